// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "core/mock/mockserver.h"
#include "tests/gui/signinbench.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/texts/signintexts.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_signindialog {

class TestSignInDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOtherWarnings(); }
    void tellsWhoAnswers();
    void tellsWhyNobodyAnswers();
    void staysUsableWhileItWaitsAndCanBeStopped();
    void forgetsAResultThatIsAboutSomethingElse();
    void stopsTheTestWhenItCloses();
    void showsTheCertificate();
    void offersTheAddressItWasSentTo();
    void showsServerTextAsItIs();
    void hasAWordAndANextStepForEveryFailure_data();
    void hasAWordAndANextStepForEveryFailure();
    void offersRecentAddresses();
    void takesWhatWasTypedAndNoMore();
    void clearsRecentAddresses();
    void keepsTheClassWithItsServer();
    void offersDemoOnlyForTheDemo();

private:
    static QPushButton *testButton(const QWidget &dialog) { return shown<QPushButton>(dialog, u"Test Connection"_s); }
};

void TestSignInDialog::tellsWhoAnswers()
{
    mock::MockServer server;
    QVERIFY(server.listen());
    auto request = requestFor(server.url());
    request.protocolId = u"superoffice-soap"_s;
    SignInDialog dialog(request, nullptr);
    dialog.show();
    testButton(dialog)->click();
    QVERIFY(says(dialog, u"Asking "_s));
    QTRY_VERIFY(says(dialog, u"SuperOffice 10.1.4 NetServer (Sluice's mock) answers with Services88 ("_s));
    QVERIFY(testButton(dialog));
    QVERIFY(!shown<QPushButton>(dialog, u"Show Certificate"_s));
}

void TestSignInDialog::tellsWhyNobodyAnswers()
{
    mock::FaultRelay relay(1);
    QVERIFY(relay.listen());
    relay.close();
    SignInDialog dialog(requestFor(relay.through(QUrl(u"http://127.0.0.1/SuperOffice"_s))), nullptr);
    dialog.show();
    testButton(dialog)->click();
    QTRY_VERIFY(says(dialog, u"refuses the connection.\nNothing listens on this port."_s));
    QCOMPARE(QApplication::topLevelWidgets().count(QApplication::activeModalWidget()), 0);
}

void TestSignInDialog::staysUsableWhileItWaitsAndCanBeStopped()
{
    RawServer server([](QTcpSocket &, const QByteArray &, int) {});
    SignInDialog dialog(requestFor(server.url()), nullptr);
    dialog.show();
    testButton(dialog)->click();
    QTRY_COMPARE(server.requests(), 1);
    auto *password = shown<QLineEdit>(dialog, u"Password"_s);
    QTest::keyClicks(password, u"secret"_s);
    QCOMPARE(dialog.request().credentials.password, u"secret"_s);
    auto *stop = shown<QPushButton>(dialog, u"Stop Test"_s);
    QVERIFY(stop); // the test needs no password
    stop->click();
    QTRY_VERIFY(says(dialog, u"Stopped while waiting for the answer."_s));
    QVERIFY(testButton(dialog));
}

void TestSignInDialog::forgetsAResultThatIsAboutSomethingElse()
{
    RawServer server(
        [](QTcpSocket &socket, const QByteArray &, int) { socket.write(RawServer::answer("403 Forbidden", "")); });
    SignInDialog dialog(requestFor(server.url()), nullptr);
    dialog.show();
    testButton(dialog)->click();
    QTRY_VERIFY(says(dialog, u"The server does not allow this."_s));
    QTest::keyClicks(shown<QLineEdit>(dialog, u"User"_s), u"x"_s);
    QVERIFY(says(dialog, u"The server does not allow this."_s));
    QTest::keyClicks(shown<QLineEdit>(dialog, u"Server address"_s), u"x"_s);
    QVERIFY(!says(dialog, u"The server does not allow this."_s));
}

