// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/dialogs/signin/signindialog.h"
#include "ui/widgets/bars/errorbar.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTableView>
#include <QTimer>

using namespace sluice;
using namespace sluice::test;

namespace tst_trouble {
using mock::Fault;
using mock::FaultRelay;

/// What the window does when something does not work, and the whole job with the keyboard.
class TestTroubleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void staysAliveWhileTheServerStalls();
    void sendsAgainWhatNeverLeft();
    void asksBeforeItSendsAgainWhatMayHaveArrived();
    void triesASignInAgain();
    void triesAListAgain();
    void offersAnotherAccountWhereOneMayNot();
    void keepsTicksWhileSomebodySignsInAgain();
    void offersAnotherAddressAfterARedirect();
    void offersAnotherAddressWhereAWebPageAnswers();
    void showsTheCertificate();
    void showsTheTextOfAFault();
    void neverTurnsItsSentences();
    void isNotAsWideAsALongWord();
    void isNotAsTallAsManyLines();
    void doesTheWholeJobWithKeys();
};

namespace {

ErrorBar *bar(const Bench &bench)
{
    auto *found = bench.window.findChild<ErrorBar *>();
    return found->isVisible() ? found : nullptr;
}

QPushButton *step(const Bench &bench, const QString &name)
{
    return shown<QPushButton>(bar(bench), name);
}

/// Sends the key to the widget with the focus, as a keyboard does.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

/// Waits until \a window gets the keys. It has to be activated here, because there is no window manager.
bool hasKeys(QWidget *window)
{
    window->activateWindow();
    return QTest::qWaitFor([window] {
        const auto *focused = QApplication::focusWidget();
        return focused && focused->window() == window;
    });
}

/// Whether the Tab key leads to \a widget.
bool tabTo(const QWidget *widget)
{
    for (int i = 0; i < 40 && QApplication::focusWidget() != widget; ++i)
        press(Qt::Key_Tab);
    return QApplication::focusWidget() == widget;
}

/// A bench behind a relay, signed in.
struct Relayed
{
    explicit Relayed(const mock::Settings &settings = {})
        : bench(settings)
        , relay(bench.server.port())
    {
        ready = relay.listen() && bench.signIn(request());
    }

    SignInRequest request() const
    {
        auto request = bench.request();
        request.address = relay.through(bench.server.url()).toString();
        return request;
    }

    Bench bench;
    FaultRelay relay;
    bool ready = false;
};

} // namespace

void TestTroubleWindow::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestTroubleWindow::staysAliveWhileTheServerStalls()
{
    Relayed relayed;
    auto &bench = relayed.bench;
    QVERIFY(relayed.ready);
    bench.tick(u"CurrencyCache"_s);
    relayed.relay.setFaultEverywhere(Fault::stall());

    qint64 longest = 0;
    int beats = 0;
    QElapsedTimer since;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] {
        longest = std::max(longest, since.restart());
        ++beats;
    });
    click(bench.button(u"Reload List"_s));
    QVERIFY(bench.console.isBusy());
    since.start();
    heart.start(0);
    QTest::keyClicks(bench.filter(), u"country"_s);
    QCOMPARE(bench.table()->model()->rowCount(), 1);
    bench.tick(u"CountryCache"_s);
    bench.window.resize(bench.window.size() + QSize(20, 20));
    QTRY_VERIFY(beats > 100);
    heart.stop();
    QVERIFY(bench.console.isBusy());
    QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
    QVERIFY(says(&bench.window, u"Reading the list of caches…"_s));

    QTest::keyClick(bench.filter(), Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(bench.becomesIdle());
    QVERIFY(bench.isTicked(u"CountryCache"_s));
    QVERIFY(!bar(bench));
}

