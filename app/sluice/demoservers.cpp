// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/demoservers.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct DemoText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::DemoServers)
};

constexpr auto SuperOffice = "superoffice"_L1;
constexpr auto InfoRouter = "inforouter"_L1;

Error notStarted(const QString &detail)
{
    return {.kind = Error::Kind::Network,
            .delivery = Error::Delivery::NotSent,
            .message = DemoText::tr("The demo server could not be started."),
            .detail = detail};
}

template<typename Server>
Result<SignInRequest> started(Server &server, const QString &productId)
{
    if (server.port() == 0 && !server.listen())
        return Failure(notStarted(server.errorString()));
    SignInRequest request;
    request.protocolId = productId;
    request.address = server.url().toString();
    request.credentials.user = server.user();
    request.credentials.password = server.password();
    return request;
}

} // namespace

QList<Demo> DemoServers::all()
{
    return {
        {.offer = {.productId = SuperOffice,
                   .text = DemoText::tr("Tr&y the SuperOffice Demo"),
                   .name = DemoText::tr("Try the SuperOffice Demo")},
         .option = u"demo"_s,
         .help = DemoText::tr("Start the SuperOffice demo server and sign in to it. Nothing of the demo is stored.")},
        {.offer = {.productId = InfoRouter,
                   .text = DemoText::tr("Try the infoRouter De&mo"),
                   .name = DemoText::tr("Try the infoRouter Demo")},
         .option = u"demo-inforouter"_s,
         .help = DemoText::tr("Start the infoRouter demo server and sign in to it. Nothing of the demo is stored.")}};
}

QList<DemoOffer> DemoServers::offers()
{
    QList<DemoOffer> offers;
    const auto demos = all();
    for (const auto &demo : demos)
        offers.append(demo.offer);
    return offers;
}

Result<SignInRequest> DemoServers::start(const QString &productId)
{
    if (productId == SuperOffice)
        return started(m_superOffice, productId);
    if (productId == InfoRouter)
        return started(m_infoRouter, productId);
    return Failure(notStarted(productId));
}

} // namespace sluice