void TestSignInDialog::stopsTheTestWhenItCloses()
{
    int closed = 0;
    RawServer server([&closed](QTcpSocket &socket, const QByteArray &, int) {
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&closed] { ++closed; });
    });
    SignInDialog dialog(requestFor(server.url()), nullptr);
    dialog.show();
    testButton(dialog)->click();
    QTRY_COMPARE(server.requests(), 1);
    dialog.reject();
    QTRY_COMPARE(closed, 1);
}

void TestSignInDialog::showsTheCertificate()
{
    int requests = 0;
    const auto server = test::tlsServer(requests);
    SignInDialog dialog(requestFor(QUrl(u"https://127.0.0.1:%1/"_s.arg(server->serverPort()))), nullptr);
    dialog.show();
    testButton(dialog)->click();
    QTRY_VERIFY(shown<QPushButton>(dialog, u"Show Certificate"_s));
    QVERIFY(says(dialog, u"Look at the certificate."_s));
    shown<QPushButton>(dialog, u"Show Certificate"_s)->click();
    const auto *certificate = dialog.findChild<CertificateDialog *>();
    QVERIFY(certificate && certificate->isVisible());
    QCOMPARE(certificate->windowTitle(), u"Certificate of 127.0.0.1:%1"_s.arg(server->serverPort()));
    const auto facts = shown<QPlainTextEdit>(*certificate, u"What the certificate says"_s)->toPlainText();
    for (const auto *part : {"CN=Sluice test server", "localhost, 127.0.0.1", "Valid from", "SHA-256 fingerprint:"})
        QVERIFY2(facts.contains(QLatin1StringView(part)), qPrintable(facts));
    QVERIFY(says(*certificate, u"self-signed"_s));
    QVERIFY(cutOff(*certificate).isEmpty());
    QCOMPARE(requests, 0);
}

void TestSignInDialog::offersTheAddressItWasSentTo()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer("301 Moved Permanently", "",
                                       "Location: https://crm.example.com/SuperOffice/Services88/Diagnostics.svc\r\n"));
    });
    SignInDialog dialog(requestFor(server.url()), nullptr);
    dialog.show();
    testButton(dialog)->click();
    QTRY_VERIFY(says(dialog, u"It points to https://crm.example.com/SuperOffice/Services88/Diagnostics.svc"_s));
    shown<QPushButton>(dialog, u"Take this address"_s)->click();
    QCOMPARE(dialog.request().address, crm);
    QVERIFY(!shown<QPushButton>(dialog, u"Take this address"_s));
    QVERIFY(!says(dialog, u"It points to"_s));
}

void TestSignInDialog::showsServerTextAsItIs()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer("302 Found", "", "Location: <b>x</b>\r\n"));
    });
    SignInDialog dialog(requestFor(server.url()), nullptr);
    dialog.show();
    testButton(dialog)->click();
    QTRY_VERIFY(says(dialog, u"It points to <b>x</b>"_s));
    QVERIFY(!shown<QPushButton>(dialog, u"Take this address"_s));
    const auto labels = dialog.findChildren<QLabel *>();
    for (const auto *label : labels) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    TlsProblem problem{.reasons = {u"<i>no</i>"_s}};
    problem.chain = {{.subject = u"CN=<b>leaf</b>"_s}, {.subject = u"CN=authority"_s}};
    CertificateDialog certificate(problem, u"<u>host</u>"_s, nullptr);
    certificate.show();
    QVERIFY(says(certificate, u"<u>host</u>"_s));
    const auto *facts = shown<QPlainTextEdit>(certificate, u"What the certificate says"_s);
    QVERIFY(facts->toPlainText().contains("CN=<b>leaf</b>"_L1));
    auto *chain = shown<QListWidget>(certificate, u"Certificates"_s);
    QTest::keyClick(chain, Qt::Key_Down);
    QVERIFY(facts->toPlainText().contains("CN=authority"_L1));

    CertificateDialog without({.reasons = {u"No certificate."_s}}, u"host"_s, nullptr);
    without.show();
    QVERIFY(says(without, u"No certificate."_s));
    QVERIFY(!shown<QListWidget>(without, u"Certificates"_s));
}

