// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/domain/server/environment.h"

#include <QMetaType>

namespace sluice {

/// Something that did not work, as it is told to people.
struct ErrorReport
{
    std::optional<Operation> attempted{}; ///< nothing: no operation of a server was tried
    QString where{};                      ///< host and port; may be empty
    QString sentence{};                   ///< what happened to what, may hold texts of the server
    Error error{};
    QString serverId{};                       ///< of the stored server that it is about; else empty
    std::optional<Environment> environment{}; ///< of that server, where it is known
};

namespace nextstep {
Q_NAMESPACE

/// What a person can do about a trouble.
enum class NextStep {
    None,
    SignInAgain,
    TryAnotherAccount,
    ShowCertificate,
    ChangeAddress,
    ChangeConnection,    ///< the way to the server: its proxy
    UseSoap,             ///< signs in anew with another binding: the one chosen is switched off on the server
    TryAgain,            ///< asks the same again; nothing on the server can change by it
    SendAgain,           ///< sends an action again that never left this machine: it was confirmed, and still is
    ConfirmAndSendAgain, ///< an action that has left is a new one: it has to be confirmed anew
};
Q_ENUM_NS(NextStep)

} // namespace nextstep

using nextstep::NextStep;

/// The one that fits best. Decided by kind and delivery, never by text.
NextStep nextStepAfter(const ErrorReport &trouble);

/// What stands on its button, with a mnemonic; empty for None.
QString nextStepText(NextStep step);

} // namespace sluice
