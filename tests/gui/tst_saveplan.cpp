// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/planbench.h"
#include "tests/gui/storedbench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/action/clearconfigurationdialog.h"
#include "ui/dialogs/plans/saveplandialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QRegularExpression>

using namespace sluice;
using namespace sluice::test;

namespace tst_saveplan {

namespace {

/// A window that is signed in to a stored server in Test, where the policy is another one.
struct SaveBench : StoredBench
{
    explicit SaveBench(const Policy &policy)
    {
        window.setPlans(servers, secrets, signers, presets);
        if (!setPolicy(servers, Environment::Test, policy) || !server.listen())
            qFatal("The bench could not be made.");
    }
    bool signIn()
    {
        return QTest::qWaitForWindowActive(&window) && signInTo(entryFor(server, u"lab"_s, Environment::Test), server);
    }
    ConfirmDialog *askForFlush()
    {
        tick(u"CurrencyCache"_s);
        action(u"actionFlushTicked"_s)->trigger();
        return dialog<ConfirmDialog>();
    }
    int flushes() const
    {
        const auto journal = server.journal();
        return static_cast<int>(std::ranges::count_if(
            journal, [](const mock::JournalEntry &entry) { return entry.operation.startsWith("Flush"_L1); }));
    }

    mock::MockServer server;
    KnownSigners signers{folder.filePath(u"signers.json"_s)};
    Presets presets{folder.filePath(u"presets.json"_s)};
};

/// Without a keychain.
class NoSecrets final : public SecretStore
{
public:
    Call<std::optional<Secret>> *read(const SecretKey &, QObject *parent) override
    {
        return failing<std::optional<Secret>>(parent);
    }
    Call<void> *keep(const KeptSecret &, const QString &, QObject *parent) override { return failing<void>(parent); }
    Call<void> *remove(const SecretKey &, QObject *parent) override { return failing<void>(parent); }
    QList<KeptSecret> kept() const override { return {}; }

private:
    template<typename T>
    static Call<T> *failing(QObject *parent)
    {
        auto *call = new Call<T>(parent);
        QMetaObject::invokeMethod(
            call,
            [call] {
                call->finish(Failure(Error{.kind = Error::Kind::Blocked, .message = u"There is no keychain here."_s}));
            },
            Qt::QueuedConnection);
        return call;
    }
};

QPushButton *sendButton(const QWidget *dialog)
{
    return shown<QPushButton>(dialog, u"Flush 1 Cache"_s);
}
QAction *saveAs(const QWidget *dialog, const QString &what)
{
    const auto *button = shown<QPushButton>(dialog, u"Save As"_s);
    return button && button->isEnabled() ? button->findChild<QAction *>(what) : nullptr;
}
PlanFileCheck checkAt(const SaveBench &bench, const PlanFile &file)
{
    return planFileCheck(file.plan, bench.servers, bench.console.destinations(),
                         {knownAs(u"Author"_s, {.keys = {.publicKey = file.plan.author.publicKey}}),
                          knownAs(u"Bo"_s, signerCalled(u"Bo"_s))},
                         {}, QDateTime::currentDateTimeUtc());
}

} // namespace

class TestSavePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isTheWayOutWhereAPlanIsDemanded();
    void isOfferedForConfigurationsToo();
    void saysWhatIsMissing();
    void needsTheReasonThatThePolicyDemands();
    void writesNothingOver();
    void saysWhyNothingCanBeSigned();
};

void TestSavePlan::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise))"_s));
}

void TestSavePlan::isTheWayOutWhereAPlanIsDemanded()
{
    SaveBench bench({.planRequired = true});
    QVERIFY(bench.signIn());
    auto *sheet = bench.askForFlush();
    QVERIFY2(sheet, "nobody was asked");
    QVERIFY(
        says(sheet,
             u"Actions on servers in Test need a plan that a second person has approved. Save the action as a plan"_s));
    QVERIFY(sendButton(sheet) && !sendButton(sheet)->isEnabled());
    auto *plan = saveAs(sheet, u"actionSaveAsPlan"_s);
    QVERIFY(plan && plan->isEnabled());
    plan->trigger();
    auto *dialog = sheet->findChild<SavePlanDialog *>();
    QVERIFY(dialog);
    QVERIFY(says(dialog, u"Flush 1 Cache on lab"_s));
    QVERIFY(says(dialog, u"for 8 hours"_s));
    shown<QLineEdit>(dialog, u"Your name"_s)->setText(u"Kari"_s);
    const auto path = bench.folder.filePath(u"change"_s);
    shown<QLineEdit>(dialog, u"File of the plan"_s)->setText(path);
    click(shown<QPushButton>(dialog, u"Save Plan"_s));
    QTRY_VERIFY(says(dialog, u"The plan was saved as"_s));
    const auto file = readPlanFile(path + u".sluiceplan"_s).value();
    QVERIFY(says(dialog, fingerprintOf(file.plan.author.publicKey)));
    click(shown<QPushButton>(dialog, u"Copy the Fingerprint"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), fingerprintOf(file.plan.author.publicKey));
    QCOMPARE(file.plan.author.person, u"Kari"_s);
    QCOMPARE(file.plan.author.who.user, thisOperator().user);
    QCOMPARE(file.plan.created.secsTo(*file.plan.expires) / 60, 8 * 60 - 1);
    QVERIFY(file.plan.servers.constFirst().nodes.constFirst().caches);
    QCOMPARE(file.plan.servers.constFirst().account, bench.console.session()->account()->account);

    const auto check = checkAt(bench, file);
    QCOMPARE(judged(file, check).objections.size(), 1); // it is not approved
    QVERIFY(approved(file, signerCalled(u"Bo"_s), {{.server = u"lab"_s, .account = u"BO"_s}}, check));
    QCOMPARE(bench.flushes(), 0);
    // The window is one thing; the rule stands below it.
    bench.console.flush(FlushNamed{{u"CurrencyCache"_s}});
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.flushes(), 0);
}

