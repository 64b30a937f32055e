// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace sluice::mock {

/// The arguments of ClearConfigurationCache, unchanged.
struct ConfigurationCall
{
    QString application;
    QString instance;
    bool forAllAssociates = false;
};

/// A journal entry for one call, also when it failed or the scenario kept it from the server. Never holds a password, a
/// ticket or a token.
struct JournalEntry
{
    QString operation;
    QString transport; ///< soap or rest; empty when the scenario kept the call from the server
    QString signIn =
        QStringLiteral("none"); ///< the kind of credentials: basic, ticket, bearer, session; never the value
    bool hasAppToken = false;   ///< the call had an application token, right or wrong
    QString user;               ///< as the account spells it; empty when no known account made the call
    QStringList names;          ///< the cache names in the call, unchanged
    bool accepted = false;      ///< signed in, or carried out and answered with a success
    int services = 0;           ///< Services version in the address; 0 over REST
    int httpStatus = 0;
    std::optional<bool> passwordOk; ///< for a sign-in: whether its secret was right
    std::optional<ConfigurationCall> configuration;
    QStringList faults{}; ///< of the scenario

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace sluice::mock
