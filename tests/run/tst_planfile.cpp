// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/planfile.h"

#include "core/run/destination/destination.h"
#include "core/storage/files/canonicaljson.h"
#include "core/storage/servers/serverstore.h"
#include "core/storage/signing/signingkey.h"
#include "tests/support/fixtures.h"
#include "tests/support/plans.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <array>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_planfile {

namespace {

using Kind = PlanFinding::Kind;

QList<Kind> kindsOf(const QList<PlanFinding> &findings)
{
    QList<Kind> kinds;
    for (const auto &finding : findings)
        kinds.append(finding.kind);
    return kinds;
}

QString textOf(const QList<PlanFinding> &findings)
{
    QStringList texts;
    for (const auto &finding : findings)
        texts.append(finding.text);
    return texts.join(u'\n');
}

/// Two reasons to refuse a file: it cannot be read, or it is read and there are objections to it.
QString refusalOf(const QByteArray &bytes, const PlanFileCheck &check)
{
    const auto file = planFileFrom(bytes);
    return file ? textOf(judged(*file, check).objections) : file.error().message;
}

/// What a row of judgesAsTheTableSays() changes.
struct Situation
{
    PlanFile file{};
    PlanFileCheck check{};
};

template<typename Change>
void fileRow(const char *name, const Change &change, const QList<Kind> &objections, const QList<Kind> &notes = {},
             const QString &text = {})
{
    Situation situation{.file = approvedFile().value()};
    situation.check = checkOf(situation.file);
    situation.check.today[0]->nodes[1].caches = QStringList{u"A"_s};
    change(situation);
    QTest::newRow(name) << situation.file << situation.check << objections << notes << text;
}

/// The same in a place where no policy demands an approval.
template<typename Change>
auto withoutDemand(const Change &change)
{
    return [change](Situation &s) {
        s.check.today[0]->policy.planRequired = false;
        change(s);
    };
}

/// \a file, signed and saved again by \a by after \a change, as somebody does who writes a program of their own.
template<typename Change>
PlanFile forged(PlanFile file, const PlanSigner &by, const Change &change)
{
    change(file);
    auto json = QJsonDocument::fromJson(written(file)).object();
    json.remove(u"seal"_s);
    json[u"savedBy"_s] = QString::fromLatin1(by.keys.publicKey.toHex());
    json[u"seal"_s] = QString::fromLatin1(ed25519::sign(by.keys, canonicalJson(json)).toHex());
    return planFileFrom(canonicalJson(json)).value();
}

/// An approval as a program of somebody's own would write it.
PlanFile withApprovalBy(const PlanFile &file, const PlanSigner &signer, const PlanApproval &change)
{
    return forged(file, signer, [&](PlanFile &f) {
        auto approval = change;
        approval.publicKey = signer.keys.publicKey;
        f.approvals = {approval};
        auto json = QJsonDocument::fromJson(written(f)).object()[u"approvals"_s].toArray()[0].toObject();
        json.remove(u"signature"_s);
        f.approvals[0].signature = ed25519::sign(signer.keys, canonicalJson(json));
    });
}

} // namespace

class TestPlanFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAFileAgain();
    void readsAFileOfEveryVersion();
    void runsWhatASecondPersonApproved();
    void isVoidWithOneByteChanged();
    void isVoidWithOnePartMissing();
    void judgesAsTheTableSays_data();
    void judgesAsTheTableSays();
    void saysWhichPartWasChanged();
    void letsTheAuthorApproveNothing_data();
    void letsTheAuthorApproveNothing();
    void losesItsApprovalsWhenItIsChanged_data();
    void losesItsApprovalsWhenItIsChanged();
    void hidesNoChangeByOthers_data();
    void hidesNoChangeByOthers();
    void isApprovedOnlyAsItIsNow_data();
    void isApprovedOnlyAsItIsNow();
    void approvesThisPlanOnly();
    void needsOneGoodApproval_data();
    void needsOneGoodApproval();
    void approvesBesideAnApprovalThatDoesNotCount();
    void addsNoBadApprovalToAGoodOne();
    void needsAnApprovalOnlyWhereAPolicyDemandsIt();
    void opensAPolicyThatDemandsAPlan();
    void refusesACommentThatCannotBeShown_data();
    void refusesACommentThatCannotBeShown();
    void readsNoMoreThanCanBeJudged_data();
    void readsNoMoreThanCanBeJudged();
    void readsNothingIntoAMistake_data();
    void readsNothingIntoAMistake();
};

void TestPlanFile::findsAFileAgain()
{
    const auto file = approvedFile();
    QVERIFY(file);
    for (const auto &one : {annasFile(), *file}) {
        const auto bytes = written(one);
        const auto again = planFileFrom(bytes);
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QVERIFY(*again == one);
        QCOMPARE(written(*again), bytes);
    }
}

