// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"
#include "tests/session/answerfaults.h"
#include "tests/session/largeanswers.h"
#include "tests/support/cputime.h"
#include "tests/support/fixtures.h"
#include "tests/support/operations.h"
#include "tests/support/outcome.h"
#include "tests/support/peakmemory.h"
#include "tests/support/sanitizer.h"
#include "tests/support/sessiontest.h"
#include "tests/support/suite.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <array>
#include <map>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_faultmatrix {
using test::AnswerForm;
using test::Exchange;

namespace {

/// A protocol with its binding, as the table names it.
struct Wire
{
    QString name;
    QString protocolId;
    ProtocolOptions options;
    AnswerForm form;
};

ProtocolOptions asPublished()
{
    ProtocolOptions options;
    options.services = 88;
    options.envelope = EnvelopeForm::Published;
    return options;
}

ProtocolOptions over(Binding binding)
{
    ProtocolOptions options;
    options.binding = binding;
    return options;
}

const QList<Wire> &wires()
{
    static const QList<Wire> all{
        {u"soap"_s, u"superoffice-soap"_s, {}, AnswerForm::Soap},
        {u"published"_s, u"superoffice-soap"_s, asPublished(), AnswerForm::Soap},
        {u"rest"_s, u"superoffice-rest"_s, {}, AnswerForm::Json},
        {u"get"_s, u"inforouter"_s, over(Binding::Get), AnswerForm::Xml},
        {u"post"_s, u"inforouter"_s, over(Binding::Post), AnswerForm::Xml},
        {u"soap11"_s, u"inforouter"_s, over(Binding::Soap), AnswerForm::XmlEnvelope},
        {u"soap12"_s, u"inforouter"_s, over(Binding::Soap12), AnswerForm::XmlEnvelope},
    };
    return all;
}

/// A whole conversation for one operation, with an answer to everything.
struct Conversation
{
    Wire wire;
    Operation operation;
    SignInRequest request;
    /// Also those that follow when the sign-in has to be checked or renewed.
    QList<Exchange> exchanges;
    qsizetype own = 0; ///< the index of the exchange for the operation itself
    Reply reply;

