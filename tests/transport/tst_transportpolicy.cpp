// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/transportpolicy.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_transportpolicy {

class TestTransportPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCertificatesFromAFile();
    void readsFingerprintsAsToolsWriteThem_data();
    void readsFingerprintsAsToolsWriteThem();
    void refusesAProxyWithoutAPlace_data();
    void refusesAProxyWithoutAPlace();
    void takesWhatBelongsToTheWay();
};

void TestTransportPolicy::readsCertificatesFromAFile()
{
    const auto read = policyFor({.authoritiesFile = QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.crt")}, {});
    QVERIFY(read);
    QCOMPARE(read->authorities.size(), 1);
    QCOMPARE(policyFor({.authoritiesFile = u"/nowhere/at.pem"_s}, {}).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(policyFor({.authoritiesFile = QStringLiteral(SLUICE_TEST_DATA "/superoffice/soap/flush-ok.xml")}, {})
                 .error()
                 .kind,
             Error::Kind::InvalidInput);
}

void TestTransportPolicy::readsFingerprintsAsToolsWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto digits = u"0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9"_s;
    QTest::newRow("none") << QString() << true;
    QTest::newRow("as here")
        << u"0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9:0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9"_s << true;
    QTest::newRow("without colons") << digits << true;
    QTest::newRow("in capitals, over two lines") << digits.left(32).toUpper() + u'\n' + digits.mid(32) << true;
    QTest::newRow("too short") << digits.chopped(2) << false;
    QTest::newRow("too long") << digits + u"00"_s << false;
    QTest::newRow("SHA-1") << digits.left(40) << false;
    QTest::newRow("other letters") << digits.chopped(1) + u'x' << false;
    QTest::newRow("only colons") << u":::"_s << false;
}

void TestTransportPolicy::readsFingerprintsAsToolsWriteThem()
{
    QFETCH(QString, text);
    QFETCH(bool, fits);
    const auto read = policyFor({.trustedCertificate = text}, {});
    QCOMPARE(read.has_value(), fits);
    if (!fits) {
        QCOMPARE(read.error().kind, Error::Kind::InvalidInput);
        return;
    }
    QCOMPARE(read->trustedCertificate.isEmpty(), text.isEmpty());
    QVERIFY(text.isEmpty() || read->trustedCertificate.startsWith("0A:1B:2C:"_L1));
}

void TestTransportPolicy::refusesAProxyWithoutAPlace_data()
{
    QTest::addColumn<ProxyKind>("kind");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("fits");
    using enum ProxyKind;
    QTest::newRow("HTTP") << Http << u"proxy"_s << 3128 << true;
    QTest::newRow("HTTP without a host") << Http << u" "_s << 3128 << false;
    QTest::newRow("HTTP without a port") << Http << u"proxy"_s << 0 << false;
    QTest::newRow("SOCKS without a host") << Socks5 << QString() << 1080 << false;
    QTest::newRow("SOCKS without a port") << Socks5 << u"proxy"_s << 0 << false;
    QTest::newRow("none needs no place") << None << QString() << 0 << true;
    QTest::newRow("the system knows its place") << System << QString() << 0 << true;
}

void TestTransportPolicy::refusesAProxyWithoutAPlace()
{
    QFETCH(ProxyKind, kind);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(bool, fits);
    const auto read = policyFor({.proxy = {.kind = kind, .host = host, .port = static_cast<quint16>(port)}}, {});
    QCOMPARE(read.has_value(), fits);
    QVERIFY(fits || read.error().kind == Error::Kind::InvalidInput);
}

void TestTransportPolicy::takesWhatBelongsToTheWay()
{
    const ProxyChoice proxy{.kind = ProxyKind::Http, .host = u"proxy"_s, .port = 3128, .user = u"anna"_s};
    const auto read = policyFor({.proxy = proxy}, {.proxyPassword = u"s3cret"_s});
    QVERIFY(read);
    QCOMPARE(read->proxy, proxy);
    QCOMPARE(read->proxyPassword, u"s3cret"_s);
    QVERIFY(!read->identity);
    // Another proxy password is another policy, so that no connection is shared with a user who had the right one.
    QVERIFY(*read != policyFor({.proxy = proxy}, {.proxyPassword = u"other"_s}).value());
}

SLUICE_TEST(TestTransportPolicy)

} // namespace tst_transportpolicy

#include "tst_transportpolicy.moc"
