// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/review/review.h"
#include "core/storage/files/filethread.h"
#include "ui/console/plans/planparts.h"

#include <QObject>

namespace sluice {

/// Makes a plan for a second person of what somebody has reviewed: signs it with the own key, which is made when there is
/// none, and writes it to a file of its own, on a thread.
class NewPlan final : public QObject
{
    Q_OBJECT

public:
    NewPlan(Proposal proposal, PlanParts parts, QObject *parent = nullptr);

    const Proposal &proposal() const { return m_proposal; }

    /// How long a plan can be carried out if nobody says otherwise.
    static constexpr qint64 usualSeconds = 8 * 60 * 60;

    /// Why it would be refused as a plan, in one sentence; nothing when it can be saved. \a expires: the end of it, \a now
    /// its beginning.
    std::optional<QString> problem(const QDateTime &expires, const QDateTime &now) const;

    bool isBusy() const { return m_isBusy; }

    /// Writes it to \a path, where nothing may be yet, signed by \a person; made now. Ends with saved() or failed(). Does
    /// nothing while isBusy().
    void save(const QString &path, const QString &person, const QDateTime &expires);

Q_SIGNALS:
    /// \a publicKey is the one that others compare.
    void saved(const QByteArray &publicKey);
    void failed(const sluice::Error &error);

private:
    void write(const QString &path, const PlanSigner &author, const QDateTime &expires);

    const Proposal m_proposal;
    const PlanParts m_parts;
    bool m_isBusy = false;
    FileThread m_thread; ///< last: it ends first
};

} // namespace sluice
