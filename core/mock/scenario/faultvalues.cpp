// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/scenario/faultvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sluice::mock {

FaultParameter::FaultParameter(Kind kind, const QString &name, const QVariant &usual)
    : m_kind(kind)
    , m_name(name)
    , m_usual(usual)
{
}

FaultParameter FaultParameter::number(const QString &name, int least, int most, QVariant usual)
{
    FaultParameter parameter(Kind::Number, name, usual);
    parameter.m_least = least;
    parameter.m_most = most;
    return parameter;
}

FaultParameter FaultParameter::word(const QString &name, const QStringList &words)
{
    FaultParameter parameter(Kind::Word, name, words.constFirst());
    parameter.m_words = words;
    return parameter;
}

FaultParameter FaultParameter::text(const QString &name, const QString &usual)
{
    return {Kind::Text, name, usual.isNull() ? QVariant() : QVariant(usual)};
}

FaultParameter FaultParameter::line(const QString &name, const QString &usual)
{
    auto parameter = text(name, usual);
    parameter.m_kind = Kind::Line;
    return parameter;
}

FaultParameter FaultParameter::flag(const QString &name, bool usual)
{
    return {Kind::Flag, name, usual};
}

bool FaultParameter::takes(const QJsonValue &value) const
{
    switch (m_kind) {
    case Kind::Number:
        return value.isDouble() && value.toDouble() == value.toInt(m_least - 1) && value.toInt() >= m_least
            && value.toInt() <= m_most;
    case Kind::Word:
        return m_words.contains(value.toString());
    case Kind::Text:
        return value.isString();
    case Kind::Line:
        return value.isString() && !value.toString().contains(u'\r') && !value.toString().contains(u'\n');
    case Kind::Flag:
        return value.isBool();
    }
    Q_UNREACHABLE();
}

QString FaultParameter::described() const
{
    switch (m_kind) {
    case Kind::Number:
        return u"%1..%2"_s.arg(m_least).arg(m_most);
    case Kind::Word:
        return m_words.join(u'|');
    case Kind::Text:
        return u"\"TEXT\""_s;
    case Kind::Line:
        return u"\"ONE LINE\""_s;
    case Kind::Flag:
        return u"true|false"_s;
    }
    Q_UNREACHABLE();
}

QString FaultParameter::describedUsual() const
{
    if (m_kind == Kind::Word || !m_usual.isValid())
        return {};
    // A byte order mark would not be seen.
    const auto text = m_usual.toString().replace(QChar(QChar::ByteOrderMark), "\\ufeff"_L1);
    return u" (%1)"_s.arg(text);
}

double FaultValues::repeatedTextBytes() const
{
    const auto one = text(u"text"_s);
    const auto inXml = one.toHtmlEscaped().toUtf8().size();
    const auto inJson = QJsonDocument(QJsonArray{one}).toJson(QJsonDocument::Compact).size();
    return static_cast<double>(qMax(inXml, inJson - qsizetype(R"([""])"_L1.size()))) * number(u"repeat"_s);
}

} // namespace sluice::mock
