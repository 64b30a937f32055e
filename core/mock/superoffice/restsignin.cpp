// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/restsignin.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

RestSignIn basic(const QByteArray &value)
{
    const auto decoded = QByteArray::fromBase64Encoding(value, QByteArray::AbortOnBase64DecodingErrors);
    const auto text = QString::fromUtf8(*decoded);
    return {RestSignIn::Kind::Basic, text.section(u':', 0, 0), text.section(u':', 1)};
}

bool holdsSession(const QString &cookies)
{
    const auto all = cookies.split(u';');
    for (const auto &cookie : all) {
        if (cookie.trimmed() == QStringView(SessionCookie))
            return true;
    }
    return false;
}

tl::expected<const Account *, Failure> known(const Account *account)
{
    if (!account)
        return tl::unexpected(noSession());
    return account;
}

tl::expected<const Account *, Failure> accountOfSession(const RestSignIn &signIn, const HttpCall &call,
                                                        const ServerState &state)
{
    if (call.xsrfToken.isEmpty()) {
        return tl::unexpected(Failure{u"ArgumentException"_s,
                                      u"X-XSRF-TOKEN HTTP header missing. A cookie alone signs nobody in."_s,
                                      u"The request is not allowed."_s});
    }
    const bool fits = holdsSession(signIn.secret) && QString::fromUtf8(call.xsrfToken) == QStringView(XsrfToken);
    return known(fits ? &state.administrator() : nullptr);
}

} // namespace

QString RestSignIn::word() const
{
    switch (kind) {
    case RestSignIn::Kind::None:
        return u"none"_s;
    case RestSignIn::Kind::Basic:
        return u"basic"_s;
    case RestSignIn::Kind::Ticket:
        return u"ticket"_s;
    case RestSignIn::Kind::Bearer:
        return u"bearer"_s;
    case RestSignIn::Kind::Session:
        return u"session"_s;
    }
    Q_UNREACHABLE();
}

RestSignIn signInOf(const HttpCall &call)
{
    const auto scheme = call.authorization.split(' ').constFirst().toLower();
    const auto value = call.authorization.mid(scheme.size()).trimmed();
    if (scheme == "basic")
        return basic(value);
    if (scheme == "soticket")
        return {RestSignIn::Kind::Ticket, {}, QString::fromUtf8(value)};
    if (scheme == "bearer")
        return {RestSignIn::Kind::Bearer, {}, QString::fromUtf8(value)};
    if (call.authorization.isEmpty() && !call.cookie.isEmpty())
        return {RestSignIn::Kind::Session, {}, QString::fromUtf8(call.cookie)};
    return {};
}

tl::expected<const Account *, Failure> accountBehind(const RestSignIn &signIn, const HttpCall &call,
                                                     const Settings &settings, ServerState &state)
{
    const bool isToken = signIn.kind == RestSignIn::Kind::Ticket || signIn.kind == RestSignIn::Kind::Bearer;
    if (isToken && settings.requireAppToken && QString::fromUtf8(call.appToken) != QStringView(ApplicationToken)) {
        return tl::unexpected(Failure{u"SoSessionException"_s, u"SO-AppToken HTTP header missing or wrong."_s,
                                      u"The application is not known."_s});
    }
    switch (signIn.kind) {
    case RestSignIn::Kind::None:
        return known(nullptr);
    case RestSignIn::Kind::Basic:
        return known(settings.basicAuth ? state.accountFor(signIn.user, signIn.secret) : nullptr);
    case RestSignIn::Kind::Ticket:
        return known(state.accountForTicket(signIn.secret));
    case RestSignIn::Kind::Bearer:
        return known(state.accountForAccessToken(signIn.secret));
    case RestSignIn::Kind::Session:
        return accountOfSession(signIn, call, state);
    }
    Q_UNREACHABLE();
}

} // namespace sluice::mock
