// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/planbench.h"
#include "tests/support/suite.h"
#include "ui/console/plans/openplan.h"
#include "ui/dialogs/plans/makeknowndialog.h"
#include "ui/dialogs/plans/planapprovaldialog.h"
#include "ui/dialogs/plans/plancommentdialog.h"
#include "ui/dialogs/signin/secretsdialog.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QRegularExpression>
#include <QSemaphore>

#include <atomic>

using namespace sluice;
using namespace sluice::test;

namespace tst_planfilewindow {

namespace {

QPushButton *runButton(const QWidget *dialog)
{
    return shown<QPushButton>(dialog, u"Run the Plan"_s);
}
QPushButton *approveButton(const QWidget *dialog)
{
    return shown<QPushButton>(dialog, u"Approve the Plan"_s);
}
QStringList rows(const QWidget *dialog, const QString &list)
{
    QStringList texts;
    const auto *widget = dialog->findChild<QListWidget *>(list);
    for (int row = 0; row < widget->count(); ++row)
        texts.append(widget->item(row)->text());
    return texts;
}
/// As says(), without the places where a long word may be broken.
bool tells(const QWidget *in, const QString &text)
{
    const auto labels = in->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&text](const QLabel *label) {
        return label->isVisible() && label->text().remove(QChar(0x200b)).contains(text);
    });
}
void showTab(const QWidget *dialog, int tab)
{
    dialog->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(tab);
}

/// What a row of refusesWhatMayNotBeRun() does before the file is opened.
using Prepare = std::function<void(PlanBench &)>;

} // namespace

class TestPlanFileWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsEverythingThatThePlanSays();
    void refusesWhatMayNotBeRun_data();
    void refusesWhatMayNotBeRun();
    void runsWhatASecondPersonHasApproved();
    void approvesWithAnOwnKey();
    void signsNoApprovalOfAPlanThatWasNotShown();
    void commentsOnlyOnWhatWasShown();
    void demandsASignInBeforeAnApproval();
    void saysWhereFourEyesCannotBeShown();
    void findsTheAccountThatTheAuthorHasToo_data();
    void findsTheAccountThatTheAuthorHasToo();
    void blocksWhileACommentIsOpen();
    void keepsTheCommentWhenSomebodyElseHasWritten();
    void readsAgainWhatSomebodyElseHasWritten();
    void makesSignersKnown();
    void saysWhyAFileCannotBeRead();
    void saysWhyNobodyIsKnown();
    void opensFromTheMenuAndByDrop();
    void namesEveryControl();
    void isClosedWhileItsDiskDoesNotAnswer();
};

void TestPlanFileWindow::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise))"_s));
}

void TestPlanFileWindow::showsEverythingThatThePlanSays()
{
    PlanBench bench;
    auto proposal = bench.proposal();
    proposal.servers.first().lists = {{0, {u"CurrencyCache"_s, u"<b>Odd</b>"_s}}};
    proposal.servers.first().leftOut = {1};
    proposal.steps.first().barrier = Barrier::AllAcknowledged;
    proposal.steps.append({.operation = RebuildDeltas{DeltaKind::Webpanel}, .scope = Scope::OncePerFarm});
    auto document = reviewOf(proposal).document;
    document.expires = document.created.addSecs(3600 + 7 * 3600 + 600);
    const auto file = signedPlanFile(document, signerCalled(u"Anna"_s));
    bench.write(file);
    auto *dialog = bench.open();
    QVERIFY(dialog && !dialog->isModal());
    for (const auto &text :
         {u"Anna"_s, fingerprintOf(signerCalled(u"Anna"_s).keys.publicKey), u"anna on anna-pc"_s,
          u"For another 7 hours, until"_s, u"Price list"_s, u"CHG0012"_s,
          u"1. Flush 2 Caches: CurrencyCache, UserGroupCache. Goes on only if every node answered OK."_s,
          u"Once for each server."_s, u"crm: Production"_s, u"crm, crm01: https://10.0.0.1/SuperOffice"_s,
          u"crm, crm02: It is not ticked."_s, u"crm01, 2 caches: CurrencyCache, <b>Odd</b>"_s, planHash(file.plan)})
        QVERIFY2(tells(dialog, text), qPrintable(text));
    showTab(dialog, 1);
    QVERIFY(says(dialog, u"Nobody has commented on this plan."_s));
    showTab(dialog, 2);
    QVERIFY(says(dialog, u"Nobody has approved this plan."_s));
}

