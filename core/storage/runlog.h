// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/outcome/dispatch.h"
#include "core/domain/outcome/evidence.h"
#include "core/domain/server/environment.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <variant>

namespace sluice {

/// Who sits before this machine, and with which program.
struct Operator
{
    QString user{};    ///< name of the account of the operating system
    QString machine{}; ///< name of this machine
    QString program{}; ///< "sluice 1.2.0" or "sluicectl 1.2.0"

    friend bool operator==(const Operator &, const Operator &) = default;
};

/// The one who runs this program.
Operator thisOperator();

/// Who wrote and approved the plan file of a run, by the names under which their keys are known here.
struct PlanPeople
{
    QString author{};        ///< empty: the run carries out no plan file
    QStringList approvers{}; ///< those whose approval counts

    friend bool operator==(const PlanPeople &, const PlanPeople &) = default;
};

/// A run begins.
struct RunBegun
{
    Operator who{};
    PlanPeople people{};
    QString plan{};                                    ///< the reviewed plan as canonical JSON; never a secret
    QString planHash{};                                ///< SHA-256 of plan in UTF-8, lower-case hexadecimal
    QStringList servers{};                             ///< their names
    Environment environment = Environment::Production; ///< the strictest of their classes
    QString reason{};                                  ///< as it was typed; may be empty
    QString change{};                                  ///< number of the change that it belongs to; may be empty
    QString continues{};   ///< id of the run some of whose requests are sent again; empty for a new one
    QStringList leftOut{}; ///< nodes that were meant and get nothing, with the reason, in the language of the user
    /// A policy demands that a second person has approved the plan. Then a log that knows of a run of the same plan takes
    /// this only if it continues that one: an approval counts for one run.
    bool needsApproval = false;

    friend bool operator==(const RunBegun &, const RunBegun &) = default;
};

/// One request is about to leave.
struct RequestIntended
{
    Dispatch dispatch{};
    QString server{};                                  ///< its name
    QString serverId{};                                ///< of a stored server; else empty
    QString node{};                                    ///< its name
    QString address{};                                 ///< where it goes, without user, password or query
    QString account{};                                 ///< with which somebody signs in there; may be empty
    Environment environment = Environment::Production; ///< the class in force
    QString operation{};                               ///< OperationTraits::id
    QStringList targets{};                             ///< see targetsOf()

    friend bool operator==(const RequestIntended &, const RequestIntended &) = default;
};

/// What is known of one request, and so of each of its targets.
struct RequestEnded
{
    Dispatch dispatch{};
    Evidence evidence = Evidence::Unknown;
    QString message{};       ///< why, in the language of the user; empty if it was acknowledged
    QString detail{};        ///< the server's own words, at most 4,096 characters
    QString serverCode{};    ///< Error::serverCode
    int httpStatus = 0;      ///< 0 when there was no answer
    qint64 milliseconds = 0; ///< from dispatch to the end, including a sign-in
    /// The request itself, where it was never about to leave, so that there is no RequestIntended of it.
    std::optional<RequestIntended> unsent{};

    friend bool operator==(const RequestEnded &, const RequestEnded &) = default;
};

/// Anything else that belongs to a run: it was held, went on, left out a node; what an operator says of a step outside
/// the program; how the settings of a server differ.
struct RunRemark
{
    enum class Kind {
        Deviation,    ///< the run did something else than its plan says, or waited
        OperatorSays, ///< a person says so, and the program has not seen it
        Observation,  ///< read from a server before and after
        NotSent,      ///< requests that the plan has and that were never sent, and why
        NotRecorded,  ///< what could not be written into the history at its time
        Seen,         ///< a person was shown that the answer to `dispatch` is not recorded
    };

    Kind kind = Kind::Deviation;
    QString text{};                     ///< in the language of the user
    std::optional<Dispatch> dispatch{}; ///< the request that it is about
    QString node{};                     ///< the node that it is about; may be empty

    friend bool operator==(const RunRemark &, const RunRemark &) = default;
};

/// A run is over. A run without this record was interrupted.
struct RunEnded
{
    QString text{};             ///< what is known, in one sentence in the language of the user
    qsizetype acknowledged = 0; ///< requests, as the three below
    qsizetype bad = 0;          ///< refused or failed
    qsizetype unknown = 0;
    qsizetype unsent = 0; ///< skipped or cancelled

    friend bool operator==(const RunEnded &, const RunEnded &) = default;
};

/// What is written about a run, in the order in which it happened.
using RunEvent = std::variant<RunBegun, RequestIntended, RequestEnded, RunRemark, RunEnded>;

struct RunRecord
{
    QString run{};  ///< id of the run, from newRunId()
    QDateTime at{}; ///< UTC, milliseconds
    RunEvent event{};

    friend bool operator==(const RunRecord &, const RunRecord &) = default;
};

/// A request that was about to leave when its program ended: it may or may not have been carried out.
struct UnansweredRequest
{
    QString run{};
    QDateTime at{}; ///< UTC: when it was about to leave
    RequestIntended intent{};
    RunBegun begun{};

    friend bool operator==(const UnansweredRequest &, const UnansweredRequest &) = default;
};

/// What runs do, written down so that it outlives a crash: a request before it leaves, and its outcome before anybody is
/// told.
class RunLog : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The record is on the disk when the call succeeds. Records are written in the order of the calls. After a failure
    /// the record is not there, and neither is anything that was appended later. \a parent owns the call; deleting or
    /// cancelling it does not undo anything.
    [[nodiscard]] virtual Call<void> *append(const RunRecord &record, QObject *parent) = 0;

    /// The requests of programs that do not run any more, without an outcome, and of which nobody was shown that yet.
    /// Oldest first.
    [[nodiscard]] virtual Call<QList<UnansweredRequest>> *unanswered(QObject *parent) = 0;

    /// Why nothing can be recorded; nothing as far as is known.
    virtual std::optional<Error> problem() const = 0;
};

/// A new id for a run: a random UUID in lower case, without braces.
QString newRunId();

} // namespace sluice
