// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/domain/server/environment.h"

#include <QMetaType>

namespace sluice {

namespace nextstep {
Q_NAMESPACE

/// What a person can do after an error.
enum class NextStep {
    None,
    SignInAgain,
    TryAnotherAccount,
    ShowCertificate,
    ChangeAddress,
    ChangeConnection,    ///< the proxy
    UseSoap,             ///< signs in with SOAP, because the server does not accept the chosen binding
    TryAgain,            ///< repeats a read or a sign-in, which changes nothing on the server
    SendAgain,           ///< sends an action that has never left this computer; it is confirmed already
    ConfirmAgain,        ///< asks again about an action that was not sent, because the rules for it changed
    SendWithoutRecord,   ///< asks why an action is sent to Production that cannot be recorded
    ConfirmAndSendAgain, ///< sends an action that may have arrived, so it has to be confirmed again
};
Q_ENUM_NS(NextStep)

} // namespace nextstep

using nextstep::NextStep;

/// Something that did not work, in words for people.
struct ErrorReport
{
    std::optional<Operation> attempted{}; ///< nothing if it was no operation of a server
    QString where{};                      ///< host and port; may be empty
    QString sentence{};                   ///< what happened; may contain text from the server
    Error error{};
    NextStep step = NextStep::None;           ///< what to do, where the error alone does not tell
    QString serverId{};                       ///< of the stored server that it is about; else empty
    std::optional<Environment> environment{}; ///< of that server, if known
};

/// The best next step, decided by kind and delivery of the error, never by its text.
NextStep nextStepAfter(const ErrorReport &report);

/// The text of its button, with a mnemonic; empty for None.
QString nextStepText(NextStep step);

} // namespace sluice
