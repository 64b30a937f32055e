// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/opensslserver.h"
#include "tests/support/securetest.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_tlsmatrix {
using test::actionTo;
using test::Certificates;
using test::forAuthorities;
using test::OpensslServer;
using test::questionTo;
using test::SecureServer;

namespace {

/// Lets only the server do what OpenSSL refuses by default.
constexpr auto LowSecurity = "openssl_conf=all\n[all]\nssl_conf=ssl\n[ssl]\nsystem_default=low\n"
                             "[low]\nMinProtocol=TLSv1\nCipherString=DEFAULT@SECLEVEL=0\n";

} // namespace

class TestTlsMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void letsThroughOnlyWhatIsTrusted_data();
    void letsThroughOnlyWhatIsTrusted();
    void trustsWhatIsShownOnceThatIsDecided_data();
    void trustsWhatIsShownOnceThatIsDecided();
    void refusesWhatIsTooWeak_data();
    void refusesWhatIsTooWeak();
    void doesNotCheckWhetherACertificateWasRevoked();

private:
    TransportPolicy policyWith(const QString &authority, const QString &trusted = {}) const;

    const std::unique_ptr<Certificates> m_certificates =
        Certificates::areAvailable() ? std::make_unique<Certificates>() : nullptr;
    HttpClient m_client;
};

void TestTlsMatrix::initTestCase()
{
    if (!m_certificates)
        QSKIP("The command openssl is not installed.");
    const auto &c = *m_certificates;
    c.make({.name = u"authority"_s, .extension = forAuthorities});
    c.make({.name = u"between"_s, .issuer = u"authority"_s, .extension = forAuthorities});
    c.make({.name = u"valid"_s, .issuer = u"authority"_s});
    c.make({.name = u"another"_s, .issuer = u"authority"_s});
    c.make({.name = u"self-signed"_s});
    c.make({.name = u"expired"_s, .issuer = u"authority"_s, .until = u"20210315120000Z"_s});
    c.make({.name = u"early"_s, .issuer = u"authority"_s, .from = u"20480601120000Z"_s});
    c.make({.name = u"elsewhere"_s, .issuer = u"authority"_s, .extension = u"subjectAltName=DNS:crm.example.com"_s});
    c.make({.name = u"chained"_s, .issuer = u"between"_s});
    c.make({.name = u"weak-key"_s, .issuer = u"authority"_s, .key = u"rsa:1024"_s});
    c.make({.name = u"sha1"_s, .issuer = u"authority"_s, .digest = u"sha1"_s});
    c.write(u"low.conf"_s, LowSecurity);
    c.write(u"answer"_s, SecureServer::answer("200 OK", "secure"));
}

TransportPolicy TestTlsMatrix::policyWith(const QString &authority, const QString &trusted) const
{
    TransportOptions options;
    if (!authority.isEmpty())
        options.authoritiesFile = m_certificates->path(authority + u".crt"_s);
    if (!trusted.isEmpty())
        options.trustedCertificate = m_certificates->fingerprint(trusted);
    return policyFor(options, {}).value();
}

void TestTlsMatrix::letsThroughOnlyWhatIsTrusted_data()
{
    QTest::addColumn<QStringList>("chain");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("trusted");
    QTest::addColumn<QString>("reason"); // empty: it is accepted
    const QString byAuthority = u"authority"_s;
    QTest::newRow("valid by the private authority") << QStringList{u"valid"_s} << byAuthority << QString() << QString();
    QTest::newRow("valid by an authority that is unknown here")
        << QStringList{u"valid"_s} << QString() << QString() << u"was issued by CN=authority, which is not known"_s;
    QTest::newRow("the unknown authority is shown")
        << QStringList{u"valid"_s, u"authority"_s} << QString() << QString() << u"goes back to CN=authority"_s;
    QTest::newRow("with the certificate in between")
        << QStringList{u"chained"_s, u"between"_s} << byAuthority << QString() << QString();
    QTest::newRow("the certificate in between is missing")
        << QStringList{u"chained"_s} << byAuthority << QString() << u"does not send all intermediate certificates"_s;
    QTest::newRow("self-signed") << QStringList{u"self-signed"_s} << byAuthority << QString() << u"is self-signed"_s;
    QTest::newRow("expired") << QStringList{u"expired"_s} << byAuthority << QString() << u"15 March 2021"_s;
    QTest::newRow("not yet valid") << QStringList{u"early"_s} << byAuthority << QString() << u"1 June 2048"_s;
    QTest::newRow("for another host") << QStringList{u"elsewhere"_s} << byAuthority << QString()
                                      << u"is for crm.example.com, not for 127.0.0.1"_s;
    QTest::newRow("trusted itself") << QStringList{u"valid"_s} << QString() << u"valid"_s << QString();
    QTest::newRow("valid by the private authority, but another one is trusted")
        << QStringList{u"another"_s} << byAuthority << u"valid"_s << u"not the certificate that was trusted"_s;
    QTest::newRow("changed after it was trusted")
        << QStringList{u"self-signed"_s} << QString() << u"valid"_s << u"not the certificate that was trusted"_s;
}

