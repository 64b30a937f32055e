// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

namespace sluice {

/// A line that cannot be read as a node.
struct BadLine
{
    int number = 0; ///< from 1
    QString text{};
    QString reason{}; ///< why, one translated sentence

    friend bool operator==(const BadLine &, const BadLine &) = default;
};

/// The nodes in a text with one node per line.
struct NodeLines
{
    QList<Node> nodes{};
    QList<BadLine> bad{};

    friend bool operator==(const NodeLines &, const NodeLines &) = default;
};

/// Reads an address from each line of \a text. With two words, the first is the name: "crm01 https://10.0.0.1/". Empty
/// lines and lines that begin with # are ignored. A bare host gets scheme, port and path of the address of \a server. A
/// node that \a server has already is a problem.
NodeLines readNodeLines(const QString &text, const Server &server);

} // namespace sluice