void TestPlanFileWindow::refusesWhatMayNotBeRun_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QString>("objection");
    const auto row = [](const char *name, const Prepare &prepare, const QString &objection) {
        QTest::newRow(name) << prepare << objection;
    };
    row(
        "one byte changed",
        [](PlanBench &bench) {
            auto bytes = written(bench.approvedByBo(bench.annasPlan()));
            bench.write(bytes.replace("Price list", "Price lisT"));
        },
        u"The plan is not the one that Anna signed: it was changed since."_s);
    row(
        "expired", [](PlanBench &bench) { bench.write(bench.approvedByBo(bench.annasPlan(1800), 2400)); },
        u"The plan has expired"_s);
    row(
        "a node added",
        [](PlanBench &bench) {
            bench.write(bench.approvedByBo(bench.annasPlan()));
            auto farm = *bench.servers.findByName(u"crm"_s);
            farm.nodes.append({.name = u"crm03"_s, .address = u"https://10.0.0.3/SuperOffice"_s});
            QVERIFY(replace(bench.servers, farm));
        },
        u"crm has a node crm03 now, of which the plan knows nothing."_s);
    row(
        "the author approving",
        [](PlanBench &bench) {
            bench.write(bench.planOf({.person = u"Per"_s, .who = thisOperator(), .keys = bench.ownKeys()}));
        },
        u"Per made the plan, so somebody else has to approve it."_s);
}

void TestPlanFileWindow::refusesWhatMayNotBeRun()
{
    QFETCH(const Prepare, prepare);
    QFETCH(const QString, objection);
    PlanBench bench;
    prepare(bench);
    auto *dialog = bench.open();
    QVERIFY(dialog);
    QTRY_VERIFY2(says(dialog, objection), qPrintable(objection));
    QVERIFY(says(dialog, u"This plan may not be run"_s));
    QVERIFY(runButton(dialog) && !runButton(dialog)->isEnabled());
    QVERIFY(approveButton(dialog) && !approveButton(dialog)->isEnabled());
    QVERIFY(!runButton(dialog)->accessibleDescription().isEmpty());
    QVERIFY(!approveButton(dialog)->accessibleDescription().isEmpty());
    QSignalSpy wanted(bench.window.planning(), &WindowPlanning::runWanted);
    click(runButton(dialog));
    QCOMPARE(wanted.size(), 0);
}

void TestPlanFileWindow::runsWhatASecondPersonHasApproved()
{
    PlanBench bench;
    const auto file = bench.approvedByBo(bench.annasPlan());
    bench.write(file);
    auto *dialog = bench.open();
    QVERIFY(dialog);
    QVERIFY(says(dialog, u"This plan may be run: a second person has approved it"_s));
    QVERIFY(rows(dialog, u"approvalsList"_s).constFirst().contains(u"Bo, "_s));
    QVERIFY(rows(dialog, u"approvalsList"_s).constFirst().contains(u"crm: as BO"_s));
    QSignalSpy wanted(bench.window.planning(), &WindowPlanning::runWanted);
    QVERIFY(runButton(dialog)->isEnabled());
    click(runButton(dialog));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(*wanted.constFirst().at(1).value<std::optional<PlanFile>>(), file);
    const auto proposal = wanted.constFirst().at(0).value<Proposal>();
    QCOMPARE(proposal.steps, file.plan.steps);
    QCOMPARE(proposal.servers.size(), 1);
    QCOMPARE(proposal.servers.constFirst().leftOut, QList<qsizetype>());
    QCOMPARE(proposal.reason, u"Price list"_s);
    QCOMPARE(proposal.created, file.plan.created);
}

