// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/installation.h"

namespace sluice::mock {

/// The namespace of every operation and its parameters (dossier §0.1).
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
    QStringList required;                      ///< needed in the forms of a modern server
    QString ticketParameter;                   ///< empty: it takes no ticket
    QList<Group> groups{};                     ///< may call it; empty: every signed-in account
    bool isLegacy = false;                     ///< legacy servers have it too
    QString root = QStringLiteral("response"); ///< as documented for a modern server

    /// A session operation: the cookie can replace the ticket, and legacy servers use another root element.
    [[nodiscard]] bool isOfSession() const;
};

/// The operations of this server, in the order of the dossier.
[[nodiscard]] QList<AsmxOperation> operationsOf(const InfoRouterSettings &settings);
[[nodiscard]] std::optional<AsmxOperation> operationNamed(const InfoRouterSettings &settings, const QString &name,
                                                          Qt::CaseSensitivity sensitivity);
/// \a name in the spelling of the server, of any generation; \a name itself when it is unknown.
[[nodiscard]] QString ownSpelling(const QString &name);

} // namespace sluice::mock
