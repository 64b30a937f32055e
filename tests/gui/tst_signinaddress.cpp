// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/signinbench.h"
#include "tests/support/suite.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_signinaddress {

/// What an address says about the product.
class TestSignInAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOtherWarnings(); }
    void knowsAnAddressOfInfoRouter_data();
    void knowsAnAddressOfInfoRouter();
    void takesTheProductFromAnAddress();
    void takesTheProductOnlyOnce();
    void takesNoProductFromAnAddressOfSuperOffice();
    void leavesNothingToBeScrolledTo_data();
    void leavesNothingToBeScrolledTo();
};

void TestSignInAddress::knowsAnAddressOfInfoRouter_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isOne");
    const auto row = [](const char *address, bool isOne) {
        QTest::newRow(address) << QString::fromUtf8(address) << isOne;
    };
    row("https://files.example.com/InfoRouter/srv.asmx", true);
    row("https://files.example.com/srv.asmx/", true);
    row("files.example.com/srv.asmx", true);
    row(" https://files.example.com/InfoRouter/srv.asmx?WSDL ", true);
    row("https://files.example.com/InfoRouter/srv.asmx?op=ServerInfo", true);
    row("https://files.example.com/InfoRouter/srv.asmx/ServerInfo", true);
    row("https://files.example.com/InfoRouter/SRV.ASMX/js", true);
    row("", false);
    row("srv.asmx", false);
    row("https://files.example.com/InfoRouter", false);
    row("https://files.example.com/mysrv.asmx", false);
    row("https://files.example.com/srv.asmx.old", false);
    row("https://files.example.com/srv.asmx/a/b", false);
    row("https://files.example.com/?back=srv.asmx", false);
    row("https://crm.example.com/SuperOffice/Remote/Services88/Diagnostics.svc", false);
}

void TestSignInAddress::knowsAnAddressOfInfoRouter()
{
    QFETCH(QString, address);
    QFETCH(bool, isOne);
    SignInDialog dialog(requestFor({}), nullptr);
    dialog.show();
    addressIn(dialog)->setText(address);
    QCOMPARE(isInfoRouter(dialog.request().protocolId), isOne);
    QCOMPARE(says(dialog, u"Only infoRouter has addresses like this one"_s), isOne);
}

void TestSignInAddress::takesTheProductFromAnAddress()
{
    auto recent = someAddresses();
    (void)recent.remember({.protocolId = u"inforouter"_s, .address = files, .environment = Environment::Staging});
    SignInDialog dialog(requestFor({}), Environment::Production, &recent, nullptr);
    dialog.show();
    enter(dialog, {{u"Password"_s, u"hush"_s}});
    addressIn(dialog)->setText(files + u"srv.asmx?WSDL"_s);
    QCOMPARE(shown<QComboBox>(dialog, u"Product"_s)->currentText(), infoRouter);
    QCOMPARE(dialog.request().credentials.password, u"hush"_s);
    QCOMPARE(dialog.environment(), Environment::Staging);
    const auto explanation = addressIn(dialog)->accessibleDescription();
    QCOMPARE(explanation,
             u"Understood as %1\nOnly infoRouter has addresses like this one, so it was chosen as the product."_s.arg(
                 files));
    QVERIFY(says(dialog, explanation));
    addressIn(dialog)->setText(files);
    QCOMPARE(addressIn(dialog)->accessibleDescription(), u"Understood as "_s + files);
    QCOMPARE(dialog.request().protocolId, u"inforouter"_s);
}

/// A person who has chosen another product is not overruled with every letter.
void TestSignInAddress::takesTheProductOnlyOnce()
{
    SignInDialog dialog(requestFor({}), nullptr);
    dialog.show();
    QTest::keyClicks(addressIn(dialog), u"files.example.com/srv.asmx"_s);
    QVERIFY(isInfoRouter(dialog.request().protocolId));
    chooseProduct(dialog, superOffice);
    QVERIFY(!says(dialog, u"Only infoRouter"_s));
    QTest::keyClicks(addressIn(dialog), u"/ServerInfo"_s);
    QCOMPARE(dialog.request().protocolId, u"superoffice"_s);
    chooseProduct(dialog, infoRouter);
    QVERIFY(!says(dialog, u"Only infoRouter"_s));
}

void TestSignInAddress::takesNoProductFromAnAddressOfSuperOffice()
{
    SignInDialog dialog(infoRouterRequest(), nullptr);
    dialog.show();
    addressIn(dialog)->setText(u"https://crm.example.com/SuperOffice/Remote/Services88/Diagnostics.svc"_s);
    QCOMPARE(dialog.request().protocolId, u"inforouter"_s);
}

void TestSignInAddress::leavesNothingToBeScrolledTo_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("short") << u"files.example.com/srv.asmx"_s;
    QTest::newRow("long") << u"https://files.example.com/InfoRouter/srv.asmx?WSDL"_s;
    QTest::newRow("without encryption") << u"http://files.example.com/srv.asmx?WSDL"_s;
}

/// Another product shows other, longer lines.
void TestSignInAddress::leavesNothingToBeScrolledTo()
{
    QFETCH(QString, address);
    auto recent = someAddresses();
    SignInDialog dialog(requestFor({}, {}), Environment::Production, &recent, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto *bar = dialog.findChild<QScrollArea *>()->verticalScrollBar();
    QCOMPARE(bar->maximum(), 0);
    addressIn(dialog)->setText(address);
    QVERIFY(isInfoRouter(dialog.request().protocolId));
    QCoreApplication::processEvents(); // for pending layouts
    QCOMPARE(bar->maximum(), 0);
    QCOMPARE(cutOff(dialog), QStringList());
    addressIn(dialog)->setText(u"https://crm.example.com/"_s);
    chooseProduct(dialog, superOffice);
    QCoreApplication::processEvents();
    QCOMPARE(bar->maximum(), 0);
}

SLUICE_GUI_TEST(TestSignInAddress)

} // namespace tst_signinaddress

#include "tst_signinaddress.moc"
