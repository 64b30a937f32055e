// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation/operation.h"
#include "core/mock/mockserver.h"
#include "tests/sluicectl/programrun.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectlrest {
using mock::MockServer;

namespace {

const auto signIn = u"currentPrincipal"_s;
const auto list = u"GetCacheNames"_s;
const auto flush = u"FlushCachesByName"_s;
const auto features = u"api/v1"_s;

} // namespace

/// The program against servers that have REST, or should have it.
class TestRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsKnown_data();
    void tellsWhatIsKnown();
    void understandsEveryFormOfAnError_data();
    void understandsEveryFormOfAnError();
    void saysWhatIsSpokenAndWhy_data();
    void saysWhatIsSpokenAndWhy();
    void triesAPasswordOnce_data();
    void triesAPasswordOnce();
    void clearsWhatItIsTold();
    void rebuildsOnlyWhatWasConfirmed_data();
    void rebuildsOnlyWhatWasConfirmed();
    void seesThatSomethingHasChanged();
    void tellsTheStateAsFarAsItIsKnown_data();
    void tellsTheStateAsFarAsItIsKnown();
    void previewsWithoutSending_data();
    void previewsWithoutSending();

private:
    Ended run(const MockServer &server, const QStringList &arguments)
    {
        const auto ended =
            ProgramRun(arguments + QStringList{u"--url"_s, server.url().toString(), u"--user"_s, u"ADM0"_s}, m_password)
                .runToEnd();
        if (ended.out.contains(m_password) || ended.err.contains(m_password))
            qFatal("The password is shown by sluicectl %s", qPrintable(arguments.join(u' ')));
        return ended;
    }

    const QString m_password = QString::fromUtf16(mock::AdministratorPassword);
    const QStringList m_flushTwo{u"flush"_s, u"--cache"_s, u"CurrencyCache"_s, u"--cache"_s, u"UserGroupCache"_s};
    const QStringList m_flushAll{u"flush"_s, u"--all"_s};
    const QStringList m_clearOwn{u"clear-config"_s, u"--application"_s, u"Web"_s,
                                 u"--instance"_s,   u"Main"_s,          u"--own-only"_s};
    const QStringList m_rebuild{u"rebuild"_s, u"Udef"_s};
    const QStringList m_state{u"state"_s, u"--cache"_s, u"CurrencyCache"_s, u"--cache"_s, u"UserGroupCache"_s};
    const QStringList m_yes{u"--yes"_s};
    const QStringList m_json{u"--json"_s};
};

