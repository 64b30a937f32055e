// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/historyevent.h"

#include "core/domain/operation/overloaded.h"
#include "core/storage/files/jsonreader.h"
#include "core/storage/servers/storedwords.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::HistoryEvent)
};

constexpr auto BegunKind = "run-begun"_L1;
constexpr auto IntendedKind = "request-intended"_L1;
constexpr auto AnsweredKind = "request-ended"_L1;
constexpr auto RemarkKind = "remark"_L1;
constexpr auto OverKind = "run-ended"_L1;

constexpr std::array evidenceWords{
    std::pair{"acknowledged"_L1, Evidence::Acknowledged},
    std::pair{"refused"_L1, Evidence::Refused},
    std::pair{"failed"_L1, Evidence::Failed},
    std::pair{"unknown"_L1, Evidence::Unknown},
    std::pair{"skipped"_L1, Evidence::Skipped},
    std::pair{"cancelled"_L1, Evidence::Cancelled},
};

constexpr std::array remarkWords{
    std::pair{"deviation"_L1, RunRemark::Kind::Deviation},
    std::pair{"operator-says"_L1, RunRemark::Kind::OperatorSays},
    std::pair{"observation"_L1, RunRemark::Kind::Observation},
    std::pair{"not-sent"_L1, RunRemark::Kind::NotSent},
    std::pair{"not-recorded"_L1, RunRemark::Kind::NotRecorded},
    std::pair{"seen"_L1, RunRemark::Kind::Seen},
};

QJsonObject dispatchBody(const Dispatch &dispatch)
{
    return {{u"step"_s, static_cast<qint64>(dispatch.step)},
            {u"node"_s, static_cast<qint64>(dispatch.node)},
            {u"attempt"_s, dispatch.attempt}};
}

QJsonObject begunBody(const RunBegun &begun)
{
    QJsonObject body{{u"who"_s,
                      QJsonObject{{u"user"_s, begun.who.user},
                                  {u"machine"_s, begun.who.machine},
                                  {u"program"_s, begun.who.program}}},
                     {u"plan"_s, begun.plan},
                     {u"planHash"_s, begun.planHash},
                     {u"servers"_s, QJsonArray::fromStringList(begun.servers)},
                     {u"environment"_s, wordFor(begun.environment, environmentWords)},
                     {u"reason"_s, begun.reason},
                     {u"change"_s, begun.change},
                     {u"continues"_s, begun.continues}};
    if (!begun.people.author.isEmpty())
        body.insert(u"planAuthor"_s, begun.people.author);
    if (!begun.people.approvers.isEmpty())
        body.insert(u"planApprovers"_s, QJsonArray::fromStringList(begun.people.approvers));
    if (!begun.leftOut.isEmpty())
        body.insert(u"leftOut"_s, QJsonArray::fromStringList(begun.leftOut));
    if (begun.needsApproval)
        body.insert(u"needsApproval"_s, true);
    return body;
}

QJsonObject intendedBody(const RequestIntended &intent)
{
    return {{u"dispatch"_s, dispatchBody(intent.dispatch)},
            {u"server"_s, intent.server},
            {u"serverId"_s, intent.serverId},
            {u"node"_s, intent.node},
            {u"address"_s, intent.address},
            {u"account"_s, intent.account},
            {u"environment"_s, wordFor(intent.environment, environmentWords)},
            {u"operation"_s, intent.operation},
            {u"targets"_s, QJsonArray::fromStringList(intent.targets)}};
}

QJsonObject answeredBody(const RequestEnded &end)
{
    QJsonObject body{{u"dispatch"_s, dispatchBody(end.dispatch)},
                     {u"evidence"_s, wordFor(end.evidence, evidenceWords)},
                     {u"message"_s, end.message},
                     {u"detail"_s, end.detail},
                     {u"serverCode"_s, end.serverCode},
                     {u"httpStatus"_s, end.httpStatus},
                     {u"milliseconds"_s, end.milliseconds}};
    if (end.unsent)
        body.insert(u"unsent"_s, intendedBody(*end.unsent));
    return body;
}

