// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/secrets.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_context {

namespace {

Credentials credentials()
{
    return {.user = u"ADM0"_s,
            .password = u"pa\"ss&wö/rd"_s,
            .applicationToken = u"App+Token=="_s,
            .givenTicket = u"7T:given+/=="_s,
            .ticket = u"7T:traded+/=="_s};
}

Error errorWith(const QString &text)
{
    return {.kind = Error::Kind::Http, .message = text, .detail = text, .serverCode = text};
}

} // namespace

/// Merging of what several conversations have learned.
class TestContext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatOthersLearnedMeanwhile();
    void showsNoSecretOfACredential_data();
    void showsNoSecretOfACredential();
    void leavesOtherTextsAlone_data();
    void leavesOtherTextsAlone();
};

void TestContext::keepsWhatOthersLearnedMeanwhile()
{
    Learned before;
    before.tenantAddress = u"https://old.example"_s;
    Learned after = before;
    after.settled = true;
    after.missing = {9};
    Learned current = before;
    current.tenantAddress = u"https://new.example"_s;
    current.missing = {10};

    const auto all = merged(current, before, after);
    QVERIFY(all.settled);
    QCOMPARE(all.tenantAddress, u"https://new.example"_s);
    QCOMPARE(all.missing, (QList<std::size_t>{10, 9}));

    after.tenantAddress.clear(); // learned just now
    QCOMPARE(merged(current, before, after).tenantAddress, QString());
}

void TestContext::showsNoSecretOfACredential_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a password") << u"no: pa\"ss&wö/rd is wrong"_s;
    QTest::newRow("in other letters") << u"PA\"SS&WÖ/RD"_s;
    QTest::newRow("in JSON") << u"{\"p\":\"pa\\\"ss&wö/rd\"}"_s;
    QTest::newRow("in JSON by numbers") << u"{\"p\":\"pa\\u0022ss\\u0026w\\u00f6\\/rd\"}"_s;
    QTest::newRow("in HTML") << u"<b>pa&quot;ss&amp;wö/rd</b>"_s;
    QTest::newRow("in HTML by numbers") << u"<b>pa&#34;ss&#x26;w&#246;/rd</b>"_s;
    QTest::newRow("in an address") << u"/login?p=pa%22ss%26w%C3%B6%2Frd"_s;
    QTest::newRow("as Basic") << u"Authorization: Basic "_s
            + QString::fromLatin1(u"ADM0:pa\"ss&wö/rd"_s.toUtf8().toBase64());
    QTest::newRow("cut off in the middle") << u"… pa\"ss&"_s;
    QTest::newRow("an application token") << u"<SO-AppToken>App+Token==</SO-AppToken>"_s;
    QTest::newRow("a ticket that was given") << u"7T:given+/== has expired"_s;
    QTest::newRow("a ticket of the server's own") << u"7T:traded+/== has expired"_s;
}

void TestContext::showsNoSecretOfACredential()
{
    QFETCH(const QString, text);
    const auto error = withoutSecrets(credentials(), errorWith(text));
    QCOMPARE(error.kind, Error::Kind::Http);
    QVERIFY(!error.message.isEmpty());
    QVERIFY(!error.message.contains(text));
    QCOMPARE(error.detail, QString());
    QCOMPARE(error.serverCode, QString());
}

void TestContext::leavesOtherTextsAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("the user") << u"ADM0 may not do this"_s;
    QTest::newRow("escapes") << u"100 % &amp; \\ \\u00zz &#99999999; %zz"_s;
    QTest::newRow("the beginning of a ticket elsewhere") << u"7T: is how a ticket begins"_s;
}

void TestContext::leavesOtherTextsAlone()
{
    QFETCH(const QString, text);
    QCOMPARE(withoutSecrets(credentials(), errorWith(text)), errorWith(text));
}

SLUICE_TEST(TestContext)

} // namespace tst_context

#include "tst_context.moc"