void TestRest::tellsWhatIsKnown_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("evidence");
    QTest::addColumn<QStringList>("operations");
    const auto row = [](const char *name, const QStringList &settings, const QStringList &arguments, int code,
                        const QStringList &evidence, const QStringList &ops) {
        QTest::newRow(name) << settings << arguments << code << evidence << ops;
    };
    const QStringList both{u"CurrencyCache acknowledged"_s, u"UserGroupCache acknowledged"_s};
    row("two caches go in one request", {}, m_flushTwo, 0, both, {signIn, list, flush});
    row("all caches", {}, m_flushAll, 0, {u"* acknowledged"_s}, {signIn, u"FlushCaches"_s});
    row("own configurations", {}, m_clearOwn, 0, {u"configuration:Web/Main acknowledged"_s},
        {signIn, u"ClearConfigurationCache"_s});
    for (const auto kind : allDeltaKinds) {
        const auto name = deltaKindName(kind);
        QTest::addRow("rebuild %s", qPrintable(name)) << QStringList() << QStringList{u"rebuild"_s, name} << 0
                                                      << QStringList{u"rebuild:%1 acknowledged"_s.arg(name)}
                                                      << QStringList{signIn, u"Rebuild%1Deltas"_s.arg(name)};
    }
    row("a sign-in that expires before the list is renewed once", {u"expireOnce=1"_s}, m_flushTwo, 0, both,
        {signIn, u"-"_s + list, signIn, list, flush});
    row("a sign-in that expires before the flush is renewed once", {u"expireOnce=2"_s}, m_flushTwo, 0, both,
        {signIn, list, u"-"_s + flush, signIn, flush});
    row("a flush that this build does not have", {u"missingOps=FlushCaches"_s}, m_flushAll, 4, {u"* failed"_s},
        {signIn, u"-FlushCaches"_s});
    row("a rebuild that this build does not have", {u"missingOps=RebuildUdefDeltas"_s}, m_rebuild, 4,
        {u"rebuild:Udef failed"_s}, {signIn, u"-RebuildUdefDeltas"_s});
    row("a list that cannot be read refuses no name", {u"missingOps=GetCacheNames"_s}, m_flushTwo, 0, both,
        {signIn, u"-"_s + list, flush});
    row("null where a list is due refuses no name", {u"listAnswer=nil"_s}, m_flushTwo, 0, both, {signIn, list, flush});
    row("a sign-in page in place of an answer", {u"htmlInstead=true"_s}, m_flushAll, 9, {u"* unknown"_s},
        {signIn, u"-FlushCaches"_s});
    row("a server that moved", {u"status=302"_s, u"location=http://elsewhere.test/"_s}, m_flushAll, 4, {u"* failed"_s},
        {signIn, u"-FlushCaches"_s});
    row("a server in trouble", {u"status=503"_s}, m_flushAll, 9, {u"* unknown"_s}, {signIn, u"-FlushCaches"_s});
    row("a name that the server says no to", {u"unknownName=error"_s},
        {u"flush"_s, u"--cache"_s, u"NoSuchTable"_s, u"--allow-unknown"_s}, 4, {u"NoSuchTable refused"_s},
        {signIn, u"-"_s + flush});
}

void TestRest::tellsWhatIsKnown()
{
    QFETCH(QStringList, settings);
    QFETCH(QStringList, arguments);
    MockServer server(settingsOf(settings));
    QVERIFY(server.listen());
    const auto ended = run(server, arguments + m_yes + m_json);
    QTEST(ended.evidence(), "evidence");
    QTEST(ended.code, "code");
    QTEST(operations(server), "operations");
    QCOMPARE(transports(server), QStringList{u"rest"_s});
}

void TestRest::understandsEveryFormOfAnError_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("evidence");
    for (int style = 1; style <= 3; ++style) {
        const auto form = u"errorStyle=%1"_s.arg(style);
        QTest::addRow("form %d", style) << QStringList{form} << u"refused"_s;
        QTest::addRow("form %d with status 200", style) << QStringList{form, u"errorStatus200=true"_s} << u"refused"_s;
        QTest::addRow("null in place of form %d", style) << QStringList{form, u"nullOnFailure=true"_s} << u"unknown"_s;
    }
}

/// An account without rights, which may carry out no operation on caches.
void TestRest::understandsEveryFormOfAnError()
{
    QFETCH(QStringList, settings);
    QFETCH(QString, evidence);
    MockServer server(settingsOf(settings));
    QVERIFY(server.listen());
    const QStringList where{u"--url"_s, server.url().toString(), u"--user"_s, u"USER0"_s};
    const auto password = QString::fromUtf16(mock::OrdinaryUserPassword);
    for (const auto &action : {m_flushTwo, m_flushAll, m_clearOwn, m_rebuild}) {
        const auto ended = ProgramRun(action + where + m_yes + m_json, password).runToEnd();
        QCOMPARE(ended.code, evidence == "unknown"_L1 ? 9 : 4);
        const auto evidenceOfAll = ended.evidence();
        for (const auto &target : evidenceOfAll)
            QVERIFY2(target.endsWith(u' ' + evidence), qPrintable(target));
    }
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 0);
    const auto listing = ProgramRun(QStringList{u"list"_s} + where, password).runToEnd();
    QCOMPARE(listing.code, 4);
    QVERIFY(listing.out.isEmpty());
}

