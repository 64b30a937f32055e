// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/signinbench.h"
#include "tests/support/suite.h"
#include "ui/texts/signintexts.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_signinrecent {

namespace {

const auto tenant = u"https://online.superoffice.com/Cust12345/"_s;

/// An Online tenant, and below it a server on-site.
RecentAddresses tenantAndServer(SignInKind kind = SignInKind::Password)
{
    RecentAddresses recent;
    (void)recent.remember({.protocolId = u"superoffice"_s, .address = crm, .user = u"ANNA"_s});
    (void)recent.remember({.protocolId = u"superoffice"_s,
                           .address = tenant,
                           .user = u"BERT"_s,
                           .environment = Environment::Staging,
                           .online = true,
                           .signIn = kind});
    return recent;
}

void take(const SignInDialog &dialog, Qt::Key key)
{
    QTest::keyClick(shown<QComboBox>(dialog, u"Server address"_s), key);
}

} // namespace

/// Choosing a recent address.
class TestSignInRecent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOtherWarnings(); }
    void restoresTheInterface();
    void switchesOnlineOnAndOff();
    void switchesOffWhatTheLastServerHad();
    void restoresWithWhatSomebodySignedIn_data();
    void restoresWithWhatSomebodySignedIn();
    void takesNoSecretAlongAsAnotherKind();
    void restoresAnInfoRouter_data();
    void restoresAnInfoRouter();
    void leavesTheOtherProductAlone();
};

void TestSignInRecent::restoresTheInterface()
{
    RecentAddresses recent;
    (void)recent.remember({u"superoffice-rest"_s, crm, u"ANNA"_s, Environment::Test});
    SignInDialog dialog(requestFor({}, {}), Environment::Production, &recent, nullptr);
    dialog.show();
    QVERIFY(!shown<QComboBox>(dialog, u"Interface"_s));
    take(dialog, Qt::Key_Down);
    QCOMPARE(dialog.request().protocolId, u"superoffice-rest"_s);
    // Advanced settings are shown if one of them differs from the default.
    QCOMPARE(shown<QComboBox>(dialog, u"Interface"_s)->currentText(), u"REST"_s);
}

void TestSignInRecent::switchesOnlineOnAndOff()
{
    auto recent = tenantAndServer();
    SignInDialog dialog(requestFor({}, {}), Environment::Production, &recent, nullptr);
    dialog.show();
    take(dialog, Qt::Key_Down);
    QCOMPARE(dialog.request().address, tenant);
    QVERIFY(dialog.request().options.online);
    QVERIFY(shown<QCheckBox>(dialog, u"SuperOffice Online"_s)->isChecked()); // not hidden
    QVERIFY(says(dialog, u"Understood as "_s + tenant));
    QCOMPARE(dialog.environment(), Environment::Staging);
    take(dialog, Qt::Key_Down);
    QCOMPARE(dialog.request().address, crm);
    QVERIFY(!dialog.request().options.online);
    QVERIFY(says(dialog, u"Understood as "_s + crm));
    QCOMPARE(dialog.environment(), Environment::Production);
    take(dialog, Qt::Key_Up);
    QVERIFY(dialog.request().options.online);
    QCOMPARE(dialog.environment(), Environment::Staging);
}

/// The dialog begins with the request of the last sign-in.
void TestSignInRecent::switchesOffWhatTheLastServerHad()
{
    RecentAddresses recent;
    (void)recent.remember({.protocolId = u"superoffice"_s, .address = crm, .user = u"ANNA"_s});
    auto request = requestFor(QUrl(tenant), {});
    request.options.online = true;
    request.options.signIn = SignInKind::BrowserSession;
    SignInDialog dialog(request, Environment::Staging, &recent, nullptr);
    dialog.show();
    take(dialog, Qt::Key_Down);
    QCOMPARE(dialog.request().address, crm);
    QCOMPARE(dialog.request().options, ProtocolOptions());
    QCOMPARE(dialog.request().credentials, Credentials{.user = u"ANNA"_s});
    QCOMPARE(dialog.environment(), Environment::Production);
}

void TestSignInRecent::restoresWithWhatSomebodySignedIn_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<QString>("field");
    QTest::newRow("password") << SignInKind::Password << u"Password"_s;
    QTest::newRow("ticket") << SignInKind::Ticket << u"Ticket"_s;
    QTest::newRow("access token") << SignInKind::AccessToken << u"Access Token"_s;
    QTest::newRow("browser session") << SignInKind::BrowserSession << u"Cookie"_s;
}

