// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/render/exitcode.h"
#include "app/sluicectl/targets/nodelabel.h"
#include "app/sluicectl/terminal/output.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sluice::ctl {

/// What the program answers with --json: one document, which is printed when it ends, whatever it ends with. Its form is
/// resources/sluice.schema.json. Scripts rely on it: a key never changes its meaning, and new ones may be added.
class JsonAnswer final
{
public:
    /// There is one, as there is one stdout. Until begin() nothing that is added is kept.
    static JsonAnswer &ofProgram();

    enum class Form {
        Document, ///< --json
        Lines,    ///< --json-lines: each server and result at once, a line each; the rest in the last line
    };

    /// From here on the program answers in JSON. \a command as in the table of commands, "servers list"; empty if the line
    /// names none.
    void begin(const QString &command, Form form = Form::Document);
    bool isWanted() const { return m_form.has_value(); }
    /// Whether what is added is printed at once.
    bool isStreamed() const { return m_form == Form::Lines; }

    /// What was read of one server or node, or is stored of it. \a server has the name.
    void addServer(const QJsonObject &server);
    /// What became of one target on one node.
    void addResult(const QJsonObject &result);
    /// What went wrong, wherever else it stands. \a target: see targetsOf(); empty: not about a single one.
    void addError(const Error &error, const NodeLabel &place = {}, const QString &target = {});
    /// The same where there is no Error, in words for machines and a sentence for people.
    void addProblem(const QString &kind, const QString &code, const QString &sentence);
    /// A key of the summary.
    void summarize(const QString &key, const QJsonValue &value);
    /// A key that only some commands have: "plan", "runs".
    void set(const QString &key, const QJsonValue &value);

    /// The end of the answer, as one line. \a status: with which the program ends. Where that is no success and nobody has
    /// said why, \a said does: the sentences on stderr.
    QString end(int status, const QStringList &said);

    /// Prints \a end, and what of the lines before could not be written without waiting. False when that fails.
    bool print(const QString &end);

private:
    void stream(const QString &type, const QJsonObject &object);

    std::optional<Form> m_form;
    QString m_command;
    QJsonArray m_servers;
    QJsonArray m_results;
    QJsonArray m_errors;
    QJsonObject m_summary;
    QJsonObject m_others;
    DataStream m_data; ///< a reader that is slow must not keep the program from sending
};

/// Prints \a text, unless the answer is in JSON or \a text is empty. False when it could not be written.
bool printText(const QString &text);

/// What an error is for machines: {"kind", "code", "message", "messageEn", …}. The codes are those in README.md.
QJsonObject errorObject(const Error &error);

/// \a place as the keys "server", "node", "class" and "classOrigin", as far as they are known.
QJsonObject placeObject(const NodeLabel &place);

/// \a at in local time, with milliseconds and zone. Null for no time.
QJsonValue timeValue(const QDateTime &at);

} // namespace sluice::ctl
