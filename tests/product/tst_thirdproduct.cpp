// SPDX-License-Identifier: GPL-3.0-or-later
// A product that neither program has ever heard of: it brings its protocol and its Product, and is registered.
#include "tests/gui/bench.h"
#include "tests/product/pantry/pantryprotocol.h"
#include "tests/product/pantryserver.h"
#include "tests/sluicectl/programrun.h"
#include "tests/support/completeproduct.h"
#include "tests/support/suite.h"
#include "ui/dialogs/signin/signindialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QToolButton>

using namespace sluice;
using namespace sluice::test;

namespace tst_thirdproduct {

class TestThirdProduct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { addProduct(pantry::protocols()); }
    void isComplete();
    void theTerminalListsItsCaches();
    void theTerminalSaysThatItHasNoSignOut();
    void theTerminalFlushesOneOfThem();
    void theTerminalSaysWhatItDoesNotOffer();
    void theTerminalSaysThatTheSignInWasRefused();
    void theWindowSignsInListsAndFlushes();
    void theDialogShowsOnlyWhatItHas();
};

namespace {

Ended runTerminal(const PantryServer &server, const QStringList &arguments, const QString &password = u"s3cret"_s)
{
    const QStringList where{u"--protocol"_s, u"pantry"_s, u"--url"_s, server.address(), u"--user"_s, u"cook"_s};
    return ProgramRun(arguments + where, password).runToEnd();
}

} // namespace

void TestThirdProduct::isComplete()
{
    QCOMPARE(shortcomingsOf(productOf(pantry::ProtocolId).value()), QStringList());
}

void TestThirdProduct::theTerminalListsItsCaches()
{
    const PantryServer server;
    const auto ended = runTerminal(server, {u"list"_s});
    QCOMPARE(ended.out, u"jam\nflour\n"_s);
    QCOMPARE(ended.code, 0);
}

void TestThirdProduct::theTerminalFlushesOneOfThem()
{
    const PantryServer server;
    const auto ended = runTerminal(server, {u"flush"_s, u"--cache"_s, u"jam"_s, u"--yes"_s, u"--json"_s});
    QCOMPARE(ended.evidence(), QStringList(u"jam acknowledged"_s));
    QCOMPARE(ended.code, 0);
    QCOMPARE(server.journal(), QStringList({u"POST /sign-in"_s, u"GET /shelves"_s, u"POST /flush [\"jam\"]"_s}));
}

void TestThirdProduct::theTerminalSaysWhatItDoesNotOffer()
{
    const PantryServer server;
    const auto ended = runTerminal(server, {u"rebuild"_s, u"Udef"_s, u"--yes"_s});
    QVERIFY(ended.code != 0);
    QVERIFY2(!server.journal().join(u' ').contains("flush"_L1), qPrintable(server.journal().join(u' ')));
}

void TestThirdProduct::theTerminalSaysThatItHasNoSignOut()
{
    const PantryServer server;
    const auto ended =
        ProgramRun({u"sign-out"_s, u"--protocol"_s, u"pantry"_s, u"--url"_s, server.address()}).runToEnd();
    QVERIFY2(ended.err.contains("pantry has no sign-out"_L1), qPrintable(ended.err));
    QCOMPARE(ended.code, 1);
    QCOMPARE(server.journal(), QStringList());
}

void TestThirdProduct::theTerminalSaysThatTheSignInWasRefused()
{
    const PantryServer server;
    const auto ended = runTerminal(server, {u"list"_s}, u"wrong"_s);
    QVERIFY2(ended.err.contains("The pantry is locked."_L1), qPrintable(ended.err));
    QCOMPARE(ended.code, 2);
}

void TestThirdProduct::theWindowSignsInListsAndFlushes()
{
    const PantryServer server;
    WindowBench bench;
    SignInRequest request;
    request.protocolId = pantry::ProtocolId;
    request.address = server.address();
    request.credentials.user = u"cook"_s;
    request.credentials.password = u"s3cret"_s;
    QVERIFY(bench.signIn(request));
    QCOMPARE(bench.console.caches()->names(), QStringList({u"jam"_s, u"flour"_s}));
    bench.tick(u"flour"_s);
    click(bench.button(u"Flush Ticked"_s));
    QTRY_VERIFY(bench.dialog<ConfirmDialog>());
    click(flushButton(bench.dialog<ConfirmDialog>()));
    QVERIFY(bench.becomesIdle());
    QCOMPARE(server.journal().constLast(), u"POST /flush [\"flour\"]"_s);
    QVERIFY2(bench.state(u"flour"_s).contains("Acknowledged"_L1), qPrintable(bench.state(u"flour"_s)));
}

void TestThirdProduct::theDialogShowsOnlyWhatItHas()
{
    SignInDialog dialog({}, nullptr);
    dialog.show();
    const auto product = *productOf(pantry::ProtocolId);
    auto *box = shown<QComboBox>(&dialog, u"Product"_s);
    QVERIFY(box->findText(product.name) >= 0);
    box->setCurrentText(product.name);
    shown<QToolButton>(&dialog, u"Advanced"_s)->setChecked(true);
    QCOMPARE(dialog.request().protocolId, pantry::ProtocolId);
    QCOMPARE(shown<QComboBox>(&dialog, u"Interface"_s)->count(), product.interfaces.size());
    for (const auto &name : {u"Services version"_s, u"Envelope"_s})
        QVERIFY2(!shown<QComboBox>(&dialog, name), qPrintable(name));
    QVERIFY(!shown<QCheckBox>(&dialog, u"SuperOffice Online"_s));
    QVERIFY(!shown<QLineEdit>(&dialog, u"Application Token"_s));
    QCOMPARE(shown<QLineEdit>(&dialog, u"Server address"_s)->placeholderText(), product.exampleAddress);
}

SLUICE_GUI_TEST(TestThirdProduct)

} // namespace tst_thirdproduct

#include "tst_thirdproduct.moc"
