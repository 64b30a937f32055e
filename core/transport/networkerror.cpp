// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/networkerror.h"

#include "core/transport/proxyerror.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct NetworkText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::NetworkError)
};

Error transferError(Error::Kind kind, Error::Delivery delivery, QString message, const QString &detail)
{
    return {.kind = kind, .delivery = delivery, .message = std::move(message), .detail = detail};
}

/// \a qtText as a part of a sentence, such as "Network unreachable".
QString reasonIn(const QString &qtText)
{
    return qtText.endsWith(u'.') ? qtText.chopped(1) : qtText;
}

Error::Cause causeOf(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::HostNotFoundError)
        return Error::Cause::NoSuchHost;
    return error == QNetworkReply::ConnectionRefusedError ? Error::Cause::Refused : Error::Cause::Unknown;
}

Error straightError(QNetworkReply::NetworkError error, const QString &qtText, const QString &host)
{
    using enum Error::Kind;
    using enum Error::Delivery;
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return transferError(Network, NotSent, NetworkText::tr("%1 refuses the connection.").arg(host), qtText);
    case QNetworkReply::HostNotFoundError:
        return transferError(Network, NotSent, NetworkText::tr("No server is known as %1.").arg(host), qtText);
    case QNetworkReply::SslHandshakeFailedError:
        return transferError(Tls, NotSent, NetworkText::tr("No secure connection to %1 could be set up.").arg(host),
                             qtText);
    case QNetworkReply::ProtocolUnknownError:
        return transferError(Network, NotSent, NetworkText::tr("The address of %1 cannot be used.").arg(host), qtText);
    case QNetworkReply::TimeoutError:
        return transferError(Timeout, MaybeSent, NetworkText::tr("%1 did not answer in time.").arg(host), qtText);
    case QNetworkReply::UnknownNetworkError: // for example no route to the network or host
        return transferError(Network, MaybeSent,
                             NetworkText::tr("There is no working connection to %1: %2.").arg(host, reasonIn(qtText)),
                             qtText);
    default:
        return transferError(Network, MaybeSent,
                             NetworkText::tr("The connection to %1 broke before the answer was complete.").arg(host),
                             qtText);
    }
}

} // namespace

Error networkError(QNetworkReply::NetworkError error, const QString &qtText, const Route &route)
{
    if (const auto proxyError = proxyErrorOf(error, qtText, route))
        return *proxyError;
    auto result = straightError(error, qtText, route.host);
    result.cause = causeOf(error);
    return result;
}

Error unreachableError(QNetworkReply::NetworkError error, const QString &qtText, const Route &route)
{
    auto known = networkError(error, qtText, route);
    if (known.delivery == Error::Delivery::NotSent)
        return known;
    return transferError(Error::Kind::Network, Error::Delivery::NotSent,
                         NetworkText::tr("%1 cannot be reached: %2.").arg(route.host, reasonIn(qtText)), qtText);
}

} // namespace sluice
