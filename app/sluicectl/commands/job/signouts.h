// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/plan.h"

#include "core/domain/operation/reply.h"

#include <QObject>

#include <deque>

namespace sluice::ctl {

/// Gives back the tickets with which sessions signed in, several at once. Says on stderr which could not be given back.
class SignOuts final : public QObject
{
    Q_OBJECT

public:
    explicit SignOuts(const QList<PlanNode> &nodes);

    /// Call once.
    void start() { startMore(); }

Q_SIGNALS:
    /// Also emitted from within start(), when there is nothing to give back.
    void finished();

private:
    void startMore();
    void handle(const Result<SignedOut> &signedOut);

    std::deque<Session *> m_waiting;
    qsizetype m_running = 0;
};

} // namespace sluice::ctl
