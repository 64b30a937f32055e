// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "core/mock/mockserver.h"
#include "core/session/session.h"
#include "core/session/sessions.h"
#include "core/session/signingate.h"
#include "core/transport/httpclient.h"
#include "tests/support/calls.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_signingate {
using mock::Fault;
using mock::FaultRelay;
using mock::MockServer;

class TestSignInGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_sessions = std::make_unique<Sessions>(m_client); }
    void knowsOneAccountByProductUserAndSecret_data();
    void knowsOneAccountByProductUserAndSecret();
    void triesARefusedPasswordOnceOnAFarmOfFive();
    void triesItOnceAlsoWhenAllAskAtTheSameTime();
    void letsEverybodyInOnceItWasAccepted();
    void triesTheNextWhenTheFirstWasNotReached();
    void holdsBackWhatAServerHasNotAnswered();
    void goesOnWhenWhoWasTryingIsGone();
    void triesAnotherPasswordAtOnce();
    void triesAgainWhenAPersonWantsIt();

private:
    Session *sessionAt(const QUrl &url, const QString &name, const QString &password,
                       std::chrono::seconds timeout = std::chrono::seconds(5));
    Session *sessionAt(const MockServer &server, const QString &name, const QString &password)
    {
        return sessionAt(server.url(), name, password);
    }

    HttpClient m_client;
    std::unique_ptr<Sessions> m_sessions; ///< remember refused credentials
};

namespace {

/// A farm of mock servers with the same accounts.
std::vector<std::unique_ptr<MockServer>> farmOf(int size)
{
    std::vector<std::unique_ptr<MockServer>> farm;
    for (int i = 0; i < size; ++i) {
        farm.push_back(std::make_unique<MockServer>());
        if (!farm.back()->listen())
            qFatal("The mock cannot listen.");
    }
    return farm;
}

qsizetype signInsOf(const MockServer &server)
{
    const auto journal = server.journal();
    return std::ranges::count_if(
        journal, [](const auto &entry) { return entry.operation == "AuthenticateUsernamePassword"_L1; });
}

qsizetype signInsOf(const std::vector<std::unique_ptr<MockServer>> &farm)
{
    qsizetype all = 0;
    for (const auto &server : farm)
        all += signInsOf(*server);
    return all;
}

QString messageOf(const Result<Answer> &answer)
{
    return answer ? u"signed in"_s : answer.error().message;
}

} // namespace

Session *TestSignInGate::sessionAt(const QUrl &url, const QString &name, const QString &password,
                                   std::chrono::seconds timeout)
{
    SignInRequest request;
    request.protocolId = u"superoffice-soap"_s;
    request.address = url.toString();
    request.nodeName = name;
    request.credentials.user = u"ADM0"_s;
    request.credentials.password = password;
    request.timeout = timeout;
    return m_sessions->open(request, this).value();
}

void TestSignInGate::knowsOneAccountByProductUserAndSecret_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("applicationToken");
    QTest::addColumn<bool>("same");

    QTest::newRow("the same") << u"superoffice-soap"_s << u"ADM0"_s << u"secret"_s << QString() << true;
    QTest::newRow("over REST") << u"superoffice-rest"_s << u"ADM0"_s << u"secret"_s << QString() << true;
    QTest::newRow("automatic") << u"superoffice"_s << u"ADM0"_s << u"secret"_s << QString() << true;
    QTest::newRow("in other letters") << u"superoffice"_s << u"adm0"_s << u"secret"_s << QString() << true;
    QTest::newRow("another product") << u"inforouter"_s << u"ADM0"_s << u"secret"_s << QString() << false;
    QTest::newRow("another user") << u"superoffice"_s << u"ADM1"_s << u"secret"_s << QString() << false;
    QTest::newRow("another password") << u"superoffice"_s << u"ADM0"_s << u"Secret"_s << QString() << false;
    QTest::newRow("with a token of the program") << u"superoffice"_s << u"ADM0"_s << u"secret"_s << u"app"_s << true;
    QTest::newRow("parted elsewhere") << u"superoffice"_s << u"ADM0s"_s << u"ecret"_s << QString() << false;
}

void TestSignInGate::knowsOneAccountByProductUserAndSecret()
{
    QFETCH(QString, protocol);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, applicationToken);
    const SignInGate gate;
    const auto one =
        gate.accountOf(u"superoffice-soap"_s, SignInKind::Password, {.user = u"ADM0"_s, .password = u"secret"_s});
    const auto other = gate.accountOf(protocol, SignInKind::Password,
                                      {.user = user, .password = password, .applicationToken = applicationToken});
    QTEST(one == other, "same");
    // The hash of an account is different in another program.
    QVERIFY(one
            != SignInGate().accountOf(u"superoffice-soap"_s, SignInKind::Password,
                                      {.user = u"ADM0"_s, .password = u"secret"_s}));
}

void TestSignInGate::triesARefusedPasswordOnceOnAFarmOfFive()
{
    const auto farm = farmOf(5);
    QStringList messages;
    for (std::size_t i = 0; i < farm.size(); ++i) {
        auto *session = sessionAt(*farm.at(i), u"crm0%1"_s.arg(i + 1), u"not-the-password"_s);
        const auto answer = resultOf(session->perform(FlushAll{}, session));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::SignInRefused);
        QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
        messages.append(answer.error().message);
    }
    QCOMPARE(signInsOf(farm), 1);
    QCOMPARE(messages.mid(1), QStringList(4, u"Not tried: crm01 refused this password."_s));
}