QJsonObject remarkBody(const RunRemark &remark)
{
    QJsonObject body{
        {u"kind"_s, wordFor(remark.kind, remarkWords)}, {u"text"_s, remark.text}, {u"node"_s, remark.node}};
    if (remark.dispatch)
        body.insert(u"dispatch"_s, dispatchBody(*remark.dispatch));
    return body;
}

QJsonObject overBody(const RunEnded &end)
{
    return {{u"text"_s, end.text},
            {u"acknowledged"_s, static_cast<qint64>(end.acknowledged)},
            {u"bad"_s, static_cast<qint64>(end.bad)},
            {u"unknown"_s, static_cast<qint64>(end.unknown)},
            {u"unsent"_s, static_cast<qint64>(end.unsent)}};
}

/// Reads the keys of one body, which are required unless a function says otherwise, and remembers the first that is wrong.
class BodyReader final
{
public:
    BodyReader(const QJsonObject &body, std::optional<QString> &problem)
        : m_body(body)
        , m_problem(problem)
    {
    }

    bool holds(QLatin1StringView key) const { return m_body.contains(key); }

    QString text(QLatin1StringView key)
    {
        if (!m_body.value(key).isString())
            report(EventText::tr("“%1” is no text.").arg(key));
        return m_body.value(key).toString();
    }

    QStringList texts(QLatin1StringView key)
    {
        const auto values = m_body.value(key).toArray();
        const bool areTexts = std::ranges::all_of(values, [](const QJsonValue &value) { return value.isString(); });
        if (!m_body.value(key).isArray() || !areTexts)
            report(EventText::tr("“%1” is no list of texts.").arg(key));
        QStringList found;
        for (const auto &value : values)
            found.append(value.toString());
        return found;
    }

    // Of keys that older records do not have.
    QString textIfAny(QLatin1StringView key) { return holds(key) ? text(key) : QString(); }
    QStringList textsIfAny(QLatin1StringView key) { return holds(key) ? texts(key) : QStringList(); }

    template<typename Number>
    Number number(QLatin1StringView key, Number least = std::numeric_limits<Number>::min())
    {
        // Two defaults, because any number may be the value.
        const auto value = m_body.value(key).toInteger(0);
        const bool isWhole = value == m_body.value(key).toInteger(1);
        if (!isWhole || value < least || value > std::numeric_limits<Number>::max())
            report(EventText::tr("“%1” is no whole number, or one that cannot be there.").arg(key));
        return static_cast<Number>(value);
    }

    template<typename Words, typename T = typename Words::value_type::second_type>
    T word(QLatin1StringView key, const Words &words)
    {
        const auto given = m_body.value(key).toString();
        const auto found = std::ranges::find_if(words, [&given](const auto &word) { return word.first == given; });
        if (found != words.end())
            return found->second;
        report(EventText::tr("“%1” holds the unknown word “%2”.").arg(key, given));
        return {};
    }

    BodyReader object(QLatin1StringView key)
    {
        if (!m_body.value(key).isObject())
            report(EventText::tr("“%1” is no object.").arg(key));
        return {m_body.value(key).toObject(), m_problem};
    }

    Dispatch dispatch()
    {
        auto inner = object("dispatch"_L1);
        return {.step = inner.number<qsizetype>("step"_L1, 0),
                .node = inner.number<qsizetype>("node"_L1, 0),
                .attempt = inner.number<int>("attempt"_L1, 1)};
    }

private:
    void report(const QString &sentence)
    {
        if (!m_problem)
            m_problem = sentence;
    }

    const QJsonObject m_body;
    std::optional<QString> &m_problem;
};

