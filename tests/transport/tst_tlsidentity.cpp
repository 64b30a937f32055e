// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/opensslserver.h"
#include "tests/support/securetest.h"
#include "tests/support/suite.h"

#include <QRegularExpression>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_tlsidentity {
using test::actionTo;
using test::Certificates;
using test::forAuthorities;
using test::OpensslServer;
using test::SecureServer;

/// A server that asks for a client certificate.
class TestTlsIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsEveryForm_data();
    void readsEveryForm();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void showsWhoItIs_data();
    void showsWhoItIs();
    void saysThatTheKeyIsThatOfAnotherCertificate();
    void saysThatTheServerMayWantACertificate_data();
    void saysThatTheServerMayWantACertificate();

private:
    TransportOptions optionsFor(const QString &certificateFile, const QString &keyFile = {}) const;
    QSslConfiguration demanding(QSsl::SslProtocol protocol) const;

    const std::unique_ptr<Certificates> m_certificates =
        Certificates::areAvailable() ? std::make_unique<Certificates>() : nullptr;
    HttpClient m_client;
};

void TestTlsIdentity::initTestCase()
{
    if (!m_certificates)
        QSKIP("The command openssl is not installed.");
    const auto &c = *m_certificates;
    c.make({.name = u"authority"_s, .extension = forAuthorities});
    c.make({.name = u"server"_s, .issuer = u"authority"_s});
    c.make({.name = u"admin"_s, .issuer = u"authority"_s, .extension = u"extendedKeyUsage=clientAuth"_s});
    c.make({.name = u"rsa"_s,
            .issuer = u"authority"_s,
            .extension = u"extendedKeyUsage=clientAuth"_s,
            .key = u"rsa:2048"_s});
    c.make({.name = u"stranger"_s});
    c.run(u"pkcs8 -topk8 -in admin.key -passout pass:pa55 -out admin-locked.key"_s);
    c.run(u"pkcs12 -export -in admin.crt -inkey admin.key -certfile authority.crt -passout pass:pa55 -out admin.p12"_s);
    c.run(u"pkcs12 -export -in admin.crt -inkey admin.key -passout pass: -out open.p12"_s);
    c.write(u"admin.pem"_s, c.content(u"admin.crt"_s) + c.content(u"authority.crt"_s) + c.content(u"admin.key"_s));
    c.write(u"locked.pem"_s, c.content(u"admin.crt"_s) + c.content(u"admin-locked.key"_s));
    c.write(u"nothing"_s, "nothing of the kind");
}

TransportOptions TestTlsIdentity::optionsFor(const QString &certificateFile, const QString &keyFile) const
{
    return {.authoritiesFile = m_certificates->path(u"authority.crt"_s),
            .clientCertificateFile = m_certificates->path(certificateFile),
            .clientKeyFile = keyFile.isEmpty() ? QString() : m_certificates->path(keyFile)};
}

QSslConfiguration TestTlsIdentity::demanding(QSsl::SslProtocol protocol) const
{
    auto tls = m_certificates->serverTls({u"server"_s});
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates({m_certificates->certificate(u"authority"_s)});
    tls.setProtocol(protocol);
    return tls;
}

void TestTlsIdentity::readsEveryForm_data()
{
    QTest::addColumn<QString>("certificateFile");
    QTest::addColumn<QString>("keyFile");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("length"); // of the chain
    QTest::newRow("PEM, two files") << u"admin.crt"_s << u"admin.key"_s << QString() << u"admin"_s << 1;
    QTest::newRow("PEM, two files, RSA") << u"rsa.crt"_s << u"rsa.key"_s << QString() << u"rsa"_s << 1;
    QTest::newRow("PEM, one file with the chain") << u"admin.pem"_s << QString() << QString() << u"admin"_s << 2;
    QTest::newRow("PEM, an encrypted key") << u"admin.crt"_s << u"admin-locked.key"_s << u"pa55"_s << u"admin"_s << 1;
    QTest::newRow("PEM, one file, an encrypted key") << u"locked.pem"_s << QString() << u"pa55"_s << u"admin"_s << 1;
    QTest::newRow("PKCS#12 with the chain") << u"admin.p12"_s << QString() << u"pa55"_s << u"admin"_s << 2;
    QTest::newRow("PKCS#12 without a passphrase") << u"open.p12"_s << QString() << QString() << u"admin"_s << 1;
}

void TestTlsIdentity::readsEveryForm()
{
    QFETCH(QString, certificateFile);
    QFETCH(QString, keyFile);
    QFETCH(QString, passphrase);
    QFETCH(QString, name);
    QFETCH(int, length);
    const auto policy = policyFor(optionsFor(certificateFile, keyFile), {.keyPassphrase = passphrase});
    QVERIFY2(policy, policy ? "" : qPrintable(policy.error().message));
    QCOMPARE(policy->identity->chain.size(), length);
    QCOMPARE(policy->identity->chain.constFirst(), m_certificates->certificate(name));
    QCOMPARE(policy->identity->key, m_certificates->key(name));
}

void TestTlsIdentity::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QString>("certificateFile");
    QTest::addColumn<QString>("keyFile");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("message");
    QTest::newRow("no such file") << u"nowhere"_s << QString() << QString() << u"cannot be read"_s;
    QTest::newRow("no such key file") << u"admin.crt"_s << u"nowhere"_s << QString() << u"cannot be read"_s;
    QTest::newRow("something else") << u"nothing"_s << QString() << QString() << u"it is not PKCS#12"_s;
    QTest::newRow("no key in it") << u"admin.crt"_s << QString() << QString() << u"holds no private key"_s;
    QTest::newRow("no certificate in it")
        << u"admin.key"_s << u"admin.key"_s << QString() << u"holds no certificate in PEM form"_s;
    QTest::newRow("no passphrase") << u"admin.crt"_s << u"admin-locked.key"_s << QString()
                                   << u"its passphrase is needed"_s;
    QTest::newRow("wrong passphrase") << u"admin.crt"_s << u"admin-locked.key"_s << u"s3cret"_s
                                      << u"does not open the private key"_s;
    QTest::newRow("wrong passphrase, PKCS#12")
        << u"admin.p12"_s << QString() << u"s3cret"_s << u"passphrase does not fit"_s;
}

