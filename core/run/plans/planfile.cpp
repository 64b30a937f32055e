// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/planfile.h"

#include "core/run/plans/signingjson.h"
#include "core/storage/files/canonicaljson.h"
#include "core/storage/files/jsonreader.h"
#include "core/storage/files/lockedjsonfile.h"
#include "core/storage/files/secretkeys.h"
#include "core/storage/signing/signingkey.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr JsonFormat FileFormat{.version = 1, .name = "sluice-planfile"_L1};

struct PlanFileText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::PlanFile)
};

QJsonArray commentsJson(const QList<PlanComment> &comments)
{
    QJsonArray array;
    for (const auto &comment : comments)
        array.append(QJsonObject{{u"author"_s, comment.author},
                                 {u"at"_s, timeText(comment.at)},
                                 {u"text"_s, comment.text},
                                 {u"resolved"_s, comment.resolved}});
    return array;
}

QString commentsHash(const QList<PlanComment> &comments)
{
    const auto bytes = canonicalJson(commentsJson(comments));
    return hexOf(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

/// Without its signature. The schema keeps it apart from everything else that the same key may sign.
QJsonObject approvalJson(const PlanApproval &approval)
{
    QJsonArray accounts;
    for (const auto &account : approval.accounts)
        accounts.append(QJsonObject{{u"server"_s, account.server}, {u"account"_s, account.account}});
    QJsonObject json{
        {u"schema"_s, u"sluice-approval/1"_s}, {u"person"_s, approval.person},   {u"accounts"_s, accounts},
        {u"key"_s, hexOf(approval.publicKey)}, {u"at"_s, timeText(approval.at)}, {u"plan"_s, approval.planHash},
        {u"comments"_s, approval.commentsHash}};
    putOperator(json, approval.who);
    return json;
}

QByteArray bytesOfApproval(const PlanApproval &approval)
{
    return canonicalJson(approvalJson(approval));
}

/// Without its seal.
QJsonObject unsealedJson(const PlanFile &file)
{
    QJsonArray approvals;
    for (const auto &approval : file.approvals) {
        auto json = approvalJson(approval);
        json.insert("signature"_L1, hexOf(approval.signature));
        approvals.append(json);
    }
    return {{u"format"_s, FileFormat.name},
            {u"version"_s, FileFormat.version},
            {u"plan"_s, toJson(file.plan)},
            {u"signature"_s, hexOf(file.signature)},
            {u"comments"_s, commentsJson(file.comments)},
            {u"approvals"_s, approvals},
            {u"savedBy"_s, hexOf(file.savedBy)}};
}

QJsonObject fileJson(const PlanFile &file)
{
    auto json = unsealedJson(file);
    json.insert("seal"_L1, hexOf(file.seal));
    return json;
}

PlanFile sealed(PlanFile file, const PlanSigner &by)
{
    file.savedBy = by.keys.publicKey;
    file.seal = ed25519::sign(by.keys, canonicalJson(unsealedJson(file)));
    return file;
}

PlanComment commentFrom(const QJsonValue &value, const QString &where, QStringList &problems)
{
    JsonReader reader(value, where, problems);
    reader.need({"author"_L1, "resolved"_L1});
    return {.author = reader.text("author"_L1),
            .at = reader.time("at"_L1),
            .text = reader.neededText("text"_L1),
            .resolved = reader.flag("resolved"_L1)};
}

ServerAccount accountFrom(const QJsonValue &value, const QString &where, QStringList &problems)
{
    JsonReader reader(value, where, problems);
    reader.need({"server"_L1, "account"_L1});
    return {.server = reader.text("server"_L1), .account = reader.text("account"_L1)};
}

PlanApproval approvalFrom(const QJsonValue &value, const QString &where, QStringList &problems)
{
    JsonReader reader(value, where, problems);
    reader.need({"person"_L1, "plan"_L1, "comments"_L1});
    return {.person = reader.text("person"_L1),
            .who = operatorFrom(reader),
            .accounts = reader.neededList("accounts"_L1, accountFrom),
            .publicKey = hexFrom(reader, "key"_L1, ed25519::PublicKeySize),
            .at = reader.time("at"_L1),
            .planHash = reader.text("plan"_L1),
            .commentsHash = reader.text("comments"_L1),
            .signature = hexFrom(reader, "signature"_L1, ed25519::SignatureSize)};
}

PlanFile fileFrom(const QJsonObject &root, QStringList &problems)
{
    JsonReader reader(root, {}, problems);
    reader.need({"plan"_L1});
    return {.plan = planDocumentFrom(root.value("plan"_L1), u"plan"_s, problems),
            .signature = hexFrom(reader, "signature"_L1, ed25519::SignatureSize),
            .comments = reader.neededList("comments"_L1, commentFrom),
            .approvals = reader.neededList("approvals"_L1, approvalFrom),
            .savedBy = hexFrom(reader, "savedBy"_L1, ed25519::PublicKeySize),
            .seal = hexFrom(reader, "seal"_L1, ed25519::SignatureSize)};
}

/// What makes \a file too much to judge, or people in it hard to tell apart.
QStringList mistakesIn(const PlanFile &file)
{
    QStringList mistakes;
    if (file.approvals.size() > MostApprovals)
        mistakes.append(PlanFileText::tr("It has more than %n approvals.", nullptr, static_cast<int>(MostApprovals)));
    if (file.comments.size() > MostComments)
        mistakes.append(PlanFileText::tr("It has more than %n comments.", nullptr, static_cast<int>(MostComments)));
    QStringList texts{file.plan.author.person};
    for (const auto &comment : file.comments)
        texts << comment.author << comment.text;
    for (const auto &approval : file.approvals)
        texts << approval.person;
    if (!std::ranges::all_of(texts, isVisibleText))
        mistakes.append(PlanFileText::tr("A name or a comment contains a character that cannot be seen."));
    return mistakes;
}

Failure unreadable(const QStringList &mistakes)
{
    return Failure(
        inputError(PlanFileText::tr("This plan file cannot be used: %1").arg(mistakes.value(0)), mistakes.join(u'\n')));
}

QString reasonOf(const FileProblem &problem)
{
    if (problem.kind == FileProblem::Kind::Newer)
        return PlanFileText::tr("It is from a newer version of Sluice.");
    return problem.detail.isEmpty() ? PlanFileText::tr("It is not marked as a plan of Sluice.") : problem.detail;
}

/// In UTC, because the people of one plan may be in several time zones.
QString shownTime(const QDateTime &time)
{
    return PlanFileText::tr("%1 UTC", "a date with its time")
        .arg(QLocale().toString(time.toUTC(), QLocale::ShortFormat));
}

/// A name that the file itself gives, with what can be checked about it.
QString claimedName(const QString &person, const QByteArray &publicKey)
{
    const auto name = person.isEmpty() ? PlanFileText::tr("somebody without a name") : person;
    return publicKey.isEmpty() ? name : PlanFileText::tr("%1 (key %2)").arg(name, fingerprintOf(publicKey));
}

bool isPlanGenuine(const PlanFile &file)
{
    return ed25519::verify(file.plan.author.publicKey, canonicalJson(toJson(file.plan)), file.signature);
}

bool isGenuineApproval(const PlanApproval &approval)
{
    return ed25519::verify(approval.publicKey, bytesOfApproval(approval), approval.signature);
}

bool isSealGenuine(const PlanFile &file)
{
    return ed25519::verify(file.savedBy, canonicalJson(unsealedJson(file)), file.seal);
}

/// Collects what is to be said about one file.
class Judgement
{
public:
    using Kind = PlanFinding::Kind;

    Judgement(const PlanFile &file, const PlanFileCheck &check)
        : m_file(file)
        , m_check(check)
        , m_hash(planHash(file.plan))
        , m_commentsHash(commentsHash(file.comments))
        , m_isApprovalNeeded(isDemandedBy(check.today))
    {
    }

    PlanFileVerdict verdict()
    {
        if (judgePlan()) {
            m_verdict.people.author = authorName();
            judgeApprovals(); // before it: who has approved does not depend on the hour
            for (const auto &sentence : m_check.forbidden)
                object(Kind::Forbidden, sentence);
            judgeEarlier();
        }
        return m_verdict;
    }

    PlanFileVerdict verdictBesideApprovals()
    {
        if (judgePlan()) {
            for (const auto &sentence : m_check.forbidden)
                note(Kind::Forbidden, sentence);
        }
        return m_verdict;
    }

    /// Why nobody may save the file anew: that would hide what was changed before.
    std::optional<PlanFinding> objectionToSaving()
    {
        judgeSignatures();
        judgeSaver();
        return m_verdict.isRunnable() ? std::nullopt : std::optional(m_verdict.objections.constFirst());
    }

private:
    /// Whether there is more to judge.
    bool judgePlan()
    {
        judgeSignatures();
        if (std::ranges::any_of(m_verdict.objections, isOfChangedFile))
            return false; // whatever else it says was said by nobody
        judgeKeys();
        judgeTime();
        judgeComments();
        judgeToday();
        return true;
    }

    static bool isOfChangedFile(const PlanFinding &finding)
    {
        return finding.kind == Kind::PlanAltered || finding.kind == Kind::FileAltered;
    }

    void object(Kind kind, const QString &text) { m_verdict.objections.append({kind, text}); }
    void note(Kind kind, const QString &text) { m_verdict.notes.append({kind, text}); }
    /// An objection where an approval is needed.
    void doubt(Kind kind, const QString &text) { m_isApprovalNeeded ? object(kind, text) : note(kind, text); }

    const KnownSigner *known(const QByteArray &key) const { return signerWith(key, m_check.known); }
    bool counts(const QByteArray &key) const
    {
        const auto *signer = known(key);
        return signer && (signer->isOfSystem || !m_check.onlySignersOfSystem);
    }
    const PlanAuthor &author() const { return m_file.plan.author; }

    QString nameOf(const QString &person, const QByteArray &key) const
    {
        const auto *signer = known(key);
        return signer ? signer->name : claimedName(person, key);
    }
    QString authorName() const { return nameOf(author().person, author().publicKey); }

    static QString notOfSystem(const QString &name)
    {
        return PlanFileText::tr(
                   "The administrator of this computer demands an approved plan, so only signers count that "
                   "the administrator has made known. %1 is not one of them.")
            .arg(name);
    }

    static bool isDemandedBy(const ServersToday &today)
    {
        return std::ranges::any_of(today, [](const Result<PlannedServer> &server) {
            return !server || server->policy.planRequired; // of a server that nobody knows it is not known
        });
    }

    void judgeSignatures()
    {
        if (!isPlanGenuine(m_file))
            object(Kind::PlanAltered,
                   PlanFileText::tr("The plan is not the one that %1 signed: it was changed since.").arg(authorName()));
        for (const auto &approval : m_file.approvals) {
            if (isGenuineApproval(approval))
                m_genuine.append(approval);
            else
                object(Kind::ApprovalAltered,
                       PlanFileText::tr("The approval of %1 was changed since it was signed.")
                           .arg(nameOf(approval.person, approval.publicKey)));
        }
        if (!isSealGenuine(m_file))
            object(
                Kind::FileAltered,
                PlanFileText::tr("The file was changed since it was saved: its comments or approvals may be others."));
    }

    void judgeKeys()
    {
        if (author().who.user.isEmpty() || author().who.machine.isEmpty())
            object(Kind::UnknownAuthor, PlanFileText::tr("The plan does not say who made it."));
        else if (!counts(author().publicKey))
            object(Kind::UnknownAuthor,
                   known(author().publicKey) ? notOfSystem(authorName())
                                             : PlanFileText::tr("The key of the author, %1, is not known here. Compare "
                                                                "its fingerprint with that person, and add it to the "
                                                                "known signers.")
                                                   .arg(authorName()));
        judgeSaver();
    }

    void judgeSaver()
    {
        if (!counts(m_file.savedBy))
            object(Kind::UnknownSaver,
                   known(m_file.savedBy)
                       ? notOfSystem(known(m_file.savedBy)->name)
                       : PlanFileText::tr("The key with which the file was saved last, %1, is not known here.")
                             .arg(fingerprintOf(m_file.savedBy)));
    }

    /// Who approved it did so for one run.
    void judgeEarlier()
    {
        for (const auto &sentence : m_check.earlier)
            doubt(Kind::CarriedOut,
                  m_isApprovalNeeded
                      ? PlanFileText::tr("%1 An approval counts for one run: sign the plan anew, and have "
                                         "it approved again.")
                            .arg(sentence)
                      : sentence);
    }

    /// Clocks of different machines may differ a little.
    bool isLater(const QDateTime &time) const { return time > m_check.now.addSecs(5 * 60); }

    void judgeTime()
    {
        const auto &plan = m_file.plan;
        if (!plan.expires)
            object(Kind::Expired, PlanFileText::tr("The plan does not say until when it may be carried out."));
        else if (*plan.expires <= plan.created)
            object(Kind::Expired, PlanFileText::tr("The plan expires before it was made."));
        else if (*plan.expires > plan.created.addDays(LongestPlanDays))
            object(Kind::Expired,
                   PlanFileText::tr("The plan could be carried out for more than %n days.", nullptr, LongestPlanDays));
        else if (m_check.now >= *plan.expires)
            object(Kind::Expired,
                   PlanFileText::tr("The plan has expired: it could be carried out until %1.")
                       .arg(shownTime(*plan.expires)));
        else if (plan.strategy.startAt && *plan.strategy.startAt >= *plan.expires)
            object(Kind::Expired,
                   PlanFileText::tr("The plan is to start at %1, when it has expired.")
                       .arg(shownTime(*plan.strategy.startAt)));
        if (isLater(m_file.plan.created))
            object(Kind::NotYetMade,
                   PlanFileText::tr("The plan was made at %1, which is later than now: a clock is wrong.")
                       .arg(shownTime(m_file.plan.created)));
    }

    void judgeComments()
    {
        for (const auto &comment : m_file.comments) {
            if (!comment.resolved)
                object(Kind::OpenComment,
                       PlanFileText::tr("A comment of %1 is open: %2").arg(comment.author, comment.text));
        }
    }

    void judgeToday()
    {
        m_verdict.differences = differencesOf(m_file.plan, m_check.today);
        for (const auto &difference : std::as_const(m_verdict.differences))
            object(Kind::DifferentToday, difference.text);
        if (const auto nodes = nodesWithoutList(m_file.plan, m_check.today); !nodes.isEmpty())
            note(Kind::NamesNotCompared,
                 PlanFileText::tr("Whether these nodes still list the same caches was not looked at: %1.")
                     .arg(nodes.join(u"; "_s)));
    }

    /// What is against one approval.
    struct ApprovalFindings
    {
        QList<PlanFinding> objections{};
        QList<PlanFinding> notes{};
    };

    /// One that is good is enough: whatever is against others keeps nobody from anything then.
    void judgeApprovals()
    {
        const auto plan = m_verdict;
        QList<ApprovalFindings> findings;
        for (const auto &approval : std::as_const(m_genuine)) {
            m_verdict = {};
            judgeApproval(approval);
            findings.append({.objections = m_verdict.objections, .notes = m_verdict.notes});
        }
        m_verdict = plan;
        const bool isOneGood =
            std::ranges::any_of(findings, [](const ApprovalFindings &one) { return one.objections.isEmpty(); });
        QStringList approvers;
        for (qsizetype i = 0; i < findings.size(); ++i) {
            const auto &[objections, notes] = findings.at(i);
            (isOneGood ? m_verdict.notes : m_verdict.objections) += objections;
            m_verdict.notes += notes;
            if (objections.isEmpty() && notes.isEmpty())
                approvers.append(nameOf(m_genuine.at(i).person, m_genuine.at(i).publicKey));
        }
        if (m_file.approvals.isEmpty() && m_isApprovalNeeded)
            object(Kind::NotApproved, PlanFileText::tr("No second person has approved the plan."));
        if (!approvers.isEmpty() && m_verdict.isRunnable()) {
            m_verdict.approvedPlan = m_hash;
            m_verdict.people.approvers = approvers;
        }
    }

    void judgeApproval(const PlanApproval &approval)
    {
        const auto name = nameOf(approval.person, approval.publicKey);
        if (approval.planHash != m_hash)
            object(Kind::ApprovalOfAnotherPlan,
                   PlanFileText::tr("The approval of %1 is one of another plan.").arg(name));
        if (approval.commentsHash != m_commentsHash)
            object(Kind::ApprovalOfOtherComments,
                   PlanFileText::tr("The comments have changed since %1 approved the plan.").arg(name));
        if (isLater(approval.at))
            object(Kind::NotYetMade,
                   PlanFileText::tr("%1 approved the plan at %2, which is later than now: a clock is wrong.")
                       .arg(name, shownTime(approval.at)));
        if (isByAuthor(approval)) {
            object(Kind::OwnApproval,
                   PlanFileText::tr("%1 made the plan, so somebody else has to approve it.").arg(authorName()));
            return;
        }
        if (!counts(approval.publicKey))
            doubt(Kind::UnknownApprover,
                  known(approval.publicKey)
                      ? notOfSystem(name)
                      : PlanFileText::tr(
                            "The key of %1, who approved the plan, is not known here. Compare its fingerprint "
                            "with that person, and add it to the known signers.")
                            .arg(name));
        judgeUsers(approval, name);
        judgeAccounts(approval, name);
    }

    static bool isSameName(const QString &one, const QString &other) { return nameKey(one) == nameKey(other); }

    /// Another key of one person, or of one account, is no second person.
    bool isByAuthor(const PlanApproval &approval) const
    {
        return approval.publicKey == author().publicKey
            || isSameName(nameOf(approval.person, approval.publicKey), authorName())
            || (isSameName(approval.who.user, author().who.user)
                && isSameName(approval.who.machine, author().who.machine));
    }

    void judgeUsers(const PlanApproval &approval, const QString &name)
    {
        if (isSameName(approval.who.user, author().who.user))
            doubt(Kind::FourEyesNotShown,
                  PlanFileText::tr("%1 and %2 are both called %3 by their computers: four eyes cannot be shown here.")
                      .arg(authorName(), name, author().who.user));
    }

    void judgeAccounts(const PlanApproval &approval, const QString &name)
    {
        for (const auto &server : m_file.plan.servers) {
            const auto found = std::ranges::find(approval.accounts, server.name, &ServerAccount::server);
            const auto account = found == approval.accounts.cend() ? QString() : found->account;
            if (server.account.isEmpty() || account.isEmpty())
                doubt(Kind::FourEyesNotShown,
                      PlanFileText::tr("It is not known with which accounts %1 and %2 sign in to %3: four eyes cannot "
                                       "be shown here.")
                          .arg(authorName(), name, server.name));
            else if (isSameName(server.account, account))
                doubt(Kind::FourEyesNotShown,
                      PlanFileText::tr("%1 and %2 sign in to %3 with the same account, %4: four eyes cannot be shown "
                                       "here.")
                          .arg(authorName(), name, server.name, account));
        }
    }

    const PlanFile &m_file;
    const PlanFileCheck &m_check;
    const QString m_hash;
    const QString m_commentsHash;
    const bool m_isApprovalNeeded;
    QList<PlanApproval> m_genuine;
    PlanFileVerdict m_verdict;
};

/// \a known, and \a signer too: everybody knows their own key.
QList<KnownSigner> knownTo(const PlanSigner &signer, QList<KnownSigner> known)
{
    if (!signerWith(signer.keys.publicKey, known))
        known.append({.name = signer.person, .publicKey = signer.keys.publicKey});
    return known;
}

std::optional<Error> objectionToSaving(const PlanFile &file, const PlanSigner &by, const QList<KnownSigner> &known)
{
    const PlanFileCheck check{.known = knownTo(by, known)};
    const auto objection = Judgement(file, check).objectionToSaving();
    if (!objection)
        return {};
    return Error{.kind = Error::Kind::Blocked, .message = objection->text};
}

PlanFile withSignedPlan(PlanFile file, PlanDocument plan, const PlanSigner &author)
{
    plan.author = {.person = author.person, .who = author.who, .publicKey = author.keys.publicKey};
    file.plan = std::move(plan);
    file.signature = ed25519::sign(author.keys, canonicalJson(toJson(file.plan)));
    file.approvals.clear();
    return sealed(std::move(file), author);
}

} // namespace

PlanFile signedPlanFile(PlanDocument plan, const PlanSigner &author)
{
    return withSignedPlan({}, std::move(plan), author);
}

Result<PlanFile> withPlan(PlanFile file, PlanDocument plan, const PlanSigner &author, const QList<KnownSigner> &known)
{
    if (const auto objection = objectionToSaving(file, author, known))
        return Failure(*objection);
    return withSignedPlan(std::move(file), std::move(plan), author);
}

Result<PlanFile> withComment(PlanFile file, const QString &text, const PlanSigner &author, const QDateTime &now,
                             const QList<KnownSigner> &known)
{
    const auto said = text.trimmed();
    if (said.isEmpty())
        return Failure(inputError(PlanFileText::tr("A comment needs a text.")));
    if (!isVisibleText(said))
        return Failure(
            inputError(PlanFileText::tr("A comment is one line, and holds only characters that can be shown.")));
    if (const auto objection = objectionToSaving(file, author, known))
        return Failure(*objection);
    file.comments.append({.author = author.person, .at = now.toUTC(), .text = said});
    file.approvals.clear();
    return sealed(std::move(file), author);
}

Result<PlanFile> withResolved(PlanFile file, qsizetype index, bool resolved, const PlanSigner &by,
                              const QList<KnownSigner> &known)
{
    if (const auto objection = objectionToSaving(file, by, known))
        return Failure(*objection);
    file.comments[index].resolved = resolved;
    file.approvals.clear();
    return sealed(std::move(file), by);
}

QByteArray written(const PlanFile &file)
{
    return canonicalJson(fileJson(file));
}

Result<PlanFile> planFileFrom(const QByteArray &bytes)
{
    if (bytes.size() > LargestPlanFile)
        return unreadable({PlanFileText::tr("It is larger than %1 MB.").arg(LargestPlanFile / 1024 / 1024)});
    const auto root = parsedJson(bytes, FileFormat);
    if (!root)
        return unreadable({reasonOf(root.error())});
    QStringList problems;
    for (const auto &place : secretKeysIn(*root))
        problems.append(PlanFileText::tr("%1 looks like a secret, which does not belong there.").arg(place));
    for (const auto &place : unusableTextsIn(*root))
        problems.append(PlanFileText::tr("%1 contains a character that cannot be shown.").arg(place));
    auto file = fileFrom(*root, problems);
    problems += mistakesIn(file);
    // Two files that differ in a byte are two files, also if they say the same.
    if (problems.isEmpty() && written(file) != bytes)
        problems.append(PlanFileText::tr("It is not written as Sluice writes it, so somebody has changed it."));
    if (!problems.isEmpty())
        return unreadable(problems);
    return file;
}

Approval PlanFileVerdict::approvalOf(const PlanDocument &plan) const
{
    const bool isIt = isRunnable() && !approvedPlan.isEmpty() && approvedPlan == planHash(plan);
    return isIt ? Approval::SecondPerson : Approval::None;
}

PlanFileVerdict judged(const PlanFile &file, const PlanFileCheck &check)
{
    return Judgement(file, check).verdict();
}

PlanFileVerdict judgedBesideApprovals(const PlanFile &file, const PlanFileCheck &check)
{
    return Judgement(file, check).verdictBesideApprovals();
}

Result<PlanFile> approved(PlanFile file, const PlanSigner &approver, const QList<ServerAccount> &accounts,
                          const PlanFileCheck &check)
{
    auto now = check;
    now.known = knownTo(approver, now.known);
    now.forbidden.clear(); // it is approved, and not carried out
    now.earlier.clear();
    // Asked before the file is saved anew, which would hide what somebody has changed in it.
    if (const auto before = judgedBesideApprovals(file, now); !before.isRunnable())
        return Failure({.kind = Error::Kind::Blocked, .message = before.objections.constFirst().text});
    PlanApproval approval{.person = approver.person,
                          .who = approver.who,
                          .accounts = accounts,
                          .publicKey = approver.keys.publicKey,
                          .at = check.now.toUTC(),
                          .planHash = planHash(file.plan),
                          .commentsHash = commentsHash(file.comments)};
    approval.signature = ed25519::sign(approver.keys, bytesOfApproval(approval));
    // By itself: an approval that is good without this one would make up for it.
    auto alone = file;
    alone.approvals = {approval};
    if (const auto verdict = judged(sealed(std::move(alone), approver), now); !verdict.isRunnable())
        return Failure({.kind = Error::Kind::Blocked, .message = verdict.objections.constFirst().text});
    file.approvals.append(approval);
    return sealed(std::move(file), approver);
}

} // namespace sluice
