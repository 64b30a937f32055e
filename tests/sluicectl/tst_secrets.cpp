// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/secrets.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheXsrfTokenInACookie_data();
    void findsTheXsrfTokenInACookie();
    void saysWhereASecretGoes_data();
    void saysWhereASecretGoes();
};

void TestSecrets::findsTheXsrfTokenInACookie_data()
{
    QTest::addColumn<QString>("cookie");
    QTest::addColumn<QString>("token");
    const auto row = [](const char *name, const QString &cookie, const QString &token) {
        QTest::newRow(name) << cookie << token;
    };
    row("alone", u"XSRF-TOKEN=abc"_s, u"abc"_s);
    row("among others", u"a=b; XSRF-TOKEN=abc; c=d"_s, u"abc"_s);
    row("without blanks", u"a=b;XSRF-TOKEN=abc;c=d"_s, u"abc"_s);
    row("with characters of base64", u"XSRF-TOKEN=a+b/c=="_s, u"a+b/c=="_s);
    row("encoded", u"XSRF-TOKEN=a%2Bb%2fc%3D%3d"_s, u"a+b/c=="_s);
    row("with a percent sign that encodes nothing", u"XSRF-TOKEN=100%&a%2B"_s, u"100%&a%2B"_s);
    row("empty", u"XSRF-TOKEN=; a=b"_s, {});
    row("not there", u"a=b; c=XSRF-TOKEN"_s, {});
    row("another one", u"X-XSRF-TOKEN=abc; XSRF-TOKEN2=d"_s, {});
    row("nothing", {}, {});
}

void TestSecrets::findsTheXsrfTokenInACookie()
{
    QFETCH(QString, cookie);
    QTEST(xsrfTokenIn(cookie), "token");
}

void TestSecrets::saysWhereASecretGoes_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<QString>("variable");
    QTest::newRow("password") << SignInKind::Password << u"SLUICE_PASSWORD"_s;
    QTest::newRow("ticket") << SignInKind::Ticket << u"SLUICE_TICKET"_s;
    QTest::newRow("access token") << SignInKind::AccessToken << u"SLUICE_TOKEN"_s;
    QTest::newRow("session") << SignInKind::BrowserSession << u"SLUICE_COOKIE and SLUICE_XSRF"_s;
}

void TestSecrets::saysWhereASecretGoes()
{
    QFETCH(SignInKind, kind);
    QFETCH(QString, variable);
    QVERIFY2(sourcesOf(kind).contains(variable), qPrintable(sourcesOf(kind)));
    QVERIFY(sourcesOf(kind).contains(u"--password-stdin"_s));
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
