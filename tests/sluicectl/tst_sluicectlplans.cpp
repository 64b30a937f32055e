// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/serverstate.h"
#include "core/run/plans/planfiles.h"
#include "core/storage/presets.h"
#include "tests/sluicectl/colleague.h"
#include "tests/sluicectl/inforouterrun.h"
#include "tests/sluicectl/pseudoterminal.h"
#include "tests/support/plans.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlplans {

namespace {

constexpr int Usage = 1;
constexpr int Failed = 4;
constexpr int MayNot = 6;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replaceContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("The plan file cannot be written.");
}

/// How many processes wait for a lock that another one holds.
qsizetype waitingForLocks(const QList<qint64> &processes)
{
    const auto lines = QString::fromLatin1(contentOf(u"/proc/locks"_s)).split(u'\n');
    return std::ranges::count_if(processes, [&lines](qint64 process) {
        return std::ranges::any_of(lines, [process](const QString &line) {
            return line.contains("-> FLOCK"_L1) && line.contains(u" %1 "_s.arg(process));
        });
    });
}

} // namespace

/// Plan files that several people make, approve and carry out, each with a keychain and a key of their own.
class TestPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void refusesWhatIsNotAsItWasSigned_data();
    void refusesWhatIsNotAsItWasSigned();
    void refusesAFileWithAnyByteChanged();
    void letsTheAuthorNotApprove();
    void carriesOutWhatASecondPersonApproved();
    void tellsOfAnEarlierRunWhereNoApprovalIsDemanded();
    void countsOnlySignersOfTheSystemWhereItDemandsPlans();
    void asksInProductionForTheName();
    void comparesTheListsBeforeTheFirstRequest();
    void saysWhereNoListsWereCompared();
    void judgesAPlanWithoutListsOnceMore();
    void judgesOnceMoreWhenItsTimeHasCome();
    void judgesOnceMoreAfterAHold_data();
    void judgesOnceMoreAfterAHold();
    void refusesOptionsThatWouldChangeWhatWasSigned_data();
    void refusesOptionsThatWouldChangeWhatWasSigned();
    void saysWhatIsInAPlan();
    void waitsForTheAnswerToAComment();
    void losesNothingWhenTwoChangeAFileAtOnce();
    void signsNothingThatCouldNotBeCarriedOut_data();
    void signsNothingThatCouldNotBeCarriedOut();
    void signsNoPlanWithoutTheReasonThatIsAskedFor();
    void checksWhatTheRunWouldBeRefusedFor();
    void showsAPlanBeforeItIsSigned();
    void signsWithoutASignIn();
    void signsAPresetOfSeveralSteps();
    void signsNamesThatAServerDoesNotList();
    void signsNamesThatOneNodeLists();
    void sendsAStepOnceToTheNodeThatListsTheCache();
    void takesTheWordOfTheServerForAnAccount();
    void namesNoAccountThatNoServerHasAccepted_data();
    void namesNoAccountThatNoServerHasAccepted();
    void approvesWhereOnlyTheListFails();
    void needsAKeychainToSign();
    void showsItsKey();
    void knowsSignersByTheirFingerprint();
    void removesOneOfTwoKeysUnderOneName();
    void findsAServerThatHasAnotherNameHere();
    void carriesOutAPlanForTwoProducts();
    void readsNoPipe();
    void writesNothingIfStoppedWhileItAsks();
    void writesNothingIfStoppedWhileItSignsIn();

private:
    /// A file that Anna signed, for a flush of one cache.
    QString annasPlan(const QStringList &options = {});
    void demandApproval(bool demanded = true);
    QString path(const QString &name) const { return m_shared->filePath(name); }
    /// Writes \a plan, signed by somebody whom Cecil knows, to \a file.
    void signAsDora(const QString &file, const PlanDocument &plan);
    static Ended check(const Colleague &who, const QString &file)
    {
        return who.run({u"plan"_s, u"check"_s, file, u"--json"_s});
    }
    /// Both find the first node of crm at \a server.
    void moveFirstNode(const mock::MockServer &server) const;
    static QStringList objectionsIn(const Ended &checked);

    std::unique_ptr<Colleague> m_anna;
    std::unique_ptr<Colleague> m_bo;
    std::unique_ptr<Colleague> m_cecil;
    std::optional<StoredFarm> m_farm;
    std::unique_ptr<QTemporaryDir> m_shared;
};

