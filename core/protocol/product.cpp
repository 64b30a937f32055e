// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/product.h"

#include <QRegularExpression>

#include <algorithm>

namespace sluice {

namespace {

/// Copies the member of ProtocolOptions that \a option stands for.
void copyOption(ProtocolOption option, const ProtocolOptions &from, ProtocolOptions &to)
{
    switch (option) {
    case ProtocolOption::Services:
        to.services = from.services;
        return;
    case ProtocolOption::Envelope:
        to.envelope = from.envelope;
        return;
    case ProtocolOption::Online:
        to.online = from.online;
        return;
    case ProtocolOption::VendorDomain:
        to.vendorDomain = from.vendorDomain;
        return;
    case ProtocolOption::Binding:
        to.binding = from.binding;
        return;
    case ProtocolOption::Language:
        to.language = from.language;
        return;
    }
    Q_UNREACHABLE();
}

} // namespace

const ProductProtocol *Product::protocol(const QString &protocolId) const
{
    const auto found = std::ranges::find(protocols, protocolId, &ProductProtocol::id);
    return found == protocols.cend() ? nullptr : &*found;
}

const ProductInterface *Product::interface(const QString &protocolId, std::optional<Binding> binding) const
{
    const auto found = std::ranges::find_if(interfaces, [&](const ProductInterface &candidate) {
        return candidate.protocolId == protocolId && candidate.binding == binding;
    });
    return found == interfaces.cend() ? nullptr : &*found;
}

bool Product::accepts(ProtocolOption option) const
{
    return std::ranges::any_of(protocols,
                               [option](const ProductProtocol &protocol) { return protocol.accepts.contains(option); });
}

bool Product::isOwnAddress(const QString &address) const
{
    if (addressPattern.isEmpty())
        return false;
    const QRegularExpression pattern(addressPattern, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(address.trimmed()).hasMatch();
}

ProtocolOptions acceptedOptions(const ProductProtocol &protocol, const ProtocolOptions &options)
{
    ProtocolOptions accepted;
    accepted.signIn = options.signIn;
    for (const auto option : protocol.accepts)
        copyOption(option, options, accepted);
    return accepted;
}

} // namespace sluice
