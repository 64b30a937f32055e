// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cellstate.h"
#include "core/models/requestmodel.h"
#include "core/protocol/registry.h"
#include "tests/support/operations.h"
#include "tests/support/suite.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_requestmodel {

namespace {

std::shared_ptr<RequestSource> sourceNamed(const QString &server, const QString &node)
{
    auto source =
        std::make_shared<RequestSource>(RequestSource{.protocol = protocolById(u"superoffice-rest"_s), .asked = {}});
    source->asked.serverName = server;
    source->asked.nodeName = node;
    return source;
}

LoggedRequest requestOf(const Operation &operation, const QString &url = u"https://crm/SuperOffice/api/v1/Agents/X/Y"_s)
{
    LoggedRequest request;
    request.begunAt = QDateTime(QDate(2026, 3, 1), QTime(14, 3, 22)).toUTC();
    request.source = sourceNamed({}, {});
    request.node = u"crm:443"_s;
    request.operation = operation;
    request.method = "POST";
    request.url = QUrl(url);
    return request;
}

RequestEnd ended(Evidence evidence, int status, qint64 milliseconds = 112, qint64 bytes = 1400)
{
    return {.milliseconds = milliseconds, .evidence = evidence, .answer = {.status = status, .bytes = bytes}};
}

RequestEnd unsent(const QString &reason)
{
    return {.evidence = Evidence::Failed,
            .error = Error{.delivery = Error::Delivery::NotSent, .message = reason},
            .answer = {}};
}

QStringList rowOf(const RequestModel &model, int row, int role = Qt::DisplayRole)
{
    QStringList texts;
    for (int column = 0; column < RequestModel::ColumnCount; ++column)
        texts << model.index(row, column).data(role).toString();
    return texts;
}

} // namespace

/// The list of requests as a window shows it.
class TestRequestModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestFirst();
    void showsARequestFromItsBeginningToItsEnd();
    void showsNoSizeOfASignIn();
    void saysWhatNeverLeft();
    void saysThatAQuestionWasAnswered();
    void namesTheNode_data();
    void namesTheNode();
    void shortensALongPathAndKeepsItInFull();
    void stopsAtTheLimitOfTheList();
    void hasWordsForEveryOperation();
    void writesTimesAndSizes();
    void isEmptyWithoutAList();
};

void TestRequestModel::showsTheNewestFirst()
{
    RequestLog log;
    RequestModel model(&log);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    log.add(requestOf(ListCaches{}));
    log.add(requestOf(FlushAll{}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, RequestModel::OperationColumn).data().toString(), u"Flush all caches"_s);
    QCOMPARE(model.request(1).number, 1U);
}

void TestRequestModel::showsARequestFromItsBeginningToItsEnd()
{
    RequestLog log;
    const RequestModel model(&log);
    const auto number = log.add(requestOf(FlushAll{}));
    QCOMPARE(rowOf(model, 0),
             QStringList({u"14:03:22"_s, u"Running"_s, u"crm:443"_s, u"Flush all caches"_s, u"POST …/Agents/X/Y"_s,
                          u"waiting for it"_s, QString(), QString()}));
    QCOMPARE(cellStateIn(model.index(0, RequestModel::ResultColumn).data(EvidenceRole)), CellState::Running);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    log.end(number, ended(Evidence::Acknowledged, 204, 112, 0));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(rowOf(model, 0).mid(5), QStringList({u"204"_s, u"112 ms"_s, u"0 B"_s}));
    QCOMPARE(cellStateIn(model.index(0, RequestModel::ResultColumn).data(EvidenceRole)), CellState::Acknowledged);
}

void TestRequestModel::showsNoSizeOfASignIn()
{
    RequestLog log;
    const RequestModel model(&log);
    log.end(log.add(requestOf(SignIn{})), ended(Evidence::Acknowledged, 200, 112, 99));
    QCOMPARE(rowOf(model, 0).mid(5), QStringList({u"200"_s, u"112 ms"_s, QString()}));
}