/// What Sluice 0.1 wrote: it stays readable, and whoever signed it. A later version adds a file, and leaves this one.
void TestPlanFile::readsAFileOfEveryVersion()
{
    const auto bytes = fixture(u"plans/version-1.sluiceplan"_s);
    const auto file = planFileFrom(bytes);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QVERIFY(judged(*file, checkOf(*file)).isRunnable());
    QVERIFY(*file == approvedFile().value());
    QCOMPARE(written(*file), bytes);
}

void TestPlanFile::runsWhatASecondPersonApproved()
{
    const auto file = approvedFile();
    QVERIFY(file);
    const auto verdict = judged(*file, checkOf(*file));
    QVERIFY2(verdict.isRunnable(), qPrintable(textOf(verdict.objections)));
    QCOMPARE(verdict.approvalOf(file->plan), Approval::SecondPerson);
    QCOMPARE(verdict.notes, QList<PlanFinding>());
}

/// Every byte, in one of three ways: each is refused, with a reason.
void TestPlanFile::isVoidWithOneByteChanged()
{
    const auto file = approvedFile();
    const auto check = checkOf(*file);
    const auto bytes = written(*file);
    QCOMPARE(refusalOf(bytes, check), QString());
    QVERIFY(bytes.size() > 500);
    QSet<QString> reasons;
    constexpr std::array changes{0x01, 0x20, 0x02};
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        auto changed = bytes;
        changed[at] = static_cast<char>(bytes.at(at) ^ changes.at(static_cast<std::size_t>(at) % changes.size()));
        const auto refusal = refusalOf(changed, check);
        QVERIFY2(!refusal.isEmpty(), qPrintable(u"byte %1"_s.arg(at)));
        reasons.insert(refusal.section(u' ', 0, 3));
        if (at % 16 != 0)
            continue;
        QVERIFY2(!refusalOf(bytes.first(at), check).isEmpty(), qPrintable(u"cut at byte %1"_s.arg(at)));
        auto longer = bytes;
        longer.insert(at, ' ');
        QVERIFY2(!refusalOf(longer, check).isEmpty(), qPrintable(u"a blank at byte %1"_s.arg(at)));
    }
    QVERIFY(!refusalOf(bytes + '\n', check).isEmpty());
    QVERIFY(reasons.size() > 3); // not one reason for all
}

void TestPlanFile::isVoidWithOnePartMissing()
{
    const auto file = approvedFile();
    auto json = QJsonDocument::fromJson(written(*file)).object();
    const auto keys = json.keys();
    for (const auto &key : keys) {
        auto less = json;
        less.remove(key);
        QVERIFY2(!refusalOf(canonicalJson(less), checkOf(*file)).isEmpty(), qPrintable(key));
        if (!json.value(key).isArray())
            continue;
        less[key] = QJsonArray();
        QVERIFY2(refusalOf(canonicalJson(less), checkOf(*file)).contains("The file was changed since it was saved"_L1),
                 qPrintable(key));
    }
    json[u"more"_s] = 1;
    QVERIFY(!refusalOf(canonicalJson(json), checkOf(*file)).isEmpty());
}

