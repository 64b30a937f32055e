// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/scenario/scenariorun.h"
#include "tests/mock/scenariowith.h"
#include "tests/support/suite.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_scenario {

/// Reading a scenario, and choosing the faults of a request.
class TestScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryMistakeWithItsPlace_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QStringList>("mistakes");
        const auto row = [](const char *name, const QByteArray &json, const QStringList &mistakes) {
            QTest::newRow(name) << QString::fromUtf8(json).replace(u'\'', u'"') << mistakes;
        };
        row("no JSON", "{'faults': [\n  {'fault': cut}]}", {u"line 2, column "_s});
        row("nothing", "", {u"line 1, column 1"_s});
        row("no JSON, behind letters of several bytes", "{'æøå': cut}", {u"line 1, column 9: "_s});
        row("a list", "[]", {u"an object with one member, faults"_s});
        row("no faults", "{}", {u"an object with one member, faults"_s});
        row("another member", "{'faults': [], 'name': 'x'}", {u"name: "_s});
        row("no object", "{'faults': ['cut']}", {u"faults[0]: Each fault is an object"_s});
        row("no name", "{'faults': [{}]}", {u"faults[0]: fault is missing. The faults are: refuse, "_s});
        row("an unknown name", "{'faults': [{'fault': 'cutt'}]}", {u"faults[0].fault: \"cutt\" is not a fault."_s});
        row("an unknown parameter", "{'faults': [{'fault': 'cut', 'colour': 'red'}]}",
            {u"faults[0].colour: cut has no such parameter. Its parameters are: fault, product, from, to, operation, "
             u"path, "
             "where, bytes."_s});
        row("a word that is no choice", "{'faults': [{'fault': 'cut', 'where': 'tail'}]}",
            {u"faults[0].where: \"tail\" is not valid. Valid values: before|head|body."_s});
        row("a number that is too large", "{'faults': [{'fault': 'status', 'code': 600}]}",
            {u"faults[0].code: 600 is not valid. Valid values: 200..599."_s});
        row("half a number", "{'faults': [{'fault': 'status', 'code': 500.5}]}", {u"faults[0].code: 500.5 is"_s});
        row("a text for a number", "{'faults': [{'fault': 'status', 'code': '500'}]}",
            {u"faults[0].code: \"500\" is"_s});
        row("a number for a text", "{'faults': [{'fault': 'prefix', 'text': 1}]}", {u"faults[0].text: 1 is"_s});
        row("a text for a flag", "{'faults': [{'fault': 'chunked', 'ends': 'no'}]}",
            {u"faults[0].ends: \"no\" is not valid. Valid values: true|false."_s});
        row("to before from", "{'faults': [{'fault': 'cut', 'from': 3, 'to': 2}]}",
            {u"faults[0].to: 2 is less than from, 3."_s});
        row("a connection has no operation", "{'faults': [{'fault': 'close', 'operation': 'FlushCaches'}]}",
            {u"faults[0].operation: close has no such parameter."_s});
        row("a closed port stays closed", "{'faults': [{'fault': 'refuse', 'to': 2}]}",
            {u"faults[0].to: refuse has no such parameter."_s});
        row("no such product", "{'faults': [{'fault': 'cut', 'product': 'sap'}]}",
            {u"faults[0].product: \"sap\" is"_s});
        row("more names than memory holds", "{'faults': [{'fault': 'names', 'repeat': 10000000, 'count': 10000000}]}",
            {u"faults[0]: names would make more than 268435456 bytes out of text, repeat, count."_s});
        row("names that fit into a list, and not into every text of infoRouter",
            "{'faults': [{'fault': 'names', 'text': 'name', 'repeat': 10000000}]}",
            {u"faults[0]: names would make more than 268435456 bytes out of text, repeat, count."_s});
        row("a refusal that is too long", "{'faults': [{'fault': 'refusal', 'repeat': 10000000}]}",
            {u"faults[0]: refusal would make more than 268435456 bytes out of form, text, repeat."_s});
        row("an answer that is too large", "{'faults': [{'fault': 'large', 'bytes': 268435457}]}",
            {u"faults[0].bytes: 268435457 is not valid. Valid values: 1..268435456."_s});
        for (const auto *parameter : {"location", "authenticate", "retryAfter", "allow"}) {
            row(parameter, "{'faults': [{'fault': 'status', '" + QByteArray(parameter) + "': 'a\\r\\nb'}]}",
                {u"faults[0].%1: \"a\\r\\nb\" is not valid."_s.arg(QLatin1StringView(parameter))});
        }
        row("a charset of two lines", "{'faults': [{'fault': 'charset', 'header': 'a\\nb'}]}",
            {u"faults[0].header: \"a\\nb\" is not valid."_s});
        row("every mistake",
            "{'faults': [{'fault': 'cut', 'from': 0}, {'fault': 'cut'}, {'fault': 'x'}, {'fault': 'gzip', 'is': 1}]}",
            {u"faults[0].from: 0 is"_s, u"faults[2].fault: \"x\" is"_s, u"faults[3].is: 1 is"_s});
    }
    void namesEveryMistakeWithItsPlace()
    {
        QFETCH(QString, json);
        QFETCH(QStringList, mistakes);
        const auto scenario = Scenario::read(json.toUtf8());
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().size(), mistakes.size());
        for (qsizetype i = 0; i < mistakes.size(); ++i)
            QVERIFY2(scenario.error().at(i).contains(mistakes.at(i)), qPrintable(scenario.error().at(i)));
    }

    void takesAsManyNamesAsMemoryHolds()
    {
        const auto names = u"{'fault': 'names', 'text': 'name', 'repeat': 1000, 'count': 50000, 'product': '%1'}"_s;
        QCOMPARE(scenarioWith(names.arg("superoffice"_L1)).rules.size(), 1);
    }

    void takesEveryFaultWithoutParameters_data()
    {
        QTest::addColumn<QString>("name");
        const auto kinds = faultKinds();
        for (const auto &kind : kinds)
            QTest::newRow(qPrintable(kind.name)) << kind.name;
    }
    void takesEveryFaultWithoutParameters()
    {
        QFETCH(QString, name);
        QCOMPARE(scenarioWith(u"{'fault': '%1'}"_s.arg(name)).rules.size(), 1);
    }

    void describesEachFaultOnce()
    {
        QSet<QString> names;
        QStringList all;
        const QStringList connectionFaults{u"refuse"_s, u"close"_s, u"closeAtRequest"_s, u"resetInRequest"_s,
                                           u"silence"_s};
        const auto described = Scenario::describedFaults();
        for (const auto &[name, what, parameters, countsConnections] : described) {
            QVERIFY2(what.endsWith(u'.'), qPrintable(what));
            names.insert(name);
            QCOMPARE(countsConnections, connectionFaults.contains(name));
            all.append(name + u' ' + parameters.join(u' '));
        }
        QCOMPARE(names.size(), described.size());
        QVERIFY(all.contains(u"trickle bytes=1..1000000000 (1) everyMs=0..600000 (10)"_s));
        QVERIFY(all.contains(u"cut where=before|head|body bytes=0..1000000000"_s));
        QVERIFY(all.contains(u"prefix text=\"TEXT\" (\\ufeff)"_s));
        QVERIFY(all.contains(u"loginPage carriedOut=true|false (false)"_s));
    }

    void choosesFaultsByRequestAndCount_data()
    {
        QTest::addColumn<QString>("faults");
        QTest::addColumn<QStringList>("met");
        const auto row = [](const char *name, const char *faults, const QStringList &met) {
            QTest::newRow(name) << QString::fromUtf8(faults) << met;
        };
        // The requests: FlushCaches, GetCacheNames, FlushCaches, FlushCachesByName.
        row("all", "{'fault': 'cut'}", {u"cut"_s, u"cut"_s, u"cut"_s, u"cut"_s});
        row("one operation", "{'fault': 'cut', 'operation': 'flushcaches'}", {u"cut"_s, {}, u"cut"_s, {}});
        row("several operations", "{'fault': 'cut', 'operation': 'Flush*'}", {u"cut"_s, {}, u"cut"_s, u"cut"_s});
        row("a path", "{'fault': 'cut', 'path': '*/GetCacheNames'}", {{}, u"cut"_s, {}, {}});
        row("from the second that fits", "{'fault': 'cut', 'operation': 'Flush*', 'from': 2}",
            {{}, {}, u"cut"_s, u"cut"_s});
        row("only the second that fits", "{'fault': 'cut', 'operation': 'Flush*', 'from': 2, 'to': 2}",
            {{}, {}, u"cut"_s, {}});
        row("the first of one kind", "{'fault': 'cut', 'to': 1}, {'fault': 'stall'}",
            {u"cut"_s, u"stall"_s, u"stall"_s, u"stall"_s});
        row("of several kinds", "{'fault': 'cut', 'to': 2}, {'fault': 'chunked', 'to': 1}, {'fault': 'large', 'to': 1}",
            {u"cut chunked large"_s, u"cut"_s, {}, {}});
        row("of the other product", "{'fault': 'cut', 'product': 'inforouter'}", {{}, {}, {}, {}});
        row("of connections", "{'fault': 'close'}", {{}, {}, {}, {}});
    }
    void choosesFaultsByRequestAndCount()
    {
        QFETCH(QString, faults);
        QFETCH(QStringList, met);
        ScenarioRun run(scenarioWith(faults), Product::SuperOffice);
        QStringList seen;
        for (const auto &operation : {u"FlushCaches"_s, u"GetCacheNames"_s, u"FlushCaches"_s, u"FlushCachesByName"_s}) {
            HttpCall call;
            call.path = u"/SuperOffice/api/v1/Agents/Diagnostics/"_s + operation;
            seen.append(run.meet(call).names.join(u' '));
        }
        for (auto &names : met)
            names = names.isNull() ? QString() : names;
        QCOMPARE(seen, met);
    }

    void sendsNoBodyToHead_data()
    {
        QTest::addColumn<QString>("fault");
        for (const auto *fault :
             {"'interim'", "'contentLength'", "'contentLength', 'is': 'tooLong'", "'contentLength', 'is': 'tooShort'",
              "'contentLength', 'is': 'twice'", "'contentLength', 'is': 'noNumber'", "'chunked'", "'gzip'", "'http10'",
              "'duplicate'"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void sendsNoBodyToHead()
    {
        QFETCH(QString, fault);
        ScenarioRun run(scenarioWith(u"{'fault': %1}"_s.arg(fault)), Product::SuperOffice);
        HttpCall call;
        call.isHead = true;
        auto met = run.meet(call);
        const auto sent = run.answer(met, call, {200, "text/plain", "body"}).bytes();
        QVERIFY2(sent.endsWith("\r\n\r\n") && !sent.contains("body"), sent.constData());
    }

    void sendsNoMoreThanAMillionChunks()
    {
        ScenarioRun run(scenarioWith(u"{'fault': 'chunked', 'size': 1}"_s), Product::SuperOffice);
        auto met = run.meet({});
        const auto sent = run.answer(met, {}, {200, "text/plain", QByteArray(2'500'000, 'x')});
        QVERIFY2(sent.body.startsWith("3\r\nxxx\r\n"), sent.body.first(20).constData());
        QVERIFY(sent.body.count("\r\n") / 2 <= 1'000'000);
    }

    void readsTheOperationOfACall_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("soapAction");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("operation");
        const auto xml = "text/xml; charset=utf-8"_ba;
        const auto envelope = "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body>"
                              "<LogOut xmlns='http://tempuri.org/'/></e:Body></e:Envelope>"_ba;
        QTest::newRow("the end of the path") << "/api/v1/Agents/Diagnostics/FlushCaches/" << QByteArray()
                                             << QByteArray() << QByteArray() << "FlushCaches";
        QTest::newRow("SOAPAction") << "/x/Remote/Services88/Diagnostics.svc"
                                    << "\"http://x/FlushCaches\""_ba << xml << QByteArray() << "FlushCaches";
        QTest::newRow("action") << "/srv.asmx" << QByteArray()
                                << "application/soap+xml; action=\"http://tempuri.org/LogOut\""_ba << QByteArray()
                                << "LogOut";
        QTest::newRow("body") << "/srv.asmx" << QByteArray() << xml << envelope << "LogOut";
    }
    void readsTheOperationOfACall()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, soapAction);
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        QFETCH(QString, operation);
        HttpCall call;
        call.path = path;
        call.soapAction = soapAction;
        call.contentType = contentType;
        call.body = body;
        QCOMPARE(faultedCall(Product::InfoRouter, call).operation, operation);
    }
};

SLUICE_TEST(TestScenario)

} // namespace tst_scenario

#include "tst_scenario.moc"
