// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/inforouterserver.h"
#include "core/session/connectiontest.h"
#include "tests/gui/signinbench.h"
#include "tests/support/suite.h"
#include "ui/texts/signintexts.h"

#include <QApplication>
#include <QPushButton>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_signininforouter {

namespace {

using mock::InfoRouterSettings;
using enum InfoRouterSettings::Generation;

ConnectionReport reportOf(const QString &transport, const QString &reason = {})
{
    ConnectionReport report;
    report.server.version = u"9.2.1.0"_s;
    report.server.transport = transport;
    report.server.reason = reason;
    report.milliseconds = 12;
    return report;
}

} // namespace

/// Test Connection with infoRouter.
class TestSignInInfoRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOtherWarnings(); }
    void tellsWhoAnswersOverWhat_data();
    void tellsWhoAnswersOverWhat();
    void saysThatAnOldServerMayNotFlush();
    void saysThatFormsAreOff_data();
    void saysThatFormsAreOff();
    void saysThatSomethingElseAnswers();
    void sendsNoSecret();
    void saysWhyItSpeaksSo_data();
    void saysWhyItSpeaksSo();
    void comparesTheClocks_data();
    void comparesTheClocks();

private:
    static void test(const SignInDialog &dialog) { shown<QPushButton>(dialog, u"Test Connection"_s)->click(); }
};

void TestSignInInfoRouter::tellsWhoAnswersOverWhat_data()
{
    QTest::addColumn<InfoRouterSettings::Generation>("generation");
    QTest::addColumn<bool>("forms");
    QTest::addColumn<std::optional<Binding>>("binding");
    QTest::addColumn<QString>("transport");
    QTest::addColumn<QString>("why");
    for (const auto generation : {Modern, Legacy}) {
        const QByteArray name = generation == Modern ? "modern, " : "legacy, ";
        const auto row = [&](const char *what, std::optional<Binding> binding, const QString &transport) {
            const auto why = binding ? u", as chosen."_s : u" — POST is preferred"_s;
            QTest::newRow((name + what).constData()) << generation << true << binding << transport << transport + why;
        };
        row("automatic", {}, u"POST"_s);
        row("POST", Binding::Post, u"POST"_s);
        row("SOAP 1.1", Binding::Soap, u"SOAP 1.1"_s);
        row("SOAP 1.2", Binding::Soap12, u"SOAP 1.2"_s);
        row("GET", Binding::Get, u"GET"_s);
    }
    QTest::newRow("legacy, automatic, POST is off")
        << Legacy << false << std::optional<Binding>() << u"SOAP 1.1"_s << u"SOAP 1.1 — "_s;
}

void TestSignInInfoRouter::tellsWhoAnswersOverWhat()
{
    QFETCH(InfoRouterSettings::Generation, generation);
    QFETCH(bool, forms);
    QFETCH(std::optional<Binding>, binding);
    QFETCH(QString, transport);
    QFETCH(QString, why);
    InfoRouterSettings settings;
    settings.generation = generation;
    settings.httpGetPost = forms;
    settings.virtualDir = u"InfoRouter"_s;
    mock::InfoRouterServer server(settings);
    QVERIFY(server.listen());
    auto request = infoRouterRequest(server.url());
    request.options.binding = binding;
    SignInDialog dialog(request, nullptr);
    dialog.show();
    test(dialog);
    QTRY_VERIFY(says(dialog, u" answers over %1 ("_s.arg(transport)));
    QVERIFY(says(dialog, u"infoRouter "_s + (generation == Modern ? u"9."_s : u"8."_s)));
    QVERIFY(says(dialog, u'\n' + why));
    QVERIFY(!says(dialog, u"clock"_s));
}

void TestSignInInfoRouter::saysThatAnOldServerMayNotFlush()
{
    InfoRouterSettings settings;
    settings.generation = Legacy;
    mock::InfoRouterServer server(settings);
    QVERIFY(server.listen());
    SignInDialog dialog(infoRouterRequest(server.url()), nullptr);
    dialog.show();
    test(dialog);
    QTRY_VERIFY(says(dialog, u" answers over POST ("_s));
    const auto *result = dialog.findChild<QLabel *>(u"resultLabel"_s);
    QCOMPARE(result->text().count(u'\n'), 2);
    QVERIFY2(result->text().contains("may be too old"_L1), qPrintable(result->text()));
}

void TestSignInInfoRouter::saysThatFormsAreOff_data()
{
    QTest::addColumn<Binding>("binding");
    QTest::newRow("POST") << Binding::Post;
    QTest::newRow("GET") << Binding::Get;
}