void TestPlanFile::judgesAsTheTableSays_data()
{
    QTest::addColumn<PlanFile>("file");
    QTest::addColumn<PlanFileCheck>("check");
    QTest::addColumn<QList<Kind>>("objections");
    QTest::addColumn<QList<Kind>>("notes");
    QTest::addColumn<QString>("text");
    using enum Kind;
    const auto bo = signerCalled(u"Bo"_s);
    const auto nothing = [](Situation &) {};
    fileRow("approved", nothing, {});
    fileRow("approved, although nobody demands it", withoutDemand(nothing), {});

    const auto carriedOut = [](Situation &s) { s.check.earlier = QStringList{u"It was carried out."_s}; };
    fileRow("carried out already", carriedOut, {CarriedOut}, {},
            u"It was carried out. An approval counts for one run: sign the plan anew, and have it approved again."_s);
    fileRow("carried out already, where nobody demands an approval", withoutDemand(carriedOut), {}, {CarriedOut});

    fileRow("the last moment", [](Situation &s) { s.check.now = s.file.plan.expires->addMSecs(-1); }, {});
    fileRow(
        "expired", [](Situation &s) { s.check.now = *s.file.plan.expires; }, {Expired}, {},
        u"The plan has expired: it could be carried out until 30 Nov 2026 13:00:00 UTC."_s);
    fileRow("without an end", withoutDemand([](Situation &s) {
                auto plan = s.file.plan;
                plan.expires.reset();
                s.file = signedPlanFile(plan, signerCalled(u"Anna"_s));
            }),
            {Expired}, {}, u"The plan does not say until when it may be carried out."_s);
    fileRow(
        "a start when it has expired",
        [](Situation &s) {
            auto plan = s.file.plan;
            plan.strategy.startAt = *plan.expires;
            s.file = signedPlanFile(plan, signerCalled(u"Anna"_s));
            s.check.today[0]->policy.planRequired = false;
        },
        {Expired}, {}, u"The plan is to start at 30 Nov 2026 13:00:00 UTC, when it has expired."_s);
    fileRow("a start before it has expired", withoutDemand([](Situation &s) {
                auto plan = s.file.plan;
                plan.strategy.startAt = plan.expires->addMSecs(-1);
                s.file = signedPlanFile(plan, signerCalled(u"Anna"_s));
            }),
            {});
    fileRow("an end before it was made", withoutDemand([](Situation &s) {
                auto plan = s.file.plan;
                plan.created = planNoon.addSecs(120);
                plan.expires = planNoon.addSecs(60);
                s.file = signedPlanFile(plan, signerCalled(u"Anna"_s));
            }),
            {Expired}, {}, u"The plan expires before it was made."_s);
    fileRow("valid for 31 days", withoutDemand([](Situation &s) {
                auto plan = s.file.plan;
                plan.expires = plan.created.addDays(31);
                s.file = signedPlanFile(plan, signerCalled(u"Anna"_s));
            }),
            {});
    fileRow("valid for longer", withoutDemand([](Situation &s) {
                auto plan = s.file.plan;
                plan.expires = plan.created.addDays(31).addSecs(1);
                s.file = signedPlanFile(plan, signerCalled(u"Anna"_s));
            }),
            {Expired}, {}, u"The plan could be carried out for more than 31 days."_s);
    fileRow("made later than now", [](Situation &s) { s.check.now = planNoon.addSecs(-2 * 3600); },
            {NotYetMade, NotYetMade});
    fileRow("made a minute later than now", [](Situation &s) { s.check.now = planNoon.addSecs(-60); }, {});

    fileRow(
        "a node added",
        [](Situation &s) { s.check.today[0]->nodes.append({.name = u"crm04"_s, .address = u"https://4/"_s}); },
        {DifferentToday}, {}, u"crm has a node crm04 now, of which the plan knows nothing."_s);
    fileRow("a node removed", [](Situation &s) { s.check.today[0]->nodes.removeLast(); }, {DifferentToday});
    fileRow("a node moved", [](Situation &s) { s.check.today[0]->nodes[0].address = u"https://9/"_s; },
            {DifferentToday});
    fileRow(
        "class raised",
        [](Situation &s) {
            auto plan = s.file.plan;
            plan.servers[0].environment = Environment::Test;
            s.file = withPlan(s.file, plan, signerCalled(u"Anna"_s), knownPeople()).value();
        },
        {DifferentToday, NotApproved}, {}, u"crm is in Production now; the plan says Test."_s);
    fileRow("another list of caches", [](Situation &s) { s.check.today[0]->nodes[0].caches = {u"A"_s}; },
            {DifferentToday});
    fileRow(
        "a list of caches that nobody read", [](Situation &s) { s.check.today[0]->nodes[0].caches.reset(); }, {},
        {NamesNotCompared}, u"Whether these nodes still list the same caches was not looked at: crm, crm01."_s);
    fileRow("a stricter policy", [](Situation &s) { s.check.today[0]->policy.readOnly = true; }, {DifferentToday});
    fileRow(
        "a server that is gone", [](Situation &s) { s.check.today[0] = Failure(inputError(u"It is gone."_s)); },
        {DifferentToday}, {}, u"It is gone."_s);
    fileRow(
        "what the rules forbid now", [](Situation &s) { s.check.forbidden = {u"crm: Closed."_s}; }, {Forbidden}, {},
        u"crm: Closed."_s);
    fileRow("nothing known of today", [](Situation &s) { s.check.today.clear(); }, {DifferentToday});

    fileRow(
        "nobody has approved", [](Situation &s) { s.file = annasFile(); }, {NotApproved}, {},
        u"No second person has approved the plan."_s);
    fileRow("nobody has to approve", withoutDemand([](Situation &s) { s.file = annasFile(); }), {});
    fileRow("an author whom nobody knows", [](Situation &s) { s.check.known.removeFirst(); }, {UnknownAuthor});
    fileRow("an author whom nobody knows, and no demand",
            withoutDemand([](Situation &s) { s.check.known.removeFirst(); }), {UnknownAuthor});
    fileRow("an author without a name of the system", withoutDemand([](Situation &s) {
                auto anna = signerCalled(u"Anna"_s);
                anna.who.user.clear();
                s.file = signedPlanFile(fullPlan(), anna);
            }),
            {UnknownAuthor}, {}, u"The plan does not say who made it."_s);
    fileRow("an approver whom nobody knows", [](Situation &s) { s.check.known.removeLast(); },
            {UnknownSaver, UnknownApprover});
    fileRow("an approver whom nobody knows, and no demand",
            withoutDemand([](Situation &s) { s.check.known.removeLast(); }), {UnknownSaver}, {UnknownApprover});
    fileRow(
        "an open comment",
        [](Situation &s) {
            s.file = withComment(s.file, u"Wait."_s, signerCalled(u"Bo"_s), planNoon, knownPeople()).value();
        },
        {OpenComment, NotApproved}, {}, u"A comment of Bo is open: Wait."_s);
    fileRow("a comment opened again, and no demand", withoutDemand([](Situation &s) {
                s.file = withResolved(s.file, 0, false, signerCalled(u"Bo"_s), knownPeople()).value();
            }),
            {OpenComment});
    fileRow(
        "an approval of another plan",
        [&](Situation &s) {
            auto approval = s.file.approvals.constFirst();
            approval.planHash = planHash(fullPlan());
            s.file = withApprovalBy(s.file, bo, approval);
        },
        {ApprovalOfAnotherPlan}, {}, u"The approval of Bo is one of another plan."_s);
    fileRow("an approval that was copied from another plan",
            [&](Situation &s) {
                const auto approvals = s.file.approvals;
                auto plan = fullPlan();
                plan.steps.removeLast();
                s.file = forged(withPlan(s.file, plan, signerCalled(u"Anna"_s), knownPeople()).value(),
                                signerCalled(u"Anna"_s), [&](PlanFile &f) { f.approvals = approvals; });
            },
            {ApprovalOfAnotherPlan});
    fileRow(
        "an approval of other comments",
        [&](Situation &s) {
            s.file = forged(s.file, signerCalled(u"Anna"_s), [](PlanFile &f) { f.comments.clear(); });
        },
        {ApprovalOfOtherComments}, {}, u"The comments have changed since Bo approved the plan."_s);
    fileRow("approved later than now",
            [&](Situation &s) {
                auto approval = s.file.approvals.constFirst();
                approval.at = planNoon.addSecs(600);
                s.file = withApprovalBy(s.file, bo, approval);
            },
            {NotYetMade});
    fileRow(
        "approved by the author",
        [&](Situation &s) { s.file = withApprovalBy(s.file, signerCalled(u"Anna"_s), s.file.approvals.constFirst()); },
        {OwnApproval}, {}, u"Anna made the plan, so somebody else has to approve it."_s);
    fileRow("approved by the author, and no demand", withoutDemand([&](Situation &s) {
                s.file = withApprovalBy(s.file, signerCalled(u"Anna"_s), s.file.approvals.constFirst());
            }),
            {OwnApproval});
    fileRow("approved by the author with another key",
            [&](Situation &s) {
                auto approval = s.file.approvals.constFirst();
                approval.who = {.user = u"ANNA"_s, .machine = u"anna-pc"_s, .program = u"sluicectl"_s};
                s.file = withApprovalBy(s.file, bo, approval);
            },
            {OwnApproval});
    fileRow(
        "approved by the same user of another machine",
        [&](Situation &s) {
            auto approval = s.file.approvals.constFirst();
            approval.who.user = u"anna"_s;
            s.file = withApprovalBy(s.file, bo, approval);
        },
        {FourEyesNotShown}, {},
        u"Anna and Bo are both called anna by their computers: four eyes cannot be shown here."_s);
    fileRow("approved by the same user of another machine, and no demand", withoutDemand([&](Situation &s) {
                auto approval = s.file.approvals.constFirst();
                approval.who.user = u"ANNA"_s;
                s.file = withApprovalBy(s.file, bo, approval);
            }),
            {}, {FourEyesNotShown});
    fileRow(
        "approved with a second key of the author", [](Situation &s) { s.check.known.last().name = u"ANNA"_s; },
        {OwnApproval}, {}, u"Anna made the plan, so somebody else has to approve it."_s);
    fileRow(
        "signers whom only the user has made known",
        [](Situation &s) {
            s.check.onlySignersOfSystem = true;
            s.check.known.last().isOfSystem = true;
        },
        {UnknownAuthor}, {}, u"only signers count that the administrator has made known. Anna is not one of them."_s);
    fileRow("an approver whom only the user has made known",
            [](Situation &s) {
                s.check.onlySignersOfSystem = true;
                s.check.known.first().isOfSystem = true;
            },
            {UnknownSaver, UnknownApprover});
    fileRow("signers whom the administrator has made known",
            [](Situation &s) {
                s.check.onlySignersOfSystem = true;
                for (auto &signer : s.check.known)
                    signer.isOfSystem = true;
            },
            {});
    const auto withAccount = [&bo](const QString &account) {
        return [&bo, account](Situation &s) {
            auto approval = s.file.approvals.constFirst();
            approval.accounts[0].account = account;
            s.file = withApprovalBy(s.file, bo, approval);
        };
    };
    fileRow("with one account for both", withAccount(u"adm0"_s), {FourEyesNotShown}, {},
            u"Anna and Bo sign in to crm with the same account, adm0: four eyes cannot be shown here."_s);
    fileRow("with one account for both, written with blanks", withAccount(u" ADM0 "_s), {FourEyesNotShown});
    fileRow("with one account for both, and no demand", withoutDemand(withAccount(u"ADM0"_s)), {}, {FourEyesNotShown},
            u"four eyes cannot be shown here."_s);
    fileRow("with an account that is not known", withAccount({}), {FourEyesNotShown}, {},
            u"It is not known with which accounts Anna and Bo sign in to crm: four eyes cannot be shown here."_s);
    fileRow("without a sign-in",
            [&](Situation &s) {
                auto approval = s.file.approvals.constFirst();
                approval.accounts.clear();
                s.file = withApprovalBy(s.file, bo, approval);
            },
            {FourEyesNotShown});
}

