// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "core/run/destination/destination.h"
#include "core/storage/history/checkpoints/checkpointkeeper.h"
#include "core/storage/history/history.h"
#include "core/storage/history/sparerunlog.h"
#include "core/storage/secrets/keychainsecrets.h"

namespace sluice::ctl {

/// Where an action is recorded: in the history or, if the command line breaks that open, what the history does not take in
/// a file.
class JobRecord final : public QObject
{
    Q_OBJECT

public:
    explicit JobRecord(const ServerJob &job);

    RunLog &log();

    /// Looks whether something can be recorded, and says on stderr which requests of earlier runs were never answered.
    /// Blocked when one of \a destinations is in Production and nothing can. Writes nothing. \a parent owns the call.
    [[nodiscard]] Call<void> *look(const QList<Destination> &destinations, QObject *parent);

    /// From now on checkpoints are kept. Nothing may ask a person anything after this, because that would keep the answer
    /// of the keychain waiting.
    void begin() { m_checkpoints.begin(); }

    /// After the last record: waits until the checkpoints are kept, at most for a few seconds.
    /// settled() follows, never before this returns.
    void settle();

Q_SIGNALS:
    void settled();

private:
    static void sayUnanswered(const QList<UnansweredRequest> &requests);

    History m_history;
    KeychainSecrets m_secrets; ///< for the key that signs checkpoints
    CheckpointKeeper m_checkpoints;
    std::unique_ptr<SpareRunLog> m_spare; ///< null: everything has to go into the history
};

} // namespace sluice::ctl
