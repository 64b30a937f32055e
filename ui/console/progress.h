// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

#include <QDateTime>

namespace sluice {

/// How many nodes have had all their requests.
struct NodesDone
{
    qsizetype done = 0;
    qsizetype all = 0;
    qsizetype failed = 0; ///< did not answer OK

    friend bool operator==(const NodesDone &, const NodesDone &) = default;
};

/// What a console is doing now.
struct Progress
{
    enum class Kind {
        WaitingForKeychain,
        SigningIn,
        ListingCaches,
        ComparingNames, ///< of caches, with the lists of other nodes
        ReadingSettings,
        Sending,
    };

    Kind kind = Kind::SigningIn;
    QString where{}; ///< name of the node, or of the farm while ComparingNames; empty while waiting for the keychain
    std::optional<Operation> operation{}; ///< the action; only while Sending
    NodesDone nodes{};                    ///< only while Sending
    QDateTime since{};                    ///< when it began, local time

    friend bool operator==(const Progress &, const Progress &) = default;
};

/// \a progress in one sentence. \a whole is the name of the product's only cache; empty if caches have names.
QString progressText(const Progress &progress, const QString &whole = {});

} // namespace sluice