void TestPlans::initTestCase()
{
    if (const auto missing = KeychainSession::missingPackage(); !missing.isEmpty())
        QSKIP(qPrintable(missing + u" is not installed."_s));
    if (const auto obstacle = Colleague::obstacle(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    const auto password = StoredFarm(1).password();
    m_anna = std::make_unique<Colleague>(u"Anna"_s, u"ADM0"_s, password);
    m_bo = std::make_unique<Colleague>(u"Bo"_s, u"USER0"_s, QString::fromUtf16(mock::OrdinaryUserPassword));
    m_cecil = std::make_unique<Colleague>(u"Cecil"_s, u"ADM0"_s, password);
    for (auto *person : {m_anna.get(), m_bo.get(), m_cecil.get()})
        QVERIFY(person->startKeychain());
}

void TestPlans::init()
{
    m_farm.emplace(2);
    m_shared = std::make_unique<QTemporaryDir>();
    for (auto *person : {m_anna.get(), m_bo.get(), m_cecil.get()}) {
        person->moveHome();
        person->store(*m_farm);
    }
    QVERIFY(m_anna->know(*m_bo));
    QVERIFY(m_bo->know(*m_anna));
    QVERIFY(m_cecil->know(*m_anna) && m_cecil->know(*m_bo));
}

QString TestPlans::annasPlan(const QStringList &options)
{
    const auto file = path(u"nightly.sluiceplan"_s);
    const auto ended =
        m_anna->run(QStringList{u"plan"_s, u"sign"_s, u"--as"_s, u"Anna Berg"_s, u"--output"_s, file, u"--expires"_s,
                                u"8h"_s, u"flush"_s, u"--server"_s, u"crm"_s, u"--cache"_s, u"CurrencyCache"_s}
                    + options);
    if (ended.code != 0)
        qFatal("%s", qPrintable(ended.err));
    return file;
}

void TestPlans::signAsDora(const QString &file, const PlanDocument &plan)
{
    const auto dora = signerCalled(u"Dora"_s);
    const auto key = QString::fromLatin1(dora.keys.publicKey.toHex());
    if (!createPlanFile(file, signedPlanFile(plan, dora))
        || m_cecil->run({u"signers"_s, u"add"_s, u"Dora"_s, key}).code != 0)
        qFatal("Nobody called Dora can sign here.");
}

/// The administrators of all three computers have agreed on it.
void TestPlans::demandApproval(bool demanded)
{
    for (auto *person : {m_anna.get(), m_bo.get(), m_cecil.get()}) {
        if (demanded)
            person->setPolicy(R"({"planRequired":true})");
    }
}

void TestPlans::moveFirstNode(const mock::MockServer &server) const
{
    const auto options = QStringList{u"--node"_s, u"n1="_s + server.url().toString()} + m_farm->nodeOptions().mid(2);
    for (const auto *person : {m_anna.get(), m_bo.get()}) {
        const auto ended = person->run(QStringList{u"servers"_s, u"edit"_s, u"crm"_s} + options);
        if (ended.code != 0)
            qFatal("%s", qPrintable(ended.err));
    }
}

QStringList TestPlans::objectionsIn(const Ended &checked)
{
    QStringList kinds;
    const auto objections = checked.json()[u"planFile"_s][u"objections"_s].toArray();
    for (const auto &objection : objections)
        kinds.append(objection[u"kind"_s].toString());
    return kinds;
}

void TestPlans::refusesWhatIsNotAsItWasSigned_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("kind");
    QTest::newRow("one byte changed") << u"byte"_s << u"planAltered"_s;
    QTest::newRow("expired") << u"expired"_s << u"expired"_s;
    QTest::newRow("a node added") << u"node"_s << u"differentToday"_s;
    QTest::newRow("the author approving") << u"author"_s << u"notApproved"_s;
}

void TestPlans::refusesWhatIsNotAsItWasSigned()
{
    QFETCH(QString, what);
    QFETCH(QString, kind);
    demandApproval(what == "author"_L1);
    const auto file = annasPlan();
    const auto before = m_farm->calls();
    if (what == "byte"_L1) {
        replaceContent(file, contentOf(file).replace("CurrencyCache", "CurrencyCachf"));
    } else if (what == "expired"_L1) {
        // Nobody waits for hours here: the same plan, as somebody else signed it yesterday.
        auto plan = readPlanFile(file)->plan;
        plan.created = plan.created.addDays(-1);
        plan.expires = plan.expires->addDays(-1);
        QVERIFY(QFile::remove(file));
        signAsDora(file, plan);
    } else if (what == "node"_L1) {
        mock::MockServer third;
        QVERIFY(third.listen());
        QCOMPARE(m_cecil
                     ->run(QStringList{u"servers"_s, u"edit"_s, u"crm"_s} + m_farm->nodeOptions()
                           + QStringList{u"--node"_s, u"n3="_s + third.url().toString()})
                     .code,
                 0);
    } else {
        const auto content = contentOf(file);
        const auto approved = m_anna->run({u"plan"_s, u"approve"_s, file, u"--yes"_s});
        QCOMPARE(approved.code, MayNot);
        QVERIFY2(approved.err.contains(u"somebody else has to approve it"_s), qPrintable(approved.err));
        QCOMPARE(contentOf(file), content);
    }
    QCOMPARE(m_farm->calls(), before);

    const auto ended = m_cecil->run({u"run"_s, file, u"--yes"_s});

    QCOMPARE(ended.code, MayNot);
    QVERIFY2(ended.err.contains(u"The plan may not be carried out, so nothing was sent."_s), qPrintable(ended.err));
    QCOMPARE(m_farm->calls(), before);
    const auto checked = check(*m_cecil, file);
    QCOMPARE(checked.code, MayNot);
    QVERIFY2(objectionsIn(checked).contains(kind), qPrintable(checked.out));
    QCOMPARE(m_farm->calls(), before);
}

/// Whatever was changed, and wherever: nothing of it is carried out.
void TestPlans::refusesAFileWithAnyByteChanged()
{
    const auto file = annasPlan();
    const auto content = contentOf(file);
    const auto before = m_farm->calls();
    constexpr qsizetype samples = 24;
    for (qsizetype i = 0; i < samples; ++i) {
        auto altered = content;
        const auto place = i * content.size() / samples;
        altered[place] = altered.at(place) == 'x' ? 'y' : 'x';
        replaceContent(file, altered);
        const auto ended = m_cecil->run({u"run"_s, file, u"--yes"_s});
        QVERIFY2(ended.code == MayNot || ended.code == Usage, qPrintable(u"%1: %2"_s.arg(place).arg(ended.err)));
    }
    QCOMPARE(m_farm->calls(), before);
    QCOMPARE(m_farm->flushes(), 0);
}

void TestPlans::letsTheAuthorNotApprove()
{
    const auto file = annasPlan();
    const auto content = contentOf(file);
    const auto before = m_farm->calls();
    // Also under another account of the servers, and under another name.
    const auto ended =
        m_anna->run({u"plan"_s, u"approve"_s, file, u"--as"_s, u"Bo"_s, u"--user"_s, u"USER0"_s, u"--yes"_s});
    QCOMPARE(ended.code, MayNot);
    // Nor with another account of the computer: the key is the same.
    ProgramRun program({u"plan"_s, u"approve"_s, file, u"--as"_s, u"Bo"_s, u"--user"_s, u"USER0"_s, u"--yes"_s},
                       QString::fromUtf16(mock::OrdinaryUserPassword));
    m_bo->seat(program);
    program.setHome(m_anna->home());
    program.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, m_anna->bus());
    const auto other = program.runToEnd();
    QCOMPARE(other.code, MayNot);
    QVERIFY2(other.err.contains(u"You made this plan"_s), qPrintable(other.err));
    QCOMPARE(contentOf(file), content);
    QCOMPARE(m_farm->calls(), before);
}

void TestPlans::carriesOutWhatASecondPersonApproved()
{
    demandApproval();
    const auto file = annasPlan({u"--reason"_s, u"price list"_s, u"--change"_s, u"CHG7"_s});
    QCOMPARE(m_cecil->run({u"run"_s, file, u"--yes"_s}).code, MayNot);
    QCOMPARE(m_farm->flushes(), 0);

    const auto approved = m_bo->run({u"plan"_s, u"approve"_s, file, u"--yes"_s});
    QVERIFY2(approved.code == 0, qPrintable(approved.err));
    QVERIFY2(approved.err.contains(u"Approved by bo"_s), qPrintable(approved.err));
    QCOMPARE(m_farm->flushes(), 0);
    const auto plan = readPlanFile(file);
    QVERIFY(plan);
    QCOMPARE(plan->approvals.constFirst().accounts,
             (QList<ServerAccount>{{.server = u"crm"_s, .account = u"USER0"_s}}));
    QCOMPARE(check(*m_cecil, file).json()[u"planFile"_s][u"approved"_s], true);

    const auto ended = m_cecil->run({u"plan"_s, u"run"_s, file, u"--yes"_s, u"--json"_s});

    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(m_farm->flushes(), 2);
    const auto runs = m_cecil->run(u"history export --format json"_s);
    QVERIFY2(runs.out.contains(planHash(plan->plan)), qPrintable(runs.out));
    QVERIFY(runs.out.contains(u"price list"_s) && runs.out.contains(u"CHG7"_s));
    // By the names under which Cecil knows their keys.
    const auto begun = runs.json()[u"runs"_s][0][u"begun"_s];
    QCOMPARE(begun[u"planAuthor"_s], u"Anna"_s);
    QCOMPARE(begun[u"planApprovers"_s], QJsonArray{u"Bo"_s});
    // An approval counts for one run here.
    const auto again = m_cecil->run({u"run"_s, file, u"--yes"_s});
    QCOMPARE(again.code, MayNot);
    QVERIFY2(again.err.contains(u"An approval counts for one run"_s), qPrintable(again.err));
    QCOMPARE(m_farm->flushes(), 2);
    QVERIFY(check(*m_cecil, file).out.contains(u"\"carriedOut\""_s));
    // Anna, whose history knows nothing of it, may carry it out herself, too; and without a plan file nobody may flush.
    QCOMPARE(m_anna->run({u"run"_s, file, u"--yes"_s}).code, 0);
    QCOMPARE(m_anna->run(u"flush --server crm --cache CurrencyCache --yes"_s).code, MayNot);
    QCOMPARE(m_farm->flushes(), 4);
}