void TestSignInDialog::hasAWordAndANextStepForEveryFailure_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("protocolId");
    using enum Error::Kind;
    auto protocolId = u"superoffice"_s;
    const auto row = [&protocolId](const char *name, const Error &error, const QString &step) {
        auto complete = error;
        complete.message = u"Sentence."_s;
        QTest::newRow(name) << complete << step << protocolId;
    };
    TlsProblem untrusted{.reasons = {u"It is self-signed."_s}};
    untrusted.chain = {{.subject = u"CN=x"_s}};
    row("DNS", {.kind = Network, .cause = Error::Cause::NoSuchHost}, u"VPN"_s);
    row("refused", {.kind = Network, .cause = Error::Cause::Refused}, u"Nothing listens"_s);
    row("proxy", {.kind = Network, .cause = Error::Cause::Proxy}, u"proxy settings"_s);
    row("broken", {.kind = Network}, u"https:// or http://"_s);
    row("timeout", {.kind = Timeout}, u"longer timeout"_s);
    row("certificate", {.kind = Tls, .tls = untrusted}, u"It is self-signed.\nLook at the certificate."_s);
    row("no TLS", {.kind = Tls}, u"the one for https"_s);
    row("redirect", {.kind = Http, .detail = u"https://x/"_s, .httpStatus = 302}, u"It points to https://x/"_s);
    row("redirect to nowhere", {.kind = Http, .httpStatus = 302}, u"not say where"_s);
    row("another sign-in", {.kind = Http, .httpStatus = 401}, u"without it"_s);
    row("odd status", {.kind = Http, .httpStatus = 503}, u"log of the web server"_s);
    row("404", {.kind = Unsupported, .httpStatus = 404}, u"/SuperOffice"_s);
    row("403", {.kind = Forbidden, .httpStatus = 403}, u"admits this computer"_s);
    row("not NetServer", {.kind = Protocol, .httpStatus = 200}, u"that of NetServer"_s);
    row("fault", {.kind = Fault, .httpStatus = 500}, u"log of the server"_s);
    protocolId = u"inforouter"_s;
    row("infoRouter: another sign-in", {.kind = Http, .httpStatus = 401}, u"to infoRouter pass without it"_s);
    row("infoRouter: 404", {.kind = Unsupported, .httpStatus = 404}, u"such as /InfoRouter."_s);
    row("infoRouter: forms are off", {.kind = Unsupported, .httpStatus = 500, .cause = Error::Cause::FormsOff},
        u"interface is chosen under Advanced"_s);
    row("not infoRouter", {.kind = Protocol, .httpStatus = 200}, u"that of infoRouter"_s);
}

void TestSignInDialog::hasAWordAndANextStepForEveryFailure()
{
    QFETCH(Error, error);
    QFETCH(QString, step);
    QFETCH(QString, protocolId);
    const auto text = connectionText(error, protocolId);
    QVERIFY2(text.startsWith("Sentence.\n"_L1), qPrintable(text));
    QVERIFY2(text.contains(step), qPrintable(text));
    const bool ofInfoRouter = protocolId == u"inforouter"_s;
    QVERIFY2(!text.contains(ofInfoRouter ? "NetServer"_L1 : "infoRouter"_L1), qPrintable(text));
    QVERIFY2(!text.contains(ofInfoRouter ? "SuperOffice"_L1 : "InfoRouter"_L1), qPrintable(text));
}