void TestRest::saysWhatIsSpokenAndWhy_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("transport");
    QTest::addColumn<QString>("partOfReason");
    const QStringList rest{u"--protocol=superoffice-rest"_s};
    const QStringList soap{u"--protocol=superoffice-soap"_s};
    const QStringList noRest{u"rest=false"_s};
    const QStringList noSoap{u"soap=false"_s};
    QTest::newRow("both there") << QStringList() << QStringList() << 0 << u"REST v1"_s << u"preferred"_s;
    QTest::newRow("REST only") << noSoap << QStringList() << 0 << u"REST v1"_s << u"preferred"_s;
    QTest::newRow("SOAP only") << noRest << QStringList() << 0 << u"SOAP"_s << u"no REST"_s;
    QTest::newRow("neither") << noRest + noSoap << QStringList() << 4 << QString() << QString();
    QTest::newRow("REST wanted") << QStringList() << rest << 0 << u"REST v1"_s << QString();
    QTest::newRow("SOAP wanted") << QStringList() << soap << 0 << u"SOAP"_s << QString();
    QTest::newRow("REST wanted and not there") << noRest << rest << 4 << QString() << QString();
    QTest::newRow("SOAP wanted and not there") << noSoap << soap << 4 << QString() << QString();
}

void TestRest::saysWhatIsSpokenAndWhy()
{
    QFETCH(QStringList, settings);
    QFETCH(QStringList, options);
    QFETCH(int, code);
    QFETCH(QString, transport);
    QFETCH(QString, partOfReason);
    MockServer server(settingsOf(settings));
    QVERIFY(server.listen());
    const auto ended = run(server, QStringList{u"probe"_s} + options + m_json);
    QCOMPARE(ended.code, code);
    QCOMPARE(run(server, m_flushAll + m_yes + options).code, code);
    if (code != 0)
        return;
    const auto json = ended.servers().at(0).toObject();
    QCOMPARE(json.value(u"transport"_s).toString(), transport);
    QCOMPARE(json.value(u"reason"_s).toString().isEmpty(), partOfReason.isEmpty());
    QVERIFY(json.value(u"reason"_s).toString().contains(partOfReason));
    QVERIFY(!json.value(u"version"_s).toString().isEmpty());
    QCOMPARE(server.journal().constLast().transport, transport == "SOAP"_L1 ? u"soap"_s : u"rest"_s);
    const auto text = run(server, QStringList{u"probe"_s} + options).out;
    QVERIFY2(text.contains(u"Interface:   "_s + transport), qPrintable(text));
}

void TestRest::triesAPasswordOnce_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("list") << QStringList{u"list"_s};
    QTest::newRow("state") << m_state;
    QTest::newRow("flush two, after a list that is not to be had") << m_flushTwo + m_yes;
    QTest::newRow("rebuild") << m_rebuild + m_yes;
}

/// A second attempt could lock the account, so a sign-in that REST refuses is not tried over SOAP.
void TestRest::triesAPasswordOnce()
{
    QFETCH(QStringList, arguments);
    MockServer server;
    QVERIFY(server.listen());
    const QStringList where{u"--url"_s, server.url().toString(), u"--user"_s, u"ADM0"_s};
    const auto ended = ProgramRun(arguments + where, u"wrong-one"_s).runToEnd();
    QCOMPARE(ended.code, 2);
    QCOMPARE(operations(server), QStringList{u"-"_s + signIn});
    QCOMPARE(transports(server), QStringList{u"rest"_s});
    QVERIFY(!ended.err.contains(u"wrong-one"_s) && !ended.out.contains(u"wrong-one"_s));
}

void TestRest::clearsWhatItIsTold()
{
    MockServer server;
    QVERIFY(server.listen());
    const QStringList arguments{u"clear-config"_s, u"--application= Web & Co "_s, u"--instance=Ærlig"_s, u"--yes"_s};
    QCOMPARE(run(server, arguments + QStringList{u"--all-associates"_s}).code, 0);
    const auto everybody = server.journal().constLast().configuration.value();
    QCOMPARE(everybody.application, u" Web & Co "_s);
    QCOMPARE(everybody.instance, u"Ærlig"_s);
    QVERIFY(everybody.forAllAssociates);
    QCOMPARE(run(server, arguments + QStringList{u"--own-only"_s}).code, 0);
    QVERIFY(!server.journal().constLast().configuration->forAllAssociates);
}