void TestPlans::tellsOfAnEarlierRunWhereNoApprovalIsDemanded()
{
    const auto file = annasPlan();
    const auto first = m_cecil->run({u"run"_s, file, u"--yes"_s});
    QCOMPARE(first.code, 0);
    QVERIFY(!first.err.contains(u"This plan was carried out on"_s));
    const auto again = m_cecil->run({u"run"_s, file, u"--yes"_s});
    QCOMPARE(again.code, 0);
    QCOMPARE(again.err.count(u"Note: This plan was carried out on"_s), 1);
    QVERIFY2(again.err.contains(u"2 of 2 requests were acknowledged"_s), qPrintable(again.err));
    const auto checked = m_cecil->run({u"plan"_s, u"check"_s, file});
    QCOMPARE(checked.code, 0);
    QCOMPARE(checked.out.count(u"This plan was carried out on"_s), 2);
}

/// A user could make anybody known to themselves.
void TestPlans::countsOnlySignersOfTheSystemWhereItDemandsPlans()
{
    for (auto *person : {m_anna.get(), m_bo.get(), m_cecil.get()})
        person->demandPlans({m_anna.get()});
    const auto file = annasPlan();
    const auto unknown = m_bo->run({u"plan"_s, u"approve"_s, file, u"--yes"_s});
    QCOMPARE(unknown.code, MayNot);
    QVERIFY2(unknown.err.contains(u"only signers count that the administrator has made known"_s),
             qPrintable(unknown.err));
    QCOMPARE(m_cecil->run({u"run"_s, file, u"--yes"_s}).code, MayNot);

    for (auto *person : {m_anna.get(), m_bo.get(), m_cecil.get()})
        person->demandPlans({m_anna.get(), m_bo.get()});
    const auto approved = m_bo->run({u"plan"_s, u"approve"_s, file, u"--yes"_s});
    QVERIFY2(approved.code == 0, qPrintable(approved.err));
    const auto ended = m_cecil->run({u"run"_s, file, u"--yes"_s});
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(m_farm->flushes(), 2);

    QVERIFY(m_cecil->run(u"signers list"_s).out.contains(u"(of the system)"_s));
    const auto removed = m_cecil->run(u"signers remove Anna"_s);
    QCOMPARE(removed.code, Usage);
    QVERIFY2(removed.err.contains(u"cannot be removed here"_s), qPrintable(removed.err));
    QCOMPARE(m_cecil->run({u"signers"_s, u"add"_s, u"Eve"_s, m_anna->key()}).code, Usage);
}

void TestPlans::asksInProductionForTheName()
{
    for (auto *person : {m_anna.get(), m_bo.get(), m_cecil.get()})
        QCOMPARE(person->run(u"servers edit crm --environment production --allow-plain-http"_s).code, 0);
    const auto file = annasPlan();
    const auto content = contentOf(file);

    const auto yes = m_bo->run({u"plan"_s, u"approve"_s, file, u"--yes"_s});
    QCOMPARE(yes.code, MayNot);
    QVERIFY2(yes.err.contains(u"--confirm crm"_s), qPrintable(yes.err));
    QCOMPARE(m_bo->run({u"plan"_s, u"approve"_s, file, u"--confirm"_s, u"erp"_s}).code, MayNot);
    QCOMPARE(contentOf(file), content);
    const auto named = m_bo->run({u"plan"_s, u"approve"_s, file, u"--confirm"_s, u"crm"_s});
    QVERIFY2(named.code == 0, qPrintable(named.err));
    QCOMPARE(m_cecil->run({u"run"_s, file, u"--yes"_s}).code, MayNot);
    QCOMPARE(m_farm->flushes(), 0);
    const auto ended = m_cecil->run({u"run"_s, file, u"--confirm"_s, u"crm"_s});
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(m_farm->flushes(), 2);
}

/// After everybody is signed in: another list means other software than the one that was looked at.
void TestPlans::comparesTheListsBeforeTheFirstRequest()
{
    const auto file = annasPlan();
    auto plan = readPlanFile(file)->plan;
    plan.servers[0].nodes[1].caches->removeOne(u"UserGroupCache"_s);
    QVERIFY(QFile::remove(file));
    signAsDora(file, plan);

    const auto ended = m_cecil->run({u"run"_s, file, u"--yes"_s});

    QCOMPARE(ended.code, MayNot);
    QVERIFY2(ended.err.contains(u"lists caches now that it did not list before: UserGroupCache"_s),
             qPrintable(ended.err));
    QVERIFY(m_farm->signIns() > 0);
    QCOMPARE(m_farm->flushes(), 0);
}

void TestPlans::saysWhereNoListsWereCompared()
{
    const auto file = annasPlan({u"--without-lists"_s});
    const auto ended = m_cecil->run({u"run"_s, file, u"--yes"_s});
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY2(ended.err.contains(u"Note: The plan does not say which caches these nodes listed when it was signed, so "
                                u"nothing was compared: crm, n1; crm, n2."_s),
             qPrintable(ended.err));
}

/// Whoever is asked may think for hours.
void TestPlans::judgesAPlanWithoutListsOnceMore()
{
    if (!PseudoTerminal::isAvailable())
        QSKIP("There are no terminals here.");
    const auto file = annasPlan({u"--without-lists"_s});
    const auto before = m_farm->calls();
    PseudoTerminal terminal;
    ProgramRun program({u"run"_s, file}, m_farm->password());
    terminal.seat(program);
    m_cecil->seat(program);
    program.setVariable(u"NO_COLOR"_s, u"1"_s);
    program.start();
    QTRY_VERIFY2_WITH_TIMEOUT(terminal.screen().endsWith(u"[y/N] "_s), qPrintable(terminal.screen()), 20000);
    QCOMPARE(m_cecil->run(u"signers remove Anna"_s).code, 0);
    terminal.type("y\n");

    QCOMPARE(program.waitForEnd().code, MayNot);

    QVERIFY2(terminal.screen().contains(u"The key of the author"_s), qPrintable(terminal.screen()));
    QCOMPARE(m_farm->calls(), before);
}

