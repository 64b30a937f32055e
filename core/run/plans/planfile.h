// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/plans/plandifference.h"
#include "core/run/plans/planjson.h"
#include "core/storage/signing/ed25519.h"
#include "core/storage/signing/knownsigners.h"

namespace sluice {

// A plan for a second person: a file *.sluiceplan with the plan, the signature of its author, comments and approvals.
// Everything here is pure; the clock and what is known of servers and people are parameters.

/// A person with the key to sign.
struct PlanSigner
{
    QString person{}; ///< as people call them
    Operator who{};
    ed25519::KeyPair keys{};
};

struct PlanComment
{
    QString author{}; ///< as they called themselves
    QDateTime at{};   ///< UTC
    QString text{};
    bool resolved = false; ///< false: it is open, and the plan may not be carried out

    friend bool operator==(const PlanComment &, const PlanComment &) = default;
};

/// With which account somebody signs in to a server of a plan.
struct ServerAccount
{
    QString server{};  ///< PlannedServer::name
    QString account{}; ///< empty: it is not known

    friend bool operator==(const ServerAccount &, const ServerAccount &) = default;
};

/// A person has read the plan and wants it carried out. The signature is over everything else here, so it holds for one
/// plan and for the comments as they were then.
struct PlanApproval
{
    QString person{}; ///< as they call themselves
    Operator who{};
    QList<ServerAccount> accounts{}; ///< with which they have signed in
    QByteArray publicKey{};
    QDateTime at{};         ///< UTC
    QString planHash{};     ///< of the plan that was read
    QString commentsHash{}; ///< of the comments that were read
    QByteArray signature{};

    friend bool operator==(const PlanApproval &, const PlanApproval &) = default;
};

/// Made by the functions below. Whoever changes a part by hand makes a file that is refused.
struct PlanFile
{
    PlanDocument plan{};
    QByteArray signature{}; ///< by PlanAuthor::publicKey, over canonicalPlan() in UTF-8
    QList<PlanComment> comments{};
    QList<PlanApproval> approvals{};
    QByteArray savedBy{}; ///< the public key of whoever wrote the file last
    QByteArray seal{};    ///< their signature over all of the above

    friend bool operator==(const PlanFile &, const PlanFile &) = default;
};

/// The longest time between making a plan and its end.
inline constexpr int LongestPlanDays = 31;

/// A larger file is not read.
inline constexpr qsizetype LargestPlanFile = 1024 * 1024; ///< bytes
inline constexpr qsizetype MostApprovals = 100;
inline constexpr qsizetype MostComments = 1000;

// ---- Making and reading ---------------------------------------------------------------------------------------------

/// \a plan, which gets \a author as its author, as a new file.
PlanFile signedPlanFile(PlanDocument plan, const PlanSigner &author);

// Who changes a file saves it under a key of their own, which would hide what somebody has changed in it before. So the
// next three are Blocked where a signature is wrong, and where nobody of \a known, nor they themselves, saved it last.

/// \a file with another plan, whose author is \a author. Whatever was approved was the plan before, so all approvals are
/// gone; comments stay.
Result<PlanFile> withPlan(PlanFile file, PlanDocument plan, const PlanSigner &author, const QList<KnownSigner> &known);

/// \a file with one more, open comment, and without approvals. InvalidInput for an empty text or one with characters that
/// cannot be shown.
Result<PlanFile> withComment(PlanFile file, const QString &text, const PlanSigner &author, const QDateTime &now,
                             const QList<KnownSigner> &known);

/// \a file with the comment \a index, which there has to be, resolved or opened again, and without approvals.
Result<PlanFile> withResolved(PlanFile file, qsizetype index, bool resolved, const PlanSigner &by,
                              const QList<KnownSigner> &known);

/// The bytes of a file. The same file is always written in the same way.
QByteArray written(const PlanFile &file);

/// Reads what written() wrote, and nothing that differs from it in a byte: no blank, no other order. The error is
/// InvalidInput; its detail has a line for each mistake, with its place. Says nothing of signatures: see judged().
Result<PlanFile> planFileFrom(const QByteArray &bytes);

// ---- Judging ----------------------------------------------------------------------------------------------------------

/// Something to be said about a plan file.
struct PlanFinding
{
    enum class Kind {
        PlanAltered,             ///< the plan is not what its author signed
        ApprovalAltered,         ///< an approval is not what its author signed
        FileAltered,             ///< a comment, or which parts there are, is not as it was saved
        UnknownAuthor,           ///< nobody knows here whose key signed the plan, or it does not say who made it
        UnknownSaver,            ///< nobody knows here whose key saved the file
        UnknownApprover,         ///< nobody knows here whose key approved
        Expired,                 ///< also when it has no end, a start after it, or one that is too far away
        NotYetMade,              ///< it was made, or approved, later than now: a clock is wrong
        OpenComment,             ///< somebody has not got an answer yet
        DifferentToday,          ///< see PlanDifference
        NotApproved,             ///< a policy demands an approval, and there is none
        OwnApproval,             ///< by the author: the same key, name or account on the same machine
        ApprovalOfAnotherPlan,   ///< its hash is not that of this plan
        ApprovalOfOtherComments, ///< a comment was made, resolved or removed after it
        FourEyesNotShown,        ///< author and approver have one account, also of computers, or it is not known which
        Forbidden,               ///< see forbiddenToday()
        CarriedOut,              ///< a run of exactly this plan is known
        NamesNotCompared,        ///< the lists of caches are not known today
    };