void TestRest::rebuildsOnlyWhatWasConfirmed_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    const QStringList production{u"--environment=Production"_s};
    QTest::newRow("nothing said") << QStringList() << 6;
    QTest::newRow("Production") << production << 6;
    QTest::newRow("Production with --yes") << production + m_yes << 6;
    QTest::newRow("Production with another host") << production + QStringList{u"--confirm=crm"_s} << 6;
    QTest::newRow("Production with the host") << production + QStringList{u"--confirm=127.0.0.1"_s} << 0;
    QTest::newRow("yes") << m_yes << 0;
}

void TestRest::rebuildsOnlyWhatWasConfirmed()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    MockServer server;
    QVERIFY(server.listen());
    const auto ended = run(server, m_rebuild + options);
    QCOMPARE(ended.code, code);
    QCOMPARE(server.journal().isEmpty(), code == 6);
    QCOMPARE(ended.out.startsWith(u"rebuild:Udef: Acknowledged, "_s), code == 0);
}

void TestRest::seesThatSomethingHasChanged()
{
    MockServer server;
    QVERIFY(server.listen());
    const auto stateNow = [&](const QStringList &arguments) {
        const auto ended = run(server, arguments + m_json);
        return ended.code == 0 ? ended.servers().at(0).toObject() : QJsonObject();
    };
    const auto before = stateNow(m_state);
    QCOMPARE(before.keys(), QStringList({u"class"_s, u"classOrigin"_s, u"generations"_s, u"server"_s, u"state"_s}));
    QCOMPARE(before.value(u"server"_s).toString(), u"127.0.0.1:%1"_s.arg(server.port()));
    QCOMPARE(before.value(u"generations"_s).toArray().at(0).toObject(),
             QJsonObject({{u"name"_s, u"CurrencyCache"_s}, {u"generation"_s, 1}}));
    QVERIFY(QRegularExpression(u"^[0-9a-f]{16}$"_s).match(before.value(u"state"_s).toString()).hasMatch());
    QCOMPARE(stateNow(m_state), before);
    const auto all = stateNow({u"state"_s});
    QCOMPARE(all.value(u"generations"_s).toArray().size(), server.cacheNames().size());

    server.touch(u"CurrencyCache"_s);
    const auto after = stateNow(m_state);
    QVERIFY(after.value(u"state"_s) != before.value(u"state"_s));
    QCOMPARE(after.value(u"generations"_s)[0][u"generation"_s].toInt(), 2);
    QCOMPARE(after.value(u"generations"_s)[1][u"generation"_s].toInt(), 1);
    QVERIFY(stateNow({u"state"_s}).value(u"state"_s) != all.value(u"state"_s));
    QVERIFY(run(server, m_state).out.endsWith(u"\nCurrencyCache: generation 2\nUserGroupCache: generation 1\n"_s));
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 0);
}

void TestRest::tellsTheStateAsFarAsItIsKnown_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("hasState");
    QTest::addColumn<int>("generations");
    QTest::addColumn<QStringList>("operations");
    const auto row = [](const char *name, const QStringList &settings, const QStringList &options, int code,
                        bool hasState, int generations, const QStringList &ops) {
        QTest::newRow(name) << settings << options << code << hasState << generations << ops;
    };
    const auto noState = u"GetCacheState"_s;
    const auto noGenerations = u"GetCacheInvalidationGenerations"_s;
    row("both", {}, {}, 0, true, 2, {signIn, features, noGenerations, noState});
    row("no generations", {u"missingOps="_s + noGenerations}, {}, 0, true, 0, {signIn, features, noState});
    row("no state", {u"missingOps="_s + noState}, {}, 0, false, 2, {signIn, features, noGenerations});
    row("neither", {u"missingOps=%1,%2"_s.arg(noState, noGenerations)}, {}, 4, false, 0, {signIn, features});
    row("both over SOAP", {u"rest=false"_s}, {}, 0, true, 2,
        {u"AuthenticateUsernamePassword"_s, noGenerations, noState});
    row("neither over SOAP", {}, {u"--services=87"_s}, 4, false, 0, {});
}

