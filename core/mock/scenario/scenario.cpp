// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/scenario/scenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

/// Whether the request reaches the product; only for faults that put something else in place of the answer.
constexpr auto CarriedOut = "carriedOut"_L1;

/// Reads one rule and collects its mistakes.
class RuleReader final
{
public:
    RuleReader(const QList<FaultKind> &kinds, const QString &place, QStringList &mistakes)
        : m_kinds(kinds)
        , m_place(place)
        , m_mistakes(mistakes)
    {
    }

    std::optional<FaultRule> read(const QJsonValue &value);

private:
    [[nodiscard]] const FaultKind *kind() const;
    [[nodiscard]] QVariant valueOf(const FaultParameter &parameter);
    [[nodiscard]] QRegularExpression pattern(const QString &key) const;
    void note(const QString &key, const QString &mistake)
    {
        m_mistakes.append(u"%1.%2: %3"_s.arg(m_place, key, mistake));
    }

    const QList<FaultKind> &m_kinds;
    const QString m_place;
    QStringList &m_mistakes;
    QJsonObject m_object;
};

/// \a value as it stands in the file.
QString quoted(const QJsonValue &value)
{
    const auto list = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return list.mid(1, list.size() - 2);
}

/// The parameters of every fault: to which requests or connections it applies.
QList<FaultParameter> commonParameters(const FaultKind &kind)
{
    const auto most = std::numeric_limits<int>::max();
    QList<FaultParameter> common{
        FaultParameter::text(u"fault"_s),
        FaultParameter::word(u"product"_s, {u"both"_s, u"superoffice"_s, u"inforouter"_s}),
        FaultParameter::number(u"from"_s, 1, most, 1),
    };
    if (!std::holds_alternative<ClosesPort>(kind.effect))
        common.append(FaultParameter::number(u"to"_s, 1, most, most));
    if (!isOfConnections(kind.effect))
        common += {FaultParameter::text(u"operation"_s, u"*"_s), FaultParameter::text(u"path"_s, u"*"_s)};
    return common;
}

QList<FaultParameter> ownParameters(const FaultKind &kind)
{
    auto parameters = kind.parameters;
    if (std::holds_alternative<Instead>(kind.effect))
        parameters.append(FaultParameter::flag(CarriedOut, false));
    return parameters;
}

QString namesOf(const QList<FaultParameter> &parameters)
{
    QStringList names;
    for (const auto &parameter : parameters)
        names.append(parameter.name());
    return names.join(u", "_s);
}

const FaultKind *RuleReader::kind() const
{
    const auto name = m_object.value("fault"_L1).toString();
    const auto found =
        std::find_if(m_kinds.cbegin(), m_kinds.cend(), [&name](const FaultKind &kind) { return kind.name == name; });
    return found == m_kinds.cend() ? nullptr : &*found;
}

QVariant RuleReader::valueOf(const FaultParameter &parameter)
{
    const auto value = m_object.value(parameter.name());
    if (value.isUndefined())
        return parameter.usual();
    if (parameter.takes(value))
        return value.toVariant();
    note(parameter.name(),
         Scenario::tr("%1 is not valid. Valid values: %2.").arg(quoted(value), parameter.described()));
    return parameter.usual();
}

/// A pattern in which * stands for any text, and which ignores case.
QRegularExpression RuleReader::pattern(const QString &key) const
{
    const auto text = m_object.value(key).toString(u"*"_s);
    const auto any = QRegularExpression::escape(text).replace("\\*"_L1, ".*"_L1);
    return QRegularExpression(QRegularExpression::anchoredPattern(any),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::DotMatchesEverythingOption);
}