void TestSignInDialog::offersRecentAddresses()
{
    auto recent = someAddresses();
    SignInDialog dialog(requestFor({}, {}), Environment::Production, &recent, nullptr);
    dialog.show();
    auto *box = shown<QComboBox>(dialog, u"Server address"_s);
    QCOMPARE(box->currentText(), QString());
    QCOMPARE(box->itemText(0), crm);
    QCOMPARE(box->count(), 2);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(dialog.request().address, crm);
    QCOMPARE(dialog.request().credentials.user, u"ANNA"_s);
    QCOMPARE(dialog.environment(), Environment::Test);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(dialog.request().credentials.user, u"OLD"_s);
    QCOMPARE(dialog.environment(), Environment::Production);
    QCOMPARE(recent.entries(), someAddresses().entries());
}

/// With inline completion, Return would sign in to a completed address that nobody typed.
void TestSignInDialog::takesWhatWasTypedAndNoMore()
{
    auto recent = someAddresses();
    SignInDialog dialog(requestFor({}), Environment::Production, &recent, nullptr);
    dialog.show();
    auto *address = shown<QLineEdit>(dialog, u"Server address"_s);
    QTest::keyClicks(address, u"https://crm.example.com"_s);
    QCOMPARE(dialog.request().address, u"https://crm.example.com"_s);
    QCOMPARE(dialog.environment(), Environment::Production);
}

void TestSignInDialog::clearsRecentAddresses()
{
    auto recent = someAddresses();
    SignInDialog dialog(requestFor(QUrl(u"https://other.example.com/"_s)), Environment::Staging, &recent, nullptr);
    dialog.show();
    shown<QPushButton>(dialog, u"Clear recent addresses"_s)->click();
    QVERIFY(recent.entries().isEmpty());
    QCOMPARE(shown<QComboBox>(dialog, u"Server address"_s)->count(), 0);
    QCOMPARE(dialog.request().address, u"https://other.example.com/"_s);
    QCOMPARE(dialog.environment(), Environment::Staging);
    QVERIFY(!shown<QPushButton>(dialog, u"Clear recent addresses"_s));
}

void TestSignInDialog::keepsTheClassWithItsServer()
{
    auto recent = someAddresses();
    SignInDialog dialog(requestFor(QUrl(u"https://dev.example.com/SO"_s)), Environment::Development, &recent, nullptr);
    dialog.show();
    QVERIFY(says(dialog, environmentExplanation(Environment::Development)));
    auto *address = shown<QLineEdit>(dialog, u"Server address"_s);
    QTest::keyClicks(address, u"/"_s); // understood the same
    QCOMPARE(dialog.environment(), Environment::Development);
    address->setText(u"https://elsewhere.example.com/"_s);
    QCOMPARE(dialog.environment(), Environment::Production);
    QVERIFY(says(dialog, environmentExplanation(Environment::Production)));
    address->setText(u"crm.example.com/SuperOffice"_s);
    QCOMPARE(dialog.environment(), Environment::Test);
    address->setText(u"https://dev.example.com/SO"_s);
    QCOMPARE(dialog.environment(), Environment::Development);

    auto *classes = shown<QComboBox>(dialog, u"Class"_s);
    QTest::keyClick(classes, Qt::Key_Up);
    QCOMPARE(dialog.environment(), Environment::Test);
    QVERIFY(says(dialog, environmentExplanation(Environment::Test)));
    QCOMPARE(classes->accessibleDescription(), environmentExplanation(Environment::Test));
}

void TestSignInDialog::offersDemoOnlyForTheDemo()
{
    RecentAddresses recent;
    SignInDialog dialog(requestFor(QUrl(u"http://127.0.0.1:4711"_s)), Environment::Demo, &recent, nullptr);
    dialog.show();
    QCOMPARE(dialog.environment(), Environment::Demo);
    shown<QLineEdit>(dialog, u"Server address"_s)->setText(crm);
    QCOMPARE(dialog.environment(), Environment::Production);
    QCOMPARE(shown<QComboBox>(dialog, u"Class"_s)->count(), 4);
}

SLUICE_GUI_TEST(TestSignInDialog)

} // namespace tst_signindialog

#include "tst_signindialog.moc"
