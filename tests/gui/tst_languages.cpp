// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/demoservers.h"
#include "core/storage/recentaddresses.h"
#include "tests/gui/bench.h"
#include "tests/gui/planbench.h"
#include "tests/gui/storesbench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/action/addnamedialog.h"
#include "ui/dialogs/action/clearconfigurationdialog.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/dialogs/signin/signindialog.h"
#include "ui/docks/serversdock.h"
#include "ui/texts/actiontexts.h"
#include "ui/widgets/caches/cachetable.h"
#include "ui/widgets/elidedlabel.h"

#include <QApplication>
#include <QMenuBar>
#include <QTabBar>
#include <QTranslator>

using namespace sluice;
using namespace sluice::test;

namespace tst_languages {

namespace {

struct Clashes
{
    void add(const QString &text)
    {
        const auto key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            return;
        if (const auto other = seen.value(key); !other.isEmpty())
            found << u"%1: \"%2\", \"%3\""_s.arg(key, other, text);
        seen.insert(key, text);
    }

    QHash<QString, QString> seen;
    QStringList found;
};

QList<QWidget *> shownIn(const QWidget &window)
{
    auto widgets = window.findChildren<QWidget *>();
    widgets.removeIf([&](const QWidget *widget) { return !widget->isVisible() || widget->window() != &window; });
    return widgets;
}

/// Visible texts of \a window with the same mnemonic.
QString clashesIn(const QWidget &window)
{
    Clashes clashes;
    for (const auto *widget : shownIn(window)) {
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            clashes.add(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            clashes.add(button->text());
        else if (const auto *bar = qobject_cast<const QMenuBar *>(widget))
            for (const auto *action : bar->actions())
                clashes.add(action->text());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                clashes.add(tabs->tabText(i));
    }
    return clashes.found.join(u'\n');
}

QString clashesIn(const QMenu &menu)
{
    Clashes clashes;
    for (const auto *action : menu.actions()) {
        if (action->isVisible())
            clashes.add(action->text());
    }
    return clashes.found.join(u'\n');
}

bool hasRoom(const QLabel &label)
{
    if (qobject_cast<const ElidedLabel *>(&label))
        return true; // is meant to be elided
    return label.wordWrap() ? label.heightForWidth(label.width()) <= label.height()
                            : label.sizeHint().width() <= label.width();
}

/// Texts that do not fit into their widgets.
QString cutIn(const QWidget &window)
{
    QStringList cut;
    for (const auto *widget : shownIn(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (label && !label->text().isEmpty() && !hasRoom(*label))
            cut << label->text();
        if (button && !button->text().isEmpty() && button->sizeHint().width() > button->width())
            cut << button->text();
    }
    return cut.join(u'\n');
}

/// Signed in, with everything visible.
bool goToACache(Bench &bench)
{
    if (!bench.signIn())
        return false;
    auto *table = bench.window.findChild<CacheTable *>();
    table->setCurrentIndex(table->model()->index(0, 0));
    return true;
}

/// With as much visible as possible.
std::unique_ptr<QDialog> makeSignInDialog(const QString &protocolId, RecentAddresses &recent)
{
    (void)recent.remember({u"superoffice-soap"_s, u"http://crm.example.com/"_s, u"ANNA"_s, Environment::Test});
    SignInRequest request;
    request.protocolId = protocolId;
    request.options.binding = Binding::Get; // shows a warning
    request.address = u"http://crm.example.com/"_s;
    request.timeout = std::chrono::seconds(31); // opens Advanced
    return std::make_unique<SignInDialog>(request, Environment::Production, recent, nullptr);
}

std::unique_ptr<QDialog> makeDialog(const QByteArray &which, RecentAddresses &recent)
{
    const auto target = destinationTo(u"https://crm.example.com/"_s, Environment::Production);
    auto notes = notesWithRequest(u"POST"_s);
    notes.account = u"ANNA"_s;
    if (which == "sign-in")
        return makeSignInDialog(protocolIds().constFirst(), recent);
    if (which == "sign-in to infoRouter")
        return makeSignInDialog(u"inforouter"_s, recent);
    if (which.startsWith("confirm")) {
        const auto names = Operation(FlushNamed{{u"A"_s, u"B"_s, u"C"_s}});
        auto sheet = std::make_unique<ConfirmDialog>(which == "confirm names" ? names : Operation(FlushAll{}), target,
                                                     notes, nullptr);
        sheet->offerSaving();
        return sheet;
    }
    if (which == "certificate")
        return std::make_unique<CertificateDialog>(
            TlsProblem{{u"Self-signed."_s}, {u"-"_s}, {CertificateFacts{.subject = u"CN=crm"_s}}}, u"crm"_s, nullptr);
    return std::make_unique<AddNameDialog>(QStringList(), nullptr);
}

} // namespace

/// Everything once in each language that the program has.
class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void speaksNorwegian();
    void countsInNorwegian();
    void fitsTheDialog_data();
    void fitsTheDialog();
    void fitsTheDialogForConfigurations();
    void fitsTheDialogsForPlans();
    void fitsTheWindow();
    void fitsTheWindowOnOneCacheForAll();
    void fitsTheWindowWithServers();
    void fitsASmallWindow();
    void fitsTheErrorBar_data();
    void fitsTheErrorBar();

private:
    std::unique_ptr<QTranslator> m_translator;
};

void TestLanguages::initTestCase_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("nb") << u"nb"_s;
}

void TestLanguages::init()
{
    QFETCH_GLOBAL(QString, language);
    if (language == "en"_L1)
        return;
    m_translator = std::make_unique<QTranslator>();
    QVERIFY(m_translator->load(QLocale(language), u"sluice"_s, u"_"_s, u":/i18n"_s));
    QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
}

void TestLanguages::cleanup()
{
    m_translator.reset();
}

void TestLanguages::speaksNorwegian()
{
    QFETCH_GLOBAL(QString, language);
    const bool nb = language == "nb"_L1;
    Bench bench;
    QVERIFY(shown<QPushButton>(&bench.window, nb ? u"Logg på en server"_s : u"Sign In to a Server"_s));
    QVERIFY(bench.signIn());
    QVERIFY(shown<QLineEdit>(&bench.window, nb ? u"Filtrer hurtigbuffere"_s : u"Filter caches"_s));
    bench.console.flush(FlushAll{});
    QVERIFY(bench.becomesIdle());
    QVERIFY(says(&bench.window, nb ? u"Alle hurtigbuffere: Bekreftet, "_s : u"All caches: Acknowledged, "_s));
}

void TestLanguages::countsInNorwegian()
{
    QFETCH_GLOBAL(QString, language);
    const bool nb = language == "nb"_L1;
    Bench bench;
    QVERIFY(bench.signIn());
    auto *caches = bench.console.caches();
    const auto *button = shown<QPushButton>(&bench.window, nb ? u"Tøm merkede"_s : u"Flush Ticked"_s);
    QVERIFY(button);
    caches->setTicked({caches->index(0, 0)}, true);
    QCOMPARE(button->text(), nb ? u"&Tøm 1 merket…"_s : u"Flush 1 &Ticked…"_s);
    caches->setTicked({caches->index(1, 0)}, true);
    QCOMPARE(button->text(), nb ? u"&Tøm 2 merkede…"_s : u"Flush 2 &Ticked…"_s);
    QCOMPARE(targetPhrase(FlushNamed{{u"A"_s}}), nb ? u"1 hurtigbuffer"_s : u"1 cache"_s);
    QCOMPARE(targetPhrase(FlushNamed{{u"A"_s, u"B"_s}}), nb ? u"2 hurtigbuffere"_s : u"2 caches"_s);
}

void TestLanguages::fitsTheDialog_data()
{
    QTest::addColumn<QByteArray>("which");
    for (const auto *which :
         {"sign-in", "sign-in to infoRouter", "confirm names", "confirm all", "certificate", "add name"})
        QTest::newRow(which) << QByteArray(which);
}

void TestLanguages::fitsTheDialog()
{
    QFETCH(const QByteArray, which);
    RecentAddresses recent;
    const auto dialog = makeDialog(which, recent);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    QCOMPARE(clashesIn(*dialog), QString());
    QCOMPARE(cutIn(*dialog), QString());
}

void TestLanguages::fitsTheDialogForConfigurations()
{
    Bench bench;
    QVERIFY(bench.signIn(bench.request(), Environment::Production));
    bench.window.findChild<QAction *>(u"actionClearConfiguration"_s)->trigger();
    QTRY_VERIFY(bench.dialog<ClearConfigurationDialog>());
    auto *dialog = bench.dialog<ClearConfigurationDialog>();
    QCOMPARE(clashesIn(*dialog), QString());
    QTRY_COMPARE(cutIn(*dialog), QString());
    for (const auto &name : {u"allButton"_s, u"panelsBox"_s, u"noneButton"_s})
        dialog->findChild<QAbstractButton *>(name)->click();
    QCOMPARE(clashesIn(*dialog), QString());
    QTRY_COMPARE(cutIn(*dialog), QString());
}

void TestLanguages::fitsTheDialogsForPlans()
{
    PlanBench bench;
    QVERIFY(bench.signIn());
    auto file = bench.annasPlan();
    for (const auto &text : {u"One"_s, u"Two"_s})
        file = withComment(file, text, signerCalled(u"Bo"_s), QDateTime::currentDateTimeUtc(), knownPeople()).value();
    bench.write(file);
    QVERIFY(bench.signers.remove(signerCalled(u"Anna"_s).keys.publicKey)); // there is somebody to make known
    auto *plan = bench.open();
    QVERIFY(plan);
    QCOMPARE(clashesIn(*plan), QString());
    QTRY_COMPARE(cutIn(*plan), QString());
    plan->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(1);
    QCOMPARE(clashesIn(*plan), QString());
    QTRY_COMPARE(cutIn(*plan), QString());
    for (const auto &name : {u"commentButton"_s, u"knownButton"_s})
        plan->findChild<QPushButton *>(name)->click();
    bench.window.planning()->saveAsPlan(bench.proposal(), &bench.window);
    bench.window.planning()->saveAsPreset(bench.proposal(), &bench.window);
    for (const auto &name : {u"actionSigners"_s, u"actionManagePresets"_s})
        bench.window.findChild<QAction *>(name)->trigger();
    bench.window.findChild<QDialog *>(u"SignersDialog"_s)->findChild<QPushButton *>(u"addButton"_s)->click();
    for (const auto &name : {u"PlanCommentDialog"_s, u"MakeKnownDialog"_s, u"SavePlanDialog"_s, u"SavePresetDialog"_s,
                             u"SignersDialog"_s, u"AddSignerDialog"_s, u"PresetsDialog"_s}) {
        const auto *dialog = bench.window.findChild<QDialog *>(name);
        QVERIFY2(dialog && dialog->isVisible(), qPrintable(name));
        QVERIFY2(clashesIn(*dialog).isEmpty(), qPrintable(name + u": "_s + clashesIn(*dialog)));
        QTRY_VERIFY2(cutIn(*dialog).isEmpty(), qPrintable(name + u": "_s + cutIn(*dialog)));
    }
    QVERIFY(bench.signers.add(knownAs(u"Anna"_s, signerCalled(u"Anna"_s))));
    bench.write(bench.annasPlan());
    QTRY_VERIFY(plan->findChild<QPushButton *>(u"approveButton"_s)->isEnabled());
    plan->findChild<QPushButton *>(u"approveButton"_s)->click();
    const auto *approval = plan->findChild<QDialog *>(u"PlanApprovalDialog"_s);
    QVERIFY(approval);
    QCOMPARE(clashesIn(*approval), QString());
    QTRY_COMPARE(cutIn(*approval), QString());
}

void TestLanguages::fitsTheWindow()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowExposed(&bench.window));
    QCOMPARE(clashesIn(bench.window), QString());
    QCOMPARE(cutIn(bench.window), QString());
    QVERIFY(goToACache(bench));
    QCOMPARE(clashesIn(bench.window), QString());
    QTRY_COMPARE(cutIn(bench.window), QString());
    for (const auto *menu : bench.window.menuBar()->findChildren<QMenu *>())
        QCOMPARE(clashesIn(*menu), QString());
}

