// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/inforouterpeer.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_inforouteranswers {

namespace {

QString passwordOf(const QString &user)
{
    if (user == "opsadmin"_L1)
        return u"p+&é"_s;
    return user == "opsadmin2"_L1 ? u"+ & % é <"_s : u"sluice-demo"_s;
}

} // namespace

/// The answers of the operations, and who may call them (dossier §3).
class TestInfoRouterAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void everybodyMayDoWhatTheMatrixSays_data();
    void everybodyMayDoWhatTheMatrixSays();
    void theServerTellsWhatItIs();
    void signInOptionsAreTold();
    void settingsAreStaleUntilAFlush_data();
    void settingsAreStaleUntilAFlush();
    void aRestartForgetsTicketsAndReadsAnew();
    void parametersForAdministratorsAreForThem();
    void membershipsAreToldToWhoIsSignedIn();
    void aJobThatNeverRanHasNoSuccess();
    void theWarehouseIsMeasured();
};

void TestInfoRouterAnswers::everybodyMayDoWhatTheMatrixSays_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QStringList>("allowed");
    const QStringList administrators{u"opsadmin"_s, u"opsadmin2"_s};
    const auto and_ = [&administrators](const QString &another) { return administrators + QStringList{another}; };
    QTest::newRow("flush") << u"FlushApplicationCache"_s << and_(u"umanager"_s);
    QTest::newRow("jobs") << u"GetMaintenanceJobsStatus"_s << and_(u"auditor"_s);
    QTest::newRow("warehouse") << u"GetWarehouseStatus"_s << and_(u"auditor"_s);
    QTest::newRow("behaviour") << u"GetSystemBehaviorSettings"_s << and_(u"policy"_s);
    QTest::newRow("parameters") << u"getApplicationParameters"_s
                                << administrators + QStringList{u"umanager"_s, u"auditor"_s, u"policy"_s};
}

void TestInfoRouterAnswers::everybodyMayDoWhatTheMatrixSays()
{
    QFETCH(QString, operation);
    QFETCH(QStringList, allowed);
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const QStringList everybody{u"opsadmin"_s, u"opsadmin2"_s, u"umanager"_s, u"auditor"_s, u"policy"_s};
    for (const auto &user : everybody) {
        const auto ticket = peer.signIn(user, passwordOf(user));
        const auto reply = peer.post(operation, {{u"authenticationTicket"_s, ticket}});
        const bool isAllowed = allowed.contains(user);
        QCOMPARE(reply.success(), isAllowed ? "true" : "false");
        QCOMPARE(reply.errorCode(), isAllowed ? "" : "4030");
        QCOMPARE(server.journal().constLast().value(u"user"_s), user);
    }
    QCOMPARE(peer.post(operation).errorCode(), "4030");
    QCOMPARE(peer.post(operation, {{u"authenticationTicket"_s, u"x"_s}}).errorCode(), "4010");
}

void TestInfoRouterAnswers::theServerTellsWhatItIs()
{
    InfoRouterServer modern;
    QVERIFY(modern.listen());
    const auto present = InfoRouterPeer(modern).post(u"ServerInfo"_s);
    QCOMPARE(present.root().localName(), "root");
    QCOMPARE(present.attribute(u"VersionNumber"_s), "9.2.0.0");
    const auto clock = QDateTime::fromString(present.attribute(u"Coordinated_Universal_Time"_s), Qt::ISODate);
    QVERIFY(qAbs(clock.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(!present.attribute(u"Server_date_time"_s).endsWith(u'Z'));
    QVERIFY(!present.attribute(u"UTC_Offset"_s).isEmpty());
    QCOMPARE(present.attribute(u"WindowsAuthenticationIsOn"_s), "false");

    InfoRouterServer legacy(infoRouterWith({u"generation=legacy"_s}));
    QVERIFY(legacy.listen());
    const auto old = InfoRouterPeer(legacy).post(u"ServerInfo"_s);
    QCOMPARE(old.attribute(u"VersionNumber"_s), "8.5.0.0");
    QVERIFY(!old.root().hasAttribute(u"WindowsAuthenticationIsOn"_s));
}

void TestInfoRouterAnswers::signInOptionsAreTold()
{
    InfoRouterServer server(infoRouterWith({u"windowsAuth=true"_s}));
    QVERIFY(server.listen());
    const auto options = InfoRouterPeer(server).post(u"GetSignInOptions"_s).root().firstChildElement();
    QCOMPARE(options.tagName(), "SignInOptions");
    QCOMPARE(options.attribute(u"PasswordSignIn"_s), "true");
    QCOMPARE(options.attribute(u"WindowsAuthentication"_s), "true");
}

void TestInfoRouterAnswers::settingsAreStaleUntilAFlush_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("element");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("parameters") << u"getApplicationParameters"_s << u"SEARCHPAGESIZE"_s << u"SEARCHPAGESIZE"_s
                                << u"25"_s << u"50"_s;
    QTest::newRow("behaviour") << u"GetSystemBehaviorSettings"_s << u"LOGLOGINS"_s << u"LogLogins"_s << u"false"_s
                               << u"true"_s;
}

void TestInfoRouterAnswers::settingsAreStaleUntilAFlush()
{
    QFETCH(QString, operation);
    QFETCH(QString, stored);
    QFETCH(QString, element);
    QFETCH(QString, before);
    QFETCH(QString, after);
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const Arguments ticket{{u"authenticationTicket"_s, peer.signIn()}};
    QCOMPARE(peer.post(operation, ticket).text(element), before);
    server.setStored(stored, after.toUpper());
    QCOMPARE(peer.post(operation, ticket).text(element), before);
    QCOMPARE(peer.post(u"FlushApplicationCache"_s, ticket).success(), "true");
    QCOMPARE(peer.post(operation, ticket).text(element), after);
}

void TestInfoRouterAnswers::aRestartForgetsTicketsAndReadsAnew()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto pageSize = [&peer](const QString &ticket) {
        return peer.post(u"getApplicationParameters"_s, {{u"AuthenticationTicket"_s, ticket}})
            .text(u"SEARCHPAGESIZE"_s);
    };
    const auto ticket = server.ticket();
    QCOMPARE(pageSize(ticket), "25");
    server.setStored(u"SEARCHPAGESIZE"_s, u"50"_s);
    server.restart();
    QCOMPARE(server.ticketCount(), 0);
    QCOMPARE(pageSize(ticket), "");
    QCOMPARE(pageSize(server.ticket()), "50");
    QCOMPARE(server.flushCount(), 0);
}

