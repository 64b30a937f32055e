// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/servername.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_servername {

class TestServerName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAServerByItsHost_data();
    void knowsAServerByItsHost();
    void knowsATenantByItsName_data();
    void knowsATenantByItsName();
    void saysWhatToType_data();
    void saysWhatToType();
    void knowsWhatItSays_data() { saysWhatToType_data(); }
    void knowsWhatItSays();
};

void TestServerName::knowsAServerByItsHost_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("same");
    const auto row = [](const QString &typed, const QString &url, bool same) {
        QTest::addRow("'%s' for %s", qPrintable(typed), qPrintable(url)) << typed << url << same;
    };
    row(u"crm"_s, u"http://crm/"_s, true);
    row(u"CRM"_s, u"http://crm/"_s, true);
    row(u" crm "_s, u"http://crm/"_s, true);
    row(u"crm:80"_s, u"http://crm/"_s, true);
    row(u"crm:443"_s, u"https://crm/"_s, true);
    row(u"crm:8080"_s, u"http://crm:8080/"_s, true);
    row(u"crm:80"_s, u"http://crm:8080/"_s, false);
    row(u"crm:80"_s, u"https://crm/"_s, false);
    row(u"crm:80"_s, u"//crm/"_s, false);
    row(u"crm:80"_s, u"//crm:80"_s, true);
    row(u"crm."_s, u"http://crm/"_s, false);
    row(u"crm01"_s, u"http://crm/"_s, false);
    row(u"crm/SuperOffice"_s, u"http://crm/SuperOffice/"_s, false);
    row(u"SuperOffice"_s, u"http://crm/SuperOffice/"_s, false);
    row(u""_s, u"http://crm/"_s, false);
    row(u""_s, {}, false);
    row(u"::1"_s, u"http://[::1]:8080/"_s, true);
    row(u"[::1]"_s, u"http://[::1]:8080/"_s, true);
    row(u"[::1]:8080"_s, u"http://[::1]:8080/"_s, true);
}

void TestServerName::knowsAServerByItsHost()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    QTEST(namesServer(typed, QUrl(url), false), "same");
}

void TestServerName::knowsATenantByItsName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("same");
    const auto row = [](const QString &typed, bool same) { QTest::addRow("'%s'", qPrintable(typed)) << typed << same; };
    row(u"Cust12345"_s, true);
    row(u"cust12345"_s, true);
    row(u"online.superoffice.com/Cust12345"_s, true);
    row(u"Online.SuperOffice.com/CUST12345"_s, true);
    row(u"online.superoffice.com:443/Cust12345"_s, true);
    row(u"online.superoffice.com:8443/Cust12345"_s, false);
    row(u"online.superoffice.com"_s, false);
    row(u"online.superoffice.com:443"_s, false);
    row(u"online.superoffice.com/"_s, false);
    row(u"online.superoffice.com/Cust1234"_s, false);
    row(u"sod.superoffice.com/Cust12345"_s, false);
    row(u"/Cust12345"_s, false);
    row(u"Cust1234"_s, false);
    row(u""_s, false);
}

void TestServerName::knowsATenantByItsName()
{
    QFETCH(QString, typed);
    QTEST(namesServer(typed, QUrl(u"https://online.superoffice.com/Cust12345/"_s), true), "same");
    QVERIFY(!namesServer(typed, QUrl(u"https://online.superoffice.com/"_s), true));
}

void TestServerName::saysWhatToType_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("online");
    QTest::addColumn<QString>("name");
    QTest::newRow("a host") << u"https://crm.test/SuperOffice/"_s << false << u"crm.test"_s;
    QTest::newRow("a host with a port") << u"https://crm.test:8443/"_s << false << u"crm.test"_s;
    QTest::newRow("a host by number") << u"http://[::1]:8080/"_s << false << u"::1"_s;
    QTest::newRow("a tenant") << u"https://online.superoffice.com/Cust12345/"_s << true
                              << u"online.superoffice.com/Cust12345"_s;
    QTest::newRow("a tenant with a port") << u"https://127.0.0.1:8443/Cust12345"_s << true << u"127.0.0.1/Cust12345"_s;
    QTest::newRow("a tenant without a scheme")
        << u"//online.superoffice.com:443/Cust12345"_s << true << u"online.superoffice.com/Cust12345"_s;
    QTest::newRow("a tenant at a number") << u"https://[::1]:8443/Cust12345"_s << true << u"[::1]/Cust12345"_s;
}

void TestServerName::saysWhatToType()
{
    QFETCH(QString, url);
    QFETCH(bool, online);
    QTEST(nameToType(QUrl(url), online), "name");
}

void TestServerName::knowsWhatItSays()
{
    QFETCH(QString, url);
    QFETCH(bool, online);
    QVERIFY(namesServer(nameToType(QUrl(url), online), QUrl(url), online));
}

SLUICE_TEST(TestServerName)

} // namespace tst_servername

#include "tst_servername.moc"