RunBegun begunFrom(BodyReader body)
{
    auto who = body.object("who"_L1);
    return {.who = {.user = who.text("user"_L1), .machine = who.text("machine"_L1), .program = who.text("program"_L1)},
            .people = {.author = body.textIfAny("planAuthor"_L1), .approvers = body.textsIfAny("planApprovers"_L1)},
            .plan = body.text("plan"_L1),
            .planHash = body.text("planHash"_L1),
            .servers = body.texts("servers"_L1),
            .environment = body.word("environment"_L1, environmentWords),
            .reason = body.text("reason"_L1),
            .change = body.text("change"_L1),
            .continues = body.text("continues"_L1),
            .leftOut = body.textsIfAny("leftOut"_L1),
            .needsApproval = body.holds("needsApproval"_L1)};
}

RequestIntended intendedFrom(BodyReader body)
{
    return {.dispatch = body.dispatch(),
            .server = body.text("server"_L1),
            .serverId = body.text("serverId"_L1),
            .node = body.text("node"_L1),
            .address = body.text("address"_L1),
            .account = body.text("account"_L1),
            .environment = body.word("environment"_L1, environmentWords),
            .operation = body.text("operation"_L1),
            .targets = body.texts("targets"_L1)};
}

RequestEnded answeredFrom(BodyReader body)
{
    return {.dispatch = body.dispatch(),
            .evidence = body.word("evidence"_L1, evidenceWords),
            .message = body.text("message"_L1),
            .detail = body.text("detail"_L1),
            .serverCode = body.text("serverCode"_L1),
            .httpStatus = body.number<int>("httpStatus"_L1),
            .milliseconds = body.number<qint64>("milliseconds"_L1),
            .unsent = body.holds("unsent"_L1) ? std::optional(intendedFrom(body.object("unsent"_L1))) : std::nullopt};
}

RunRemark remarkFrom(BodyReader body)
{
    return {.kind = body.word("kind"_L1, remarkWords),
            .text = body.text("text"_L1),
            .dispatch = body.holds("dispatch"_L1) ? std::optional(body.dispatch()) : std::nullopt,
            .node = body.text("node"_L1)};
}

RunEnded overFrom(BodyReader body)
{
    return {.text = body.text("text"_L1),
            .acknowledged = body.number<qsizetype>("acknowledged"_L1),
            .bad = body.number<qsizetype>("bad"_L1),
            .unknown = body.number<qsizetype>("unknown"_L1),
            .unsent = body.number<qsizetype>("unsent"_L1)};
}

} // namespace

QString kindWord(const RunEvent &event)
{
    return std::visit(
        overloaded{[](const RunBegun &) { return BegunKind; }, [](const RequestIntended &) { return IntendedKind; },
                   [](const RequestEnded &) { return AnsweredKind; }, [](const RunRemark &) { return RemarkKind; },
                   [](const RunEnded &) { return OverKind; }},
        event);
}

QJsonObject bodyOf(const RunEvent &event)
{
    return std::visit(overloaded{[](const RunBegun &begun) { return begunBody(begun); },
                                 [](const RequestIntended &intent) { return intendedBody(intent); },
                                 [](const RequestEnded &end) { return answeredBody(end); },
                                 [](const RunRemark &remark) { return remarkBody(remark); },
                                 [](const RunEnded &end) { return overBody(end); }},
                      event);
}

tl::expected<RunEvent, QString> eventFrom(const QString &kind, const QJsonObject &body)
{
    std::optional<QString> problem;
    const BodyReader reader(body, problem);
    RunEvent event;
    if (kind == BegunKind)
        event = begunFrom(reader);
    else if (kind == IntendedKind)
        event = intendedFrom(reader);
    else if (kind == AnsweredKind)
        event = answeredFrom(reader);
    else if (kind == RemarkKind)
        event = remarkFrom(reader);
    else if (kind == OverKind)
        event = overFrom(reader);
    else
        problem = EventText::tr("“%1” is no kind of record that this version of Sluice knows.").arg(kind);
    if (problem)
        return tl::unexpected(*problem);
    return event;
}

} // namespace sluice