    QString name() const { return wire.name + u' ' + QLatin1StringView(test::idOf(operation)); }
};

/// One conversation that is held again, with a fault.
struct Case
{
    const Conversation *conversation;
    std::unique_ptr<test::Replay> replay;
    std::optional<Result<Answer>> result{};
    QObject owner{}; ///< of the session
};

using Cases = std::vector<std::unique_ptr<Case>>;

QString purposeWord(const Operation &operation)
{
    switch (traitsOf(operation).purpose) {
    case Purpose::Action:
        return u"action"_s;
    case Purpose::Preparation:
        return u"preparation"_s;
    case Purpose::Ending:
        return u"ending"_s;
    case Purpose::Question:
    case Purpose::Snapshot:
        break;
    }
    return u"question"_s;
}

/// What is known at the end, in the words of the table: for an action its evidence, and for anything else whether the
/// reply is the one that came without a fault. In both cases the kind of the error, if there is one.
QString endingOf(const Case &one)
{
    const auto *conversation = one.conversation;
    const auto reply = one.result->map([](const Answer &answer) { return answer.reply; });
    if (isAction(conversation->operation)) {
        const auto evidence = evidenceOf(conversation->operation, reply);
        const auto word = QString::fromLatin1(QMetaEnum::fromType<Evidence>().valueToKey(int(evidence)));
        return reply ? word : word + u' ' + test::outcome(reply);
    }
    if (!reply)
        return test::outcome(reply);
    if (const auto *features = std::get_if<FeatureList>(&*reply); features && !features->operations)
        return u"nothing known"_s;
    if (const auto *out = std::get_if<SignedOut>(&*reply); out && !out->wasKnown)
        return u"had ended before"_s;
    return *reply == conversation->reply ? u"as ever"_s : u"another "_s + test::outcome(reply);
}

/// What \a row of the table says about \a conversation under \a key: one value for all, or an object of which the most
/// specific name counts.
QJsonValue valueIn(const QJsonObject &row, const QString &key, const Conversation &conversation)
{
    const auto value = row[key];
    if (!value.isObject())
        return value;
    for (const auto &name : {conversation.name(), conversation.wire.name, u"others"_s}) {
        if (const auto found = value[name]; !found.isUndefined())
            return found;
    }
    return {};
}

/// A row has a word for each purpose, and for an operation of which something else is expected.
QString expectedOf(const QJsonObject &row, const Conversation &conversation)
{
    const auto id = QString::fromLatin1(test::idOf(conversation.operation));
    const auto own = valueIn(row, id, conversation).toString();
    return own.isEmpty() ? valueIn(row, purposeWord(conversation.operation), conversation).toString(u"(nothing)"_s)
                         : own;
}

/// What is wrong with \a one according to \a row, in whole sentences.
QStringList problemsOf(const Case &one, const QJsonObject &row)
{
    const auto *conversation = one.conversation;
    const auto &replay = *one.replay;
    const auto name = conversation->name();
    const auto expected = expectedOf(row, *conversation);
    QStringList problems;
    if (const auto ending = endingOf(one); ending != expected)
        problems << u"%1: %2, expected %3"_s.arg(name, ending, expected);
    // Only an accepted sign-in can be renewed, so a password is never sent twice.
    const bool isSignIn = traitsOf(conversation->operation).access == Access::Credentials;
    const auto most = isSignIn ? 1 : valueIn(row, u"arrivals"_s, *conversation).toInt(1);
    if ((isSignIn || isSentOnce(conversation->operation)) && replay.arrivals() > most)
        problems << u"%1 arrived %2 times"_s.arg(name).arg(replay.arrivals());
    const auto says = row[u"says"].toString();
    if (!*one.result && !one.result->error().message.contains(says))
        problems << u"%1 says “%2”, expected “%3”"_s.arg(name, one.result->error().message, says);
    const auto asksMore = row[u"asks more"].toArray();
    if (!replay.unexpected().isEmpty() && !asksMore.contains(name))
        problems << u"%1 also asked %2"_s.arg(name, QString::fromLatin1(replay.unexpected().join(", ")));
    return problems;
}

/// Appends what happened to the file that the environment names, for people who look for sentences that are wrong.
void report(const QString &fault, const Case &one)
{
    QFile file(qEnvironmentVariable("SLUICE_FAULTS"));
    if (file.fileName().isEmpty() || !file.open(QIODevice::Append))
        return;
    const auto error = *one.result ? Error() : one.result->error();
    const QStringList columns{fault,
                              one.conversation->name(),
                              endingOf(one),
                              QString::number(one.replay->arrivals()),
                              QString::fromLatin1(one.replay->unexpected().join(',')),
                              error.message,
                              error.detail.left(100).simplified()};
    file.write(columns.join(u'\t').toUtf8() + '\n');
}

constexpr std::chrono::seconds patience(30);

/// What one answer may take at most. It is read up to the limit, and understood.
constexpr qint64 answerBytes = 8 * 1024 * 1024;
constexpr qint64 memoryPerAnswer = answerBytes + 16 * 1024 * 1024;
constexpr std::chrono::nanoseconds processorPerAnswer = std::chrono::seconds(test::isSanitized ? 15 : 3);

/// To understand an answer takes more than to receive it: that many times its size.
constexpr qint64 timesSizeOfXml = 16;
constexpr qint64 timesSizeOfJson = 24;

/// One for each form of answers.
constexpr std::array conversationsForBounds{"soap list-caches"_L1, "rest list-caches"_L1, "post read-settings"_L1,
                                            "soap12 flush-all"_L1};

/// An action with a body, and one without.
constexpr std::array conversationsWithoutEnd{"soap flush-all"_L1, "rest flush-all"_L1};

} // namespace