void TestTlsIdentity::saysWhatIsWrongWithAFile()
{
    QFETCH(QString, certificateFile);
    QFETCH(QString, keyFile);
    QFETCH(QString, passphrase);
    QFETCH(QString, message);
    QTest::failOnWarning(QRegularExpression(u".*"_s)); // libraries would write it to the standard error stream
    const auto policy = policyFor(optionsFor(certificateFile, keyFile), {.keyPassphrase = passphrase});
    QVERIFY(!policy);
    QCOMPARE(policy.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(policy.error().message.contains(message), qPrintable(policy.error().message));
    QVERIFY(!(policy.error().message + policy.error().detail).contains("s3cret"_L1));
}

void TestTlsIdentity::showsWhoItIs_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::newRow("TLS 1.2") << QSsl::TlsV1_2;
    QTest::newRow("TLS 1.3") << QSsl::TlsV1_3;
}

void TestTlsIdentity::showsWhoItIs()
{
    QFETCH(QSsl::SslProtocol, protocol);
    QByteArray shown;
    SecureServer server(demanding(protocol), [&](QTcpSocket &socket, const QByteArray &, int) {
        shown = qobject_cast<QSslSocket *>(&socket)->peerCertificate().subjectInfo("CN").join(u',').toUtf8();
        socket.write(SecureServer::answer("200 OK", "hello"));
    });
    for (const auto &[file, name] : {std::pair(u"admin.pem"_s, "admin"), std::pair(u"rsa.pem"_s, "rsa")}) {
        m_certificates->write(u"rsa.pem"_s,
                              m_certificates->content(u"rsa.crt"_s) + m_certificates->content(u"rsa.key"_s));
        auto policy = policyFor(optionsFor(file), {}).value();
        const auto answer = test::resultOf(m_client.send(actionTo(server.url()), policy, {}, this));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(shown, name);
        policy.trustedCertificate = m_certificates->fingerprint(u"server"_s);
        QVERIFY(test::resultOf(m_client.send(actionTo(server.url()), policy, {}, this)));
    }
}

void TestTlsIdentity::saysThatTheKeyIsThatOfAnotherCertificate()
{
    const SecureServer server(m_certificates->serverTls({u"server"_s}));
    for (const auto &[certificate, key] :
         {std::pair(u"admin.crt"_s, u"stranger.key"_s), std::pair(u"rsa.crt"_s, u"admin.key"_s)}) {
        const auto policy = policyFor(optionsFor(certificate, key), {}).value();
        const auto answer = test::resultOf(m_client.send(actionTo(server.url()), policy, {}, this));
        QVERIFY(!answer);
        QVERIFY2(answer.error().tls, qPrintable(answer.error().detail));
        QCOMPARE(answer.error().tls->reasons, {u"The private key does not belong to the client certificate."_s});
        QCOMPARE(answer.error().kind, Error::Kind::Tls);
        QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
    }
}

void TestTlsIdentity::saysThatTheServerMayWantACertificate_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("identity");
    QTest::addColumn<QString>("reason");
    QTest::newRow("TLS 1.2, none") << u"-tls1_2"_s << QString() << u"it may require a client certificate"_s;
    QTest::newRow("TLS 1.3, none") << u"-tls1_3"_s << QString() << u"requires a client certificate"_s;
    QTest::newRow("TLS 1.2, one it does not know")
        << u"-tls1_2"_s << u"stranger"_s << u"does not accept the client certificate"_s;
    QTest::newRow("TLS 1.3, one it does not know")
        << u"-tls1_3"_s << u"stranger"_s << u"does not accept the client certificate"_s;
}

/// Qt's own server only closes the connection without a reason; other servers send an alert.
void TestTlsIdentity::saysThatTheServerMayWantACertificate()
{
    QFETCH(QString, protocol);
    QFETCH(QString, identity);
    QFETCH(QString, reason);
    const auto arguments = u"-cert server.crt -key server.key -CAfile authority.crt -Verify 1 -verify_return_error"_s;
    OpensslServer server(m_certificates->path({}), m_certificates->path(u"conf"_s), arguments.split(u' ') << protocol);
    auto options = optionsFor(identity + u".crt"_s, identity + u".key"_s);
    if (identity.isEmpty())
        options.clientCertificateFile.clear();
    const auto answer = test::resultOf(m_client.send(actionTo(server.url()), policyFor(options, {}).value(), {}, this));
    QVERIFY(!answer);
    QVERIFY2(answer.error().tls, qPrintable(answer.error().detail));
    QCOMPARE(answer.error().kind, Error::Kind::Tls);
    QVERIFY2(answer.error().tls->reasons.join(u'\n').contains(reason), qPrintable(answer.error().detail));
    QVERIFY(answer.error().tls->chainPem.isEmpty());
    // With TLS 1.3 a client may send data before the refusal arrives.
    const bool early = protocol == "-tls1_3"_L1;
    QCOMPARE(answer.error().delivery, early ? Error::Delivery::MaybeSent : Error::Delivery::NotSent);
    QVERIFY(!server.outputAtEnd().contains("<flush/>"));
}

SLUICE_TEST(TestTlsIdentity)

} // namespace tst_tlsidentity

#include "tst_tlsidentity.moc"
