// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/lastcheckpoint.h"

#include "core/storage/history/checkpoints/checkpointkeeper.h"

#include <QCoreApplication>
#include <QTimer>

namespace sluice {

namespace {

struct LastCheckpointText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::LastCheckpoint)
};

using LastCall = Call<std::optional<QString>>;

void waitForPlaces(History &history, LastCall *call)
{
    auto *settling = history.settle(call);
    call->adopt(settling);
    settling->then(call, [call](const Result<void> &) { call->finish(std::optional<QString>()); });
}

} // namespace

LastCall *lastCheckpoint(History &history, const CheckpointKeeper &checkpoints, QObject *parent,
                         std::chrono::milliseconds longest)
{
    auto *call = new LastCall(parent);
    QTimer::singleShot(longest, call, [call, &checkpoints] {
        call->finish(
            std::optional(checkpoints.isWaiting()
                              ? LastCheckpointText::tr(
                                  "The end of the last run has no checkpoint, because the keychain does not answer.")
                              : LastCheckpointText::tr(
                                  "It is not known whether the end of the last run has a checkpoint: a place for it "
                                  "does not answer.")));
    });
    if (checkpoints.isWaiting())
        QObject::connect(&checkpoints, &CheckpointKeeper::settled, call,
                         [&history, call] { waitForPlaces(history, call); });
    else
        waitForPlaces(history, call);
    return call;
}

} // namespace sluice