void TestSavePlan::isOfferedForConfigurationsToo()
{
    SaveBench bench({.planRequired = true});
    QVERIFY(bench.signIn());
    bench.action(u"actionClearConfiguration"_s)->trigger();
    auto *chooser = bench.dialog<ClearConfigurationDialog>();
    QVERIFY(chooser);
    chooser->findChild<QAbstractButton *>(u"ownButton"_s)->click();
    click(shown<QPushButton>(chooser, u"Review"_s));
    auto *dialog = bench.dialog<ConfirmDialog>();
    QVERIFY(dialog);
    QVERIFY(says(dialog, u"need a plan that a second person has approved"_s));
    auto *plan = saveAs(dialog, u"actionSaveAsPlan"_s);
    QVERIFY(plan && plan->isEnabled());
    plan->trigger();
    QVERIFY(dialog->findChild<SavePlanDialog *>());
    QVERIFY(says(dialog->findChild<SavePlanDialog *>(), u" on lab"_s));
}

void TestSavePlan::saysWhatIsMissing()
{
    PlanBench bench;
    SavePlanDialog dialog(bench.proposal(),
                          {.servers = bench.servers,
                           .destinations = bench.console.destinations(),
                           .secrets = bench.secrets,
                           .signers = bench.signers},
                          nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *name = shown<QLineEdit>(&dialog, u"Your name"_s);
    auto *file = shown<QLineEdit>(&dialog, u"File of the plan"_s);
    const auto *save = shown<QPushButton>(&dialog, u"Save Plan"_s);
    QVERIFY(!name->text().isEmpty());
    QVERIFY(file->text().contains(u"crm "_s) && file->text().endsWith(u".sluiceplan"_s));
    QVERIFY(save->isEnabled());
    name->setText(u" "_s);
    QVERIFY(says(&dialog, u"Enter your name."_s) && !save->isEnabled());
    name->setText(u"Kari"_s);
    file->clear();
    QVERIFY(says(&dialog, u"Choose a file."_s) && !save->isEnabled());
    file->setText(u"here.sluiceplan"_s);
    QVERIFY(says(&dialog, u"Choose a file with its folder."_s) && !save->isEnabled());
    file->setText(bench.path());
    QVERIFY(save->isEnabled());
    const auto *expires = dialog.findChild<QDateTimeEdit *>(u"expiresEdit"_s);
    QCOMPARE(QDateTime::currentDateTime().daysTo(expires->maximumDateTime()), LongestPlanDays);
    QVERIFY(expires->minimumDateTime().secsTo(QDateTime::currentDateTime()) < 60);

    const NewPlan plan(bench.proposal(),
                       {.servers = bench.servers,
                        .destinations = bench.console.destinations(),
                        .secrets = bench.secrets,
                        .signers = bench.signers});
    const auto now = QDateTime::currentDateTime();
    QVERIFY(!plan.problem(now.addDays(LongestPlanDays), now));
    QCOMPARE(plan.problem(now.addDays(LongestPlanDays).addSecs(1), now).value(),
             u"A plan can be carried out for at most 31 days."_s);
    QCOMPARE(plan.problem(now, now).value(), u"The plan would have expired already."_s);
}

void TestSavePlan::needsTheReasonThatThePolicyDemands()
{
    SaveBench bench({.reasonRequired = true, .planRequired = true});
    QVERIFY(bench.signIn());
    auto *sheet = bench.askForFlush();
    QVERIFY(sheet);
    auto *plan = saveAs(sheet, u"actionSaveAsPlan"_s);
    QVERIFY(plan && !plan->isEnabled());
    shown<QLineEdit>(sheet, u"Reason or change number"_s)->setText(u"CHG0012"_s);
    QVERIFY(plan->isEnabled());
    QVERIFY(!sendButton(sheet)->isEnabled());
}

void TestSavePlan::writesNothingOver()
{
    PlanBench bench;
    bench.write(QByteArray("something else"));
    auto *dialog = new SavePlanDialog(bench.proposal(),
                                      {.servers = bench.servers,
                                       .destinations = bench.console.destinations(),
                                       .secrets = bench.secrets,
                                       .signers = bench.signers},
                                      &bench.window);
    dialog->open();
    shown<QLineEdit>(dialog, u"File of the plan"_s)->setText(bench.path());
    click(shown<QPushButton>(dialog, u"Save Plan"_s));
    QTRY_VERIFY(says(dialog, u"There is a file"_s));
    QVERIFY(shown<QPushButton>(dialog, u"Save Plan"_s)->isEnabled());
    QFile file(bench.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "something else");
}

void TestSavePlan::saysWhyNothingCanBeSigned()
{
    PlanBench bench;
    NoSecrets secrets;
    auto *dialog = new SavePlanDialog(bench.proposal(),
                                      {.servers = bench.servers,
                                       .destinations = bench.console.destinations(),
                                       .secrets = secrets,
                                       .signers = bench.signers},
                                      &bench.window);
    dialog->open();
    shown<QLineEdit>(dialog, u"File of the plan"_s)->setText(bench.path());
    click(shown<QPushButton>(dialog, u"Save Plan"_s));
    QTRY_VERIFY(says(dialog, u"There is no keychain here."_s));
    QVERIFY(!QFile::exists(bench.path()));
    delete dialog;
}

SLUICE_GUI_TEST(TestSavePlan)

} // namespace tst_saveplan

#include "tst_saveplan.moc"
