// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/operation/operation.h"

#include <QStringList>

namespace sluice {

class Session;

/// What one node says about the names of the caches that are to be flushed there.
struct NameFinding
{
    struct Unknown
    {
        QString name{};
        QStringList similar{}; ///< names in the list that differ only in case or in blanks around them

        friend bool operator==(const Unknown &, const Unknown &) = default;
    };

    QList<Unknown> unknown{};     ///< names that are not in its list, each once
    std::optional<Error> error{}; ///< why its list could not be read, so that nothing was compared
    /// Whether a flush would fail for the same reason as the list: the sign-in was refused, or nothing was reached. A
    /// server without a list can still flush.
    bool keepsFromFlushing = false;

    friend bool operator==(const NameFinding &, const NameFinding &) = default;
};

/// What is known of the names of a flush on the nodes of one server.
struct NamesOnNodes
{
    QList<NameFinding::Unknown> nowhere{}; ///< no node lists them, as far as lists were read: a mistake
    QList<QStringList> missing{};          ///< by node: what another node lists, and it does not

    friend bool operator==(const NamesOnNodes &, const NamesOnNodes &) = default;
};

/// Sorts \a findings, those of all nodes of one server for the same names. A node whose list was not read has everything:
/// only a list that was read can tell that a name is unknown.
NamesOnNodes namesOnNodes(const QList<NameFinding> &findings);

/// The names in \a selected that are not in \a list.
QList<NameFinding::Unknown> unknownNames(const FlushNamed &selected, const QStringList &list);

/// Compares the names in \a selected with the list of each of \a sessions, several nodes at once. Each session has a finding,
/// in the same order. Only a list that was read can tell that a name is unknown. Cancelled when it is stopped.
/// \a parent owns the call; the sessions must outlive it.
[[nodiscard]] Call<QList<NameFinding>> *checkNames(const QList<Session *> &sessions, const FlushNamed &selected,
                                                   QObject *parent);

} // namespace sluice
