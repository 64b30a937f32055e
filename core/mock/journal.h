// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace sluice::mock {

/// What ClearConfigurationCache was asked for, as it arrived.
struct ConfigurationCall
{
    QString application;
    QString instance;
    bool forAllAssociates = false;
};

/// One call that reached the server, whatever became of it. Never holds a password, a ticket or a token.
struct JournalEntry
{
    QString operation;
    QString transport; ///< soap or rest
    QString signIn =
        QStringLiteral("none"); ///< what came with the call: basic, ticket, bearer, session; never its value
    bool hasAppToken = false;   ///< an application token came with the call, right or wrong
    QString user;               ///< the account's own spelling; empty when no known account is behind the call
    QStringList names;          ///< the cache names that arrived, verbatim
    bool accepted = false;      ///< signed in, or done and answered with a success
    int services = 0;           ///< NN of the address; 0 over REST
    int httpStatus = 0;
    std::optional<bool> passwordOk; ///< for a sign-in: whether its secret was the right one
    std::optional<ConfigurationCall> configuration;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace sluice::mock