/// Every operation over every protocol and binding, with every fault of the answer to it. What is expected is in
/// tests/data/faults/matrix.json. In every case an action arrives at most once, also the sign-out, a password is sent
/// once, and nothing is asked that is not in the table.
///
/// With SLUICE_FAULTS=FILE in the environment, what happened is appended there, one case a line.
class TestFaultMatrix : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void moved(); ///< a request has arrived that the fault is for, or a case has ended

private Q_SLOTS:
    void initTestCase();
    void hasOneRightOutcome_data();
    void hasOneRightOutcome();
    void takesLittleForALargeAnswer_data();
    void takesLittleForALargeAnswer();
    void endsAnswersThatDoNotEnd();
    void cleanupTestCase();

private:
    static Call<Answer> *hold(HttpClient &client, const Conversation &conversation, const QUrl &address,
                              QObject *owner);
    void record(const Wire &wire, const Operation &operation);
    Cases casesOf(const QString &fault);
    std::unique_ptr<Case> caseOf(const Conversation &conversation, const test::AnswerFault &fault);
    bool waitUntil(const std::function<bool()> &isSo);
    void start(Case &one, std::chrono::seconds limit);
    void judge(const QString &fault, const Cases &cases);
    const Conversation *conversationFor(const QString &name) const;

    HttpClient m_client;
    QList<Conversation> m_conversations;
    QMap<QString, QJsonObject> m_table;
    std::map<QString, Cases> m_silent; ///< they wait for the time limit while the others are tried
    int m_cases = 0;
    QMap<QString, int> m_counts;
};

void TestFaultMatrix::initTestCase()
{
    const auto rows = QJsonDocument::fromJson(test::fixture(u"faults/matrix.json"_s)).array();
    for (const auto &row : rows)
        m_table.insert(row[u"fault"].toString(), row.toObject());
    auto faults = test::answerFaults() + test::silentFaults();
    faults.sort();
    QCOMPARE(QStringList(m_table.keys()), faults);

    for (const auto &wire : wires()) {
        for (const auto &operation : test::everyOperation())
            record(wire, operation);
    }
    QVERIFY2(m_conversations.size() > 50, qPrintable(QString::number(m_conversations.size())));

    const auto silent = test::silentFaults();
    for (const auto &fault : silent) {
        auto &cases = m_silent[fault] = casesOf(fault);
        for (const auto &one : cases)
            start(*one, std::chrono::seconds(5));
        for (const auto &one : cases)
            QVERIFY(waitUntil([&one] { return one->replay->arrivals() > 0; }));
    }
}

/// Performs the operation in a session of its own.
Call<Answer> *TestFaultMatrix::hold(HttpClient &client, const Conversation &conversation, const QUrl &address,
                                    QObject *owner)
{
    auto request = conversation.request;
    request.address = address.toString();
    auto *session = Sessions(client).open(request, owner).value();
    const auto operation = conversation.operation;
    if (traitsOf(operation).access != Access::Ticket)
        return session->perform(operation, owner);
    // For all others a session signs in by itself.
    auto *both = new Call<Answer>(owner);
    session->perform(SignIn{}, both)->then(both, [session, operation, both](const Result<Answer> &) {
        session->perform(operation, both)->then(both, [both](const Result<Answer> &result) { both->finish(result); });
    });
    return both;
}