/// Nothing listens at the port any more, so nothing was sent and the confirmation is still valid.
void TestTroubleWindow::sendsAgainWhatNeverLeft()
{
    Relayed relayed;
    auto &bench = relayed.bench;
    QVERIFY(relayed.ready);
    const auto port = relayed.relay.port();
    relayed.relay.setFaultEverywhere(Fault::cutAtRequest());
    bench.console.reload(); // closes the connection
    QVERIFY(bench.becomesIdle());
    relayed.relay.close();
    bench.tick(u"CurrencyCache"_s);
    bench.window.findChild<QAction *>(u"actionFlushTicked"_s)->trigger();
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    click(flushButton(bench.dialog<ConfirmDialog>()));
    QVERIFY(bench.becomesIdle());
    QVERIFY2(bench.state(u"CurrencyCache"_s).startsWith("Failed: "_L1), qPrintable(bench.state(u"CurrencyCache"_s)));
    QTRY_VERIFY(!bench.window.findChild<ConfirmDialog *>());

    FaultRelay repaired(bench.server.port());
    QVERIFY(repaired.listen(port));
    click(step(bench, u"Send Again"_s));
    QVERIFY(!bench.dialog<ConfirmDialog>());
    QVERIFY(bench.becomesIdle());
    QVERIFY(bench.state(u"CurrencyCache"_s).startsWith("Acknowledged"_L1));
    QCOMPARE(bench.server.flushCount(u"CurrencyCache"_s), 1);
    QVERIFY(!bar(bench));
}

