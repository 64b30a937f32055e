// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

namespace sluice {

/// A line that is no node, and why.
struct BadLine
{
    int number = 0; ///< from 1
    QString text{};
    QString reason{}; ///< one sentence

    friend bool operator==(const BadLine &, const BadLine &) = default;
};

/// What a text with one node in each line is understood as.
struct NodeLines
{
    QList<Node> nodes{};
    QList<BadLine> bad{};

    friend bool operator==(const NodeLines &, const NodeLines &) = default;
};

/// Reads an address from each line of \a text, with a name in front of it where there are two words: "crm01
/// https://10.0.0.1/". Empty lines and those that begin with # are left out. A bare host gets scheme, port and path of
/// the address of \a server, whose other nodes are not to be there twice.
NodeLines readNodeLines(const QString &text, const Server &server);

} // namespace sluice
