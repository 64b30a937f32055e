// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/colleague.h"

#include <QDir>
#include <QJsonDocument>

#include <cstring>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sluice::test {

namespace {

constexpr int NobodyElse = 77;

void writeTo(const char *path, const char *text)
{
    const int descriptor = ::open(path, O_WRONLY | O_CLOEXEC);
    if (descriptor < 0 || ::write(descriptor, text, std::strlen(text)) < 0)
        ::_exit(NobodyElse);
    ::close(descriptor);
}

/// Lets this process and its children find \a passwords in place of the list of accounts, and the folder \a settings in
/// place of the settings of the system. It keeps its user id, by which
/// the keychain knows it.
void replaceAccounts(const char *passwords, const char *settings, const char *users, const char *groups)
{
    if (::geteuid() == 0) {
        if (::unshare(CLONE_NEWNS) != 0)
            ::_exit(NobodyElse);
    } else {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            ::_exit(NobodyElse);
        writeTo("/proc/self/setgroups", "deny");
        writeTo("/proc/self/uid_map", users);
        writeTo("/proc/self/gid_map", groups);
    }
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || ::mount(passwords, "/etc/passwd", nullptr, MS_BIND, nullptr) != 0
        || ::mount(settings, "/etc/xdg", nullptr, MS_BIND, nullptr) != 0)
        ::_exit(NobodyElse);
}

} // namespace

Colleague::Colleague(const QString &name, const QString &account, const QString &password)
    : m_name(name)
    , m_account(account)
    , m_password(password)
{
    moveHome();
    QFile accounts(m_files.filePath(u"passwd"_s));
    if (!accounts.open(QIODevice::WriteOnly))
        qFatal("No account can be written.");
    QDir(m_files.path()).mkpath(u"xdg/sluice"_s);
    accounts.write(u"%1:x:%2:%3::/:/bin/sh\n"_s.arg(name.toLower()).arg(::getuid()).arg(::getgid()).toUtf8());
}

QString Colleague::obstacle()
{
    const Colleague nobody(u"Nobody"_s, {}, {});
    return nobody.run({u"--version"_s}).code == NobodyElse
        ? u"No process may have accounts of its own here: that needs a namespace."_s
        : QString();
}

bool Colleague::startKeychain()
{
    if (!m_session.startBus())
        return false;
    m_bus = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    // Other sessions of this test have a keychain too, so this one has to be asked itself.
    if (!m_session.startKeychain())
        return false;
    auto bus = QDBusConnection::connectToBus(m_bus, m_name);
    return QTest::qWaitFor(
        [&bus] { return bus.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets")); }, 10000);
}

/// What the keychain keeps is listed in the home.
void Colleague::moveHome()
{
    auto home = std::make_unique<QTemporaryDir>();
    const auto list = u"/config/Sluice/sluice/kept-secrets.json"_s;
    if (m_home && QFile::exists(m_home->path() + list)) {
        QDir().mkpath(home->path() + u"/config/Sluice/sluice"_s);
        QFile::copy(m_home->path() + list, home->path() + list);
    }
    m_home = std::move(home);
    QFile::remove(m_files.filePath(u"xdg/sluice/signers.json"_s));
}

void Colleague::store(const StoredFarm &farm, const QString &environment, const QStringList &options)
{
    const auto ended = run(QStringList{u"servers"_s, u"add"_s, u"--name"_s, u"crm"_s, u"--url"_s,
                                       u"https://crm.example.test/SuperOffice"_s, u"--user"_s, m_account,
                                       u"--environment"_s, environment}
                           + farm.nodeOptions() + options);
    if (ended.code != 0)
        qFatal("%s", qPrintable(ended.err));
}

void Colleague::setPolicy(const QByteArray &policy)
{
    QFile file(home() + u"/config/Sluice/sluice/servers.json"_s);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("There are no stored servers.");
    auto root = QJsonDocument::fromJson(file.readAll()).object();
    root.insert(u"policies"_s, QJsonObject{{u"test"_s, QJsonDocument::fromJson(policy).object()}});
    file.resize(0);
    file.seek(0);
    file.write(QJsonDocument(root).toJson());
}

void Colleague::demandPlans(const QList<const Colleague *> &people)
{
    QJsonArray signers;
    for (const auto *person : people)
        signers.append(QJsonObject{{u"name"_s, person->name()}, {u"key"_s, person->key()}});
    QDir().mkpath(home() + u"/system/sluice"_s);
    QFile known(m_files.filePath(u"xdg/sluice/signers.json"_s));
    QFile rules(home() + u"/system/sluice/servers.json"_s);
    const auto policies = QJsonObject{{u"test"_s, QJsonObject{{u"planRequired"_s, true}}}};
    const bool isWritten = known.open(QIODevice::WriteOnly) && rules.open(QIODevice::WriteOnly)
        && known.write(QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"signers"_s, signers}}).toJson()) > 0
        && rules.write(QJsonDocument(QJsonObject{{u"format"_s, u"sluice-servers"_s},
                                                 {u"version"_s, 1},
                                                 {u"servers"_s, QJsonArray()},
                                                 {u"policies"_s, policies}})
                           .toJson())
            > 0;
    if (!isWritten)
        qFatal("The settings of the system cannot be written.");
}

void Colleague::seat(ProgramRun &program) const
{
    program.setHome(home());
    program.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus);
    const auto accounts = m_files.filePath(u"passwd"_s).toLocal8Bit();
    const auto settings = m_files.filePath(u"xdg"_s).toLocal8Bit();
    const auto users = u"%1 %1 1"_s.arg(::getuid()).toLatin1();
    const auto groups = u"%1 %1 1"_s.arg(::getgid()).toLatin1();
    program.setChildProcessModifier([before = program.childProcessModifier(), accounts, settings, users, groups] {
        if (before)
            before();
        replaceAccounts(accounts.constData(), settings.constData(), users.constData(), groups.constData());
    });
}

QString Colleague::key() const
{
    if (m_key.isEmpty())
        m_key = run(u"plan key --make --json"_s).json()[u"key"_s].toString();
    return m_key;
}

Ended Colleague::run(const QStringList &arguments, bool isAway) const
{
    ProgramRun program(arguments, isAway ? std::nullopt : std::optional(m_password));
    seat(program);
    return program.runToEnd();
}

} // namespace sluice::test
