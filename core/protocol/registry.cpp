// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"

#include "core/protocol/inforouter/inforouterprotocol.h"
#include "core/protocol/superoffice/automaticprotocol.h"

#include <array>

namespace sluice {

namespace {

struct Protocols
{
    superoffice::AutomaticProtocol superOffice{};
    superoffice::RestProtocol superOfficeRest{};
    superoffice::SoapProtocol superOfficeSoap{};
    inforouter::InfoRouterProtocol infoRouter{};
};

const Protocols &known()
{
    static const Protocols all{};
    return all;
}

/// The one table.
const auto &protocols()
{
    static const std::array<const Protocol *, 4> table{&known().superOffice, &known().superOfficeRest,
                                                       &known().superOfficeSoap, &known().infoRouter};
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

QString superOfficeId()
{
    return known().superOffice.id();
}

QString superOfficeRestId()
{
    return known().superOfficeRest.id();
}

QString superOfficeSoapId()
{
    return known().superOfficeSoap.id();
}

QString infoRouterId()
{
    return known().infoRouter.id();
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