void TestSignInRecent::restoresWithWhatSomebodySignedIn()
{
    QFETCH(SignInKind, kind);
    QFETCH(QString, field);
    auto recent = tenantAndServer(kind);
    SignInDialog dialog(requestFor({}, {}), Environment::Production, &recent, nullptr);
    dialog.show();
    take(dialog, Qt::Key_Down);
    QCOMPARE(dialog.request().options.signIn, kind);
    QVERIFY(shown<QLineEdit>(dialog, field));
    take(dialog, Qt::Key_Down);
    QCOMPARE(dialog.request().options.signIn, SignInKind::Password);
    QVERIFY(shown<QLineEdit>(dialog, u"Password"_s));
    QCOMPARE(dialog.request().credentials, Credentials{.user = u"ANNA"_s});
}

void TestSignInRecent::takesNoSecretAlongAsAnotherKind()
{
    auto recent = tenantAndServer(SignInKind::AccessToken);
    SignInDialog dialog(requestFor({}), Environment::Production, &recent, nullptr);
    dialog.show();
    shown<QLineEdit>(dialog, u"Password"_s)->setText(u"hush"_s);
    take(dialog, Qt::Key_Down);
    QCOMPARE(dialog.request().credentials, Credentials());
    take(dialog, Qt::Key_Down);
    QCOMPARE(dialog.request().credentials.password, QString());
}

void TestSignInRecent::restoresAnInfoRouter_data()
{
    QTest::addColumn<std::optional<Binding>>("binding");
    QTest::addColumn<SignInKind>("kind");
    QTest::newRow("automatic") << std::optional<Binding>() << SignInKind::Password;
    QTest::newRow("SOAP 1.2 with a ticket") << std::optional(Binding::Soap12) << SignInKind::Ticket;
    QTest::newRow("GET") << std::optional(Binding::Get) << SignInKind::Password;
}

void TestSignInRecent::restoresAnInfoRouter()
{
    QFETCH(std::optional<Binding>, binding);
    QFETCH(SignInKind, kind);
    auto recent = someAddresses();
    (void)recent.remember({.protocolId = u"inforouter"_s,
                           .address = files,
                           .user = kind == SignInKind::Password ? u"opsadmin"_s : QString(),
                           .environment = Environment::Staging,
                           .signIn = kind,
                           .binding = binding});
    SignInDialog dialog(requestFor({}, {}), Environment::Production, &recent, nullptr);
    dialog.show();
    auto *box = shown<QComboBox>(dialog, u"Server address"_s);
    QTest::keyClick(box, Qt::Key_Down);
    const auto taken = dialog.request();
    QCOMPARE(taken.protocolId, u"inforouter"_s);
    QCOMPARE(taken.address, files);
    QCOMPARE(taken.options.binding, binding);
    QCOMPARE(taken.options.signIn, kind);
    QCOMPARE(dialog.environment(), Environment::Staging);
    // Advanced settings are shown if one of them differs from the default.
    QCOMPARE(shown<QComboBox>(dialog, u"Interface"_s) != nullptr, binding.has_value());
    QCOMPARE(says(dialog, bindingWarning(Binding::Get)), binding == Binding::Get);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(dialog.request().protocolId, u"superoffice-soap"_s);
    QCOMPARE(dialog.request().options.binding, std::nullopt);
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(dialog.request(), taken);
}

void TestSignInRecent::leavesTheOtherProductAlone()
{
    RecentAddresses recent;
    (void)recent.remember({.protocolId = u"inforouter"_s, .address = files, .user = u"opsadmin"_s});
    auto request = requestFor(QUrl(u"https://online.superoffice.com/Cust12345"_s));
    request.options.online = true;
    SignInDialog dialog(request, Environment::Production, &recent, nullptr);
    dialog.show();
    QTest::keyClick(shown<QComboBox>(dialog, u"Server address"_s), Qt::Key_Down);
    QVERIFY(isInfoRouter(dialog.request().protocolId));
    chooseProduct(dialog, superOffice);
    QVERIFY(dialog.request().options.online);
}

SLUICE_GUI_TEST(TestSignInRecent)

} // namespace tst_signinrecent

#include "tst_signinrecent.moc"
