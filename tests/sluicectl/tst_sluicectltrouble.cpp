// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "core/mock/mockserver.h"
#include "tests/sluicectl/programrun.h"
#include "tests/support/suite.h"

#include <QTest>

#include <csignal>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_sluicectltrouble {
using mock::Fault;
using mock::FaultRelay;
using mock::MockServer;

/// No connection, no answer, no patience.
class TestTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsApartWhoWasNotReached_data();
    void tellsApartWhoWasNotReached();
    void doesNotKnowWhatBecameOfAnActionThatWasCutOff_data();
    void doesNotKnowWhatBecameOfAnActionThatWasCutOff();
    void acknowledgesAnAnswerWithoutALength();
    void endsWhenInterrupted_data();
    void endsWhenInterrupted();

private:
    static QStringList at(const QUrl &url) { return {u"--url"_s, url.toString(), u"--user"_s, u"ADM0"_s}; }
    static QStringList over(const QString &protocol) { return {u"--protocol"_s, protocol}; }

    const QString m_password = QString::fromUtf16(mock::AdministratorPassword);
    const QStringList m_flushTwo{u"flush"_s, u"--cache"_s, u"CurrencyCache"_s, u"--cache"_s, u"UserGroupCache"_s};
    const QStringList m_flushAll{u"flush"_s, u"--all"_s};
    const QStringList m_yes{u"--yes"_s};
    const QStringList m_services{u"--services=88"_s};
};

void TestTrouble::tellsApartWhoWasNotReached_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<int>("code");
    const auto soap = over(u"superoffice-soap"_s);
    for (const auto &command : {QStringList{u"probe"_s}, QStringList{u"list"_s}, m_flushTwo + m_yes}) {
        const auto name = command.first().toLatin1();
        const auto patience = QStringList{u"--timeout"_s, u"1"_s};
        for (const auto &protocol : {soap, over(u"superoffice"_s)}) {
            const auto row = [&](const char *trouble, const QString &kind, int code, const QStringList &options = {}) {
                QTest::addRow("%s over %s: %s", name.constData(), qPrintable(protocol.last()), trouble)
                    << command + protocol + options << kind << code;
            };
            row("nothing listens", u"closed"_s, 5);
            row("no host of that name", u"no host"_s, 5);
            row("not TLS", u"not TLS"_s, 5);
            row("no answer in time", u"stall"_s, 5, protocol == soap ? patience + m_services : patience);
            row("not that product", u"other path"_s, 4);
        }
    }
}

void TestTrouble::tellsApartWhoWasNotReached()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, trouble);
    MockServer server;
    QVERIFY(server.listen());
    FaultRelay relay(server.port());
    QVERIFY(relay.listen());
    auto url = relay.through(server.url());
    if (trouble == "closed"_L1)
        relay.close();
    else if (trouble == "no host"_L1)
        url = QUrl(u"https://no-such-host.invalid/SuperOffice"_s);
    else if (trouble == "not TLS"_L1)
        url.setScheme(u"https"_s);
    else if (trouble == "stall"_L1)
        relay.setFault(Fault::stall());
    else
        url.setPath(u"/Elsewhere"_s);
    const auto ended = ProgramRun(arguments + at(url) + QStringList{u"--environment=test"_s}, m_password).runToEnd();
    QTEST(ended.code, "code");
    QVERIFY(operations(server).isEmpty());
    QVERIFY(!ended.err.isEmpty());
}

void TestTrouble::doesNotKnowWhatBecameOfAnActionThatWasCutOff_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("evidence");
    const QStringList two{u"CurrencyCache unknown"_s, u"UserGroupCache unknown"_s};
    for (const auto *protocol : {"superoffice-rest", "superoffice-soap"}) {
        const auto id = QString::fromLatin1(protocol);
        QTest::addRow("all over %s", protocol) << id << m_flushAll << QStringList{u"* unknown"_s};
        QTest::addRow("two over %s", protocol) << id << m_flushTwo << two;
    }
}

/// The flush was carried out, and only once.
void TestTrouble::doesNotKnowWhatBecameOfAnActionThatWasCutOff()
{
    QFETCH(QString, protocol);
    QFETCH(QStringList, arguments);
    MockServer server(settingsOf({u"dropConnection=true"_s}));
    QVERIFY(server.listen());
    const auto ended =
        ProgramRun(arguments + m_yes + over(protocol) + at(server.url()) + QStringList{u"--json"_s}, m_password)
            .runToEnd();
    QCOMPARE(ended.code, 9);
    QTEST(ended.evidence(), "evidence");
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 1);
}

void TestTrouble::acknowledgesAnAnswerWithoutALength()
{
    MockServer server(settingsOf({u"noContentLengthOn204=true"_s}));
    QVERIFY(server.listen());
    const auto ended = ProgramRun(m_flushTwo + m_yes + at(server.url()), m_password).runToEnd();
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(transports(server), QStringList{u"rest"_s});
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 1);
}

void TestTrouble::endsWhenInterrupted_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("answersBefore");
    QTest::addColumn<int>("signal");
    QTest::addColumn<QStringList>("evidence");
    QTest::newRow("probe") << QStringList{u"probe"_s} << 0 << SIGINT << QStringList();
    QTest::newRow("list") << QStringList{u"list"_s} << 1 << SIGINT << QStringList();
    QTest::newRow("flush, still signing in") << m_flushAll << 0 << SIGINT << QStringList{u"* cancelled"_s};
    QTest::newRow("flush, still reading the list")
        << m_flushTwo << 1 << SIGINT << QStringList{u"CurrencyCache cancelled"_s, u"UserGroupCache cancelled"_s};
    QTest::newRow("flush, after it left")
        << m_flushTwo << 2 << SIGINT << QStringList{u"CurrencyCache unknown"_s, u"UserGroupCache unknown"_s};
    QTest::newRow("flush, after it left, told to terminate")
        << m_flushAll << 1 << SIGTERM << QStringList{u"* unknown"_s};
}

void TestTrouble::endsWhenInterrupted()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, answersBefore);
    QFETCH(int, signal);
    QFETCH(QStringList, evidence);
    MockServer server;
    QVERIFY(server.listen());
    FaultRelay relay(server.port());
    QVERIFY(relay.listen());
    // With a complete address no probe is needed. This number of calls is answered, and the next one gets no answer.
    auto url = relay.through(server.url());
    url.setPath(u"/SuperOffice/Remote"_s);
    arguments += QStringList{u"--services=88"_s, u"--json"_s} + at(url) + (evidence.isEmpty() ? QStringList() : m_yes);
    int calls = 0;
    qint64 before = 0;
    const auto stallNext = [&] {
        if (++calls == answersBefore) {
            before = relay.bytesReceived();
            relay.setFaultEverywhere(Fault::stall());
        }
    };
    connect(&server, &MockServer::journalled, this, stallNext);
    if (answersBefore == 0)
        relay.setFault(Fault::stall());

    ProgramRun program(arguments, m_password);
    program.start();
    program.closeWriteChannel();
    QTRY_VERIFY(calls == answersBefore && relay.bytesReceived() > before);
    QCOMPARE(::kill(static_cast<pid_t>(program.processId()), signal), 0);
    const auto ended = program.waitForEnd();
    QCOMPARE(ended.signal, signal);
    if (evidence.isEmpty())
        QVERIFY(ended.servers().isEmpty());
    else
        QCOMPARE(ended.evidence(), evidence);
    QCOMPARE(server.flushCount(u"CurrencyCache"_s), 0);
}

SLUICE_TEST(TestTrouble)

} // namespace tst_sluicectltrouble

#include "tst_sluicectltrouble.moc"