void TestRequestModel::saysWhatNeverLeft()
{
    RequestLog log;
    const RequestModel model(&log);
    auto request = requestOf(FlushAll{});
    request.method.clear();
    request.url.clear();
    log.end(log.add(request), unsent(u"The sign-in was refused."_s));
    QCOMPARE(rowOf(model, 0).mid(4), QStringList({QString(), u"not sent"_s, QString(), QString()}));
    QCOMPARE(model.index(0, RequestModel::StatusColumn).data(RequestModel::FullTextRole).toString(),
             u"not sent: The sign-in was refused."_s);
    auto lost = unsent({});
    lost.error->delivery = Error::Delivery::MaybeSent;
    lost.evidence = Evidence::Unknown;
    log.end(log.add(requestOf(FlushAll{})), lost);
    QCOMPARE(model.index(0, RequestModel::StatusColumn).data().toString(), u"no answer"_s);
    QCOMPARE(model.index(0, RequestModel::ResultColumn).data().toString(), u"Unknown"_s);
}

/// Nothing was done that could be acknowledged.
void TestRequestModel::saysThatAQuestionWasAnswered()
{
    RequestLog log;
    const RequestModel model(&log);
    for (const auto &operation : test::everyOperation()) {
        log.end(log.add(requestOf(operation)), ended(Evidence::Acknowledged, 200));
        QCOMPARE(model.index(0, RequestModel::ResultColumn).data().toString(),
                 isAction(operation) ? u"Acknowledged"_s : u"Answered"_s);
    }
}

void TestRequestModel::namesTheNode_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("shown");
    QTest::newRow("not stored") << QString() << QString() << u"crm:443"_s;
    QTest::newRow("stored") << u"crm"_s << QString() << u"crm"_s;
    QTest::newRow("farm") << u"crm-farm"_s << u"crm01"_s << u"crm-farm: crm01"_s;
}

void TestRequestModel::namesTheNode()
{
    QFETCH(const QString, server);
    QFETCH(const QString, node);
    QFETCH(const QString, shown);
    RequestLog log;
    const RequestModel model(&log);
    auto request = requestOf(ListCaches{});
    auto source = sourceNamed(server, node);
    source->environment = Environment::Production;
    request.source = source;
    log.add(request);
    const auto cell = model.index(0, RequestModel::NodeColumn);
    QCOMPARE(cell.data().toString(), shown);
    QCOMPARE(cell.data(RequestModel::EnvironmentRole).value<Environment>(), Environment::Production);
    QVERIFY(!cell.siblingAtColumn(0).data(RequestModel::EnvironmentRole).isValid());
}

void TestRequestModel::shortensALongPathAndKeepsItInFull()
{
    RequestLog log;
    const RequestModel model(&log);
    const auto cell = [&model](int role) { return model.index(0, RequestModel::RequestColumn).data(role).toString(); };
    log.add(requestOf(Probe{}, u"https://crm/api"_s));
    QCOMPARE(cell(Qt::DisplayRole), u"POST /api"_s);
    log.add(requestOf(Probe{}, u"https://crm/a/b/c/d%2Fe"_s));
    QCOMPARE(cell(Qt::DisplayRole), u"POST …/b/c/d%2Fe"_s);
    QCOMPARE(cell(RequestModel::FullTextRole), u"POST https://crm/a/b/c/d%2Fe"_s);
    log.add(requestOf(Probe{}, u"https://crm/"_s + QString(5000, u'x')));
    QVERIFY(cell(Qt::DisplayRole).size() < 300);
}

void TestRequestModel::stopsAtTheLimitOfTheList()
{
    RequestLog log;
    RequestModel model(&log);
    for (std::size_t i = 0; i < RequestLog::MostRequests; ++i)
        log.add(requestOf(ListCaches{}));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    log.add(requestOf(ListCaches{}));
    log.add(requestOf(ListCaches{}));
    QCOMPARE(model.rowCount(), static_cast<int>(RequestLog::MostRequests));
    QCOMPARE(model.request(model.rowCount() - 1).number, 3U);
}

void TestRequestModel::hasWordsForEveryOperation()
{
    QStringList words;
    for (const auto &operation : test::everyOperation())
        words << operationWords(operation);
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.removeDuplicates(), 0);
}

void TestRequestModel::writesTimesAndSizes()
{
    QCOMPARE(durationText(0), u"0 ms"_s);
    QCOMPARE(durationText(999), u"999 ms"_s);
    QCOMPARE(durationText(1234), u"%1 s"_s.arg(QLocale().toString(1.2, 'f', 1)));
    QCOMPARE(sizeText(420), u"420 B"_s);
    QCOMPARE(sizeText(1400), QLocale().formattedDataSize(1400, 1, QLocale::DataSizeSIFormat));
}

void TestRequestModel::isEmptyWithoutAList()
{
    const RequestModel model(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

SLUICE_TEST(TestRequestModel)

} // namespace tst_requestmodel

#include "tst_requestmodel.moc"
