// SPDX-License-Identifier: GPL-3.0-or-later
// The table of decisions, which core, the terminal program and the window are run through: tests/data/decisions.json.
#pragma once

#include "core/run/destination/destination.h"
#include "core/storage/servers/serverstore.h"

#include <QTemporaryDir>

namespace sluice::test {

/// What has to be confirmed, and how.
enum class Asks {
    Nothing, ///< refused before anybody is asked
    Button,  ///< yes is enough
    Name,    ///< the name of the server
};

/// One row: a situation, and what has to happen in it.
struct Decision
{
    QString name{};
    std::optional<QByteArray> own{};       ///< the user's servers.json; nothing: there is no file
    std::optional<QByteArray> system{};    ///< that of the system
    std::optional<QByteArray> meanwhile{}; ///< the user's, from between the confirmation and the sending on
    QString server{};                      ///< name of a stored server; empty: the address in request
    SignInRequest request{};               ///< without secrets
    QString proxy{};                       ///< for the address, as on the command line; empty: none
    std::optional<Environment> said{};     ///< the class that is named for the address
    Operation action{};
    QString reason{};
    std::optional<QDateTime> at{}; ///< nothing: now. A program cannot be told the time

    std::optional<Environment> environment{}; ///< the class in force; nothing: there is no destination
    Asks asks = Asks::Nothing;                ///< in the terminal
    Asks asksWindow = Asks::Nothing;
    bool isSent = false;
    bool isReached = false; ///< what is sent arrives at a mock server; false: nothing listens at that address
    QString says{};         ///< part of the sentence that refuses
    QString because{};      ///< part of the sentence that explains the class
};

/// Every row. \a port and \a other: where the two mock servers of the test listen.
QList<Decision> decisions(quint16 port, quint16 other);

/// A home with the files of one row, empty at first.
class DecisionHome final
{
public:
    /// Replaces what an earlier row has left.
    void prepare(const Decision &decision) const;
    /// Stores what Decision::meanwhile says, in one step.
    void changeMeanwhile(const Decision &decision) const;

    QString path() const { return m_folder.path(); }
    /// The files that the programs find if "config" in this folder is XDG_CONFIG_HOME, and "system" XDG_CONFIG_DIRS.
    ServerFiles files() const;

private:
    QTemporaryDir m_folder;
};

/// Where the action of \a decision goes, or why it has no destination.
Result<Destination> destinationOf(const Decision &decision, const ServerStore &store, const Destinations &destinations);

} // namespace sluice::test

Q_DECLARE_METATYPE(sluice::test::Decision)