void TestTroubleWindow::asksBeforeItSendsAgainWhatMayHaveArrived()
{
    Relayed relayed;
    auto &bench = relayed.bench;
    QVERIFY(relayed.ready);
    relayed.relay.setFaultEverywhere(Fault::cutAfterRequest());
    bench.console.flush(FlushNamed{{u"CurrencyCache"_s}});
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.state(u"CurrencyCache"_s), u"Unknown. No answer: it may or may not have happened"_s);
    QCOMPARE(bench.server.flushCount(u"CurrencyCache"_s), 1);

    relayed.relay.setFaultEverywhere(Fault::none());
    click(step(bench, u"Send Again"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    QVERIFY(!bench.console.isBusy());
    QCOMPARE(bench.server.flushCount(u"CurrencyCache"_s), 1);
    click(flushButton(bench.dialog<ConfirmDialog>()));
    QTRY_VERIFY(bench.state(u"CurrencyCache"_s).startsWith("Acknowledged"_L1));
    QCOMPARE(bench.server.flushCount(u"CurrencyCache"_s), 2);
}

void TestTroubleWindow::triesASignInAgain()
{
    Bench bench;
    FaultRelay relay(bench.server.port());
    QVERIFY(relay.listen());
    auto request = bench.request();
    request.address = relay.through(bench.server.url()).toString();
    const auto port = relay.port();
    relay.close();
    QVERIFY(bench.signIn(request));
    QVERIFY(!bench.table());
    FaultRelay repaired(bench.server.port());
    QVERIFY(repaired.listen(port));
    click(step(bench, u"Try Again"_s));
    QVERIFY(bench.becomesIdle());
    QVERIFY(bench.table());
    QVERIFY(!bar(bench));
}

void TestTroubleWindow::triesAListAgain()
{
    Relayed relayed;
    auto &bench = relayed.bench;
    QVERIFY(relayed.ready);
    bench.tick(u"CurrencyCache"_s);
    relayed.relay.setFaultEverywhere(Fault::cutAtRequest());
    bench.console.reload();
    QVERIFY(bench.becomesIdle());
    relayed.relay.setFaultEverywhere(Fault::none());
    click(step(bench, u"Try Again"_s));
    QVERIFY(bench.becomesIdle());
    QVERIFY(!bar(bench));
    QVERIFY(bench.isTicked(u"CurrencyCache"_s));
}

void TestTroubleWindow::offersAnotherAccountWhereOneMayNot()
{
    Bench bench;
    auto request = bench.request();
    request.credentials.user = QString::fromUtf16(mock::OrdinaryUserName);
    request.credentials.password = QString::fromUtf16(mock::OrdinaryUserPassword);
    QVERIFY(bench.signIn(request));
    bench.console.flush(FlushAll{});
    QVERIFY(bench.becomesIdle());
    click(step(bench, u"Try Another Account"_s));
    QTRY_VERIFY(bench.dialog<SignInDialog>());
    QCOMPARE(bench.dialog<SignInDialog>()->request().address, request.address);
    QCOMPARE(bench.dialog<SignInDialog>()->request().credentials.user, QString());
}

/// The server treats every ticket as expired, so the one renewal does not help.
void TestTroubleWindow::keepsTicksWhileSomebodySignsInAgain()
{
    mock::Settings settings;
    settings.ticketLifeSeconds = 0;
    settings.listAnswer = mock::Settings::ListAnswer::List;
    Bench bench(settings);
    QVERIFY(bench.signInOverSoap());
    QVERIFY(bench.console.caches()->addName(u"CurrencyCache"_s));
    bench.console.flush(FlushNamed{bench.console.caches()->tickedNames()});
    QVERIFY(bench.becomesIdle());
    QVERIFY(bar(bench));
    QVERIFY(bench.isTicked(u"CurrencyCache"_s));
    click(step(bench, u"Sign In Again"_s));
    QTRY_VERIFY(bench.dialog<SignInDialog>());
    auto *password = shown<QLineEdit>(bench.dialog<SignInDialog>(), u"Password"_s);
    QTest::keyClicks(password, bench.server.password());
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY(!bench.dialog<SignInDialog>());
    QVERIFY(bench.becomesIdle());
    QVERIFY(bench.isTicked(u"CurrencyCache"_s));
}

void TestTroubleWindow::offersAnotherAddressAfterARedirect()
{
    mock::Settings settings;
    settings.actionStatus = 302;
    settings.actionLocation = u"https://elsewhere.example.test/"_s;
    Bench bench(settings);
    QVERIFY(bench.signIn());
    bench.console.flush(FlushAll{});
    QVERIFY(bench.becomesIdle());
    QVERIFY(says(bar(bench), u"https://elsewhere.example.test/"_s));
    click(step(bench, u"Change Address"_s));
    QTRY_VERIFY(bench.dialog<SignInDialog>());
}

void TestTroubleWindow::offersAnotherAddressWhereAWebPageAnswers()
{
    Bench bench;
    auto request = bench.request();
    request.address = u"http://127.0.0.1:%1/nowhere"_s.arg(bench.server.port());
    QVERIFY(bench.signIn(request));
    QVERIFY(!bench.table());
    click(step(bench, u"Change Address"_s));
    QTRY_VERIFY(bench.dialog<SignInDialog>());
    QCOMPARE(bench.dialog<SignInDialog>()->request().address, request.address);
}

void TestTroubleWindow::showsTheCertificate()
{
    Bench bench;
    const TlsProblem problem{.reasons = {u"The certificate has expired"_s}, .chainPem = {u"PEM"_s}, .chain = {{}}};
    bench.window.showReport({.attempted = SignIn{},
                             .where = u"crm.example.test"_s,
                             .sentence = u"No secure connection"_s,
                             .error = {.kind = Error::Kind::Tls, .tls = problem}});
    click(step(bench, u"Examine Certificate"_s));
    QTRY_VERIFY(bench.dialog<CertificateDialog>());
    QVERIFY(says(bench.dialog<CertificateDialog>(), u"PRODUCTION"_s));
}

void TestTroubleWindow::showsTheTextOfAFault()
{
    mock::Settings settings;
    settings.unknownNameIsError = true;
    Bench bench(settings);
    QVERIFY(bench.signIn());
    const auto name = u"<b>No\u202ESuch</b>"_s;
    QVERIFY(bench.console.caches()->addName(name));
    bench.console.flush(FlushNamed{{name}});
    QVERIFY(bench.becomesIdle());
    QVERIFY(bar(bench)->accessibleName().startsWith("1 cache: Refused: "_L1));
    QVERIFY(step(bench, u"Send Again"_s));
    for (const auto *label : bench.window.findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(u'\u202E'));
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestTroubleWindow::neverTurnsItsSentences()
{
    Bench bench;
    bench.window.showReport({.attempted = ListCaches{},
                             .sentence = u"Fault: \u202Eabc"_s,
                             .error = {.kind = Error::Kind::Fault, .detail = u"\u202Exyz"_s}});
    QCOMPARE(bar(bench)->accessibleName(), u"Fault: <U+202E>abc"_s);
    QVERIFY(says(bar(bench), u"Fault: <U+202E>abc"_s));
    click(shown<QPushButton>(bar(bench), u"Details"_s));
    QVERIFY(shown<QPlainTextEdit>(bar(bench), u"Details of the failure"_s)->toPlainText().contains("<U+202E>xyz"_L1));
}

/// Without a mouse: sign in, filter, tick, flush, confirm, read the row and its details.
void TestTroubleWindow::isNotAsWideAsALongWord()
{
    Bench bench;
    QVERIFY(bench.signIn());
    bench.window.showReport({.attempted = FlushAll{}, .sentence = u"No."_s, .error = {}});
    const auto width = bench.window.minimumSizeHint().width();
    const auto longest = bar(bench)->fontMetrics().horizontalAdvance(QString(32, u'X')); // then a word is broken
    bench.window.showReport({.attempted = FlushAll{}, .sentence = QString(65'536, u'X'), .error = {}});
    QVERIFY(bar(bench));
    QVERIFY2(bench.window.minimumSizeHint().width() <= width + longest,
             qPrintable(u"%1, and %2 before"_s.arg(bench.window.minimumSizeHint().width()).arg(width)));
    // Nor does it cover the list. The whole is in the details.
    QVERIFY(bar(bench)->accessibleName().size() < 500);
    QCOMPARE(bar(bench)->findChild<QPlainTextEdit *>()->toPlainText().size(), 65'536);
}

/// A refusal of a server can be the trace of an exception.
void TestTroubleWindow::isNotAsTallAsManyLines()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto lines = u"   at SuperOffice.Some.Class.Method(Argument)\n"_s.repeated(300);
    const auto height = bench.window.minimumSizeHint().height();
    bench.window.showReport({.attempted = FlushAll{}, .sentence = lines, .error = {}});
    bench.window.showMessage(lines);
    bench.console.activities()->add({.time = {}, .what = u"Flush all caches"_s, .where = {}, .outcome = lines});
    QVERIFY(bar(bench));
    QCoreApplication::processEvents(); // layouts are made anew later
    QVERIFY2(bench.window.minimumSizeHint().height() <= height + 150,
             qPrintable(QString::number(bench.window.minimumSizeHint().height())));
    QVERIFY(bar(bench)->accessibleName().endsWith(u'…'));
    const auto *table = shown<QTableView>(&bench.window, u"Activity"_s);
    QVERIFY2(table->rowHeight(0) < table->viewport()->height(), qPrintable(QString::number(table->rowHeight(0))));
    const auto outcome = table->model()->index(0, ActivityModel::OutcomeColumn);
    QCOMPARE(outcome.data(ActivityModel::FullTextRole).toString(), lines);
}

void TestTroubleWindow::doesTheWholeJobWithKeys()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QTest::keyClick(&bench.window, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(bench.dialog<SignInDialog>());
    auto *signIn = bench.dialog<SignInDialog>();
    QVERIFY(hasKeys(signIn));
    QVERIFY(tabTo(shown<QComboBox>(signIn, u"Server address"_s)));
    type(bench.server.url().toString());
    QVERIFY(tabTo(shown<QLineEdit>(signIn, u"User"_s)));
    type(bench.server.user());
    QVERIFY(tabTo(shown<QLineEdit>(signIn, u"Password"_s)));
    type(bench.server.password());
    press(Qt::Key_Return);
    QTRY_VERIFY(bench.table());
    QVERIFY(bench.becomesIdle());

    QVERIFY(hasKeys(&bench.window));
    QTRY_COMPARE(QApplication::focusWidget(), bench.filter());
    type(u"currency"_s);
    QCOMPARE(bench.table()->model()->rowCount(), 1);
    QVERIFY(tabTo(bench.table()));
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    QVERIFY(bench.isTicked(u"CurrencyCache"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    auto *confirm = bench.dialog<ConfirmDialog>();
    QVERIFY(hasKeys(confirm));
    QVERIFY(tabTo(flushButton(confirm)));
    press(Qt::Key_Space);
    QTRY_VERIFY(bench.state(u"CurrencyCache"_s).startsWith("Acknowledged, "_L1));
    QCOMPARE(bench.server.flushCount(u"CurrencyCache"_s), 1);

    QVERIFY(hasKeys(&bench.window));
    const auto *known = shown<QPlainTextEdit>(&bench.window, u"What is known about the cache"_s);
    QVERIFY(tabTo(known));
    QVERIFY(known->toPlainText().startsWith("Acknowledged, "_L1));
}

SLUICE_GUI_TEST(TestTroubleWindow)

} // namespace tst_trouble

#include "tst_trouble.moc"
