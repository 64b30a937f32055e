// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/demoserver.h"

#include "core/protocol/registry.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct DemoText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::DemoServer)
};

} // namespace

Result<SignInRequest> DemoServer::start()
{
    if (!m_listening && !m_server.listen()) {
        return Failure({.kind = Error::Kind::Network,
                        .delivery = Error::Delivery::NotSent,
                        .message = DemoText::tr("The demo server could not be started."),
                        .detail = m_server.errorString()});
    }
    m_listening = true;
    SignInRequest request;
    request.protocolId = protocolIds().constFirst();
    request.address = m_server.url().toString();
    request.credentials.user = m_server.user();
    request.credentials.password = m_server.password();
    return request;
}

} // namespace sluice
