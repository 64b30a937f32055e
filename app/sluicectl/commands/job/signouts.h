// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/plan.h"

#include <QObject>

namespace sluice::ctl {

/// Gives back the tickets with which sessions signed in, all at once. Says on stderr which could not be given back.
class SignOuts final : public QObject
{
    Q_OBJECT

public:
    explicit SignOuts(const QList<PlanNode> &nodes)
        : m_nodes(nodes)
    {
    }

    /// Call once.
    void start();

Q_SIGNALS:
    /// Also emitted from within start(), when there is nothing to give back.
    void finished();

private:
    const QList<PlanNode> m_nodes;
    qsizetype m_running = 0;
};

} // namespace sluice::ctl