void TestPlans::judgesOnceMoreWhenItsTimeHasCome()
{
    const auto file = annasPlan();
    auto plan = readPlanFile(file)->plan;
    plan.strategy.startAt = QDateTime::currentDateTimeUtc().addSecs(10);
    QVERIFY(QFile::remove(file));
    signAsDora(file, plan);
    ProgramRun program({u"run"_s, file, u"--yes"_s}, m_farm->password());
    m_cecil->seat(program);
    program.start();
    QString said;
    const auto isWaiting = [&] {
        said += QString::fromUtf8(program.readAllStandardError());
        return said.contains(u"Nothing is sent before"_s);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isWaiting(), qPrintable(said), 9000);
    QCOMPARE(m_cecil->run(u"signers remove Dora"_s).code, 0);

    const auto ended = program.waitForEnd();

    QCOMPARE(ended.code, MayNot);
    QVERIFY2(ended.err.contains(u"The key of the author"_s), qPrintable(ended.err));
    QVERIFY2(ended.err.contains(u"nothing more is sent"_s), qPrintable(ended.err));
    QCOMPARE(m_farm->flushes(), 0);
}

void TestPlans::judgesOnceMoreAfterAHold_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("the signer") << u"signer"_s << u"The key of the author"_s;
    QTest::newRow("the file") << u"file"_s << u"was changed since this run began"_s;
    QTest::newRow("no file") << u"none"_s << u"nightly.sluiceplan"_s;
}

void TestPlans::judgesOnceMoreAfterAHold()
{
    QFETCH(const QString, what);
    QFETCH(const QString, reason);
    if (!PseudoTerminal::isAvailable())
        QSKIP("There are no terminals here.");
    const auto file = annasPlan({u"--strategy"_s, u"serial"_s, u"--hold-after-first"_s});
    PseudoTerminal terminal;
    ProgramRun program({u"run"_s, file, u"--yes"_s}, m_farm->password());
    terminal.seat(program);
    m_cecil->seat(program);
    program.setVariable(u"NO_COLOR"_s, u"1"_s);
    program.start();
    QTRY_VERIFY2_WITH_TIMEOUT(terminal.screen().endsWith(u"Continue? [y/N] "_s), qPrintable(terminal.screen()), 20000);
    if (what == "signer"_L1)
        QCOMPARE(m_cecil->run(u"signers remove Anna"_s).code, 0);
    else if (what == "file"_L1)
        QCOMPARE(m_bo->run({u"plan"_s, u"comment"_s, file, u"--text"_s, u"Wait."_s}).code, 0);
    else
        QVERIFY(QFile::remove(file));
    const auto before = m_farm->calls();
    terminal.type("y\n");

    program.waitForEnd();

    const auto screen = terminal.screen().section(u"Continue?"_s, 1);
    QVERIFY2(screen.contains(reason), qPrintable(screen));
    QVERIFY2(screen.contains(u"nothing more is sent"_s), qPrintable(screen));
    QCOMPARE(m_farm->node(1).flushCount(u"CurrencyCache"_s), 0);
    QVERIFY(m_farm->calls() <= before + 2); // of the sign-outs
}

