// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/jsonanswer.h"

#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/englishtexts.h"
#include "app/sluicectl/render/errorwords.h"
#include "app/sluicectl/render/sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct JsonAnswerText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::JsonAnswer)
};

QString lineOf(const QJsonObject &object)
{
    return printable(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))) + u'\n';
}

/// \a one and \a other; where both have a key, that of \a other counts.
QJsonObject together(QJsonObject one, const QJsonObject &other)
{
    for (auto entry = other.begin(); entry != other.end(); ++entry)
        one.insert(entry.key(), entry.value());
    return one;
}

} // namespace

JsonAnswer &JsonAnswer::ofProgram()
{
    static JsonAnswer answer;
    return answer;
}

void JsonAnswer::begin(const QString &command, Form form)
{
    *this = {};
    m_command = command;
    m_form = form;
}

void JsonAnswer::stream(const QString &type, const QJsonObject &object)
{
    m_data.write(lineOf(together({{u"schema"_s, u"sluice/1"_s}, {u"type"_s, type}}, object)));
}

void JsonAnswer::addServer(const QJsonObject &server)
{
    if (m_form == Form::Lines)
        stream(u"server"_s, server);
    else
        m_servers.append(server);
}

void JsonAnswer::addResult(const QJsonObject &result)
{
    if (m_form == Form::Lines)
        stream(u"result"_s, result);
    else
        m_results.append(result);
}

void JsonAnswer::addError(const Error &error, const NodeLabel &place, const QString &target)
{
    if (!isWanted())
        return;
    auto object = together(errorObject(error), placeObject(place));
    if (!target.isEmpty())
        object.insert(u"target"_s, target);
    m_errors.append(object);
}

void JsonAnswer::addProblem(const QString &kind, const QString &code, const QString &sentence)
{
    m_errors.append(QJsonObject{
        {u"kind"_s, kind}, {u"code"_s, code}, {u"message"_s, sentence}, {u"messageEn"_s, inEnglish(sentence)}});
}

void JsonAnswer::summarize(const QString &key, const QJsonValue &value)
{
    m_summary.insert(key, value);
}

void JsonAnswer::set(const QString &key, const QJsonValue &value)
{
    m_others.insert(key, value);
}

QString JsonAnswer::end(int status, const QStringList &said)
{
    if (status != 0 && m_errors.isEmpty()) {
        const auto kind = kindOfStatus(status);
        const auto sentences =
            said.isEmpty() ? JsonAnswerText::tr("It ended with status %1.").arg(status) : said.join(u' ');
        addProblem(kind, kind, sentences);
    }
    QJsonObject document{
        {u"schema"_s, u"sluice/1"_s}, {u"command"_s, m_command}, {u"at"_s, timeValue(QDateTime::currentDateTime())},
        {u"errors"_s, m_errors},      {u"summary"_s, m_summary}, {u"exit"_s, status}};
    if (m_form == Form::Lines) {
        document.insert(u"type"_s, u"end"_s);
    } else {
        document.insert(u"servers"_s, m_servers);
        document.insert(u"results"_s, m_results);
    }
    return lineOf(together(m_others, document));
}

bool printText(const QString &text)
{
    return JsonAnswer::ofProgram().isWanted() || text.isEmpty() || printData(text);
}

bool JsonAnswer::print(const QString &end)
{
    m_data.write(end);
    return m_data.finish();
}

QJsonObject errorObject(const Error &error)
{
    const auto sentence = sentenceOf(error);
    QJsonObject object{{u"kind"_s, wordOf(error.kind)},
                       {u"code"_s, codeOf(error)},
                       {u"message"_s, sentence},
                       {u"messageEn"_s, inEnglish(sentence)}};
    if (error.httpStatus != 0)
        object.insert(u"httpStatus"_s, error.httpStatus);
    if (!error.serverCode.isEmpty())
        object.insert(u"serverCode"_s, error.serverCode);
    return object;
}

QJsonObject placeObject(const NodeLabel &place)
{
    QJsonObject object;
    if (!place.server.isEmpty())
        object.insert(u"server"_s, place.server);
    if (!place.node.isEmpty())
        object.insert(u"node"_s, place.node);
    if (place.environment)
        object.insert(u"class"_s, classWord(*place.environment));
    if (place.origin)
        object.insert(u"classOrigin"_s, originWord(*place.origin));
    return object;
}

QJsonValue timeValue(const QDateTime &at)
{
    if (!at.isValid())
        return {};
    const auto local = at.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

} // namespace sluice::ctl