void TestPlanFileWindow::approvesWithAnOwnKey()
{
    PlanBench bench;
    QVERIFY(bench.signIn());
    bench.write(bench.annasPlan());
    auto *dialog = bench.open();
    QVERIFY(dialog);
    QVERIFY(says(dialog, u"No second person has approved the plan."_s));
    QVERIFY(!runButton(dialog)->isEnabled());
    QVERIFY(bench.secrets.kept().isEmpty()); // looking makes no key
    QVERIFY(approveButton(dialog)->isEnabled());
    click(approveButton(dialog));
    auto *deed = dialog->findChild<PlanApprovalDialog *>();
    QVERIFY(deed);
    QVERIFY(says(deed, u"Flush 2 Caches, by Anna"_s));
    QVERIFY(says(deed, u"crm: you sign in as %1, the author as ANNA."_s.arg(bench.server.user())));
    QVERIFY(says(deed, u"Your key is made now, and kept in the keychain."_s));
    shown<QLineEdit>(deed, u"Your name"_s)->clear();
    QVERIFY(!shown<QPushButton>(deed, u"Approve"_s)->isEnabled());
    shown<QLineEdit>(deed, u"Your name"_s)->setText(u"Kari"_s);
    click(shown<QPushButton>(deed, u"Approve"_s));
    QTRY_VERIFY(runButton(dialog)->isEnabled());
    QTRY_VERIFY(!dialog->findChild<PlanApprovalDialog *>());
    const auto file = readPlanFile(bench.path()).value();
    QCOMPARE(file.approvals.size(), 1);
    QCOMPARE(file.approvals.constFirst().person, u"Kari"_s);
    QCOMPARE(file.approvals.constFirst().publicKey, bench.ownKeys().publicKey);
    QCOMPARE(file.approvals.constFirst().accounts,
             (QList<ServerAccount>{{.server = u"crm"_s, .account = bench.server.user()}}));
    QTRY_VERIFY(says(dialog, u"You have approved this plan already."_s));
    QVERIFY(!approveButton(dialog)->isEnabled());
}

void TestPlanFileWindow::signsNoApprovalOfAPlanThatWasNotShown()
{
    PlanBench bench;
    QVERIFY(bench.signIn());
    bench.write(bench.annasPlan());
    auto *dialog = bench.open();
    QVERIFY(dialog);
    click(approveButton(dialog));
    const QPointer deed = dialog->findChild<PlanApprovalDialog *>();
    QVERIFY(deed);
    const auto other = bench.annasPlan(7 * 3600);
    bench.write(other);
    dialog->findChild<OpenPlan *>()->read();
    QTRY_VERIFY(tells(dialog, u"For another 5 hours, until"_s));
    if (deed && deed->isVisible()) {
        click(shown<QPushButton>(deed, u"Approve"_s));
        QTRY_VERIFY(!dialog->findChild<OpenPlan *>()->isBusy());
    }
    QCOMPARE(readPlanFile(bench.path()).value(), other);
    QTRY_VERIFY(!deed);
    QVERIFY(says(dialog, u"so nothing was approved. Read it again first."_s));
    click(approveButton(dialog));
    click(shown<QPushButton>(dialog->findChild<PlanApprovalDialog *>(), u"Approve"_s));
    QTRY_VERIFY(runButton(dialog)->isEnabled()); // it was looked at again
}

void TestPlanFileWindow::commentsOnlyOnWhatWasShown()
{
    PlanBench bench;
    bench.write(bench.annasPlan());
    auto *dialog = bench.open();
    QVERIFY(dialog);
    showTab(dialog, 1);
    click(shown<QPushButton>(dialog, u"Comment on the Plan"_s));
    auto *deed = dialog->findChild<PlanCommentDialog *>();
    QVERIFY(deed);
    shown<QLineEdit>(deed, u"Comment"_s)->setText(u"Fine"_s);
    const auto other = bench.annasPlan(7 * 3600);
    bench.write(other);
    QSignalSpy changed(dialog->findChild<OpenPlan *>(), &OpenPlan::changed);
    dialog->findChild<OpenPlan *>()->read();
    QTRY_VERIFY(!changed.isEmpty());
    click(shown<QPushButton>(deed, u"Add Comment"_s));
    QTRY_VERIFY(!dialog->findChild<OpenPlan *>()->isBusy());
    QCOMPARE(readPlanFile(bench.path()).value(), other);
    QTRY_VERIFY(says(deed, u"was changed elsewhere since it was opened"_s));
}

void TestPlanFileWindow::demandsASignInBeforeAnApproval()
{
    PlanBench bench;
    // Where no policy demands an approved plan either, an approval says with which accounts.
    QVERIFY(setPolicy(bench.servers, Environment::Production, defaultPolicy(Environment::Production)));
    bench.write(bench.annasPlan());
    auto *dialog = bench.open();
    QVERIFY(dialog);
    QVERIFY(approveButton(dialog)->isEnabled());
    click(approveButton(dialog)); // the stored account proves nothing
    QTRY_VERIFY(bench.dialog<SecretsDialog>());
    QVERIFY(!approveButton(dialog)->isEnabled());
    QVERIFY(!dialog->findChild<PlanApprovalDialog *>());
    bench.dialog<SecretsDialog>()->reject();
    QTRY_VERIFY(says(dialog, u"Nothing was approved, because nobody is signed in to crm: Nobody signed in."_s));
    QVERIFY(!dialog->findChild<PlanApprovalDialog *>());
    QVERIFY(approveButton(dialog)->isEnabled());
}