void TestPlans::refusesOptionsThatWouldChangeWhatWasSigned_data()
{
    QTest::addColumn<QString>("option");
    for (const auto *option : {"--reason x", "--change CHG8", "--node n1", "--strategy serial", "--at-once 2",
                               "--pause 1", "--max-failures 1", "--hold-after-first", "--gate 2", "--start-at 23:59",
                               "--node-timeout 5", "--barrier ok", "--observe", "--allow-unknown"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void TestPlans::refusesOptionsThatWouldChangeWhatWasSigned()
{
    QFETCH(QString, option);
    const auto file = annasPlan();
    const auto before = m_farm->calls();
    const auto ended = m_cecil->run(QStringList{u"run"_s, file, u"--yes"_s} + option.split(u' '));
    QCOMPARE(ended.code, Usage);
    QVERIFY2(ended.err.contains(u"would change what was signed"_s), qPrintable(ended.err));
    QCOMPARE(m_farm->calls(), before);
}

void TestPlans::saysWhatIsInAPlan()
{
    const auto file = annasPlan({u"--reason"_s, u"price\u202elist"_s, u"--node"_s, u"n1"_s});
    const auto text = m_cecil->run({u"plan"_s, u"check"_s, file});
    QVERIFY2(text.code == 0, qPrintable(text.out));
    for (const auto &part :
         {u"Plan of Anna Berg (key "_s, u"known here as Anna)"_s, u"may be carried out until"_s,
          u"1. Flush CurrencyCache."_s, u"▲ TEST crm, as ADM0"_s, u"caches listed)"_s, u"crm, n2: It is not ticked."_s,
          u"It may be carried out now."_s, u"was not looked at: crm, n1"_s})
        QVERIFY2(text.out.contains(part), qPrintable(part + u'\n' + text.out));
    const auto json = check(*m_cecil, file).json().value(u"planFile"_s);
    QCOMPARE(json[u"runnable"_s], true);
    QCOMPARE(json[u"author"_s][u"knownAs"_s], u"Anna"_s);
    QCOMPARE(json[u"planHash"_s], planHash(readPlanFile(file)->plan));
    const auto dry = m_cecil->run({u"run"_s, file, u"--dry-run"_s, u"--json"_s}).json();
    QCOMPARE(dry[u"planHash"_s], json[u"planHash"_s]);
    QCOMPARE(m_cecil->run({u"plan"_s, u"check"_s, path(u"other.sluiceplan"_s)}).code, 7);
}

void TestPlans::waitsForTheAnswerToAComment()
{
    const auto file = annasPlan();
    QCOMPARE(m_bo->run({u"plan"_s, u"approve"_s, file, u"--yes"_s}).code, 0);
    QCOMPARE(m_bo->run({u"plan"_s, u"comment"_s, file, u"--text"_s, u" "_s}).code, Usage);

    const auto commented = m_bo->run({u"plan"_s, u"comment"_s, file, u"--text"_s, u"Why at noon?"_s});

    QVERIFY2(commented.code == 0, qPrintable(commented.err));
    QVERIFY2(commented.err.contains(u"Its approvals are gone"_s), qPrintable(commented.err));
    QVERIFY(readPlanFile(file)->approvals.isEmpty());
    QCOMPARE(objectionsIn(check(*m_cecil, file)), QStringList{u"openComment"_s});
    QCOMPARE(m_cecil->run({u"run"_s, file, u"--yes"_s}).code, MayNot);
    QCOMPARE(m_anna->run({u"plan"_s, u"resolve"_s, file, u"2"_s}).code, Usage);
    QCOMPARE(m_anna->run({u"plan"_s, u"resolve"_s, file, u"0"_s}).code, Usage);
    QCOMPARE(m_anna->run({u"plan"_s, u"resolve"_s, file}).code, Usage);
    QCOMPARE(m_anna->run({u"plan"_s, u"resolve"_s, file, u"1"_s}).code, 0);
    QCOMPARE(check(*m_cecil, file).code, 0);
    QCOMPARE(m_anna->run({u"plan"_s, u"reopen"_s, file, u"1"_s}).code, 0);
    QCOMPARE(check(*m_cecil, file).code, MayNot);
}

/// Both have read the file, and wait for it while the test holds it.
void TestPlans::losesNothingWhenTwoChangeAFileAtOnce()
{
    const auto file = annasPlan();
    const int held = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    QVERIFY(held >= 0 && ::flock(held, LOCK_EX) == 0);
    ProgramRun one({u"plan"_s, u"comment"_s, file, u"--text"_s, u"One"_s});
    ProgramRun other({u"plan"_s, u"comment"_s, file, u"--text"_s, u"Other"_s});
    m_bo->seat(one);
    m_anna->seat(other);
    one.start();
    other.start();
    QTRY_COMPARE_WITH_TIMEOUT(waitingForLocks({one.processId(), other.processId()}), 2, 20000);
    QCOMPARE(::flock(held, LOCK_UN), 0);
    ::close(held);

    const auto first = one.waitForEnd();
    const auto second = other.waitForEnd();

    QVERIFY2((first.code == 0) != (second.code == 0), qPrintable(first.err + second.err));
    const auto &conflict = first.code == 0 ? second : first;
    QCOMPARE(conflict.code, 7);
    QVERIFY2(conflict.err.contains(u"was changed elsewhere since it was opened"_s), qPrintable(conflict.err));
    const auto comments = readPlanFile(file)->comments;
    QCOMPARE(comments.size(), 1);
    QCOMPARE(comments.constFirst().text, first.code == 0 ? u"One"_s : u"Other"_s);
}

void TestPlans::signsNothingThatCouldNotBeCarriedOut_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("part");
    const auto flush = u" flush --server crm --cache CurrencyCache"_s;
    const auto row = [](const char *name, const QString &line, int code, const QString &part) {
        QTest::newRow(name) << line << code << part;
    };
    row("no file", u"--expires 8h"_s + flush, Usage, u"--output"_s);
    row("no end", u"--output @"_s + flush, Usage, u"--expires"_s);
    row("an end that is none", u"--output @ --expires soon"_s + flush, Usage, u"--expires is a length"_s);
    row("an end in the past", u"--output @ --expires 2020-01-01T12:00"_s + flush, Usage, u"is over"_s);
    row("an end too far away", u"--output @ --expires 32d"_s + flush, Usage, u"at most 31 days"_s);
    row("a start after the end", u"--output @ --expires 1m --start-at 2199-01-01T12:00"_s + flush, Usage,
        u"when it has expired"_s);
    row("an end now", u"--output @ --expires 0h"_s + flush, Usage, u"is over"_s);
    row("an address that is reached by settings of its own",
        u"--output @ --expires 8h flush --url https://crm.example.com/SuperOffice --user ADM0 --cache CurrencyCache "
        "--proxy none"_s,
        Usage, u"store the server first"_s);
    row("no action", u"--output @ --expires 8h"_s, Usage, u"Name what is to be done, one of these: flush"_s);
    row("a question", u"--output @ --expires 8h list --server crm"_s, Usage, u"Name what is to be done"_s);
    row("a plan file", u"--output @ --expires 8h run other.sluiceplan"_s, Usage, u"signed already"_s);
    row("a consent", u"--output @ --expires 8h --yes"_s + flush, Usage, u"--yes is no part"_s);
    row("an unknown cache", u"--output @ --expires 8h flush --server crm --cache Nonsense"_s, Usage,
        u"lists no cache"_s);
}

void TestPlans::signsNothingThatCouldNotBeCarriedOut()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, part);
    const auto file = path(u"nightly.sluiceplan"_s);
    const auto ended = m_anna->run(u"plan sign "_s + line.replace(u'@', file));
    QCOMPARE(ended.code, code);
    QVERIFY2(ended.err.contains(part), qPrintable(ended.err));
    QVERIFY(!QFile::exists(file));
    QCOMPARE(m_farm->flushes(), 0);
}

/// Nothing can be added to it later.
void TestPlans::signsNoPlanWithoutTheReasonThatIsAskedFor()
{
    for (auto *person : {m_anna.get(), m_cecil.get()})
        person->setPolicy(R"({"reasonRequired":true})");
    const auto file = path(u"nightly.sluiceplan"_s);
    const auto line = u"plan sign --output %1 --expires 8h flush --server crm --cache CurrencyCache"_s.arg(file);
    const auto ended = m_anna->run(line);
    QCOMPARE(ended.code, MayNot);
    QVERIFY2(ended.err.contains(u"Say it with --reason."_s), qPrintable(ended.err));
    QVERIFY(!QFile::exists(file));
    QCOMPARE(m_farm->calls(), 0);
    QCOMPARE(m_anna->run(line + u" --reason prices"_s).code, 0);
    QCOMPARE(m_cecil->run({u"run"_s, file, u"--yes"_s}).code, 0);
    QCOMPARE(m_farm->flushes(), 2);
}

/// Before anybody has asked for consent, and in the words of the run.
void TestPlans::checksWhatTheRunWouldBeRefusedFor()
{
    for (auto *person : {m_anna.get(), m_bo.get(), m_cecil.get()})
        person->setPolicy(R"({"readOnly":true,"planRequired":true})");
    const auto file = annasPlan();
    QVERIFY(m_bo->run({u"plan"_s, u"approve"_s, file, u"--yes"_s}).code == 0); // it is carried out later
    const auto checked = check(*m_cecil, file);
    QCOMPARE(checked.code, MayNot);
    QCOMPARE(objectionsIn(checked), QStringList{u"forbidden"_s});
    const auto sentence = u"crm: Servers in Test are read-only."_s;
    QCOMPARE(checked.json()[u"planFile"_s][u"objections"_s][0][u"text"_s].toString(), sentence);
    const auto ended = m_cecil->run({u"run"_s, file, u"--yes"_s});
    QCOMPARE(ended.code, MayNot);
    QVERIFY2(ended.err.contains(sentence), qPrintable(ended.err));
    QCOMPARE(m_farm->flushes(), 0);
}

