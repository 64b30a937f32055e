// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mockserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>

#include <optional>

namespace sluice::test {

/// Settings from "key=value" each.
mock::Settings settingsOf(const QStringList &pairs);

/// "FlushCaches", with a minus before it when it was not accepted; calls that only probe are left out.
QStringList operations(const mock::MockServer &server);

/// The interfaces of the calls, each once: "rest", "soap".
QStringList transports(const mock::MockServer &server);

/// How a run of sluicectl ended.
struct Ended
{
    int code = -1;  ///< -1 when a signal ended it
    int signal = 0; ///< that ended it
    QString out;
    QString err;

    /// The JSON on stdout, which must be one line with one object.
    QJsonObject json() const;
    /// Its "servers".
    QJsonArray servers() const;

    /// "CurrencyCache acknowledged", a line for each entry of "results".
    QStringList evidence() const;
};

/// The real program, in an environment without secrets, proxies, languages, stored servers and a keychain but those that
/// the test sets.
class ProgramRun final : public QProcess
{
    Q_OBJECT

public:
    /// Without \a password there is no SLUICE_PASSWORD.
    explicit ProgramRun(const QStringList &arguments, const std::optional<QString> &password = {});

    void setVariable(const QString &name, const QString &value);
    /// The folder with the stored servers, and in "system" beside them those of the system.
    void setHome(const QString &folder);

    /// Gives the program \a input and waits for its end, while the servers of the test go on serving.
    Ended runToEnd(const QByteArray &input = {});

    /// Waits for the end of a program that was started.
    Ended waitForEnd();

    /// Starts it and waits for its first line on stdout.
    QString startAndReadLine();
};

} // namespace sluice::test