void TestLanguages::fitsTheWindowOnOneCacheForAll()
{
    InfoRouterBench bench;
    QVERIFY(bench.signIn(bench.requestOf(u"auditor"_s))); // this account also gets a hint
    QCOMPARE(clashesIn(bench.window), QString());
    QTRY_COMPARE(cutIn(bench.window), QString());
    for (const auto *menu : bench.window.menuBar()->findChildren<QMenu *>())
        QCOMPARE(clashesIn(*menu), QString());
    bench.window.findChild<QAction *>(u"actionFlushAll"_s)->trigger();
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    bench.dialog<ConfirmDialog>()->offerSaving();
    QCOMPARE(clashesIn(*bench.dialog<ConfirmDialog>()), QString());
    QTRY_COMPARE(cutIn(*bench.dialog<ConfirmDialog>()), QString());
}

void TestLanguages::fitsTheWindowWithServers()
{
    Stores stores;
    Presets presets;
    Bench bench;
    bench.window.setServers(stores.servers, stores.secrets);
    bench.window.setPlans(stores.servers, stores.secrets, KnownSigners({}), presets);
    QVERIFY(QTest::qWaitForWindowExposed(&bench.window));
    QCOMPARE(clashesIn(bench.window), QString());
    stores.add(named(u"crm"_s, u"Oslo"_s, Environment::Test));
    QVERIFY(goToACache(bench));
    bench.window.showReport({.attempted = SignIn{},
                             .sentence = u"No."_s,
                             .error = {.kind = Error::Kind::Forbidden, .serverCode = u"Some.Exception"_s}});
    QTRY_VERIFY(says(&bench.window, u"No."_s));
    QCOMPARE(clashesIn(bench.window), QString());
    for (const auto *menu : bench.window.menuBar()->findChildren<QMenu *>())
        QCOMPARE(clashesIn(*menu), QString());
}

