// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"

#include "core/protocol/inforouter/inforouterprotocol.h"
#include "core/protocol/superoffice/automaticprotocol.h"

#include <array>

namespace sluice {

namespace {

/// The one table.
const auto &protocols()
{
    static const superoffice::AutomaticProtocol superOffice;
    static const superoffice::RestProtocol superOfficeRest;
    static const superoffice::SoapProtocol superOfficeSoap;
    static const inforouter::InfoRouterProtocol infoRouter;
    static const std::array<const Protocol *, 4> table{&superOffice, &superOfficeRest, &superOfficeSoap, &infoRouter};
    return table;
}

} // namespace

QStringList protocolIds()
{
    QStringList ids;
    for (const auto *protocol : protocols())
        ids.append(protocol->id());
    return ids;
}

const Protocol *protocolById(const QString &id)
{
    for (const auto *protocol : protocols()) {
        if (protocol->id() == id)
            return protocol;
    }
    return nullptr;
}

} // namespace sluice