void TestPlanFileWindow::saysWhereFourEyesCannotBeShown()
{
    PlanBench bench;
    QVERIFY(bench.signIn());
    auto document = reviewOf(bench.proposal()).document; // the author signs in with the account of this farm
    document.expires = document.created.addSecs(8 * 3600);
    bench.write(signedPlanFile(document, signerCalled(u"Anna"_s)));
    auto *dialog = bench.open();
    QVERIFY(dialog);
    QVERIFY(
        says(dialog,
             u"sign in to crm with the same account, %1: four eyes cannot be shown here."_s.arg(bench.server.user())));
    QVERIFY(!approveButton(dialog)->isEnabled());
}

void TestPlanFileWindow::findsTheAccountThatTheAuthorHasToo_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<std::optional<AccountInUse>>("signedIn");
    QTest::addColumn<QString>("account");
    const auto row = [](const char *name, const QString &author, std::optional<AccountInUse> signedIn,
                        const QString &account) { QTest::newRow(name) << author << signedIn << account; };
    row("not signed in", u"ANNA"_s, {}, {});
    row("not signed in, stored as the author's", u"ADM0"_s, {}, {}); // what is stored proves nothing
    row("signed in with another one", u"ANNA"_s, {{.account = u"BO"_s, .entered = u"bo@example.com"_s}}, u"BO"_s);
    row("stored as the author's, signed in with another one", u"ADM0"_s, {{.account = u"BO"_s, .entered = u"BO"_s}},
        u"BO"_s);
    row("signed in as the author", u"anna"_s, {{.account = u"ANNA"_s}}, u"ANNA"_s);
    row("entered as the author's, and called otherwise by the server", u"adm0"_s,
        {{.account = u"BO"_s, .entered = u"ADM0"_s}}, u"ADM0"_s);
    row("signed in, and nobody says as whom", u"ANNA"_s, AccountInUse(), {});
}

void TestPlanFileWindow::findsTheAccountThatTheAuthorHasToo()
{
    QFETCH(const QString, author);
    QFETCH(const std::optional<AccountInUse>, signedIn);
    QFETCH(const QString, account);
    PlanBench bench;
    auto plan = bench.annasPlan().plan;
    plan.servers.first().account = author;
    const PlanParts parts{.servers = bench.servers,
                          .destinations = bench.console.destinations(),
                          .secrets = bench.secrets,
                          .signers = bench.signers,
                          .signedInAs = [&signedIn](const QString &) { return signedIn; }};
    QCOMPARE(accountsHere(plan, parts), (QList<ServerAccount>{{.server = u"crm"_s, .account = account}}));
    QVERIFY(bench.servers.remove(*bench.servers.findByName(u"crm"_s)));
    QCOMPARE(accountsHere(plan, parts),
             (QList<ServerAccount>{{.server = u"crm"_s}})); // of a server that is gone, nothing
}

void TestPlanFileWindow::blocksWhileACommentIsOpen()
{
    PlanBench bench;
    QVERIFY(bench.signIn());
    bench.write(bench.approvedByBo(bench.annasPlan()));
    auto *dialog = bench.open();
    QVERIFY(dialog && runButton(dialog)->isEnabled());
    showTab(dialog, 1);
    click(shown<QPushButton>(dialog, u"Comment on the Plan"_s));
    auto *deed = dialog->findChild<PlanCommentDialog *>();
    QVERIFY(deed && !shown<QPushButton>(deed, u"Add Comment"_s)->isEnabled());
    shown<QLineEdit>(deed, u"Comment"_s)->setText(u"Is <b>B</b> meant?"_s);
    click(shown<QPushButton>(deed, u"Add Comment"_s));
    QTRY_COMPARE(rows(dialog, u"commentsList"_s).size(), 1);
    QVERIFY(rows(dialog, u"commentsList"_s).constFirst().startsWith(u"Open"_s));
    QVERIFY(rows(dialog, u"commentsList"_s).constFirst().endsWith(u"\nIs <b>B</b> meant?"_s));
    QVERIFY(!runButton(dialog)->isEnabled());
    QVERIFY(!approveButton(dialog)->isEnabled());
    showTab(dialog, 0);
    QVERIFY(says(dialog, u"is open: Is <b>B</b> meant?"_s));
    showTab(dialog, 1);
    auto *resolve = shown<QPushButton>(dialog, u"Resolve the Comment"_s);
    QVERIFY(resolve && resolve->isEnabled());
    click(resolve);
    QTRY_VERIFY(approveButton(dialog)->isEnabled()); // the approval is gone, so it needs another one
    QVERIFY(!runButton(dialog)->isEnabled());
    QVERIFY(shown<QPushButton>(dialog, u"Reopen the Comment"_s));
    QVERIFY(readPlanFile(bench.path()).value().comments.constFirst().resolved);
}