void TestFaultMatrix::record(const Wire &wire, const Operation &operation)
{
    mock::Settings settings;
    if (wire.options.envelope == EnvelopeForm::Published)
        settings.strictness = mock::Strictness::Published;
    mock::MockServer superOffice(settings);
    mock::InfoRouterServer infoRouter;
    QVERIFY(superOffice.listen() && infoRouter.listen());
    const bool isInfoRouter = wire.protocolId == u"inforouter";
    test::Recorder recorder(isInfoRouter ? infoRouter.port() : superOffice.port());
    Conversation conversation{wire, operation, {}, {}, 0, Done{}};
    conversation.request.protocolId = wire.protocolId;
    conversation.request.options = wire.options;
    conversation.request.address = recorder.through(isInfoRouter ? infoRouter.url() : superOffice.url()).toString();
    conversation.request.credentials.user = isInfoRouter ? infoRouter.user() : superOffice.user();
    conversation.request.credentials.password = isInfoRouter ? infoRouter.password() : superOffice.password();
    QObject owner;
    const auto result = test::resultOf(hold(m_client, conversation, QUrl(conversation.request.address), &owner));
    if (!result && result.error().kind == Error::Kind::Unsupported)
        return;
    if (!result)
        QFAIL(qPrintable(conversation.name() + u": "_s + result.error().message));
    conversation.reply = result->reply;
    conversation.own = recorder.exchanges().size() - 1;
    if (traitsOf(operation).access == Access::Account) {
        auto *session = owner.findChild<Session *>();
        (void)test::resultOf(session->perform(CheckSignIn{}, &owner));
        superOffice.expireTickets();
        infoRouter.expireTickets();
        (void)test::resultOf(session->perform(operation, &owner));
    }
    conversation.exchanges = recorder.exchanges();
    m_conversations.append(conversation);
}

/// Those for which the fault can be made.
Cases TestFaultMatrix::casesOf(const QString &fault)
{
    Cases cases;
    for (const auto &conversation : std::as_const(m_conversations)) {
        if (const auto made = test::answerFault(fault, conversation.wire.form))
            cases.push_back(caseOf(conversation, *made));
    }
    return cases;
}

std::unique_ptr<Case> TestFaultMatrix::caseOf(const Conversation &conversation, const test::AnswerFault &fault)
{
    auto one = std::make_unique<Case>();
    one->conversation = &conversation;
    one->replay = std::make_unique<test::Replay>(
        conversation.exchanges, conversation.own,
        [this, fault](QTcpSocket &client, const QByteArray &answer, const QByteArray &other) {
            fault(client, answer, other);
            Q_EMIT moved();
        });
    return one;
}

void TestFaultMatrix::start(Case &one, std::chrono::seconds limit)
{
    auto conversation = *one.conversation;
    conversation.request.timeout = limit;
    const auto address = one.replay->at(QUrl(conversation.request.address));
    hold(m_client, conversation, address, &one.owner)->then(&one.owner, [this, &one](const Result<Answer> &result) {
        one.result = result;
        Q_EMIT moved();
    });
}

/// With an event loop, because the macros of QTest sleep between events, and thousands of cases need many of them.
bool TestFaultMatrix::waitUntil(const std::function<bool()> &isSo)
{
    QEventLoop loop;
    connect(this, &TestFaultMatrix::moved, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::seconds(60), &loop, [&loop] { loop.exit(1); });
    while (!isSo()) {
        if (loop.exec() != 0)
            return false;
    }
    return true;
}

/// Waits for the end of all \a cases, and compares them with the table.
void TestFaultMatrix::judge(const QString &fault, const Cases &cases)
{
    QStringList problems;
    for (const auto &one : cases) {
        QVERIFY(waitUntil([&one] { return one->result.has_value(); }));
        problems += problemsOf(*one, m_table.value(fault));
        report(fault, *one);
        ++m_cases;
        ++m_counts[endingOf(*one).section(u' ', 0, 0)];
    }
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
}

void TestFaultMatrix::hasOneRightOutcome_data()
{
    QTest::addColumn<QString>("fault");
    const auto faults = test::answerFaults() + test::silentFaults(); // these last: they have been waiting meanwhile
    for (const auto &fault : faults)
        QTest::newRow(qPrintable(fault)) << fault;
}

void TestFaultMatrix::hasOneRightOutcome()
{
    QFETCH(QString, fault);
    if (m_silent.contains(fault)) {
        judge(fault, m_silent.at(fault));
        return;
    }
    const auto cases = casesOf(fault);
    const bool isLarge = test::largeFaults().contains(fault);
    const test::CpuTime processor;
    const test::PeakMemory memory;
    for (const auto &one : cases) {
        start(*one, patience);
        if (isLarge)
            QVERIFY(waitUntil([&one] { return one->result.has_value(); }));
    }
    judge(fault, cases);
    QCOMPARE_LE(processor.elapsed(), cases.size() * processorPerAnswer);
    if (test::memoryCanBeMeasured)
        QCOMPARE_LE(memory.growth().value_or(0), memoryPerAnswer);
}