void TestSignInGate::triesItOnceAlsoWhenAllAskAtTheSameTime()
{
    const auto farm = farmOf(5);
    QStringList messages;
    for (std::size_t i = 0; i < farm.size(); ++i) {
        auto *session = sessionAt(*farm.at(i), u"crm0%1"_s.arg(i + 1), u"not-the-password"_s);
        session->perform(ListCaches{}, session)->then(this, [&messages](const Result<Answer> &answer) {
            messages.append(messageOf(answer));
        });
    }
    QTRY_COMPARE(messages.size(), 5);
    QCOMPARE(signInsOf(farm), 1);
    QCOMPARE(messages.filter(u"Not tried: crm0"_s).size(), 4);
}

void TestSignInGate::letsEverybodyInOnceItWasAccepted()
{
    const auto farm = farmOf(3);
    QStringList messages;
    for (const auto &server : farm) {
        auto *session = sessionAt(*server, {}, server->password());
        session->perform(ListCaches{}, session)->then(this, [&messages](const Result<Answer> &answer) {
            messages.append(messageOf(answer));
        });
    }
    QTRY_COMPARE(messages, QStringList(3, u"signed in"_s));
    QCOMPARE(signInsOf(farm), 3);
}

void TestSignInGate::triesTheNextWhenTheFirstWasNotReached()
{
    MockServer server;
    QVERIFY(server.listen());
    auto *nowhere = sessionAt(QUrl(u"http://127.0.0.1:1/"_s), u"crm01"_s, server.password());
    auto *there = sessionAt(server, u"crm02"_s, server.password());
    QStringList messages;
    const auto note = [&messages](const Result<Answer> &answer) { messages.append(messageOf(answer)); };
    nowhere->perform(ListCaches{}, nowhere)->then(this, note);
    there->perform(ListCaches{}, there)->then(this, note);
    QTRY_COMPARE(messages.size(), 2);
    QVERIFY(messages.contains(u"signed in"_s));
    QVERIFY(messages.filter(u"Not tried"_s).isEmpty());
}

void TestSignInGate::holdsBackWhatAServerHasNotAnswered()
{
    MockServer one;
    MockServer two;
    QVERIFY(one.listen() && two.listen());
    FaultRelay relay(one.port());
    QVERIFY(relay.listen());
    auto *silent = sessionAt(relay.through(one.url()), u"crm01"_s, one.password(), std::chrono::seconds(1));
    QVERIFY(resultOf(silent->perform(Probe{}, silent)));
    relay.setFaultEverywhere(Fault::stall());
    QVERIFY(!resultOf(silent->perform(ListCaches{}, silent)));

    auto *other = sessionAt(two, u"crm02"_s, two.password());
    const auto answer = resultOf(other->perform(ListCaches{}, other));
    QCOMPARE(messageOf(answer), u"Not tried: crm01 has not answered whether it accepts this sign-in."_s);
    QCOMPARE(signInsOf(two), 0);
}

void TestSignInGate::goesOnWhenWhoWasTryingIsGone()
{
    MockServer server;
    QVERIFY(server.listen());
    FaultRelay relay(server.port());
    QVERIFY(relay.listen());
    auto *stuck = sessionAt(relay.through(server.url()), u"crm01"_s, server.password());
    QVERIFY(resultOf(stuck->perform(Probe{}, stuck)));
    relay.setFaultEverywhere(Fault::stall());
    const auto before = relay.bytesReceived();
    auto *trying = stuck->perform(ListCaches{}, stuck);
    QTRY_VERIFY(relay.bytesReceived() > before);

    auto *waiting = sessionAt(server, u"crm02"_s, server.password());
    auto *call = waiting->perform(ListCaches{}, waiting);
    QSignalSpy finished(call, &AbstractCall::finished);
    QVERIFY(resultOf(waiting->perform(Probe{}, waiting)));
    QVERIFY(finished.isEmpty());
    delete trying;
    delete stuck;
    QVERIFY(finished.wait());
}

void TestSignInGate::triesAnotherPasswordAtOnce()
{
    const auto farm = farmOf(2);
    auto *wrong = sessionAt(*farm.at(0), u"crm01"_s, u"not-the-password"_s);
    QVERIFY(!resultOf(wrong->perform(ListCaches{}, wrong)));
    auto *right = sessionAt(*farm.at(1), u"crm02"_s, farm.at(1)->password());
    QVERIFY(resultOf(right->perform(ListCaches{}, right)));
}

void TestSignInGate::triesAgainWhenAPersonWantsIt()
{
    const auto farm = farmOf(2);
    auto *first = sessionAt(*farm.at(0), u"crm01"_s, u"not-the-password"_s);
    QVERIFY(!resultOf(first->perform(ListCaches{}, first)));

    SignInRequest request;
    request.protocolId = u"superoffice"_s;
    request.credentials = {.user = u"ADM0"_s, .password = u"not-the-password"_s};
    m_sessions->allowAgain(request);
    auto *second = sessionAt(*farm.at(1), u"crm02"_s, u"not-the-password"_s);
    QVERIFY(!resultOf(second->perform(ListCaches{}, second)));
    QCOMPARE(signInsOf(farm), 2);
}

SLUICE_TEST(TestSignInGate)

} // namespace tst_signingate

#include "tst_signingate.moc"