void TestPlanFileWindow::keepsTheCommentWhenSomebodyElseHasWritten()
{
    PlanBench bench;
    const auto file = bench.annasPlan();
    bench.write(file);
    auto *dialog = bench.open();
    QVERIFY(dialog);
    showTab(dialog, 1);
    click(shown<QPushButton>(dialog, u"Comment on the Plan"_s));
    auto *deed = dialog->findChild<PlanCommentDialog *>();
    QVERIFY(deed);
    shown<QLineEdit>(deed, u"Comment"_s)->setText(u"Mine"_s);
    bench.write(
        withComment(file, u"Bo's"_s, signerCalled(u"Bo"_s), QDateTime::currentDateTimeUtc(), knownPeople()).value());
    click(shown<QPushButton>(deed, u"Add Comment"_s));
    QTRY_VERIFY(says(deed, u"was changed elsewhere since it was opened"_s));
    QCOMPARE(shown<QLineEdit>(deed, u"Comment"_s)->text(), u"Mine"_s);
    QCOMPARE(readPlanFile(bench.path()).value().comments.size(), 1);
    auto *reload = shown<QPushButton>(deed, u"Read the File Again"_s);
    QVERIFY(reload);
    QTRY_COMPARE(rows(dialog, u"commentsList"_s).size(), 1); // it is read again by itself, too
    click(reload);
    auto *addButton = shown<QPushButton>(deed, u"Add Comment"_s);
    QTRY_VERIFY(addButton->isEnabled());
    QCOMPARE(rows(dialog, u"commentsList"_s).size(), 1);
    QCOMPARE(shown<QLineEdit>(deed, u"Comment"_s)->text(), u"Mine"_s);
    click(addButton);
    QTRY_COMPARE(rows(dialog, u"commentsList"_s).size(), 2);
    QCOMPARE(readPlanFile(bench.path()).value().comments.constLast().text, u"Mine"_s);
}

void TestPlanFileWindow::readsAgainWhatSomebodyElseHasWritten()
{
    PlanBench bench;
    const auto file = bench.annasPlan();
    bench.write(file);
    auto *dialog = bench.open();
    QVERIFY(dialog);
    bench.write(bench.approvedByBo(file));
    QTRY_VERIFY(runButton(dialog)->isEnabled());
    QVERIFY(says(dialog, u"somebody else has changed the file."_s));
    QVERIFY(QFile::remove(bench.path()));
    QTRY_VERIFY(!runButton(dialog)->isEnabled());
    QVERIFY(!approveButton(dialog)->isEnabled());
}

void TestPlanFileWindow::makesSignersKnown()
{
    PlanBench bench;
    const auto cecilie = signerCalled(u"Cecilie"_s);
    bench.write(bench.approvedByBo(bench.annasPlan()));
    auto *known = bench.open();
    QVERIFY(known && !shown<QPushButton>(known, u"Make a Signer Known"_s)->isEnabled());
    known->close();
    QTRY_VERIFY(!bench.window.findChild<PlanFileDialog *>());

    bench.write(bench.planOf(cecilie));
    auto *dialog = bench.open();
    QVERIFY(dialog);
    QVERIFY(says(dialog, u"“Cecilie”, who is not known here"_s));
    QVERIFY(says(dialog, u"The key of the author"_s));
    click(shown<QPushButton>(dialog, u"Make a Signer Known"_s));
    auto *deed = dialog->findChild<MakeKnownDialog *>();
    QVERIFY(deed);
    QVERIFY(says(deed, fingerprintOf(cecilie.keys.publicKey)));
    auto *make = shown<QPushButton>(deed, u"Make Known"_s);
    auto *name = shown<QLineEdit>(deed, u"Name of this person"_s);
    QVERIFY(name->text().isEmpty() && !make->isEnabled()); // what the file claims is nobody's word
    name->setText(u"anna"_s);
    click(make);
    QTRY_VERIFY(says(deed, u"Another key is known as that of anna."_s));
    name->setText(u"Cecilie Dahl"_s);
    click(make);
    QTRY_VERIFY(says(dialog, u"Cecilie Dahl"_s));
    QVERIFY(!says(dialog, u"not known here"_s));
    QVERIFY(signerWith(cecilie.keys.publicKey, bench.signers.load().value()));
}

