// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/protocoloptions.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace sluice {

/// The only cache of a product whose caches have no names. All texts are translated.
struct WholeCache
{
    QString label;            ///< the product's own word for the flush
    QString holds;            ///< what is in the cache
    QStringList flushAfter;   ///< one phrase each
    QStringList doesNotHelp;  ///< one phrase each: what a flush does not change
    QStringList consequences; ///< one sentence each, shown before a flush

    friend bool operator==(const WholeCache &, const WholeCache &) = default;
};

/// One choice in ProtocolOptions.
enum class ProtocolOption {
    Services,     ///< ProtocolOptions::services
    Envelope,     ///< ProtocolOptions::envelope
    Online,       ///< ProtocolOptions::online
    VendorDomain, ///< ProtocolOptions::vendorDomain
    Binding,      ///< ProtocolOptions::binding
    Language,     ///< ProtocolOptions::language
};

inline constexpr std::array allProtocolOptions{ProtocolOption::Services, ProtocolOption::Envelope,
                                               ProtocolOption::Online,   ProtocolOption::VendorDomain,
                                               ProtocolOption::Binding,  ProtocolOption::Language};

/// One protocol of a product, as it can be chosen.
struct ProductProtocol
{
    QString id;                        ///< Protocol::id()
    QList<SignInKind> signInKinds{};   ///< never empty; the usual one first
    QList<ProtocolOption> accepts{};   ///< every option that has an effect; any other option is a problem
    QList<ProtocolOption> offers{};    ///< those of them that a form lets people choose
    QList<ProtocolOption> impliedBy{}; ///< where no protocol is named, any of these means this protocol
    QString optionsHint{};             ///< translated: why a form offers only some options; may be empty
    QString transport{};               ///< ServerInfo::transport, if it is certain without a probe: "SOAP"; else empty

    friend bool operator==(const ProductProtocol &, const ProductProtocol &) = default;
};

/// One entry in the list of interfaces from which people choose: a protocol, or a protocol with a binding.
struct ProductInterface
{
    QString protocolId;
    std::optional<Binding> binding{}; ///< nothing: automatic, or the product has no bindings
    QString label{};                  ///< translated: "Automatic (REST, else SOAP)"
    QString warning{};                ///< translated: what speaks against choosing it; mostly empty

    friend bool operator==(const ProductInterface &, const ProductInterface &) = default;
};

/// Something that keeps caches of its own and that no request of this program reaches.
struct Unreached
{
    QString id;       ///< stable, for machines: "web-client"
    QString what;     ///< one sentence: what is not reached
    QString followUp; ///< one sentence: what a person does there

    friend bool operator==(const Unreached &, const Unreached &) = default;
};

/// Sentences of a product for dialogs and help. All are translated, and each may be empty.
struct ProductHints
{
    QString user{};         ///< beside the name of the user in a form
    QString signIn{};       ///< which kinds of sign-in the product takes
    QString nothingThere{}; ///< what to check if the product does not answer at an address
    QString protocolHelp{}; ///< a paragraph in the options of the terminal program's help: how to name protocols
    QString flushHelp{};    ///< a paragraph for that help: what to know before a flush

    friend bool operator==(const ProductHints &, const ProductHints &) = default;
};

/// One product, with everything that windows and the terminal program have to know about it. Its texts are in the
/// language of the moment when the value was made, so ask the registry again instead of keeping it.
struct Product
{
    QString id;                             ///< the id of its default protocol: "superoffice", "inforouter"
    QString name;                           ///< "SuperOffice NetServer"
    QString serverName;                     ///< the name of the server program within a sentence: "NetServer"
    QList<ProductProtocol> protocols{};     ///< never empty; the default first
    QList<ProductInterface> interfaces{};   ///< never empty; the default first
    QList<SignInKind> signInKinds{};        ///< those of all protocols; never empty; the usual one first
    std::optional<WholeCache> wholeCache{}; ///< nothing: its caches have names
    bool hasSignOut = false;
    bool takesEmptyPassword = false;
    bool takesApplicationToken = false;
    QString exampleAddress{}; ///< "https://crm.example.com/SuperOffice"
    QString exampleTenant{};  ///< with ProtocolOption::Online: "Cust12345"
    /// A text that no address of another product contains, ignoring case, and that therefore identifies this product.
    /// May be empty.
    QString addressMark{};
    /// A regular expression, without regard to case, for complete addresses that can only belong to this product.
    /// Empty: there is none.
    QString addressPattern{};
    QString answerTemplate{};     ///< translated; %1 the server, %2 the interface, %3 milliseconds
    bool describesItself = false; ///< ServerInfo::description names product and version better than `name` does
    ProductHints hints{};
    QList<Unreached> unreached{}; ///< never empty, because caches are kept by each process

    /// Null when \a protocolId is not one of this product.
    const ProductProtocol *protocol(const QString &protocolId) const;

    /// The entry of `interfaces`; null when there is none.
    const ProductInterface *interface(const QString &protocolId, std::optional<Binding> binding) const;

    /// Whether at least one protocol accepts \a option.
    bool accepts(ProtocolOption option) const;

    /// Whether \a address, as it was typed, can only be one of this product: see addressPattern.
    bool isOwnAddress(const QString &address) const;

    friend bool operator==(const Product &, const Product &) = default;
};

/// \a options with the default in the place of everything that \a protocol does not accept. The kind of sign-in stays.
ProtocolOptions acceptedOptions(const ProductProtocol &protocol, const ProtocolOptions &options);

} // namespace sluice
