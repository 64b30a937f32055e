// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/networkerror.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_networkerror {

class TestNetworkError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsNetworkErrors_data();
    void sortsNetworkErrors();
};

void TestNetworkError::sortsNetworkErrors_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<Error::Delivery>("delivery");
    using enum Error::Kind;
    using enum Error::Delivery;
    QTest::newRow("connection refused") << int(QNetworkReply::ConnectionRefusedError) << Network << NotSent;
    QTest::newRow("host unknown") << int(QNetworkReply::HostNotFoundError) << Network << NotSent;
    QTest::newRow("handshake") << int(QNetworkReply::SslHandshakeFailedError) << Tls << NotSent;
    QTest::newRow("proxy refused") << int(QNetworkReply::ProxyConnectionRefusedError) << Network << NotSent;
    QTest::newRow("proxy unknown") << int(QNetworkReply::ProxyNotFoundError) << Network << NotSent;
    QTest::newRow("proxy wants a password")
        << int(QNetworkReply::ProxyAuthenticationRequiredError) << Network << NotSent;
    QTest::newRow("proxy timed out") << int(QNetworkReply::ProxyTimeoutError) << Network << MaybeSent;
    QTest::newRow("closed") << int(QNetworkReply::RemoteHostClosedError) << Network << MaybeSent;
    QTest::newRow("cannot send again") << int(QNetworkReply::ContentReSendError) << Network << MaybeSent;
    QTest::newRow("timeout") << int(QNetworkReply::TimeoutError) << Timeout << MaybeSent;
    QTest::newRow("anything else") << int(QNetworkReply::UnknownNetworkError) << Network << MaybeSent;
}

void TestNetworkError::sortsNetworkErrors()
{
    QFETCH(int, error);
    QFETCH(Error::Kind, kind);
    QFETCH(Error::Delivery, delivery);
    const auto sorted = networkError(static_cast<QNetworkReply::NetworkError>(error), u"raw"_s, {.host = u"crm01"_s});
    QCOMPARE(sorted.kind, kind);
    QCOMPARE(sorted.delivery, delivery);
    QVERIFY(sorted.message.contains("crm01"_L1));
    QCOMPARE(sorted.detail, u"raw"_s);
}

SLUICE_TEST(TestNetworkError)

} // namespace tst_networkerror

#include "tst_networkerror.moc"
