// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/demoserver.h"

#include "core/protocol/registry.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct DemoText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::DemoServer)
};

template<typename Server>
Result<SignInRequest> started(Server &server, const QString &protocolId)
{
    if (server.port() == 0 && !server.listen()) {
        return Failure({.kind = Error::Kind::Network,
                        .delivery = Error::Delivery::NotSent,
                        .message = DemoText::tr("The demo server could not be started."),
                        .detail = server.errorString()});
    }
    SignInRequest request;
    request.protocolId = protocolId;
    request.address = server.url().toString();
    request.credentials.user = server.user();
    request.credentials.password = server.password();
    return request;
}

} // namespace

Result<SignInRequest> DemoServer::start(DemoProduct product)
{
    return product == DemoProduct::SuperOffice ? started(m_superOffice, superOfficeId())
                                               : started(m_infoRouter, infoRouterId());
}

} // namespace sluice