void TestPlanFile::judgesAsTheTableSays()
{
    QFETCH(const PlanFile, file);
    QFETCH(const PlanFileCheck, check);
    QFETCH(const QList<Kind>, objections);
    QFETCH(const QList<Kind>, notes);
    QFETCH(const QString, text);
    const auto verdict = judged(file, check);
    const auto said = textOf(verdict.objections + verdict.notes);
    QVERIFY2(kindsOf(verdict.objections) == objections, qPrintable(said));
    QVERIFY2(kindsOf(verdict.notes) == notes, qPrintable(said));
    QVERIFY2(said.contains(text), qPrintable(said));
    QCOMPARE(verdict.isRunnable(), objections.isEmpty());
    const bool isApproved = objections.isEmpty() && !file.approvals.isEmpty()
        && (notes.isEmpty() || notes == QList{Kind::NamesNotCompared} || notes == QList{Kind::CarriedOut});
    QCOMPARE(verdict.approvalOf(file.plan), isApproved ? Approval::SecondPerson : Approval::None);
    QCOMPARE(verdict.people.approvers, verdict.approvedPlan.isEmpty() ? QStringList() : QStringList{u"Bo"_s});
}

void TestPlanFile::saysWhichPartWasChanged()
{
    const auto file = approvedFile().value();
    const auto refusal = [&](const QByteArray &from, const QByteArray &to) {
        const auto bytes = written(file);
        Q_ASSERT(bytes.count(from) == 1);
        return kindsOf(judged(planFileFrom(QByteArray(bytes).replace(from, to)).value(), checkOf(file)).objections);
    };
    using enum Kind;
    QCOMPARE(refusal("\"id\":\"flush-named\",\"names\":[\"A\"]", "\"id\":\"flush-all\""),
             (QList{PlanAltered, FileAltered}));
    QCOMPARE(refusal("Is <b>B</b> meant", "Is <b>C</b> meant"), (QList{FileAltered}));
    QCOMPARE(refusal("\"account\":\"BO\"", "\"account\":\"BU\""), (QList{ApprovalAltered, FileAltered}));
    QCOMPARE(refusal("\"CHG0012\"", "\"CHG0013\""), (QList{PlanAltered, FileAltered}));
}