void TestPlanFileWindow::saysWhyAFileCannotBeRead()
{
    PlanBench bench;
    bench.write(QByteArray("{\"format\": 3}"));
    auto *dialog = bench.open();
    QVERIFY(dialog);
    QVERIFY(says(dialog, u"This plan file cannot be used"_s));
    for (const auto &name : {u"Run the Plan"_s, u"Approve the Plan"_s, u"Make a Signer Known"_s})
        QVERIFY2(!shown<QPushButton>(dialog, name)->isEnabled(), qPrintable(name));
    bench.write(bench.approvedByBo(bench.annasPlan()));
    QTRY_VERIFY(runButton(dialog)->isEnabled());
}

void TestPlanFileWindow::saysWhyNobodyIsKnown()
{
    PlanBench bench;
    bench.write(bench.approvedByBo(bench.annasPlan()));
    QFile signers(bench.folder.filePath(u"signers.json"_s));
    QVERIFY(signers.open(QIODevice::WriteOnly));
    signers.write("damaged");
    signers.close();
    auto *dialog = bench.open();
    QVERIFY(dialog);
    QVERIFY(says(dialog, u"signers.json"_s));
    QVERIFY(!runButton(dialog)->isEnabled());
}

void TestPlanFileWindow::opensFromTheMenuAndByDrop()
{
    PlanBench bench;
    bench.write(bench.annasPlan());
    auto *action = bench.window.findChild<QAction *>(u"actionOpenPlan"_s);
    QVERIFY(action);
    QCOMPARE(action->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_O));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(bench.path()), QUrl::fromLocalFile(bench.folder.filePath(u"other.txt"_s))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QCoreApplication::sendEvent(&bench.window, &enter));
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QCoreApplication::sendEvent(&bench.window, &drop));
    QVERIFY(drop.isAccepted());
    auto *dialog = bench.dialog<PlanFileDialog>();
    QVERIFY(dialog);
    QCOMPARE(bench.open(), dialog); // one dialog for each file
    QCOMPARE(bench.window.findChildren<PlanFileDialog *>().size(), 1);
}

void TestPlanFileWindow::namesEveryControl()
{
    PlanBench bench;
    bench.write(bench.annasPlan());
    auto *dialog = bench.open();
    QVERIFY(dialog);
    const auto buttons = dialog->findChildren<QPushButton *>();
    for (const auto *button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY2(button->text().contains(u'&'), qPrintable(button->text()));
    }
    const auto views = dialog->findChildren<QAbstractScrollArea *>();
    for (const auto *view : views)
        QVERIFY2(!view->accessibleName().isEmpty(), qPrintable(view->objectName()));
}

void TestPlanFileWindow::isClosedWhileItsDiskDoesNotAnswer()
{
    struct Disk
    {
        QSemaphore asked;
        QSemaphore answers;
        std::atomic_bool hasAnswered = false;
    };
    PlanBench bench;
    const auto disk = std::make_shared<Disk>();
    const PlanParts parts{.servers = bench.servers,
                          .destinations = bench.console.destinations(),
                          .secrets = bench.secrets,
                          .signers = bench.signers};
    auto plan = std::make_unique<OpenPlan>(bench.path(), parts, nullptr, [disk](const QString &path) {
        disk->asked.release();
        disk->answers.tryAcquire(1, 10000); // so that a fault is found and not waited for
        disk->hasAnswered = true;
        return readPlanFile(path);
    });
    QVERIFY(disk->asked.tryAcquire(1, 10000));
    plan.reset();
    QVERIFY(!disk->hasAnswered);
    disk->answers.release();
}

SLUICE_GUI_TEST(TestPlanFileWindow)

} // namespace tst_planfilewindow

#include "tst_planfilewindow.moc"