std::optional<FaultRule> RuleReader::read(const QJsonValue &value)
{
    if (!value.isObject()) {
        m_mistakes.append(
            u"%1: %2"_s.arg(m_place, Scenario::tr("Each fault is an object, as in {\"fault\": \"cut\"}.")));
        return {};
    }
    m_object = value.toObject();
    const auto *known = kind();
    if (!known) {
        QStringList names;
        for (const auto &one : m_kinds)
            names.append(one.name);
        const auto all = Scenario::tr("The faults are: %1.").arg(names.join(u", "_s));
        if (const auto name = m_object.value("fault"_L1); name.isUndefined())
            m_mistakes.append(u"%1: %2 %3"_s.arg(m_place, Scenario::tr("fault is missing."), all));
        else
            note(u"fault"_s, u"%1 %2"_s.arg(Scenario::tr("%1 is not a fault.").arg(quoted(name)), all));
        return {};
    }
    const auto parameters = commonParameters(*known) + ownParameters(*known);
    FaultRule rule{known->name, known->effect};
    for (const auto &parameter : parameters)
        rule.values.insert(parameter.name(), valueOf(parameter));
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        const bool isKnown = std::any_of(parameters.cbegin(), parameters.cend(),
                                         [&](const FaultParameter &parameter) { return parameter.name() == it.key(); });
        if (!isKnown) {
            note(it.key(),
                 Scenario::tr("%1 has no such parameter. Its parameters are: %2.")
                     .arg(known->name, namesOf(parameters)));
        }
    }
    if (known->contentBytes && known->contentBytes(rule.values) > LargestContent) {
        m_mistakes.append(
            u"%1: %2"_s.arg(m_place,
                            Scenario::tr("%1 would make more than %2 bytes out of %3.")
                                .arg(known->name, QString::number(LargestContent), namesOf(known->parameters))));
    }
    const auto product = rule.values.text(u"product"_s);
    if (product != "both"_L1)
        rule.product = product == "superoffice"_L1 ? Product::SuperOffice : Product::InfoRouter;
    const bool isOther =
        std::holds_alternative<Instead>(rule.effect) || std::holds_alternative<SpeaksInstead>(rule.effect);
    rule.isCarriedOut = !isOther || rule.values.flag(CarriedOut);
    rule.operation = pattern(u"operation"_s);
    rule.path = pattern(u"path"_s);
    rule.from = rule.values.number(u"from"_s);
    rule.to = rule.values.has(u"to"_s) ? rule.values.number(u"to"_s) : rule.to;
    if (rule.to < rule.from)
        note(u"to"_s, Scenario::tr("%1 is less than from, %2.").arg(rule.to).arg(rule.from));
    return rule;
}

/// Where \a offset is in \a json, for people.
QString placeIn(const QByteArray &json, int offset)
{
    const auto before = json.first(qBound(0, offset, static_cast<int>(json.size())));
    const auto inLine = QString::fromUtf8(before.sliced(before.lastIndexOf('\n') + 1));
    return Scenario::tr("line %1, column %2").arg(before.count('\n') + 1).arg(inLine.size() + 1);
}

} // namespace

tl::expected<Scenario, QStringList> Scenario::read(const QByteArray &json)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return tl::unexpected(QStringList{u"%1: %2"_s.arg(placeIn(json, problem.offset), problem.errorString())});
    }
    const auto all = document.object();
    if (!all.value("faults"_L1).isArray()) {
        return tl::unexpected(
            QStringList{tr("A scenario is an object with one member, faults, which is a list of faults.")});
    }
    QStringList mistakes;
    for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
        if (it.key() != "faults"_L1)
            mistakes.append(tr("%1: A scenario has no such member. Its only one is faults.").arg(it.key()));
    }
    Scenario scenario;
    const auto kinds = faultKinds();
    const auto faults = all.value("faults"_L1).toArray();
    for (qsizetype i = 0; i < faults.size(); ++i) {
        if (auto rule = RuleReader(kinds, u"faults[%1]"_s.arg(i), mistakes).read(faults.at(i))) {
            rule->place = i;
            scenario.rules.append(*rule);
        }
    }
    if (!mistakes.isEmpty())
        return tl::unexpected(mistakes);
    return scenario;
}

QList<DescribedFault> Scenario::describedFaults()
{
    QList<DescribedFault> described;
    const auto kinds = faultKinds();
    for (const auto &kind : kinds) {
        QStringList parameters;
        const auto own = ownParameters(kind);
        for (const auto &parameter : own)
            parameters.append(parameter.name() + u'=' + parameter.described() + parameter.describedUsual());
        described.append({kind.name, kind.what, parameters, isOfConnections(kind.effect)});
    }
    return described;
}

} // namespace sluice::mock