void TestSignInInfoRouter::saysThatFormsAreOff()
{
    QFETCH(Binding, binding);
    InfoRouterSettings settings;
    settings.generation = Legacy;
    settings.httpGetPost = false;
    mock::InfoRouterServer server(settings);
    QVERIFY(server.listen());
    auto request = infoRouterRequest(server.url());
    request.options.binding = binding;
    SignInDialog dialog(request, nullptr);
    dialog.show();
    test(dialog);
    QTRY_VERIFY(says(dialog, u"Choose SOAP."_s));
    QVERIFY(says(dialog, u"The interface is chosen under Advanced."_s));
    choose(dialog, u"Interface"_s, u"SOAP 1.1"_s);
    QVERIFY(!says(dialog, u"Choose SOAP."_s));
    test(dialog);
    QTRY_VERIFY(says(dialog, u" answers over SOAP 1.1 ("_s));
}

void TestSignInInfoRouter::saysThatSomethingElseAnswers()
{
    InfoRouterSettings settings;
    settings.htmlError = true;
    mock::InfoRouterServer server(settings);
    QVERIFY(server.listen());
    SignInDialog dialog(infoRouterRequest(server.url()), nullptr);
    dialog.show();
    test(dialog);
    QTRY_VERIFY(says(dialog, u"Check whether the address is that of infoRouter"_s));
}

void TestSignInInfoRouter::sendsNoSecret()
{
    mock::InfoRouterServer server;
    QVERIFY(server.listen());
    auto request = infoRouterRequest(server.url());
    request.credentials.password = server.password();
    SignInDialog dialog(request, nullptr);
    dialog.show();
    test(dialog);
    QTRY_VERIFY(says(dialog, u" answers over POST ("_s));
    const auto journal = server.journal();
    QCOMPARE(journal.size(), 1);
    QCOMPARE(journal.constFirst().value("op"_L1).toString(), u"ServerInfo"_s);
    QCOMPARE(server.ticketCount(), 0);
}

void TestSignInInfoRouter::saysWhyItSpeaksSo_data()
{
    QTest::addColumn<ConnectionReport>("report");
    QTest::addColumn<QString>("text");
    QTest::newRow("as chosen") << reportOf(u"GET"_s)
                               << u"infoRouter 9.2.1.0 answers over GET (12 ms).\nGET, as chosen."_s;
    QTest::newRow("with a reason") << reportOf(u"SOAP 1.1"_s, u"Because."_s)
                                   << u"infoRouter 9.2.1.0 answers over SOAP 1.1 (12 ms).\nSOAP 1.1 — Because."_s;
    auto old = reportOf(u"POST"_s);
    old.server.warning = u"It may be too old."_s;
    QTest::newRow("with a caveat")
        << old << u"infoRouter 9.2.1.0 answers over POST (12 ms).\nPOST, as chosen.\nIt may be too old."_s;
    auto named = reportOf(u"POST"_s);
    named.server.description = u"FILES01"_s;
    QTest::newRow("with a name of its own")
        << named << u"infoRouter 9.2.1.0 answers over POST (12 ms).\nPOST, as chosen."_s;
}

void TestSignInInfoRouter::saysWhyItSpeaksSo()
{
    QFETCH(ConnectionReport, report);
    QTEST(connectionText(report, u"inforouter"_s), "text");
}

void TestSignInInfoRouter::comparesTheClocks_data()
{
    QTest::addColumn<std::optional<qint64>>("ahead");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown") << std::optional<qint64>() << QString();
    QTest::newRow("the same") << std::optional<qint64>(0) << QString();
    QTest::newRow("nearly two minutes") << std::optional<qint64>(119) << QString();
    QTest::newRow("two minutes ahead") << std::optional<qint64>(120)
                                       << u"is ahead of the one of this computer by about 2 minutes."_s;
    QTest::newRow("an hour behind") << std::optional<qint64>(-3600)
                                    << u"is behind the one of this computer by about 60 minutes."_s;
}

void TestSignInInfoRouter::comparesTheClocks()
{
    QFETCH(std::optional<qint64>, ahead);
    QFETCH(QString, text);
    auto report = reportOf(u"POST"_s);
    report.clockSkew = ahead;
    const auto all = connectionText(report, u"inforouter"_s);
    QCOMPARE(all.contains("clock"_L1), !text.isEmpty());
    QVERIFY2(all.contains(text), qPrintable(all));
}

SLUICE_GUI_TEST(TestSignInInfoRouter)

} // namespace tst_signininforouter

#include "tst_signininforouter.moc"