void TestTlsMatrix::letsThroughOnlyWhatIsTrusted()
{
    QFETCH(QStringList, chain);
    QFETCH(QString, authority);
    QFETCH(QString, trusted);
    QFETCH(QString, reason);
    SecureServer server(m_certificates->serverTls(chain));
    const auto answer = test::resultOf(m_client.send(actionTo(server.url()), policyWith(authority, trusted), {}, this));
    if (reason.isEmpty()) {
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->body, "secure");
        QCOMPARE(answer->certificate->fingerprint, m_certificates->fingerprint(chain.constFirst()));
        return;
    }
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Tls);
    QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
    const auto problem = answer.error().tls.value();
    QVERIFY2(problem.reasons.join(u'\n').contains(reason), qPrintable(problem.reasons.join(u'\n')));
    QCOMPARE(problem.reasons.size(), 1);
    QCOMPARE(problem.chain.constFirst().fingerprint, m_certificates->fingerprint(chain.constFirst()));
    QCOMPARE(problem.chainPem.size(), chain.size());
    QCOMPARE(problem.expected, trusted.isEmpty() ? QString() : m_certificates->fingerprint(trusted));
    QCOMPARE(server.bytes(), 0);
}

void TestTlsMatrix::trustsWhatIsShownOnceThatIsDecided_data()
{
    QTest::addColumn<QStringList>("chain");
    QTest::newRow("unknown authority") << QStringList{u"valid"_s};
    QTest::newRow("unknown authority, shown") << QStringList{u"valid"_s, u"authority"_s};
    QTest::newRow("missing in between") << QStringList{u"chained"_s};
    QTest::newRow("self-signed") << QStringList{u"self-signed"_s};
    QTest::newRow("expired") << QStringList{u"expired"_s};
    QTest::newRow("not yet valid") << QStringList{u"early"_s};
    QTest::newRow("for another host") << QStringList{u"elsewhere"_s};
}

void TestTlsMatrix::trustsWhatIsShownOnceThatIsDecided()
{
    QFETCH(QStringList, chain);
    SecureServer server(m_certificates->serverTls(chain));
    const auto policy = policyWith({}, chain.constFirst());
    for (const auto &request : {actionTo(server.url()), questionTo(server.url())}) {
        const auto answer = test::resultOf(m_client.send(request, policy, {}, this));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->body, "secure");
    }
}

void TestTlsMatrix::refusesWhatIsTooWeak_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("shown"); // whether the certificate is shown, so that the user can trust it
    QTest::newRow("TLS 1.0") << u"valid"_s << QStringList{u"-tls1"_s} << u"offers no TLS 1.2 or newer"_s << false;
    QTest::newRow("TLS 1.1") << u"valid"_s << QStringList{u"-tls1_1"_s} << u"offers no TLS 1.2 or newer"_s << false;
    QTest::newRow("a key of 1024 bits") << u"weak-key"_s << QStringList() << u"has only 1024 bits"_s << true;
    QTest::newRow("signed with SHA-1") << u"sha1"_s << QStringList() << u"ecdsa-with-SHA1"_s << true;
}

void TestTlsMatrix::refusesWhatIsTooWeak()
{
    QFETCH(QString, certificate);
    QFETCH(QStringList, arguments);
    QFETCH(QString, reason);
    QFETCH(bool, shown);
    const auto folder = m_certificates->path({});
    const auto configuration = m_certificates->path(u"low.conf"_s);
    arguments << u"-cert"_s << certificate + u".crt"_s << u"-key"_s << certificate + u".key"_s;

    OpensslServer server(folder, configuration, arguments);
    const auto answer = test::resultOf(m_client.send(questionTo(server.url()), policyWith(u"authority"_s), {}, this));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Tls);
    QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
    const auto problem = answer.error().tls.value();
    QVERIFY2(problem.reasons.join(u'\n').contains(reason), qPrintable(problem.reasons.join(u'\n')));
    QCOMPARE(!problem.chain.isEmpty(), shown);
    const auto arrived = server.outputAtEnd();
    QVERIFY2(!arrived.contains("GET /"), arrived.constData());

    OpensslServer files(folder, configuration, arguments << u"-HTTP"_s);
    const auto request = questionTo(files.url().resolved(QUrl(u"answer"_s)));
    const auto decided = test::resultOf(m_client.send(request, policyWith({}, certificate), {}, this));
    QCOMPARE(decided.has_value(), shown);
}

/// Neither Qt nor Sluice checks for revocation, as the help on certificates says.
void TestTlsMatrix::doesNotCheckWhetherACertificateWasRevoked()
{
    m_certificates->make({.name = u"revoked"_s, .issuer = u"authority"_s});
    m_certificates->run(u"ca -config conf -cert authority.crt -keyfile authority.key -md sha256 -revoke revoked.crt"_s);
    SecureServer server(m_certificates->serverTls({u"revoked"_s}));
    QVERIFY(test::resultOf(m_client.send(actionTo(server.url()), policyWith(u"authority"_s), {}, this)));
}

SLUICE_TEST(TestTlsMatrix)

} // namespace tst_tlsmatrix

#include "tst_tlsmatrix.moc"