/// What is shown is what is carried out when it is approved.
void TestPlans::showsAPlanBeforeItIsSigned()
{
    demandApproval();
    const auto file = path(u"nightly.sluiceplan"_s);
    const auto ended = m_anna->run(
        u"plan sign --dry-run --json --output %1 --expires 8h flush --server crm --cache CurrencyCache"_s.arg(file));
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    const auto requests = ended.json()[u"requests"_s].toArray();
    QCOMPARE(requests.size(), 2);
    for (const auto &request : requests)
        QVERIFY(request[u"request"_s].isObject());
    QVERIFY(!QFile::exists(file));
    QCOMPARE(m_farm->calls(), 0);
}

void TestPlans::signsWithoutASignIn()
{
    const auto file = path(u"nightly.sluiceplan"_s);
    const auto line = u"plan sign --output %1 --expires 8h flush --server crm --cache CurrencyCache"_s.arg(file);
    const auto ended = m_anna->run(line.split(u' '), true);
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY2(ended.err.contains(u"Nobody is signed in"_s), qPrintable(ended.err));
    QCOMPARE(m_farm->calls(), 0);
    QVERIFY(!readPlanFile(file)->plan.servers.constFirst().nodes.constFirst().caches);
    // What others may have approved is not written over.
    const auto content = contentOf(file);
    QCOMPARE(m_anna->run(line).code, Usage);
    QCOMPARE(contentOf(file), content);
    QCOMPARE(m_cecil->run({u"run"_s, file, u"--yes"_s}).code, 0);
    QCOMPARE(m_farm->flushes(), 2);
}

void TestPlans::signsAPresetOfSeveralSteps()
{
    Presets presets(m_anna->home() + u"/config/Sluice/sluice/presets.json"_s);
    QVERIFY(presets.load());
    QVERIFY(presets.add({.name = u"weekly"_s,
                         .targets = {{.kind = PresetTarget::Kind::Server, .serverId = u"x"_s, .name = u"crm"_s}},
                         .steps = {{.operation = FlushNamed{{u"CurrencyCache"_s}}, .barrier = Barrier::AllAcknowledged},
                                   {.operation = FlushNamed{{u"UserGroupCache"_s}}}}}));
    const auto file = path(u"weekly.sluiceplan"_s);
    const auto made = m_anna->run(u"plan sign --output %1 --expires 2d run Weekly --strategy serial"_s.arg(file));
    QVERIFY2(made.code == 0, qPrintable(made.err));

    const auto ended = m_cecil->run({u"run"_s, file, u"--yes"_s});

    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(m_farm->flushes(u"CurrencyCache"_s), 2);
    QCOMPARE(m_farm->flushes(u"UserGroupCache"_s), 2);
    QCOMPARE(readPlanFile(file)->plan.strategy.order, Order::Serial);
}

/// The author has looked at the list, and says so. Whoever carries it out finds the same list, and nothing is in doubt.
void TestPlans::signsNamesThatAServerDoesNotList()
{
    const auto file = path(u"table.sluiceplan"_s);
    const auto line =
        u"plan sign --output %1 --expires 8h flush --server crm --cache appointment --allow-unknown"_s.arg(file);
    QCOMPARE(m_anna->run(line).code, 0);
    const auto ended = m_cecil->run({u"run"_s, file, u"--yes"_s});
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    // Where the author did not look, nobody has.
    QVERIFY(QFile::remove(file));
    QCOMPARE(m_anna->run(line + u" --without-lists"_s).code, 0);
    const auto unseen = m_cecil->run({u"run"_s, file, u"--yes"_s});
    QCOMPARE(unseen.code, Usage);
    QVERIFY2(unseen.err.contains(u"has to be signed by somebody who is signed in"_s), qPrintable(unseen.err));
}

/// As in a run: it is skipped where it is missing.
void TestPlans::signsNamesThatOneNodeLists()
{
    mock::Settings settings;
    settings.requireAdminAll = false;
    settings.extraCaches = {u"ExtraCache"_s};
    mock::MockServer first(settings);
    QVERIFY(first.listen());
    moveFirstNode(first);
    const auto line =
        u"plan sign --output %1 --expires 8h flush --server crm --cache %2"_s.arg(path(u"extra.sluiceplan"_s));
    const auto ended = m_anna->run(line.arg(u"ExtraCache"_s));
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY2(ended.err.contains(u"node n2: The server lists no cache “ExtraCache”, so it will be skipped there."_s),
             qPrintable(ended.err));
    QVERIFY2(!ended.err.contains(u"node n1"_s), qPrintable(ended.err));
    QVERIFY(QFile::remove(path(u"extra.sluiceplan"_s)));
    QCOMPARE(m_anna->run(line.arg(u"Nonsense"_s)).code, Usage);
}

/// The dry run of the plan names the node that gets it; and where no plan has the lists, it is said.
void TestPlans::sendsAStepOnceToTheNodeThatListsTheCache()
{
    mock::Settings settings;
    settings.requireAdminAll = false;
    settings.extraCaches = {u"ExtraCache"_s};
    mock::MockServer extra(settings);
    QVERIFY(extra.listen());
    const auto options = m_farm->nodeOptions().mid(0, 2) + QStringList{u"--node"_s, u"n2="_s + extra.url().toString()};
    QCOMPARE(m_anna->run(QStringList{u"servers"_s, u"edit"_s, u"crm"_s} + options).code, 0);
    Presets presets(m_anna->home() + u"/config/Sluice/sluice/presets.json"_s);
    QVERIFY(presets.load());
    QVERIFY(presets.add({.name = u"extra"_s,
                         .targets = {{.kind = PresetTarget::Kind::Server, .serverId = u"x"_s, .name = u"crm"_s}},
                         .steps = {{.operation = FlushNamed{{u"ExtraCache"_s}}, .scope = Scope::OncePerFarm}}}));
    const auto direct = m_anna->run({u"run"_s, u"extra"_s, u"--yes"_s});
    QVERIFY2(direct.code == 0, qPrintable(direct.err));
    QVERIFY2(direct.err.contains(u"n2: Step 1, which is sent once, goes here"_s), qPrintable(direct.err));
    QCOMPARE(extra.flushCount(u"ExtraCache"_s), 1);

    const auto file = path(u"extra.sluiceplan"_s);
    const auto made =
        m_anna->run({u"plan"_s, u"sign"_s, u"--output"_s, file, u"--expires"_s, u"2d"_s, u"run"_s, u"extra"_s});
    QVERIFY2(made.code == 0, qPrintable(made.err));
    const auto foreseen = m_anna->run({u"run"_s, file, u"--dry-run"_s, u"--json"_s}).json()[u"requests"_s].toArray();
    QCOMPARE(foreseen.size(), 2);
    QVERIFY(foreseen.at(0)[u"notSent"_s].isString());
    QCOMPARE(foreseen.at(1)[u"node"_s].toString(), u"n2"_s);
    QVERIFY(foreseen.at(1)[u"request"_s].isObject());
    QCOMPARE(m_anna->run({u"run"_s, file, u"--yes"_s}).code, 0);
    QCOMPARE(extra.flushCount(u"ExtraCache"_s), 2);
}

