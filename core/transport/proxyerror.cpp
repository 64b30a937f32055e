// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/proxyerror.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct ProxyText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ProxyError)
};

/// Qt reports several answers of a proxy with the same code. Only its translated texts differ.
bool isTextOfQt(const QString &qtText, const char *context, const char *source)
{
    return qtText == QCoreApplication::translate(context, source);
}

ProxyFailure namelessFailure(const QString &qtText)
{
    if (isTextOfQt(qtText, "QHttpSocketEngine", "Proxy connection refused"))
        return ProxyFailure::NotThere;
    if (isTextOfQt(qtText, "QHttpSocketEngine", "Proxy denied connection"))
        return ProxyFailure::NotAllowed;
    if (isTextOfQt(qtText, "QHttpSocketEngine", "Error communicating with HTTP proxy"))
        return ProxyFailure::DidNotPassOn;
    return ProxyFailure::None;
}

ProxyFailure failureOf(QNetworkReply::NetworkError error, const QString &qtText, const Route &route)
{
    const bool straight = route.proxy.isEmpty();
    switch (error) {
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ProxyFailure::WantsAccount;
    case QNetworkReply::ProxyConnectionRefusedError:
        return ProxyFailure::NotThere;
    case QNetworkReply::ProxyNotFoundError:
        return ProxyFailure::NoSuchHost;
    case QNetworkReply::HostNotFoundError:
        return straight ? ProxyFailure::None : ProxyFailure::NoSuchHost;
    case QNetworkReply::ConnectionRefusedError:
        if (straight)
            return ProxyFailure::None;
        // Without a tunnel the refused connection is the one to the proxy.
        return route.throughTunnel ? ProxyFailure::CannotReach : ProxyFailure::NotThere;
    case QNetworkReply::UnknownNetworkError:
        return straight ? ProxyFailure::None : namelessFailure(qtText);
    default:
        return ProxyFailure::None;
    }
}

/// Whether the gate in front of the proxy knows what it was: it tells Qt of every refusal in the same words.
bool isKnownToTheGate(ProxyFailure failure, const Route &route)
{
    return failure == ProxyFailure::NotAllowed && route.refusal.failure != ProxyFailure::None;
}

QString didNotPassOn(const QString &proxy, const Route &route, const QString &reason)
{
    if (!reason.isEmpty())
        return ProxyText::tr("The proxy %1 did not connect to %2: it answered %3.").arg(proxy, route.host, reason);
    return route.withAccount
        ? ProxyText::tr("The proxy %1 did not connect to %2: it may not accept the user name and password, or may "
                        "be unable to reach that server.")
              .arg(proxy, route.host)
        : ProxyText::tr("The proxy %1 did not connect to %2: it may be unable to reach that server.")
              .arg(proxy, route.host);
}

QString unknownSignIn(const QString &proxy, const QString &offered)
{
    return offered.isEmpty()
        ? ProxyText::tr("The proxy %1 offers no way to sign in that this program knows.").arg(proxy)
        : ProxyText::tr("The proxy %1 offers no way to sign in that this program knows (%2).").arg(proxy, offered);
}

QString messageOf(const ProxyRefusal &refusal, const Route &route)
{
    // Without a proxy, the server itself sent an answer that looks like that of a proxy.
    const auto &proxy = route.proxy.isEmpty() ? route.host : route.proxy;
    switch (refusal.failure) {
    case ProxyFailure::None:
        return {};
    case ProxyFailure::NotThere:
        return ProxyText::tr("There is no answer from the proxy %1, which is needed to reach %2.")
            .arg(proxy, route.host);
    case ProxyFailure::NoSuchProxy:
        return ProxyText::tr("No proxy is known as %1, and it is needed to reach %2.").arg(proxy, route.host);
    case ProxyFailure::NoSuchHost:
        return ProxyText::tr("Either there is no proxy called %1, or the proxy does not know the name %2.")
            .arg(proxy, route.host);
    case ProxyFailure::WantsAccount:
        if (route.proxy.isEmpty())
            return ProxyText::tr(
                       "%1 asks for the sign-in of a proxy (HTTP 407), although no proxy is used to reach it.")
                .arg(route.host);
        if (route.throughTunnel && route.refusal.failure == ProxyFailure::None)
            return ProxyText::tr(
                       "%1 asks for the sign-in of a proxy (HTTP 407), although the proxy %2 has connected to "
                       "it.")
                .arg(route.host, proxy);
        return route.withAccount ? ProxyText::tr("The proxy %1 does not accept the user name and password.").arg(proxy)
                                 : ProxyText::tr("The proxy %1 requires a user name and a password.").arg(proxy);
    case ProxyFailure::UnknownSignIn:
        return unknownSignIn(proxy, refusal.reason);
    case ProxyFailure::NotAllowed:
        return ProxyText::tr("The proxy %1 does not allow connections to %2.").arg(proxy, route.host);
    case ProxyFailure::CannotReach:
        return ProxyText::tr("The proxy %1 cannot reach %2: the connection is refused.").arg(proxy, route.host);
    case ProxyFailure::DidNotPassOn:
        return didNotPassOn(proxy, route, refusal.reason);
    case ProxyFailure::AccountTooLong:
        return ProxyText::tr("The proxy %1 can be told user names and passwords of up to 255 bytes only.").arg(proxy);
    case ProxyFailure::NameTooLong:
        return ProxyText::tr("The proxy %1 can be told names of up to 255 bytes only.").arg(proxy);
    case ProxyFailure::EndedConnection:
        return ProxyText::tr("The proxy %1 ended the connection instead of connecting to %2.").arg(proxy, route.host);
    case ProxyFailure::NotHttp:
        return ProxyText::tr("What %1 answers is not from an HTTP proxy, which is needed to reach %2.")
            .arg(proxy, route.host);
    case ProxyFailure::NotSocks:
        return ProxyText::tr("What %1 answers is not from a SOCKS proxy, which is needed to reach %2.")
            .arg(proxy, route.host);
    case ProxyFailure::ConnectionFailed:
        return ProxyText::tr("The proxy %1, which is needed to reach %2, cannot be reached: %3.")
            .arg(proxy, route.host, refusal.reason);
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Error> proxyErrorOf(QNetworkReply::NetworkError error, const QString &qtText, const Route &route)
{
    const auto failure = failureOf(error, qtText, route);
    if (failure == ProxyFailure::None)
        return {};
    const bool gateKnows = isKnownToTheGate(failure, route);
    const auto refusal = gateKnows ? route.refusal : ProxyRefusal{.failure = failure};
    return Error{.kind = Error::Kind::Network,
                 .delivery = Error::Delivery::NotSent,
                 .message = messageOf(refusal, route),
                 .detail = gateKnows ? refusal.reason : qtText,
                 .cause = Error::Cause::Proxy};
}

} // namespace sluice
