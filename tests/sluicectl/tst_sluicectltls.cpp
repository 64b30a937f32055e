// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/storedfarm.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"

#include <QCryptographicHash>
#include <QTest>

using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectltls {

/// Self-signed certificates, and certificates that replace a trusted one.
class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_requests = 0;
        m_server = tlsServer(m_requests);
        m_home.emplace(1);
    }
    void showsACertificateAndTheOptionThatTrustsIt();
    void namesTheStoredServerToTrustItFor();
    void trustsWhatIsPinned();
    void soundsTheAlarmOverAnotherCertificate();

private:
    QString url() const { return u"https://127.0.0.1:%1"_s.arg(m_server->serverPort()); }
    static QString fingerprint()
    {
        const auto certificate = tlsConfiguration().localCertificate();
        return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    }
    Ended run(const QString &line) { return m_home->run(line.split(u' ', Qt::SkipEmptyParts)); }

    int m_requests = 0;
    std::unique_ptr<QSslServer> m_server;
    std::optional<StoredFarm> m_home;
};

void TestTls::showsACertificateAndTheOptionThatTrustsIt()
{
    const auto ended = run(u"probe --url "_s + url());
    QCOMPARE(ended.code, 10);
    QCOMPARE(m_requests, 0);
    for (const auto &part : {u"Certificate of: CN="_s, u"Issued by: "_s, u"For these names: "_s, u"Valid from "_s,
                             u"SHA-256: "_s + fingerprint(), u"--pin "_s + fingerprint(), u"over another channel"_s})
        QVERIFY2(ended.err.contains(part), qPrintable(part + u" is not in "_s + ended.err));
}

void TestTls::namesTheStoredServerToTrustItFor()
{
    const auto node = u"--node a="_s + url();
    QCOMPARE(run(u"servers add --name crm --environment test --url https://crm.example.test "_s + node).code, 0);
    const auto ended = run(u"probe --server crm"_s);
    QCOMPARE(ended.code, 10);
    const auto advice = u"sluicectl servers edit \"crm\" --pin \"a=%1\""_s.arg(fingerprint());
    QVERIFY2(ended.err.contains(advice), qPrintable(ended.err));
    QCOMPARE(run(u"servers edit crm --pin a="_s + fingerprint().remove(u':')).code, 0);
    run(u"probe --server crm --timeout 5"_s);
    QVERIFY(m_requests > 0);
}

void TestTls::trustsWhatIsPinned()
{
    run(u"probe --timeout 5 --pin %1 --url %2"_s.arg(fingerprint(), url()));
    QVERIFY(m_requests > 0);
}

void TestTls::soundsTheAlarmOverAnotherCertificate()
{
    const auto other = u"AA:"_s.repeated(32).chopped(1);
    const auto ended = run(u"probe --pin %1 --url %2"_s.arg(other, url()));
    QCOMPARE(ended.code, 10);
    QCOMPARE(m_requests, 0);
    QVERIFY2(ended.err.contains(u"WARNING: this is NOT the certificate that is trusted"_s), qPrintable(ended.err));
    QVERIFY(ended.err.contains(other));
    QVERIFY(ended.err.contains(fingerprint()));
    QVERIFY(!ended.err.contains(u"--pin"_s));
}

SLUICE_TEST(TestTls)

} // namespace tst_sluicectltls

#include "tst_sluicectltls.moc"