/// One account must not pass as two because it is written in two ways.
void TestPlans::takesTheWordOfTheServerForAnAccount()
{
    const auto file = annasPlan({u"--user"_s, u"adm0"_s});
    QCOMPARE(readPlanFile(file)->plan.servers.constFirst().account, u"ADM0"_s);
    const auto approved = m_bo->run({u"plan"_s, u"approve"_s, file, u"--user"_s, u"user0"_s, u"--yes"_s});
    QVERIFY2(approved.code == 0, qPrintable(approved.err));
    QCOMPARE(readPlanFile(file)->approvals.constFirst().accounts.constFirst().account, u"USER0"_s);
}

void TestPlans::namesNoAccountThatNoServerHasAccepted_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("not asked") << u"--without-lists"_s;
    QTest::newRow("refused") << u"--user NOBODY"_s;
}

void TestPlans::namesNoAccountThatNoServerHasAccepted()
{
    QFETCH(const QString, options);
    const auto file = path(u"nightly.sluiceplan"_s);
    const auto ended = m_anna->run(
        u"plan sign --output %1 --expires 8h flush --server crm --cache CurrencyCache %2"_s.arg(file, options));
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(readPlanFile(file)->plan.servers.constFirst().account, QString());
    QVERIFY2(ended.err.contains(u"four eyes cannot be shown"_s), qPrintable(ended.err));
}

void TestPlans::approvesWhereOnlyTheListFails()
{
    mock::Settings settings;
    settings.requireAdminAll = false;
    mock::MockServer first(settings);
    first.setScenario(
        mock::Scenario::read(R"({"faults":[{"fault":"status","code":503,"operation":"GetCacheNames"}]})").value());
    QVERIFY(first.listen());
    for (const auto *person : {m_anna.get(), m_bo.get()})
        QCOMPARE(person->run({u"servers"_s, u"edit"_s, u"crm"_s, u"--node"_s, u"n1="_s + first.url().toString()}).code,
                 0);
    const auto file = annasPlan();
    QCOMPARE(readPlanFile(file)->plan.servers.constFirst().account, u"ADM0"_s);
    const auto approved = m_bo->run({u"plan"_s, u"approve"_s, file, u"--yes"_s});
    QVERIFY2(approved.code == 0, qPrintable(approved.err));
    QCOMPARE(readPlanFile(file)->approvals.constFirst().accounts,
             (QList<ServerAccount>{{.server = u"crm"_s, .account = u"USER0"_s}}));
}

void TestPlans::needsAKeychainToSign()
{
    const auto file = path(u"nightly.sluiceplan"_s);
    m_farm->store(u"crm"_s, u"test"_s);
    const auto line = u"plan sign --output %1 --expires 8h flush --server crm --cache CurrencyCache"_s.arg(file);
    const auto ended = m_farm->run(line.split(u' '), m_farm->password());
    QCOMPARE(ended.code, Failed);
    QVERIFY2(ended.err.contains(u"The key for signing is kept in the keychain only."_s), qPrintable(ended.err));
    QVERIFY2(ended.err.contains(u"Nothing was signed."_s), qPrintable(ended.err));
    QVERIFY(!QFile::exists(file));
    QVERIFY(m_farm->run({u"plan"_s, u"key"_s, u"--make"_s}).code != 0);
    // Whoever only carries out what others signed needs none.
    const auto annas = annasPlan();
    QCOMPARE(m_farm->run({u"signers"_s, u"add"_s, u"Anna"_s, m_anna->key()}).code, 0);
    const auto carried = m_farm->run({u"run"_s, annas, u"--yes"_s}, m_farm->password());
    QVERIFY2(carried.code == 0, qPrintable(carried.err));
    QVERIFY2(!carried.err.contains(u"keychain"_s), qPrintable(carried.err));
}

void TestPlans::showsItsKey()
{
    const auto key = m_anna->key();
    QCOMPARE(key.size(), 64);
    QCOMPARE(m_anna->run(u"plan key --make --json"_s).json()[u"key"_s], key);
    QVERIFY(m_bo->key() != key);
    const auto text = m_anna->run(u"plan key"_s).out;
    QVERIFY2(text.startsWith(u"Fingerprint: "_s) && text.contains(key), qPrintable(text));
    StoredFarm empty(1);
    const auto none = empty.run({u"plan"_s, u"key"_s});
    QCOMPARE(none.code, 8);
    QVERIFY2(none.err.contains(u"add --make"_s), qPrintable(none.err));
}

void TestPlans::knowsSignersByTheirFingerprint()
{
    const auto file = annasPlan();
    QCOMPARE(m_bo->run(u"signers remove ANNA"_s).code, 0);
    QCOMPARE(m_bo->run(u"signers remove Anna"_s).code, 8);
    QCOMPARE(objectionsIn(check(*m_bo, file)), QStringList({u"unknownAuthor"_s, u"unknownSaver"_s}));

    const auto asked = m_bo->run({u"signers"_s, u"add"_s, u"Anna"_s, u"--from"_s, file});
    QCOMPARE(asked.code, MayNot);
    QVERIFY2(asked.err.contains(u"Compare it with Anna"_s), qPrintable(asked.err));
    QCOMPARE(m_bo->run({u"signers"_s, u"add"_s, u"Anna"_s, u"--from"_s, file, u"--yes"_s}).code, 0);
    QCOMPARE(check(*m_bo, file).code, 0);
    const auto listed = m_bo->run(u"signers list --json"_s).json()[u"signers"_s].toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.at(0)[u"name"_s], u"Anna"_s);
    QCOMPARE(listed.at(0)[u"key"_s], m_anna->key());
    QCOMPARE(listed.at(0)[u"ofSystem"_s], false);
    QVERIFY(m_bo->run(u"signers list"_s).out.startsWith(u"Anna: "_s));
    QCOMPARE(m_bo->run(u"signers add Anna 1234"_s).code, Usage);
    QCOMPARE(m_bo->run(u"signers add Anna"_s).code, Usage);
    QCOMPARE(m_bo->run({u"signers"_s, u"add"_s, u"ANNA"_s, m_cecil->key()}).code, Usage);
    replaceContent(file, contentOf(file).replace("CurrencyCache", "CurrencyCachf"));
    QCOMPARE(m_bo->run({u"signers"_s, u"add"_s, u"Eve"_s, u"--from"_s, file, u"--yes"_s}).code, Usage);
}