const Conversation *TestFaultMatrix::conversationFor(const QString &name) const
{
    const auto found = std::ranges::find(m_conversations, name, &Conversation::name);
    return found == m_conversations.cend() ? nullptr : &*found;
}

void TestFaultMatrix::takesLittleForALargeAnswer_data()
{
    QTest::addColumn<QString>("filling");
    QTest::addColumn<QString>("name");
    const auto fillings = test::fillings();
    for (const auto &filling : fillings) {
        for (const auto &name : conversationsForBounds)
            QTest::addRow("%s: %s", qPrintable(filling), name.data()) << filling << QString(name);
    }
}

/// The processor time grows with the size of the answer and no faster, and the memory stays within its bounds.
void TestFaultMatrix::takesLittleForALargeAnswer()
{
    QFETCH(QString, filling);
    QFETCH(QString, name);
    const auto *conversation = conversationFor(name);
    QVERIFY(conversation);
    const auto spend = [&](qint64 size) {
        const auto one = caseOf(*conversation, test::filledAnswer(filling, conversation->wire.form, size));
        const test::CpuTime processor; // of this thread, which understands the answers
        start(*one, patience);
        const bool ended = waitUntil([&one] { return one->result.has_value(); });
        const bool isRead = ended && (*one->result || one->result->error().delivery == Error::Delivery::Answered);
        return isRead ? std::optional(processor.elapsed()) : std::nullopt;
    };
    constexpr qint64 size = answerBytes / 8;
    const auto forQuarter = spend(size / 4);
    const test::PeakMemory memory;
    const auto forWhole = spend(size);
    QVERIFY(forQuarter && forWhole);
    QCOMPARE_LE(*forWhole, 2 * 4 * *forQuarter + std::chrono::milliseconds(100));
    QCOMPARE_LE(*forWhole, processorPerAnswer);
    const auto times = conversation->wire.form == AnswerForm::Json ? timesSizeOfJson : timesSizeOfXml;
    if (test::memoryCanBeMeasured)
        QCOMPARE_LE(memory.growth().value_or(0), times * size);
}

/// All at once, because some end with the time limit only.
void TestFaultMatrix::endsAnswersThatDoNotEnd()
{
    Cases cases;
    const auto kinds = test::endlessAnswers();
    for (const auto &kind : kinds) {
        for (const auto &name : conversationsWithoutEnd) {
            const auto *conversation = conversationFor(QString(name));
            QVERIFY(conversation);
            cases.push_back(caseOf(*conversation, test::endlessAnswer(kind)));
        }
    }
    const test::PeakMemory memory;
    for (const auto &one : cases) {
        start(*one, std::chrono::seconds(5));
        QVERIFY(waitUntil([&one] { return one->replay->arrivals() > 0; }));
    }
    for (const auto &one : cases) {
        QVERIFY(waitUntil([&one] { return one->result.has_value(); }));
        QVERIFY(!*one->result);
        const auto &error = one->result->error();
        const auto evidence = evidenceOf(one->conversation->operation, Failure(error));
        QVERIFY2(evidence == Evidence::Unknown, qPrintable(error.message));
    }
    if (test::memoryCanBeMeasured)
        QCOMPARE_LE(memory.growth().value_or(0), qint64(cases.size()) * memoryPerAnswer);
}

void TestFaultMatrix::cleanupTestCase()
{
    QStringList counts;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        counts << u"%1 %2"_s.arg(it.key()).arg(it.value());
    qInfo("%d cases: %s", m_cases, qPrintable(counts.join(u", "_s)));
}

SLUICE_TEST(TestFaultMatrix)

} // namespace tst_faultmatrix

#include "tst_faultmatrix.moc"