void TestPlanFile::letsTheAuthorApproveNothing_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("machine");
    QTest::newRow("the same key") << u"Anna"_s << u"another"_s << u"elsewhere"_s;
    QTest::newRow("the same user on the same machine") << u"Bo"_s << u"Anna"_s << u"ANNA-pc"_s;
}

void TestPlanFile::letsTheAuthorApproveNothing()
{
    QFETCH(const QString, person);
    QFETCH(const QString, user);
    QFETCH(const QString, machine);
    auto approver = signerCalled(person);
    approver.who = {.user = user, .machine = machine};
    const auto file = annasFile();
    const auto result = approved(file, approver, {{.server = u"crm"_s, .account = u"BO"_s}}, checkOf(file));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Blocked);
    QCOMPARE(result.error().message, u"Anna made the plan, so somebody else has to approve it."_s);
}

void TestPlanFile::losesItsApprovalsWhenItIsChanged_data()
{
    QTest::addColumn<PlanFile>("file");
    const auto file = approvedFile().value();
    const auto anna = signerCalled(u"Anna"_s);
    auto plan = file.plan;
    plan.reason = u"Another one"_s;
    QTest::newRow("another plan") << withPlan(file, plan, anna, knownPeople()).value();
    QTest::newRow("the same plan, saved again") << withPlan(file, file.plan, anna, knownPeople()).value();
    QTest::newRow("a comment") << withComment(file, u"Well."_s, anna, planNoon, knownPeople()).value();
    QTest::newRow("a comment opened again") << withResolved(file, 0, false, anna, knownPeople()).value();
}

void TestPlanFile::losesItsApprovalsWhenItIsChanged()
{
    QFETCH(const PlanFile, file);
    QCOMPARE(file.approvals, QList<PlanApproval>());
    QVERIFY(kindsOf(judged(file, checkOf(file)).objections).contains(Kind::NotApproved));
}