void TestInfoRouterAnswers::parametersForAdministratorsAreForThem()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto parameters = [&peer](const QString &user) {
        return peer.post(u"getApplicationParameters"_s,
                         {{u"AuthenticationTicket"_s, peer.signIn(user, passwordOf(user))}});
    };
    const auto full = parameters(u"opsadmin"_s);
    QCOMPARE(full.root().firstChildElement().tagName(), "PARAMETERS");
    QVERIFY(full.root().hasAttribute(u"error"_s));
    QCOMPARE(full.text(u"SMTPSENDPASSWORD"_s), "****");
    QCOMPARE(full.text(u"IPAddress"_s), "127.0.0.1");
    const auto ofOthers = parameters(u"umanager"_s);
    QCOMPARE(ofOthers.text(u"INDEXSRV"_s), "TRUE");
    QVERIFY(!ofOthers.body.contains("SMTP"));
}

void TestInfoRouterAnswers::membershipsAreToldToWhoIsSignedIn()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto ask = [&peer](const QString &ticket, const QString &user) {
        return peer.post(u"GetGroupMembershipsOfUser"_s, {{u"authenticationTicket"_s, ticket}, {u"userName"_s, user}});
    };
    const auto ticket = peer.signIn(u"umanager"_s, u"sluice-demo"_s);
    const auto group = ask(ticket, u"umanager"_s).root().firstChildElement().firstChildElement();
    QCOMPARE(group.attribute(u"GroupID"_s), "100");
    QCOMPARE(group.attribute(u"GroupName"_s), "[User Managers]");
    const auto none = ask(ticket, u"former"_s);
    QCOMPARE(none.success(), "true");
    QVERIFY(none.body.contains("<UserGroups />"));
    QCOMPARE(ask(ticket, u"nobody"_s).errorCode(), "4000");
    QCOMPARE(ask({}, u"umanager"_s).errorCode(), "4010");
    QCOMPARE(ask(ticket, {}).status, 400);
}

void TestInfoRouterAnswers::aJobThatNeverRanHasNoSuccess()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    const auto root = InfoRouterPeer(server)
                          .post(u"GetMaintenanceJobsStatus"_s, {{u"authenticationTicket"_s, server.ticket()}})
                          .root();
    const auto jobs = root.elementsByTagName(u"MaintenanceJob"_s);
    QCOMPARE(jobs.size(), 4);
    QCOMPARE(jobs.at(2).toElement().attribute(u"IsLate"_s), "true");
    const auto never = jobs.at(3).toElement();
    QCOMPARE(never.attribute(u"ScheduleType"_s), "WeekLyOnMonday");
    QCOMPARE(never.attribute(u"StartDate"_s), "");
    QVERIFY(!never.hasAttribute(u"Success"_s));
}

void TestInfoRouterAnswers::theWarehouseIsMeasured()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    const auto root =
        InfoRouterPeer(server).post(u"GetWarehouseStatus"_s, {{u"authenticationTicket"_s, server.ticket()}}).root();
    QCOMPARE(root.attribute(u"TotalWarehouseSize"_s).toDouble(), 1048576.5);
    QCOMPARE(root.elementsByTagName(u"Disk"_s).at(0).toElement().attribute(u"DiskType"_s), "Fixed");
}

SLUICE_TEST(TestInfoRouterAnswers)

} // namespace tst_inforouteranswers

#include "tst_inforouteranswers.moc"
