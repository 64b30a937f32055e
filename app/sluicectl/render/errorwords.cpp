// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/errorwords.h"

#include "app/sluicectl/render/exitcode.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

QString codeOfTls(const Error &error)
{
    if (!isAboutCertificate(error))
        return u"handshakeFailed"_s;
    return error.tls->expected.isEmpty() ? u"certificateNotTrusted"_s : u"certificateChanged"_s;
}

/// Empty where nothing is known.
QString codeOf(Error::Cause cause)
{
    switch (cause) {
    case Error::Cause::Unknown:
        return {};
    case Error::Cause::NoSuchHost:
        return u"noSuchHost"_s;
    case Error::Cause::Refused:
        return u"connectionRefused"_s;
    case Error::Cause::Proxy:
        return u"proxy"_s;
    case Error::Cause::FormsOff:
        return u"formsOff"_s;
    case Error::Cause::MayBeMissing:
        return u"callMayBeMissing"_s;
    case Error::Cause::NoKeychain:
        return u"noKeychain"_s;
    case Error::Cause::KeychainLocked:
        return u"keychainLocked"_s;
    case Error::Cause::ServerChanged:
        return u"serverChanged"_s;
    case Error::Cause::ServerRemoved:
        return u"serverRemoved"_s;
    case Error::Cause::ChangedElsewhere:
        return u"changedElsewhere"_s;
    case Error::Cause::Contradiction:
        return u"contradiction"_s;
    case Error::Cause::RulesChanged:
        return u"rulesChanged"_s;
    case Error::Cause::PlainHttp:
        return u"plainHttp"_s;
    case Error::Cause::AnotherHistory:
        return u"anotherHistory"_s;
    case Error::Cause::ApprovalSpent:
        return u"approvalSpent"_s;
    case Error::Cause::Unexplained:
        return u"unexplained"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString wordOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Network:
        return u"network"_s;
    case Error::Kind::Timeout:
        return u"timeout"_s;
    case Error::Kind::Tls:
        return u"tls"_s;
    case Error::Kind::Http:
        return u"http"_s;
    case Error::Kind::SessionExpired:
        return u"sessionExpired"_s;
    case Error::Kind::SignInRefused:
        return u"signInRefused"_s;
    case Error::Kind::Forbidden:
        return u"forbidden"_s;
    case Error::Kind::Fault:
        return u"fault"_s;
    case Error::Kind::Unsupported:
        return u"unsupported"_s;
    case Error::Kind::Protocol:
        return u"protocol"_s;
    case Error::Kind::InvalidInput:
        return u"usage"_s;
    case Error::Kind::Machine:
        return u"machine"_s;
    case Error::Kind::Name:
        return u"name"_s;
    case Error::Kind::Blocked:
        return u"blocked"_s;
    case Error::Kind::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QString codeOf(const Error &error)
{
    if (error.kind == Error::Kind::Tls)
        return codeOfTls(error);
    const auto code = codeOf(error.cause);
    return code.isEmpty() ? wordOf(error.kind) : code;
}

QString kindOfStatus(int status)
{
    switch (static_cast<ExitCode>(status)) {
    case ExitCode::Usage:
        return wordOf(Error::Kind::InvalidInput);
    case ExitCode::SignInRefused:
        return wordOf(Error::Kind::SignInRefused);
    case ExitCode::NotReached:
        return wordOf(Error::Kind::Network);
    case ExitCode::NotConfirmed:
        return wordOf(Error::Kind::Blocked);
    case ExitCode::Machine:
        return wordOf(Error::Kind::Machine);
    case ExitCode::Name:
        return wordOf(Error::Kind::Name);
    case ExitCode::Certificate:
        return wordOf(Error::Kind::Tls);
    case ExitCode::Cancelled:
        return wordOf(Error::Kind::Cancelled);
    case ExitCode::Done:
    case ExitCode::Partly:
    case ExitCode::Failed:
    case ExitCode::Unknown:
        break;
    }
    return status > 128 ? wordOf(Error::Kind::Cancelled) : u"failed"_s;
}

} // namespace sluice::ctl