void TestPlanFile::hidesNoChangeByOthers_data()
{
    QTest::addColumn<PlanFile>("file");
    QTest::addColumn<QString>("reason");
    const auto file = approvedFile().value();
    const auto row = [&file](const char *name, const auto &change, const QString &reason) {
        auto changed = file;
        change(changed);
        QTest::newRow(name) << changed << reason;
    };
    row(
        "a comment removed", [](PlanFile &f) { f.comments.clear(); }, u"The file was changed since it was saved"_s);
    row(
        "a comment put in",
        [](PlanFile &f) { f.comments.append({.author = u"Bo"_s, .at = planNoon, .text = u"Fine."_s}); },
        u"The file was changed since it was saved"_s);
    row(
        "an approval removed", [](PlanFile &f) { f.approvals.clear(); }, u"The file was changed since it was saved"_s);
    row(
        "an approval changed", [](PlanFile &f) { f.approvals[0].accounts[0].account = u"BU"_s; },
        u"The approval of Bo"_s);
    row(
        "a comment changed, and the file saved again by somebody whom nobody knows",
        [](PlanFile &f) {
            f = forged(f, signerCalled(u"Eve"_s), [](PlanFile &g) { g.comments[0].text = u"Fine."_s; });
        },
        u"The key with which the file was saved last"_s);
    row(
        "another plan", [](PlanFile &f) { f.plan.observe = false; }, u"The plan is not the one that Anna"_s);
}

/// Each saves the file under a key of their own, so what somebody without a key has changed has to be seen before.
void TestPlanFile::hidesNoChangeByOthers()
{
    QFETCH(const PlanFile, file);
    QFETCH(const QString, reason);
    const auto anna = signerCalled(u"Anna"_s);
    auto commented = file;
    if (commented.comments.isEmpty())
        commented.comments.append({.author = u"Bo"_s, .at = planNoon, .text = u"Fine."_s});
    const auto known = knownPeople();
    const QList<Result<PlanFile>> results{withPlan(file, file.plan, anna, known),
                                          withComment(file, u"Well."_s, anna, planNoon, known),
                                          withResolved(commented, 0, false, anna, known)};
    for (const auto &result : results) {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Blocked);
        QVERIFY2(result.error().message.startsWith(reason), qPrintable(result.error().message));
    }
}

void TestPlanFile::isApprovedOnlyAsItIsNow_data()
{
    QTest::addColumn<PlanFile>("file");
    QTest::addColumn<PlanFileCheck>("check");
    QTest::addColumn<QString>("reason");
    const auto file = annasFile();
    const auto check = checkOf(file);
    auto late = check;
    late.now = file.plan.expires->addSecs(1);
    QTest::newRow("expired") << file << late << u"The plan has expired"_s;
    auto more = check;
    more.today[0]->nodes.append({.name = u"crm04"_s});
    QTest::newRow("a node added") << file << more << u"crm has a node crm04 now"_s;
    auto strangers = check;
    strangers.known.clear();
    QTest::newRow("an author whom nobody knows") << file << strangers << u"The key of the author, Anna (key "_s;
    QTest::newRow("an open comment")
        << withComment(file, u"Why?"_s, signerCalled(u"Anna"_s), planNoon, knownPeople()).value() << check
        << u"A comment of Anna is open: Why?"_s;
    auto altered = file;
    altered.plan.observe = false;
    QTest::newRow("a plan that was changed") << altered << check << u"The plan is not the one that Anna signed"_s;
    auto resealed = file;
    resealed.comments.append({.author = u"Anna"_s, .at = planNoon, .text = u"Fine."_s, .resolved = true});
    QTest::newRow("a comment that was put in") << resealed << check << u"The file was changed since it was saved"_s;
}

void TestPlanFile::isApprovedOnlyAsItIsNow()
{
    QFETCH(const PlanFile, file);
    QFETCH(const PlanFileCheck, check);
    QFETCH(const QString, reason);
    const auto result = approved(file, signerCalled(u"Bo"_s), {{.server = u"crm"_s, .account = u"BO"_s}}, check);
    QVERIFY(!result);
    QVERIFY2(result.error().message.startsWith(reason), qPrintable(result.error().message));
}

void TestPlanFile::approvesThisPlanOnly()
{
    const auto file = approvedFile().value();
    auto check = checkOf(file);
    const auto verdict = judged(file, check);
    auto other = file.plan;
    other.steps.append({.operation = FlushAll{}});
    QCOMPARE(verdict.approvalOf(other), Approval::None);
    check.now = *file.plan.expires;
    QCOMPARE(judged(file, check).approvalOf(file.plan), Approval::None);
    QCOMPARE(PlanFileVerdict().approvalOf(file.plan), Approval::None);
}

