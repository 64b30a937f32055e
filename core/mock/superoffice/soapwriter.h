// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mocksettings.h"
#include "core/mock/superoffice/contract.h"
#include "core/mock/superoffice/failures.h"

#include <QXmlStreamWriter>

#include <functional>
#include <memory>

namespace sluice::mock {

/// A SOAP fault. In SOAP 1.1 the code has a namespace of its own (dossier §1.6).
struct SoapFault
{
    QString codeNamespace; ///< empty: that of the envelope
    QString code;
    QString text;
    QString exceptionType{}; ///< shown in the detail, as with includeExceptionDetailInFaults; empty: no detail
};

/// Writes one answer, like WCF or like the vendor's reference pages.
class SoapWriter final
{
public:
    using Body = std::function<void(SoapWriter &)>;

    SoapWriter(const Settings &settings, int services, Agent agent);

    /// An answer with \a responseElement, whose content \a writeBody writes. A failure is written to the headers, only
    /// with Strictness::Wire.
    [[nodiscard]] QByteArray answer(const QString &responseElement, const Body &writeBody,
                                    const std::optional<Failure> &failure = {});
    [[nodiscard]] QByteArray fault(const SoapFault &fault);

    /// Writes a member of the data contract in a body, in the namespace of the Services version.
    void value(QLatin1StringView name, QLatin1StringView type, const QString &text);
    void number(QLatin1StringView name, int number);
    void flag(QLatin1StringView name, bool isSet);
    void nil(QLatin1StringView name);
    void strings(QLatin1StringView name, const QStringList &texts);
    void numbers(QLatin1StringView name, const QList<int> &numbers);
    void open(QLatin1StringView name, QLatin1StringView type);
    void close() { m_xml.writeEndElement(); }

private:
    /// The XML prefixes of one style.
    struct Prefixes
    {
        QString envelope;
        QString header;
        QString instance;
        QString arrays;
        QString body; ///< empty: the body is in the default namespace
    };

    [[nodiscard]] static Prefixes prefixesFor(const Settings &settings, int services, Agent agent);
    [[nodiscard]] bool isPublished() const { return m_settings.strictness == Strictness::Published; }
    [[nodiscard]] QString named(const QString &prefix, const QString &name) const;
    void declare(const QString &prefix, const QString &namespaceUri);
    void typed(const QString &type);
    void array(QLatin1StringView name, QLatin1StringView type, QLatin1StringView item, const QStringList &texts);

    void openEnvelope();
    void declarePublishedNamespaces();
    void writeHeaders(const std::optional<Failure> &failure);
    void writeNilHeader(const QString &name);
    void writeExceptionInfo(const Failure &failure);
    void writeFault11(const SoapFault &fault);
    void writeFaultDetail(const QString &element, const SoapFault &fault);
    void writeFault12(const SoapFault &fault);

    const Settings m_settings;
    const int m_services;
    const Agent m_agent;
    const QString m_namespace;
    const Prefixes m_prefixes;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace sluice::mock
