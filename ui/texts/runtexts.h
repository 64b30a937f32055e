// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/matrix.h"
#include "core/run/plans/planjson.h"
#include "ui/texts/nextstep.h"

#include <QMap>

namespace sluice {

/// Which requests of a run that is over are sent again.
enum class Repeated {
    Failed,     ///< those that were refused or failed: nothing was done there
    Unanswered, ///< those that may have been carried out
    Unsent,     ///< those that were never sent
};

/// What is known of a run on several nodes when it is over, in words for people.
struct RunResult
{
    /// What is known of one or more nodes that did not acknowledge a step, for the same reason.
    struct Line
    {
        QString where{};    ///< "crm03", "crm03, crm05 and 4 more nodes"
        QString sentence{}; ///< plain text; may contain text from the server
        Evidence evidence = Evidence::Unknown;
        std::optional<Cell> cell{}; ///< only of a single node: what its next step depends on
    };

    QString title{}; ///< "2 of 4 nodes acknowledged"
    QString line{};  ///< what was sent and when: "Flush 3 Caches · 14:03:52, after 30.1 s"
    Evidence worst = Evidence::Acknowledged;
    QList<Line> lines{}; ///< the worst first
    int others = 0;      ///< lines that are left out, because nobody could read them at once
    int retryable = 0;   ///< nodes with requests that were refused or failed
    int unanswered = 0;  ///< nodes with requests that may have been carried out
    int unsent = 0;      ///< nodes with requests that were never sent
};

/// So many lines are readable at once.
inline constexpr qsizetype mostResultLines = 4;

// In the functions below, \a steps are those of the run, and \a whole is the name of the product's only cache; empty if
// caches have names.

/// \a endedBecause: see Run::endedBecause(). \a leftOut: see serversLeftOut(). They are part of the result, because a run
/// without them is not all that was wanted.
RunResult runResultOf(const Matrix &matrix, const QList<Operation> &steps, const QString &whole,
                      const QString &endedBecause, const QList<LeftOut> &leftOut);

/// What stands at the rows of \a matrix, with the number of the step if there are several.
QStringList matrixRowNames(const Matrix &matrix, const QList<Operation> &steps, const QString &whole);

/// The head above matrixRowNames().
QString matrixCorner(const QList<Operation> &steps);

/// "Flushing 3 caches on crm-farm"
QString runTitle(const QList<Operation> &steps, const QString &where, const QString &whole);

/// "1 of 4 nodes done, 1 failed"; with several \a servers "3 of 12 nodes on 4 servers, 1 failed".
QString nodesDoneText(const Matrix::Nodes &nodes, qsizetype servers = 1);

/// Who has had a request for the longest time: "crm02 has had it since 14:03:22"; empty if \a underWay is.
QString underWayText(const Matrix &matrix, const QMap<Dispatch, QDateTime> &underWay);

/// Before \a requests of a run are sent again: which they are, and what that means.
QString repetitionText(const Matrix &matrix, const QList<Operation> &steps, const QList<Dispatch> &requests,
                       Repeated what, const QString &whole);

/// The nodes of \a requests: "crm03", "crm03 and crm04", "3 nodes of crm-farm"; "5 nodes" if they are of
/// several servers.
QString repetitionPlace(const Matrix &matrix, const QList<Dispatch> &requests);

/// The requests of \a matrix that \a what stands for.
QList<Dispatch> requestsOf(const Matrix &matrix, Repeated what);

/// The indexes of the nodes of \a requests, each once, in their order.
QList<qsizetype> nodesOf(const QList<Dispatch> &requests);

} // namespace sluice