/// A policy of another class at one of the addresses is enough: the strictest is in force.
/// Whoever adds a useless approval would else keep a good one from counting.
void TestPlanFile::needsOneGoodApproval_data()
{
    QTest::addColumn<PlanFile>("file");
    QTest::addColumn<QList<Kind>>("notes");
    using enum Kind;
    const auto row = [](const char *name, const PlanSigner &signer, const auto &change, const QList<Kind> &notes) {
        const auto file = approvedFile().value();
        auto bad = file.approvals.constFirst();
        change(bad);
        const auto other = withApprovalBy(file, signer, bad).approvals.constFirst();
        for (const bool isFirst : {true, false}) {
            const auto both = forged(file, signerCalled(u"Bo"_s), [&](PlanFile &f) {
                isFirst ? f.approvals.prepend(other) : f.approvals.append(other);
            });
            QTest::addRow("%s %s", name, isFirst ? "before" : "after") << both << notes;
        }
    };
    const auto eve = signerCalled(u"Eve"_s);
    row("of the author", signerCalled(u"Anna"_s), [](PlanApproval &) {}, {OwnApproval});
    row("of somebody unknown", eve, [&eve](PlanApproval &a) { a.person = eve.person; }, {UnknownApprover});
    row("of another plan", signerCalled(u"Bo"_s), [](PlanApproval &a) { a.planHash = u"00"_s; },
        {ApprovalOfAnotherPlan});
    row("with the author's account", signerCalled(u"Bo"_s), [](PlanApproval &a) { a.accounts[0].account = u"ADM0"_s; },
        {FourEyesNotShown});
}

void TestPlanFile::needsOneGoodApproval()
{
    QFETCH(const PlanFile, file);
    QFETCH(QList<Kind>, notes);
    auto check = checkOf(file);
    check.today[0]->nodes[1].caches = QStringList{u"A"_s};
    const auto verdict = judged(file, check);
    QVERIFY2(verdict.isRunnable(), qPrintable(textOf(verdict.objections)));
    QCOMPARE(kindsOf(verdict.notes), notes);
    QCOMPARE(verdict.approvalOf(file.plan), Approval::SecondPerson);
}

void TestPlanFile::approvesBesideAnApprovalThatDoesNotCount()
{
    const auto approvedByAnna =
        withApprovalBy(approvedFile().value(), signerCalled(u"Anna"_s), approvedFile().value().approvals.constFirst());
    const auto check = checkOf(approvedByAnna);
    QVERIFY(!judged(approvedByAnna, check).isRunnable());
    const auto file =
        approved(approvedByAnna, signerCalled(u"Bo"_s), {{.server = u"crm"_s, .account = u"BO"_s}}, check);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QCOMPARE(file->approvals.size(), 2);
    QCOMPARE(judged(*file, check).approvalOf(file->plan), Approval::SecondPerson);
}

void TestPlanFile::addsNoBadApprovalToAGoodOne()
{
    const auto file = approvedFile().value();
    const auto again =
        approved(file, signerCalled(u"Anna"_s), {{.server = u"crm"_s, .account = u"BO"_s}}, checkOf(file));
    QVERIFY(!again);
    QCOMPARE(again.error().message, u"Anna made the plan, so somebody else has to approve it."_s);
}

void TestPlanFile::needsAnApprovalOnlyWhereAPolicyDemandsIt()
{
    ServerStore store;
    QVERIFY(store.add({.id = u"1"_s,
                       .name = u"crm"_s,
                       .protocolId = u"superoffice"_s,
                       .address = u"https://crm/SuperOffice"_s,
                       .environment = Environment::Test}));
    const Destinations destinations(store);
    auto plan = fullPlan();
    const auto judge = [&] {
        plan.servers = {plannedServer(destinations.of(*store.findByName(u"crm"_s)))};
        const auto file = signedPlanFile(plan, signerCalled(u"Anna"_s));
        auto check = checkOf(file);
        check.today = serversToday(plan, store, destinations);
        return kindsOf(judged(file, check).objections);
    };
    QCOMPARE(judge(), QList<Kind>());
    QVERIFY(setPolicy(store, Environment::Test, {.planRequired = true}));
    QCOMPARE(judge(), QList{Kind::NotApproved});
}

void TestPlanFile::opensAPolicyThatDemandsAPlan()
{
    ServerStore store;
    QVERIFY(store.add({.id = u"1"_s,
                       .name = u"crm"_s,
                       .protocolId = u"superoffice"_s,
                       .address = u"https://crm/SuperOffice"_s,
                       .environment = Environment::Test}));
    QVERIFY(setPolicy(store, Environment::Test, {.planRequired = true}));
    const Destinations destinations(store);
    const auto crm = destinations.of(*store.findByName(u"crm"_s));
    const auto now = QDateTime::currentDateTime();
    const auto need = u"Actions on servers in Test need a plan that a second person has approved."_s;
    QCOMPARE(destinations.objectionTo(crm, FlushAll{}, now, {})->message, need);
    QCOMPARE(destinations.objectionToAsk(crm, FlushAll{}, now)->message, need);
    QVERIFY(!destinations.objectionTo(crm, FlushAll{}, now, {}, Approval::SecondPerson));
    QVERIFY(!destinations.objectionToAsk(crm, FlushAll{}, now, Approval::SecondPerson));
}