/// Until then nobody is known, so this has to work although nobody is.
void TestPlans::removesOneOfTwoKeysUnderOneName()
{
    const auto file = annasPlan();
    const auto bo = m_bo->key();
    replaceContent(
        m_cecil->home() + u"/config/Sluice/sluice/signers.json"_s,
        uR"({"version":1,"signers":[{"name":"Anna","key":"%1"},{"name":"ANNA ","key":"%2"}]})"_s.arg(m_anna->key(), bo)
            .toUtf8());
    QCOMPARE(m_cecil->run({u"run"_s, file, u"--yes"_s}).code, Usage);

    const auto listed = m_cecil->run(u"signers list"_s);
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.out.count(u'\n'), 2);
    QVERIFY2(listed.err.contains(u"Two keys are known as that of"_s), qPrintable(listed.err));
    const auto unclear = m_cecil->run(u"signers remove Anna"_s);
    QCOMPARE(unclear.code, Usage);
    QVERIFY2(unclear.err.contains(bo) && unclear.err.contains(m_anna->key()), qPrintable(unclear.err));
    QCOMPARE(m_cecil->run({u"signers"_s, u"remove"_s, bo}).code, 0);

    QCOMPARE(m_cecil->run(u"signers list --json"_s).json()[u"signers"_s].toArray().size(), 1);
    QCOMPARE(check(*m_cecil, file).code, 0);
}

void TestPlans::findsAServerThatHasAnotherNameHere()
{
    const auto file = annasPlan();
    const auto before = m_farm->calls();
    QCOMPARE(m_cecil->run(u"servers edit crm --name erp"_s).code, 0);
    const auto ended = m_cecil->run({u"run"_s, file, u"--yes"_s});
    QCOMPARE(ended.code, MayNot);
    QVERIFY2(ended.err.contains(u"No server called crm is stored here"_s), qPrintable(ended.err));
    QCOMPARE(m_farm->calls(), before);
    // Where it was made, the server is known by its id.
    QCOMPARE(m_anna->run(u"servers edit crm --name erp"_s).code, 0);
    const auto renamed = m_anna->run({u"run"_s, file, u"--yes"_s});
    QCOMPARE(renamed.code, MayNot);
    QVERIFY2(renamed.err.contains(u"crm is called erp now"_s), qPrintable(renamed.err));
    QCOMPARE(m_farm->calls(), before);
}

void TestPlans::carriesOutAPlanForTwoProducts()
{
    mock::InfoRouterServer docs;
    QVERIFY(docs.listen());
    const auto person = administrator();
    const auto other = secondAdministrator();
    const auto storeDocs = [&](const Colleague &who, const QString &user) {
        return who.run(u"servers add --name docs --protocol inforouter --environment test --user %1 --url %2"_s.arg(
                           user, docs.url().toString()))
                   .code
            == 0;
    };
    QVERIFY(storeDocs(*m_anna, person.user) && storeDocs(*m_bo, other.user) && storeDocs(*m_cecil, person.user));
    demandApproval();
    const auto passwords = [this](const QString &ours, const QString &theirs) {
        return QStringList{u"--password-file"_s, u"crm="_s + m_farm->write(u"ours"_s, ours.toUtf8()),
                           u"--password-file"_s, u"docs="_s + m_farm->write(u"theirs"_s, theirs.toUtf8())};
    };
    const auto file = path(u"all.sluiceplan"_s);
    const auto admin = passwords(m_farm->password(), person.password);
    const auto made = m_anna->run(QStringList{u"plan"_s, u"sign"_s, u"--output"_s, file, u"--expires"_s, u"8h"_s,
                                              u"flush"_s, u"--all"_s, u"--server"_s, u"crm"_s, u"--server"_s, u"docs"_s}
                                      + admin,
                                  true);
    QVERIFY2(made.code == 0, qPrintable(made.err));
    const auto approved = m_bo->run(QStringList{u"plan"_s, u"approve"_s, file, u"--yes"_s}
                                        + passwords(QString::fromUtf16(mock::OrdinaryUserPassword), other.password),
                                    true);
    QVERIFY2(approved.code == 0, qPrintable(approved.err));
    const auto again = passwords(m_farm->password(), person.password);

    const auto ended = m_cecil->run(QStringList{u"run"_s, file, u"--yes"_s, u"--json"_s} + again, true);

    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(ended.evidence(), QStringList({u"* acknowledged"_s, u"* acknowledged"_s, u"* acknowledged"_s}));
}

void TestPlans::readsNoPipe()
{
    const auto pipe = path(u"pipe.sluiceplan"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const auto &line : {u"run"_s, u"plan run"_s, u"plan check"_s, u"plan approve"_s}) {
        const auto ended = m_cecil->run(line.split(u' ') + QStringList{pipe});
        QCOMPARE(ended.code, 7);
        QVERIFY2(ended.err.contains(u"It is not a file."_s), qPrintable(ended.err));
    }
    QCOMPARE(m_farm->calls(), 0);
}

void TestPlans::writesNothingIfStoppedWhileItAsks()
{
    if (!PseudoTerminal::isAvailable())
        QSKIP("There are no terminals here.");
    const auto file = annasPlan();
    const auto content = contentOf(file);
    const auto before = m_farm->calls();
    PseudoTerminal terminal;
    ProgramRun program({u"plan"_s, u"approve"_s, file}, QString::fromUtf16(mock::OrdinaryUserPassword));
    terminal.seat(program);
    m_bo->seat(program);
    program.setVariable(u"NO_COLOR"_s, u"1"_s);
    program.start();
    QTRY_VERIFY2(terminal.screen().endsWith(u"Approve this plan? [y/N] "_s), qPrintable(terminal.screen()));
    QVERIFY2(terminal.screen().contains(u"1. Flush CurrencyCache."_s), qPrintable(terminal.screen()));
    QVERIFY(terminal.screen().contains(u"known here as Anna"_s));
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    QCOMPARE(program.waitForEnd().signal, SIGINT);
    QCOMPARE(contentOf(file), content);
    QCOMPARE(m_farm->calls(), before);
}

void TestPlans::writesNothingIfStoppedWhileItSignsIn()
{
    mock::FaultRelay relay(m_farm->node(0).port());
    QVERIFY(relay.listen());
    for (auto *person : {m_anna.get(), m_bo.get()})
        QCOMPARE(person
                     ->run({u"servers"_s, u"edit"_s, u"crm"_s, u"--node"_s,
                            u"n1="_s + relay.through(m_farm->node(0).url()).toString()})
                     .code,
                 0);
    const auto file = annasPlan();
    const auto content = contentOf(file);
    relay.setFault(mock::Fault::stall());
    const auto before = relay.connections();
    ProgramRun program({u"plan"_s, u"approve"_s, file, u"--yes"_s}, QString::fromUtf16(mock::OrdinaryUserPassword));
    m_bo->seat(program);
    program.start();
    QTRY_VERIFY(relay.connections() > before);
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.signal, SIGINT);
    QVERIFY2(ended.err.contains(u"Stopped before anything was approved."_s), qPrintable(ended.err));
    QCOMPARE(contentOf(file), content);
}

SLUICE_TEST(TestPlans)

} // namespace tst_sluicectlplans

#include "tst_sluicectlplans.moc"
