// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/secrets/surroundings.h"

#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>
#include <sys/prctl.h>

namespace sluice::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int Nodes = 3;

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("No port to listen on.");
    return server.serverPort();
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected();
}

} // namespace

Surroundings::Surroundings(const Household &household)
    : m_household(household)
    , m_certificates(Certificates::areAvailable() ? std::make_unique<Certificates>() : nullptr)
    , m_tinyproxy(QStandardPaths::findExecutable(u"tinyproxy"_s))
    , m_closedPort(freePort())
{
    for (int i = 0; i < Nodes; ++i)
        m_nodes.push_back(std::make_unique<mock::MockServer>());
}

Surroundings::~Surroundings()
{
    m_proxy.kill();
    m_proxy.waitForFinished();
}

QString Surroundings::problem()
{
    for (const auto &node : m_nodes) {
        if (!node->listen())
            return u"The farm cannot listen."_s;
    }
    write(u"password"_s, m_nodes.front()->password().toUtf8() + '\n');
    write(u"refused"_s, Household::wrong(u"password"_s).toUtf8() + '\n');
    if (m_certificates) {
        // Nobody but openssl has to do with its command line, and nobody looks at it while it waits for openssl.
        m_certificates->make({.name = u"admin"_s});
        m_certificates->run(u"pkcs8 -topk8 -in admin.key -passout pass:%1 -out locked.key"_s.arg(passphrase()));
        m_certificates->run(
            u"pkcs12 -export -in admin.crt -inkey admin.key -passout pass:%1 -out admin.p12"_s.arg(passphrase()));
    }
    return hasProxy() ? startProxy() : QString();
}

QString Surroundings::startProxy()
{
    m_proxyPort = freePort();
    const auto configuration =
        u"Port %1\nListen 127.0.0.1\nTimeout 60\nMaxClients 20\nLogLevel Info\nLogFile \"%2\"\nBasicAuth anna %3\n"_s
            .arg(m_proxyPort)
            .arg(m_household.home() + "/said/proxy.log"_L1, proxyPassword());
    write(u"proxy.conf"_s, configuration.toUtf8());
    m_proxy.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_proxy.setStandardOutputFile(QProcess::nullDevice());
    m_proxy.setStandardErrorFile(QProcess::nullDevice());
    m_proxy.start(m_tinyproxy, {u"-d"_s, u"-c"_s, m_folder.filePath(u"proxy.conf"_s)});
    for (int tries = 0; tries < 100; ++tries) {
        if (answers(m_proxyPort))
            return {};
        m_proxy.waitForFinished(50);
    }
    return u"The proxy does not start."_s;
}

QList<std::pair<QString, QString>> Surroundings::names() const
{
    QStringList farm;
    for (const auto &node : m_nodes)
        farm << u"--node"_s << u"n%1=%2"_s.arg(farm.size() / 2 + 1).arg(node->url().toString());
    QList<std::pair<QString, QString>> names{{u"$FARM"_s, farm.join(u' ')},
                                             {u"$PASSWORD_FILE"_s, m_folder.filePath(u"password"_s)},
                                             {u"$REFUSED_FILE"_s, m_folder.filePath(u"refused"_s)},
                                             {u"$CLOSED"_s, u"127.0.0.1:%1"_s.arg(m_closedPort)},
                                             {u"$PROXY"_s, u"127.0.0.1:%1"_s.arg(m_proxyPort)}};
    if (m_certificates) {
        names.append({u"$CERTIFICATE"_s, m_certificates->path(u"admin.crt"_s)});
        names.append({u"$LOCKED_KEY"_s, m_certificates->path(u"locked.key"_s)});
        names.append({u"$PKCS12"_s, m_certificates->path(u"admin.p12"_s)});
    }
    return names;
}

QByteArray Surroundings::proxyLog() const
{
    QFile file(m_household.home() + "/said/proxy.log"_L1);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Surroundings::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written.", qPrintable(file.fileName()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace sluice::test