void TestPlanFile::refusesACommentThatCannotBeShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \n "_s;
    QTest::newRow("two lines") << u"a\nb"_s;
    QTest::newRow("a control") << u"a\u0007b"_s;
    QTest::newRow("a mark that turns the direction") << u"a\u202Eb"_s;
    QTest::newRow("a character without a width") << u"a\u200Bb"_s;
    QTest::newRow("a break of a line") << u"a\u2028b"_s;
    QTest::newRow("half a character") << u"a"_s + QChar(0xd800);
}

void TestPlanFile::refusesACommentThatCannotBeShown()
{
    QFETCH(const QString, text);
    QVERIFY(!withComment(annasFile(), text, signerCalled(u"Bo"_s), planNoon, knownPeople()));
}

void TestPlanFile::readsNoMoreThanCanBeJudged_data()
{
    QTest::addColumn<PlanFile>("file");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const auto &change, const QString &reason) {
        auto file = approvedFile().value();
        change(file);
        QTest::newRow(name) << file << reason;
    };
    row(
        "a large file", [](PlanFile &f) { f.comments[0].text = QString(1024 * 1024, u'x'); },
        u"It is larger than 1 MB."_s);
    row(
        "many approvals", [](PlanFile &f) { f.approvals = QList<PlanApproval>(101, f.approvals.constFirst()); },
        u"It has more than 100 approvals."_s);
    row(
        "many comments", [](PlanFile &f) { f.comments = QList<PlanComment>(1001, f.comments.constFirst()); },
        u"It has more than 1000 comments."_s);
    const auto unseen = u"A name or a comment contains a character that cannot be seen."_s;
    row(
        "an author with a character that nobody sees", [](PlanFile &f) { f.plan.author.person += u'\u200B'; }, unseen);
    row(
        "a comment that turns the direction", [](PlanFile &f) { f.comments[0].text += u'\u202E'; }, unseen);
    row(
        "a comment by somebody on two lines", [](PlanFile &f) { f.comments[0].author += u'\u2028'; }, unseen);
    row(
        "an approver with a character that nobody sees", [](PlanFile &f) { f.approvals[0].person += u'\u2060'; },
        unseen);
}

void TestPlanFile::readsNoMoreThanCanBeJudged()
{
    QFETCH(const PlanFile, file);
    QFETCH(const QString, reason);
    const auto read = planFileFrom(written(file));
    QVERIFY(!read);
    QCOMPARE(read.error().message, u"This plan file cannot be used: "_s + reason);
}

void TestPlanFile::readsNothingIntoAMistake_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto bytes = written(approvedFile().value());
    const auto row = [&](const char *name, const QByteArray &from, const QByteArray &to, const QString &reason) {
        QVERIFY2(bytes.contains(from), name);
        QTest::newRow(name) << QByteArray(bytes).replace(from, to) << reason;
    };
    QTest::newRow("nothing") << QByteArray() << u"It is no valid JSON at byte"_s;
    QTest::newRow("a list of servers") << QByteArray(R"({"format":"sluice-servers","version":1})")
                                       << u"It is not marked as a plan of Sluice."_s;
    row("a newer version", "\"version\":1}", "\"version\":2}", u"It is from a newer version of Sluice."_s);
    row("an operation that nobody knows", "flush-named", "flush-none", u"plan.steps[0].operation.id has to be one"_s);
    row("a comment without a text", R"(,"text":"Is <b>B</b> meant as well?")", "", u"comments[0].text is missing."_s);
    row("a comment that is resolved perhaps", R"("resolved":true)", R"("resolved":"yes")",
        u"comments[0].resolved has to be true or false."_s);
    row("an approval without an account", R"("account":"BO",)", "", u"approvals[0].accounts[0].account is missing."_s);
    row("a secret", R"("format":)", R"("adminPassword":"x","format":)", u"adminPassword looks like a secret"_s);
    row("blanks between values", ",\"format\"", ", \"format\"", u"It is not written as Sluice writes it"_s);
    row("a key twice", ",\"format\"", ",\"comments\":[],\"format\"", u"It is not written as Sluice writes it"_s);
    row("an escape that is not needed", "flush-named", "flush-n\\u0061med", u"It is not written as Sluice writes it"_s);
    row("more than is known", R"("format":)", R"("fee":1,"format":)", u"It is not written as Sluice writes it"_s);
}

void TestPlanFile::readsNothingIntoAMistake()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, reason);
    const auto file = planFileFrom(bytes);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(file.error().message.startsWith("This plan file cannot be used: "_L1 + reason),
             qPrintable(file.error().message));
}

SLUICE_TEST(TestPlanFile)

} // namespace tst_planfile

#include "tst_planfile.moc"
