// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QUrl>

namespace sluice::test {

/// The command "openssl s_server", for what Qt's server cannot do. \a configuration may lower its security level.
class OpensslServer final
{
public:
    OpensslServer(const QString &folder, const QString &configuration, const QStringList &arguments)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("OPENSSL_CONF"), configuration);
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(folder);
        m_process.start(
            QStringLiteral("openssl"),
            QStringList{QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:0")}
                + arguments);
        // It says "ACCEPT 127.0.0.1:40123" when it listens.
        while (!m_output.contains("ACCEPT ") || !m_output.endsWith('\n')) {
            if (!m_process.waitForReadyRead(10000))
                qFatal("openssl s_server: %s", m_process.readAllStandardError().constData());
            m_output += m_process.readAllStandardOutput();
        }
        const auto address = m_output.mid(m_output.indexOf("ACCEPT ") + 7).trimmed();
        m_port = address.mid(address.lastIndexOf(':') + 1).toInt();
    }

    ~OpensslServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    Q_DISABLE_COPY_MOVE(OpensslServer)

    QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(m_port)); }

    /// Everything that it printed until it was stopped, including the received data.
    QByteArray outputAtEnd()
    {
        m_process.terminate();
        m_process.waitForFinished();
        return m_output + m_process.readAllStandardOutput();
    }

private:
    QProcess m_process;
    QByteArray m_output;
    int m_port = 0;
};

} // namespace sluice::test