/// With the dock of the servers, and with what is offered besides.
void TestLanguages::fitsASmallWindow()
{
    static constexpr QSize small(900, 600);
    Stores stores;
    Presets presets;
    Bench bench;
    bench.window.setServers(stores.servers, stores.secrets);
    bench.window.setPlans(stores.servers, stores.secrets, KnownSigners({}), presets);
    bench.window.setDemos(DemoServers::offers());
    stores.add(named(u"crm"_s, u"Oslo"_s, Environment::Test));
    QVERIFY(QTest::qWaitForWindowExposed(&bench.window));
    const auto tooLarge = [&bench] {
        bench.window.resize(small);
        if (bench.window.size() == small)
            return QString();
        QStringList least{QDebug::toString(bench.window.size())};
        const auto widgets = bench.window.findChildren<QWidget *>();
        for (const auto *widget : widgets) {
            const auto needed = std::max(widget->minimumSizeHint().width(), widget->minimumWidth());
            if (widget->isVisible() && needed > 200)
                least.append(u"%1 %2"_s.arg(widget->objectName()).arg(needed));
        }
        return least.join(u", "_s);
    };
    QVERIFY(bench.window.findChild<ServersDock *>()->isVisible());
    QCOMPARE(tooLarge(), QString());
    QVERIFY(goToACache(bench));
    QVERIFY(bench.window.findChild<ServersDock *>()->isVisible());
    QCOMPARE(tooLarge(), QString());
}

