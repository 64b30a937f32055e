// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>

namespace sluice {

/// What one file of servers says.
struct ServerDocument
{
    struct Entry
    {
        Server server{};
        QJsonObject json{}; ///< as it is written, with what a newer version may have added
    };

    QList<Entry> servers{};
    QMap<Environment, Policy> policies{}; ///< those that it says something about
    QJsonObject unknown{};                ///< its keys that are not Sluice's own
};

/// How the policies of a file are meant.
enum class PolicyBase {
    Defaults, ///< what is not said is as always
    Nothing,  ///< what is not said is not asked
};

struct ServerReading
{
    enum class State {
        Whole,   ///< nothing is missing
        Partly,  ///< what could not be read is missing, or read-only where it is a policy
        Damaged, ///< not a file of servers, or not any more
        Newer,   ///< of a version that this one does not know
    };

    State state = State::Whole;
    ServerDocument document{};
    QStringList problems{}; ///< a sentence each, with where it stands
    QStringList secrets{};  ///< places where a secret seems to stand; they are not in document
};

ServerReading readServers(const QByteArray &json, PolicyBase base);

/// Two servers under one id could not be told apart: one whose id is among \a taken gets another, the same each time.
/// All of them are \a taken afterwards.
void makeIdsUnique(QList<ServerDocument::Entry> &entries, QSet<QString> &taken);

QByteArray written(const ServerDocument &document);

/// As readServers() makes it of \a server.
ServerDocument::Entry entryOf(const Server &server);

} // namespace sluice
