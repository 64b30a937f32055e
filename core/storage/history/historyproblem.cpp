// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/historyproblem.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct ProblemText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::History)
};

QString sentenceOf(const HistoryProblem &problem)
{
    switch (problem.kind) {
    case HistoryProblem::Kind::Network:
        return ProblemText::tr(
                   "The history %1 is on a file system of another machine (%2), where locks cannot be relied "
                   "on. So nothing is recorded. Set XDG_STATE_HOME to a folder on a disk of this machine.")
            .arg(problem.path, problem.detail);
    case HistoryProblem::Kind::Full:
        return ProblemText::tr("The history %1 cannot grow: no space is left on its disk. What was recorded is still "
                               "there.")
            .arg(problem.path);
    case HistoryProblem::Kind::Unwritable:
        return ProblemText::tr(
                   "The history %1 cannot be written: the system does not allow it. Check who may write the "
                   "file and its folder.")
            .arg(problem.path);
    case HistoryProblem::Kind::Unreadable:
        return ProblemText::tr(
                   "The history %1 cannot be read: the system does not allow it. Check who may read the file "
                   "and its folder.")
            .arg(problem.path);
    case HistoryProblem::Kind::Damaged:
        return ProblemText::tr("The history %1 is damaged. It stays as it is, and nothing is recorded until somebody "
                               "moves it away together with the files beside it.")
            .arg(problem.path);
    case HistoryProblem::Kind::Foreign:
        return ProblemText::tr("The file %1 is no history of Sluice. It stays as it is, and nothing is recorded until "
                               "somebody moves it away.")
            .arg(problem.path);
    case HistoryProblem::Kind::Newer:
        return ProblemText::tr("The history %1 is from a newer version of Sluice. It stays as it is, and nothing is "
                               "recorded by this version.")
            .arg(problem.path);
    case HistoryProblem::Kind::Busy:
        return ProblemText::tr("Another program does not finish writing to the history %1.").arg(problem.path);
    case HistoryProblem::Kind::Gone:
        return ProblemText::tr("The history %1 was moved or removed while it was in use. What is recorded from now on "
                               "begins a new one.")
            .arg(problem.path);
    case HistoryProblem::Kind::NotBegun:
        return ProblemText::tr("The run began in another history than %1, so its requests cannot be recorded there.")
            .arg(problem.path);
    case HistoryProblem::Kind::PlanUsed:
        return ProblemText::tr("%1 An approval counts for one run: sign the plan anew, and have it approved again.")
            .arg(problem.detail);
    case HistoryProblem::Kind::Failed:
        return ProblemText::tr("The history %1 cannot be used: the disk or the system failed.").arg(problem.path);
    }
    Q_UNREACHABLE();
}

Error::Cause causeOf(HistoryProblem::Kind kind)
{
    switch (kind) {
    case HistoryProblem::Kind::Gone:
    case HistoryProblem::Kind::NotBegun:
        return Error::Cause::AnotherHistory;
    case HistoryProblem::Kind::PlanUsed:
        return Error::Cause::ApprovalSpent;
    case HistoryProblem::Kind::Network:
    case HistoryProblem::Kind::Full:
    case HistoryProblem::Kind::Unwritable:
    case HistoryProblem::Kind::Unreadable:
    case HistoryProblem::Kind::Damaged:
    case HistoryProblem::Kind::Foreign:
    case HistoryProblem::Kind::Newer:
    case HistoryProblem::Kind::Busy:
    case HistoryProblem::Kind::Failed:
        return Error::Cause::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace

bool isOfRun(const HistoryProblem &problem)
{
    return problem.kind == HistoryProblem::Kind::NotBegun || problem.kind == HistoryProblem::Kind::PlanUsed;
}

Error errorOf(const HistoryProblem &problem)
{
    return {.kind = isOfRun(problem) ? Error::Kind::Blocked : Error::Kind::Machine,
            .delivery = Error::Delivery::NotSent,
            .message = sentenceOf(problem),
            .detail = problem.detail,
            .cause = causeOf(problem.kind)};
}

} // namespace sluice
