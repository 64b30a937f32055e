// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/classlabel.h"
#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"
#include "core/mock/mockserver.h"
#include "core/session/sessions.h"
#include "tests/sluicectl/programrun.h"
#include "tests/support/decisions.h"
#include "tests/support/suite.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <variant>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_decisionsterminal {
using mock::MockServer;
using test::Asks;
using test::Decision;
using test::DecisionHome;
using test::Ended;
using test::ProgramRun;

namespace {

constexpr int NotReached = 5;
constexpr int Usage = 1;
constexpr int NotConfirmed = 6;
constexpr int Machine = 7;

QStringList wordsFor(const Operation &action)
{
    return std::visit(overloaded{
                          [](const FlushAll &) {
                              return QStringList{u"flush"_s, u"--all"_s};
                          },
                          [](const FlushNamed &flush) {
                              QStringList words{u"flush"_s};
                              for (const auto &name : flush.names)
                                  words << u"--cache"_s << name;
                              return words;
                          },
                          [](const ClearConfiguration &clear) {
                              return QStringList{u"clear-config"_s, u"--application"_s, clear.application,
                                                 u"--instance"_s,   clear.instance,     u"--all-associates"_s};
                          },
                          [](const RebuildDeltas &rebuild) {
                              return QStringList{u"rebuild"_s, deltaKindName(rebuild.kind)};
                          },
                          [](const OtherAlternative auto &) { return QStringList(); },
                      },
                      action);
}

QStringList wordsFor(const Decision &decision)
{
    auto words = wordsFor(decision.action);
    if (!decision.reason.isEmpty())
        words << u"--reason"_s << decision.reason;
    if (!decision.server.isEmpty())
        return words << u"--server"_s << decision.server;
    const auto &request = decision.request;
    words << u"--url"_s << request.address << u"--protocol"_s << request.protocolId;
    if (request.options.online)
        words << u"--online"_s;
    if (request.options.signIn == SignInKind::AccessToken)
        words << u"--auth"_s << u"bearer"_s;
    else
        words << u"--user"_s << request.credentials.user;
    if (!decision.proxy.isEmpty())
        words << u"--proxy"_s << decision.proxy;
    if (decision.said)
        words << u"--environment"_s << ctl::classWord(*decision.said);
    return words;
}

bool isAction(const mock::JournalEntry &entry)
{
    static const QRegularExpression action(u"^(Flush|Clear|Rebuild)"_s);
    return action.match(entry.operation).hasMatch();
}

/// What --confirm has to say.
QString nameFor(const Decision &decision)
{
    return decision.server.isEmpty() ? QUrl(understoodAddress(decision.request)).host() : decision.server;
}

} // namespace

class TestDecisionsTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void decidesAsTheTableSays_data();
    void decidesAsTheTableSays();

private:
    Ended runWith(const Decision &decision, const QStringList &answer);
    int actions() const;

    DecisionHome m_home;
    MockServer m_one;
    MockServer m_two;
};

void TestDecisionsTerminal::initTestCase()
{
    QVERIFY(m_one.listen() && m_two.listen());
}

void TestDecisionsTerminal::decidesAsTheTableSays_data()
{
    QTest::addColumn<Decision>("decision");
    const auto rows = test::decisions(m_one.port(), m_two.port());
    for (const auto &decision : rows) {
        if (!decision.at) // the program cannot be told the time; core runs that row
            QTest::newRow(qPrintable(decision.name)) << decision;
    }
}

/// How many actions arrived at both servers together, also refused ones.
int TestDecisionsTerminal::actions() const
{
    int count = 0;
    for (const auto *server : {&m_one, &m_two}) {
        const auto journal = server->journal();
        count += static_cast<int>(std::ranges::count_if(journal, &isAction));
    }
    return count;
}

Ended TestDecisionsTerminal::runWith(const Decision &decision, const QStringList &answer)
{
    m_home.prepare(decision);
    ProgramRun program(wordsFor(decision) + answer, m_one.password());
    program.setHome(m_home.path());
    program.setVariable(u"SLUICE_TOKEN"_s, u"token"_s);
    // The first call comes after the confirmation, and asks for the list: nothing was flushed yet.
    QObject context;
    if (decision.meanwhile) {
        for (const auto *server : {&m_one, &m_two})
            connect(server, &MockServer::journalled, &context, [&] { m_home.changeMeanwhile(decision); });
    }
    return program.runToEnd();
}

void TestDecisionsTerminal::decidesAsTheTableSays()
{
    QFETCH(Decision, decision);
    const auto before = actions();
    const QStringList yes{u"--yes"_s};
    const QStringList name{u"--confirm"_s, nameFor(decision)};
    if (decision.asks == Asks::Button)
        QCOMPARE(runWith(decision, {}).code, NotConfirmed);
    if (decision.asks == Asks::Name)
        QCOMPARE(runWith(decision, yes).code, NotConfirmed);
    QCOMPARE(actions(), before);

    const auto ended = runWith(decision, decision.asks == Asks::Name ? name : yes);
    const auto said = ended.out + ended.err;
    QVERIFY2(said.contains(decision.says), qPrintable(said));
    QVERIFY2(said.contains(decision.because), qPrintable(said));
    if (decision.isSent)
        QVERIFY2(said.contains(environmentWord(*decision.environment), Qt::CaseInsensitive), qPrintable(said));
    if (decision.isReached)
        QVERIFY2(ended.code == 0, qPrintable(ended.err));
    else if (decision.isSent)
        QVERIFY2(ended.code == NotReached, qPrintable(ended.err));
    else // a stored file with a mistake, or an address or class that cannot be said, leaves the rules unknown
        QVERIFY2(ended.code == NotConfirmed
                     || (!decision.environment && (ended.code == Usage || ended.code == Machine)),
                 qPrintable(said));
    QCOMPARE(actions() > before, decision.isReached);
}

SLUICE_TEST(TestDecisionsTerminal)

} // namespace tst_decisionsterminal

#include "tst_decisionsterminal.moc"
