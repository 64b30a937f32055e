// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/installation.h"

namespace sluice::mock {

/// Of every operation and its parameters (dossier §0.1).
inline constexpr QLatin1StringView ServiceNamespace("http://tempuri.org/");

/// One operation of srv.asmx (dossier §3).
struct AsmxOperation
{
    enum class Kind {
        ServerInfo,
        SignInOptions,
        SignIn,
        SignInViaWindows,
        SignInForBackEnd,
        Renew,
        CheckTicket,
        SignOut,
        Flush,
        ApplicationParameters,
        BehaviorSettings,
        GroupMemberships,
        MaintenanceJobs,
        WarehouseStatus,
    };

    Kind kind;
    QString name;
    QStringList parameters;                    ///< in their order
    QStringList required;                      ///< those that the forms of a modern server cannot do without
    QString ticketParameter;                   ///< empty: it takes no ticket
    QList<Group> groups{};                     ///< who may; empty: everybody who is signed in
    bool isLegacy = false;                     ///< legacy servers have it as well
    QString root = QStringLiteral("response"); ///< as it is documented for a modern server

    /// It is about signing in and out: the cookie stands in for its ticket, and legacy servers name the root otherwise.
    [[nodiscard]] bool isOfSession() const;
};

/// What this server has, in the order of the dossier.
[[nodiscard]] QList<AsmxOperation> operationsOf(const InfoRouterSettings &settings);
[[nodiscard]] std::optional<AsmxOperation> operationNamed(const InfoRouterSettings &settings, const QString &name,
                                                          Qt::CaseSensitivity sensitivity);
/// The server's own spelling of \a name, whichever generation has it; \a name where none does.
[[nodiscard]] QString ownSpelling(const QString &name);

} // namespace sluice::mock
