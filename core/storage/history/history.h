// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/checkpoints/checkpointsink.h"
#include "core/storage/runlog.h"
#include "core/storage/signing/ed25519.h"

#include <memory>

namespace sluice {

/// When and where checkpoints of the history are kept.
struct CheckpointRule
{
    ed25519::KeyPair keys{};
    qint64 every = 100; ///< records; 1 or more. Also at the end of each run
    QList<std::shared_ptr<CheckpointSink>> sinks{};
};

/// The record of all runs, in a file of SQLite that only grows; docs/history.md describes it. Several programs may write
/// into it at once.
///
/// Everything that waits for the disk happens on a thread of the history. What is appended while that thread writes is
/// written together afterwards, so that many requests at once do not wait for each other. When appending fails, so does
/// everything that was appended before anybody could be told; what is appended then is tried again.
///
/// The file is made when something is appended, and not before. The destructor waits until all that was appended is
/// written.
class History final : public RunLog
{
    Q_OBJECT

public:
    /// \a path: of the file, or why it is not known; see usualPath().
    explicit History(Result<QString> path, QObject *parent = nullptr);
    ~History() override;

    /// "~/.local/state/sluice/history.db"; both programs share it.
    static Result<QString> usualPath();

    [[nodiscard]] Call<void> *append(const RunRecord &record, QObject *parent) override;
    [[nodiscard]] Call<QList<UnansweredRequest>> *unanswered(QObject *parent) override;

    /// Found out soon after the history was made, and by each attempt to write: see problemChanged().
    std::optional<Error> problem() const override;

    /// From now on checkpoints are kept; never before this was called. One is kept at once if this history has written
    /// records already: a short run may have ended before its rule came.
    void keepCheckpoints(const CheckpointRule &rule);

    /// Ends when all that was appended is written, and the checkpoints that were due are kept, or what was not was told.
    /// \a parent owns the call.
    [[nodiscard]] Call<void> *settle(QObject *parent);

Q_SIGNALS:
    void problemChanged();

    /// Records of the \a runs with these ids were just written by this program.
    void recorded(const QStringList &runs);

    /// A checkpoint could not be kept at one of the places. The records themselves are written.
    void checkpointFailed(const sluice::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sluice