    Kind kind = Kind::PlanAltered;
    QString text{}; ///< one or more sentences for people

    friend bool operator==(const PlanFinding &, const PlanFinding &) = default;
};

/// What a plan file is judged by.
struct PlanFileCheck
{
    QDateTime now{};
    ServersToday today{};
    QStringList forbidden{};    ///< forbiddenToday()
    QStringList earlier{};      ///< earlierRunsOfPlan(); an objection where an approval is needed
    QList<KnownSigner> known{}; ///< with the key of whoever asks, if they have one
    /// systemDemandsPlan(): then only signers of the system count, because a user could make others known.
    bool onlySignersOfSystem = false;
};

struct PlanFileVerdict
{
    QList<PlanFinding> objections{}; ///< why it may not be carried out
    QList<PlanFinding> notes{};      ///< what a person should know, although it may be
    QList<PlanDifference> differences{};
    PlanPeople people{};    ///< as they are known here; the approvers only if the file is approved
    QString approvedPlan{}; ///< hash of the plan that a second person has approved; empty if none has

    bool isRunnable() const { return objections.isEmpty(); }

    /// What to tell Destinations::objectionTo() for a run of \a plan: SecondPerson only if the file is runnable and this
    /// is exactly the plan that was approved.
    Approval approvalOf(const PlanDocument &plan) const;

    friend bool operator==(const PlanFileVerdict &, const PlanFileVerdict &) = default;
};

/// Whether \a file may be carried out now, and everything against it. An approval is needed where the policy of one of its
/// servers demands it today; what is only against approvals that nobody needs is a note. Of a file that was changed since
/// it was saved nothing else is said. One approval is enough: where one has nothing against it, what is against others is
/// a note.
PlanFileVerdict judged(const PlanFile &file, const PlanFileCheck &check);

/// The same for whoever is about to approve: says nothing of the approvals that are there, nor that there is none. One that
/// was changed since it was signed is an objection all the same. What is Forbidden is a note: it may be allowed by the time
/// at which the plan is carried out.
PlanFileVerdict judgedBesideApprovals(const PlanFile &file, const PlanFileCheck &check);

/// \a file with the approval of \a approver, who has signed in with \a accounts. Blocked, with the first objection, where
/// it could not be carried out with this approval alone: above all when the author approves.
Result<PlanFile> approved(PlanFile file, const PlanSigner &approver, const QList<ServerAccount> &accounts,
                          const PlanFileCheck &check);

} // namespace sluice
