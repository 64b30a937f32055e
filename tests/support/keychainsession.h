// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

namespace sluice::test {

/// A secret as the Secret Service transfers it in a session without encryption.
struct PlainSecret
{
    QDBusObjectPath session{};
    QByteArray parameters{};
    QByteArray value{};
    QString contentType{};
};

inline QDBusArgument &operator<<(QDBusArgument &argument, const PlainSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument &operator>>(const QDBusArgument &argument, PlainSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

/// A D-Bus session for this process, with what it needs. It starts no services by itself, so nothing can ask for a
/// password. There can be only one per process, because QtKeychain keeps the first session that it finds.
class KeychainSession
{
public:
    static constexpr auto Password = "of the keyring";

    KeychainSession() = default;
    Q_DISABLE_COPY_MOVE(KeychainSession)
    ~KeychainSession()
    {
        stop(m_daemon);
        stop(m_bus);
    }

    /// The Debian package that is missing; empty when none is.
    static QString missingPackage()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            return QStringLiteral("dbus");
        return QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty()
            ? QStringLiteral("gnome-keyring")
            : QString();
    }

    QString home() const { return m_home.path(); }

    bool startBus()
    {
        QFile configuration(m_home.filePath(QStringLiteral("bus.conf")));
        if (!configuration.open(QIODevice::WriteOnly))
            return false;
        configuration.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
                            "<policy context=\"default\"><allow send_destination=\"*\"/><allow eavesdrop=\"true\"/>"
                            "<allow own=\"*\"/></policy></busconfig>");
        configuration.close();
        start(m_bus, QStringLiteral("dbus-daemon"),
              {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
               QStringLiteral("--config-file=") + configuration.fileName()});
        while (!m_bus.canReadLine()) {
            if (!m_bus.waitForReadyRead(10000))
                return false;
        }
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        return true;
    }

    /// Starts the Secret Service with one unlocked keyring.
    bool startKeychain()
    {
        start(m_daemon, QStringLiteral("gnome-keyring-daemon"),
              {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets"),
               QStringLiteral("--control-directory=") + m_home.filePath(QStringLiteral("control"))});
        m_daemon.write(Password);
        m_daemon.closeWriteChannel();
        return QTest::qWaitFor(
            [] {
                return QDBusConnection::sessionBus().interface()->isServiceRegistered(
                    QStringLiteral("org.freedesktop.secrets"));
            },
            10000);
    }

    bool lock()
    {
        auto message = method(QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
        message << QVariant::fromValue(QList<QDBusObjectPath>{keyring()});
        return succeeds(message);
    }

    bool unlock()
    {
        qDBusRegisterMetaType<PlainSecret>();
        auto open = method(QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("OpenSession"));
        open << QStringLiteral("plain") << QVariant::fromValue(QDBusVariant(QString()));
        const auto opened = QDBusConnection::sessionBus().call(open);
        if (opened.arguments().size() < 2)
            return false;
        auto message = method(QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
                              QStringLiteral("UnlockWithMasterPassword"));
        const PlainSecret secret{.session = opened.arguments().at(1).value<QDBusObjectPath>(),
                                 .value = Password,
                                 .contentType = QStringLiteral("text/plain")};
        message << QVariant::fromValue(keyring()) << QVariant::fromValue(secret);
        return succeeds(message);
    }

    /// Stops the service from answering until it is resumed.
    void halt() const { ::kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP); }
    void resume() const { ::kill(static_cast<pid_t>(m_daemon.processId()), SIGCONT); }

private:
    static QDBusObjectPath keyring() { return QDBusObjectPath("/org/freedesktop/secrets/collection/login"); }

    static QDBusMessage method(const QString &interface, const QString &name)
    {
        return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
                                              QStringLiteral("/org/freedesktop/secrets"), interface, name);
    }

    static bool succeeds(const QDBusMessage &message)
    {
        const auto reply = QDBusConnection::sessionBus().call(message);
        if (reply.type() == QDBusMessage::ErrorMessage)
            qWarning("%s", qPrintable(reply.errorMessage()));
        return reply.type() == QDBusMessage::ReplyMessage;
    }

    void start(QProcess &process, const QString &program, const QStringList &arguments)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.insert(QString::fromLatin1(name), m_home.path());
        process.setProcessEnvironment(environment);
        process.setStandardErrorFile(QProcess::nullDevice());
        // Needed when this process crashes.
        process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        process.start(program, arguments);
    }

    static void stop(QProcess &process)
    {
        process.kill();
        process.waitForFinished();
    }

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_daemon;
};

} // namespace sluice::test

Q_DECLARE_METATYPE(sluice::test::PlainSecret)