void TestLanguages::fitsTheErrorBar_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<NextStep>("step");
    const TlsProblem tls{{}, {u"-"_s}, {}};
    QTest::newRow("sign in again") << Error{.kind = Error::Kind::SessionExpired} << NextStep::SignInAgain;
    QTest::newRow("another account") << Error{.kind = Error::Kind::Forbidden} << NextStep::TryAnotherAccount;
    QTest::newRow("certificate") << Error{.kind = Error::Kind::Tls, .tls = tls} << NextStep::ShowCertificate;
    QTest::newRow("address") << Error{.kind = Error::Kind::Http, .httpStatus = 302} << NextStep::ChangeAddress;
    QTest::newRow("send again") << Error{.kind = Error::Kind::Network} << NextStep::SendAgain;
}

void TestLanguages::fitsTheErrorBar()
{
    QFETCH(Error, error);
    QFETCH(const NextStep, step);
    error.serverCode = u"Some.Exception"_s; // something to show under Details
    const ErrorReport trouble{.attempted = FlushAll{}, .where = u"crm"_s, .sentence = u"No."_s, .error = error};
    QCOMPARE(nextStepAfter(trouble), step);
    Bench bench;
    QVERIFY(goToACache(bench));
    bench.window.showReport(trouble);
    QTRY_VERIFY(says(&bench.window, u"No."_s));
    QCOMPARE(clashesIn(bench.window), QString());
    QTRY_COMPARE(cutIn(bench.window), QString());
}

SLUICE_GUI_TEST(TestLanguages)

} // namespace tst_languages

#include "tst_languages.moc"
