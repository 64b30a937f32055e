// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/servererror.h"

#include <QCoreApplication>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

namespace {

struct ServerErrorText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::inforouter::ServerError)
};

constexpr int AuthenticationFailed = 900;
constexpr int NoTicketsForThisUser = 902;

/// The number from the attribute if there is one, else the number before the text (dossier §0.7).
int codeOf(const ServiceAnswer &answer)
{
    return answer.errorCode != 0 ? answer.errorCode : answer.bracketCode;
}

bool says(const ServiceAnswer &answer, int code)
{
    return answer.errorCode == code || answer.bracketCode == code;
}

/// An exception, a missing service or a missing parameter: the server has not checked the password.
bool isAboutTheServer(int code)
{
    return code == 903 || (code >= 5000 && code < 6000);
}

/// Adds the full stop if the server left it out.
QString asSentence(const QString &text)
{
    return text.isEmpty() || text.endsWith(u'.') || text.endsWith(u'!') ? text : text + u'.';
}

} // namespace

Error::Kind kindOfServerError(const Operation &operation, const ServiceAnswer &answer)
{
    const int code = codeOf(answer);
    if (std::holds_alternative<SignIn>(operation)) {
        const bool isRefused = says(answer, AuthenticationFailed) || says(answer, NoTicketsForThisUser);
        return isAboutTheServer(code) && !isRefused ? Error::Kind::Fault : Error::Kind::SignInRefused;
    }
    switch (code) {
    case 901:
    case 4010:
        return Error::Kind::SessionExpired;
    case 921:
    case 1573:
    case 2730:
    case 2840:
    case 4030:
        return Error::Kind::Forbidden;
    default:
        return Error::Kind::Fault;
    }
}

QString codeOfServerError(const ServiceAnswer &answer)
{
    const auto bracket = answer.bracketCode == 0 ? QString() : u"[%1]"_s.arg(answer.bracketCode);
    if (answer.errorCode == 0)
        return answer.bracketCode == 0 ? QString() : QString::number(answer.bracketCode);
    return u"%1 %2"_s.arg(QString::number(answer.errorCode), bracket).trimmed();
}

QString sentenceOfServerError(const Operation &operation, const ServiceAnswer &answer)
{
    const bool isSignIn = std::holds_alternative<SignIn>(operation);
    if (isSignIn && says(answer, NoTicketsForThisUser))
        return ServerErrorText::tr(
            "This account cannot get tickets, which is usual for the built-in sysadmin. Use a named "
            "account in [Administrators] or [User Managers].");
    if (isAction(operation) && kindOfServerError(operation, answer) == Error::Kind::Forbidden)
        return u"%1 %2"_s
            .arg(asSentence(answer.error),
                 ServerErrorText::tr("Only an account in [Administrators] or [User Managers] may flush."))
            .trimmed();
    if (!answer.error.isEmpty())
        return answer.error;
    return isSignIn ? ServerErrorText::tr("The server refused the sign-in without a reason.")
                    : ServerErrorText::tr("The server reports an error without a reason.");
}

} // namespace sluice::inforouter
