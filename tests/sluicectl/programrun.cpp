// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/programrun.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace sluice::test {

namespace {

constexpr int Patience = 20000;

QJsonDocument lineOf(const QString &out, const QString &err)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(out.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || out.count(u'\n') != 1)
        qWarning("Not one line of JSON: %s (on stderr: %s)", qPrintable(out), qPrintable(err));
    return document;
}

/// The home of all runs without one of their own.
QString emptyHome()
{
    static const QTemporaryDir folder;
    return folder.path();
}

/// For validate_answers.py, which looks at all of them.
void keepAnswer(const QStringList &arguments, const QByteArray &out)
{
    static int number = 0;
    if (out.isEmpty() || !(arguments.contains(u"--json"_s) || arguments.contains(u"--json-lines"_s)))
        return;
    QDir().mkpath(QStringLiteral(ANSWERS));
    QFile file(u"%1/%2-%3.json"_s.arg(QStringLiteral(ANSWERS)).arg(QCoreApplication::applicationPid()).arg(++number));
    if (!file.open(QFile::WriteOnly) || file.write(arguments.join(u' ').simplified().toUtf8() + '\n' + out) < 0)
        qFatal("The answer cannot be kept in %s.", ANSWERS);
}

} // namespace

mock::Settings settingsOf(const QStringList &pairs)
{
    mock::Settings settings;
    for (const auto &pair : pairs) {
        if (const auto problem = settings.set(pair.section(u'=', 0, 0), pair.section(u'=', 1)))
            qFatal("%s", qPrintable(*problem));
    }
    return settings;
}

QStringList operations(const mock::MockServer &server)
{
    QStringList names;
    const auto journal = server.journal();
    for (const auto &entry : journal) {
        if (entry.operation != "GetSystemInfo"_L1 && entry.operation != "api"_L1)
            names.append((entry.accepted ? QString() : u"-"_s) + entry.operation);
    }
    return names;
}

QJsonObject Ended::json() const
{
    return lineOf(out, err).object();
}

QJsonArray Ended::servers() const
{
    return json().value(u"servers"_s).toArray();
}

QStringList transports(const mock::MockServer &server)
{
    QStringList names;
    const auto journal = server.journal();
    for (const auto &entry : journal) {
        if (!names.contains(entry.transport))
            names.append(entry.transport);
    }
    return names;
}

QStringList Ended::evidence() const
{
    QStringList lines;
    const auto results = json().value(u"results"_s).toArray();
    for (const auto &result : results)
        lines.append(u"%1 %2"_s.arg(result[u"target"_s].toString(), result[u"evidence"_s].toString()));
    return lines;
}

ProgramRun::ProgramRun(const QStringList &arguments, const std::optional<QString> &password)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name :
         {"SLUICE_PASSWORD", "SLUICE_TICKET", "SLUICE_TOKEN", "SLUICE_COOKIE", "SLUICE_XSRF", "SLUICE_APP_TOKEN",
          "SLUICE_PROXY_PASSWORD", "SLUICE_KEY_PASSPHRASE", "NO_COLOR", "DBUS_SESSION_BUS_ADDRESS", "LANGUAGE", "LANG",
          "XDG_STATE_HOME", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    if (password)
        environment.insert(u"SLUICE_PASSWORD"_s, *password);
    setProcessEnvironment(environment);
    setHome(emptyHome());
    setProgram(QStringLiteral(SLUICECTL));
    setArguments(arguments);
}

void ProgramRun::setVariable(const QString &name, const QString &value)
{
    auto environment = processEnvironment();
    environment.insert(name, value);
    setProcessEnvironment(environment);
}

void ProgramRun::setHome(const QString &folder)
{
    setVariable(u"HOME"_s, folder);
    setVariable(u"XDG_CONFIG_HOME"_s, folder + u"/config"_s);
    setVariable(u"XDG_CONFIG_DIRS"_s, folder + u"/system"_s);
    setVariable(u"XDG_RUNTIME_DIR"_s, folder);
}

Ended ProgramRun::runToEnd(const QByteArray &input)
{
    start();
    write(input);
    closeWriteChannel();
    return waitForEnd();
}

Ended ProgramRun::waitForEnd()
{
    QSignalSpy finished(this, &QProcess::finished);
    if (state() != QProcess::NotRunning && !finished.wait(Patience)) {
        kill();
        waitForFinished();
        qWarning("sluicectl %s does not end.", qPrintable(arguments().join(u' ')));
    }
    const bool exited = exitStatus() == QProcess::NormalExit; // otherwise the code is the number of the signal
    const auto out = readAllStandardOutput();
    keepAnswer(arguments(), out);
    return {exited ? exitCode() : -1, exited ? 0 : exitCode(), QString::fromUtf8(out),
            QString::fromUtf8(readAllStandardError())};
}

QString ProgramRun::startAndReadLine()
{
    QSignalSpy readable(this, &QProcess::readyReadStandardOutput);
    start();
    closeWriteChannel();
    while (!canReadLine()) {
        if (!readable.wait(Patience))
            return {};
    }
    return QString::fromUtf8(readLine());
}

} // namespace sluice::test
