// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/planstep.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace sluice {

/// Where a preset goes. Names are for people, and for machines where a server has another id.
struct PresetTarget
{
    enum class Kind {
        Group,  ///< all servers of a group, as they are when it is used
        Server, ///< all nodes of a server, as they are when it is used
        Node,   ///< one node of a server
    };

    Kind kind = Kind::Server;
    QString serverId{}; ///< Server::id; empty for a group
    QString name{};     ///< of the server or group
    QString node{};     ///< name of the node; else empty

    friend bool operator==(const PresetTarget &, const PresetTarget &) = default;
};

/// A plan under a name, to be reviewed and run again and again. Never holds a secret, and no class or policy: those are
/// in force that are stored when it is used.
struct Preset
{
    QString name{};                ///< unique, ignoring case
    QList<PresetTarget> targets{}; ///< at least one
    QList<PlanStep> steps{};       ///< at least one
    Strategy strategy{};
    bool observe = false; ///< as Plan::observe

    friend bool operator==(const Preset &, const Preset &) = default;
};

QJsonObject toJson(const Preset &preset);
QJsonArray toJson(const QList<Preset> &presets);

/// Reads presets as strictly as steps are read: see stepjson.h. Two of one name are a mistake. With a mistake the result
/// must not be used. \a where is the place of \a list, such as "presets".
QList<Preset> presetsFrom(const QJsonValue &list, const QString &where, QStringList &problems);

/// Why \a preset cannot be stored, in one sentence; nothing when it can: when it can be read again, as it is.
std::optional<QString> storingProblem(const Preset &preset);

} // namespace sluice
