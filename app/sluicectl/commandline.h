// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/options.h"
#include "core/domain/environment.h"
#include "core/domain/operation.h"
#include "core/mock/inforouter/inforoutersettings.h"
#include "core/mock/mocksettings.h"
#include "core/session/sessions.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace sluice::ctl {

/// `sluicectl help`, `sluicectl flush --help`.
struct HelpWanted
{
    std::optional<CommandKind> topic;
};

/// `sluicectl --version`.
struct VersionWanted
{
};

/// A command that is about a server.
struct ServerJob
{
    CommandKind command = CommandKind::Probe; ///< Preview prints what operation would send
    Operation operation;                      ///< of a state about all caches: the ListCaches with which it begins
    SignInRequest server;                     ///< without the secrets, which are on no command line
    std::optional<Environment> environment;
    std::optional<QString> confirmedHost; ///< --confirm
    bool yes = false;
    bool allowUnknown = false;
    bool observe = false;
    bool secretFromStdin = false; ///< --password-stdin
    bool json = false;
};

/// `sluicectl mock serve`.
struct MockJob
{
    mock::Settings settings;
    quint16 port = 0; ///< 0: any
    mock::InfoRouterSettings infoRouter;
    quint16 infoRouterPort = 0; ///< the same
    QString journalFile;
};

using Invocation = std::variant<HelpWanted, VersionWanted, ServerJob, MockJob>;

struct UsageError
{
    QString sentence;
    std::optional<CommandKind> topic; ///< whose help says more
};

/// What \a arguments, without the name of the program, ask for. Values that the protocol cannot use are errors here, so
/// that nothing has been sent when they are found.
tl::expected<Invocation, UsageError> parse(const QStringList &arguments);

} // namespace sluice::ctl