void TestRest::tellsTheStateAsFarAsItIsKnown()
{
    QFETCH(QStringList, settings);
    QFETCH(QStringList, options);
    QFETCH(int, code);
    QFETCH(bool, hasState);
    QFETCH(int, generations);
    MockServer server(settingsOf(settings));
    QVERIFY(server.listen());
    const auto ended = run(server, m_state + options + m_json);
    QCOMPARE(ended.code, code);
    QCOMPARE(ended.err.contains(u"does not tell the state"_s), !hasState);
    QCOMPARE(ended.err.contains(u"does not tell the generations"_s), generations == 0);
    QCOMPARE(ended.servers().isEmpty(), code != 0);
    if (code == 0) {
        QCOMPARE(ended.servers().at(0)[u"state"_s].isNull(), !hasState);
        QCOMPARE(ended.servers().at(0)[u"generations"_s].toArray().size(), generations);
    }
    QTEST(operations(server), "operations");
}

void TestRest::previewsWithoutSending_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QStringList &arguments, const QString &line, const QString &part) {
        QTest::newRow(name) << arguments << line << part;
    };
    const auto diagnostics = u"POST /SuperOffice/api/v1/Agents/Diagnostics/"_s;
    const auto configuration = u"POST /SuperOffice/api/v1/Agents/Configuration/"_s;
    const auto basic = u"\nAuthorization: Basic {base64 of ADM0:{password}}\n"_s;
    row("probe", {u"probe"_s}, u"GET /SuperOffice/api"_s, u"\nAccept: application/json"_s);
    row("sign-in", {u"sign-in"_s}, u"GET /SuperOffice/api/v1/User/currentPrincipal"_s, basic);
    row("list", {u"list"_s}, diagnostics + list, basic);
    row("flush all", m_flushAll, diagnostics + u"FlushCaches"_s, basic);
    row("flush two", m_flushTwo + m_yes, diagnostics + flush,
        u"\n\n{\"CacheNames\":[\"CurrencyCache\",\"UserGroupCache\"]}\n"_s);
    row("state", {u"state"_s}, diagnostics + u"GetCacheState"_s,
        u"\n\n{\"CacheNames\":[\"{every cache that is listed}\"]}\n"_s);
    row("state of one", {u"state"_s, u"--cache=A"_s}, diagnostics + u"GetCacheState"_s,
        u"\n\n{\"CacheNames\":[\"A\"]}\n"_s);
    row("clear", m_clearOwn, configuration + u"ClearConfigurationCache"_s, u"\"ForAllAssociates\":false"_s);
    row("rebuild", m_rebuild, configuration + u"RebuildUdefDeltas"_s, u"\nSO-AppToken: {application token}\n"_s);
}

void TestRest::previewsWithoutSending()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, line);
    QFETCH(QString, part);
    MockServer server;
    QVERIFY(server.listen());
    for (const auto &protocol : {u"superoffice"_s, u"superoffice-rest"_s}) {
        ProgramRun program(
            QStringList{u"preview"_s} + arguments
                + QStringList{u"--url"_s, server.url().toString(), u"--user=ADM0"_s, u"--protocol="_s + protocol},
            m_password);
        program.setVariable(u"SLUICE_APP_TOKEN"_s, u"very-secret"_s);
        const auto ended = program.runToEnd();
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.out.startsWith(line + u" HTTP/1.1\n"_s), qPrintable(ended.out));
        QVERIFY2(ended.out.contains(part), qPrintable(ended.out));
        QVERIFY(!ended.out.contains(m_password) && !ended.out.contains(u"very-secret"_s));
        QCOMPARE(ended.err.contains(u"This is the request over REST"_s), protocol == "superoffice"_L1);
        QVERIFY(!ended.err.contains(u"tried first"_s));
    }
    QVERIFY(server.journal().isEmpty());
}

SLUICE_TEST(TestRest)

} // namespace tst_sluicectlrest

#include "tst_sluicectlrest.moc"
