// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/exceptionkind.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

struct SignInText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::SignIn)
};

/// Whether an exception during a sign-in is about the credentials. If, for example, the database is down, the password
/// may be right, and the next try must not be held back.
bool isAboutCredentials(const QString &type)
{
    static const QRegularExpression words(u"Session|Authenti|Security|Credential|Password|Login|SoapHeader"_s);
    return words.match(type).hasMatch();
}

} // namespace

Error::Kind kindOfException(const QString &exceptionType, const Operation &operation)
{
    const auto type = exceptionType.section(u'.', -1);
    if (std::holds_alternative<SignIn>(operation))
        return isAboutCredentials(type) ? Error::Kind::SignInRefused : Error::Kind::Fault;
    // A server that hides its exceptions answers a ticket that has ended without a type.
    if (std::holds_alternative<CheckSignIn>(operation) && (type.isEmpty() || isAboutCredentials(type)))
        return Error::Kind::SessionExpired;
    if (type == "SoSessionException"_L1)
        return Error::Kind::SessionExpired;
    if (type == "SoSentryException"_L1)
        return Error::Kind::Forbidden;
    return Error::Kind::Fault;
}

QString refusedSignInText(SignInKind kind)
{
    switch (kind) {
    case SignInKind::Password:
        return SignInText::tr("The server refused this user name or password.");
    case SignInKind::Ticket:
        return SignInText::tr("The server refused this ticket.");
    case SignInKind::AccessToken:
        return SignInText::tr("The server refused this access token.");
    case SignInKind::BrowserSession:
        return SignInText::tr("The server refused this browser session.");
    }
    Q_UNREACHABLE();
}

} // namespace sluice::superoffice
