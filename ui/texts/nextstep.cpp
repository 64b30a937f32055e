// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/nextstep.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct NextStepText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::NextStep)
};

/// Whether the server does not accept the chosen GET or POST requests.
bool areFormsOff(const Error &error)
{
    return error.cause == Error::Cause::FormsOff;
}

/// How \a attempted can be repeated.
NextStep onceMore(const Operation &attempted, const Error &error)
{
    if (!isAction(attempted))
        return NextStep::TryAgain;
    return error.delivery == Error::Delivery::NotSent ? NextStep::SendAgain : NextStep::ConfirmAndSendAgain;
}

/// Whether nothing was sent because another server has refused these credentials before.
bool isHeldBack(const Error &error)
{
    return error.kind == Error::Kind::SignInRefused && error.delivery == Error::Delivery::NotSent
        && error.httpStatus == 0;
}

/// Whether the address seems to be that of something else than the server that was meant.
bool isElsewhere(const Operation &attempted, const Error &error)
{
    const bool signIn = std::holds_alternative<SignIn>(attempted);
    switch (error.kind) {
    case Error::Kind::Unsupported:
    case Error::Kind::Protocol:
    case Error::Kind::InvalidInput:
        return signIn;
    case Error::Kind::Network:
        return signIn && error.cause == Error::Cause::NoSuchHost;
    case Error::Kind::Http:
        return (error.httpStatus >= 300 && error.httpStatus < 400) || (signIn && error.httpStatus < 500);
    default:
        return false;
    }
}

bool showedCertificate(const Error &error)
{
    return error.tls && !error.tls->chainPem.isEmpty();
}

} // namespace

NextStep nextStepAfter(const ErrorReport &report)
{
    if (report.step != NextStep::None)
        return report.step;
    if (!report.attempted)
        return NextStep::None;
    const auto &error = report.error;
    if (areFormsOff(error))
        return NextStep::UseSoap;
    if (error.cause == Error::Cause::Proxy && error.delivery == Error::Delivery::NotSent)
        return NextStep::ChangeConnection;
    if (isHeldBack(error) || error.cause == Error::Cause::ServerChanged)
        return NextStep::SignInAgain;
    if (error.cause == Error::Cause::RulesChanged)
        return NextStep::ConfirmAgain;
    if (isElsewhere(*report.attempted, error))
        return NextStep::ChangeAddress;
    switch (error.kind) {
    case Error::Kind::SessionExpired:
        return NextStep::SignInAgain;
    case Error::Kind::SignInRefused:
    case Error::Kind::Forbidden:
        return NextStep::TryAnotherAccount;
    case Error::Kind::Tls:
        return showedCertificate(error) ? NextStep::ShowCertificate : NextStep::ChangeAddress;
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Http:
    case Error::Kind::Fault:
    case Error::Kind::Protocol:
        return onceMore(*report.attempted, error);
    case Error::Kind::Unsupported:
    case Error::Kind::InvalidInput:
    case Error::Kind::Machine:
    case Error::Kind::Name:
    case Error::Kind::Blocked:
    case Error::Kind::Cancelled:
        break;
    }
    return NextStep::None;
}

QString nextStepText(NextStep step)
{
    switch (step) {
    case NextStep::SignInAgain:
        return NextStepText::tr("Sign In A&gain…");
    case NextStep::TryAnotherAccount:
        return NextStepText::tr("Try Another Acco&unt…");
    case NextStep::ShowCertificate:
        return NextStepText::tr("E&xamine Certificate…");
    case NextStep::ChangeAddress:
        return NextStepText::tr("Chan&ge Address…");
    case NextStep::ChangeConnection:
        return NextStepText::tr("Chan&ge Connection…");
    case NextStep::UseSoap:
        return NextStepText::tr("&Use SOAP…");
    case NextStep::TryAgain:
        return NextStepText::tr("Try A&gain");
    case NextStep::SendAgain:
        return NextStepText::tr("Send A&gain");
    case NextStep::ConfirmAgain:
        return NextStepText::tr("Confirm A&gain…");
    case NextStep::ConfirmAndSendAgain:
        return NextStepText::tr("Send A&gain…");
    case NextStep::SendWithoutRecord:
        return NextStepText::tr("Send &Without a Record…");
    case NextStep::None:
        break;
    }
    return {};
}

} // namespace sluice
