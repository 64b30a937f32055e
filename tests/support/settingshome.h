// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QTemporaryDir>

namespace sluice::test {

/// As long as it lives, the settings of the account are in an empty folder of its own.
class SettingsHome final
{
public:
    SettingsHome()
    {
        if (!QDir(m_folder.path()).mkpath(QStringLiteral("Sluice/sluice")))
            qFatal("The folder for settings cannot be made.");
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.path()));
    }
    ~SettingsHome()
    {
        if (m_before.isNull())
            qunsetenv("XDG_CONFIG_HOME");
        else
            qputenv("XDG_CONFIG_HOME", m_before);
    }
    Q_DISABLE_COPY_MOVE(SettingsHome)

    /// Of a file that would be one of Sluice's own.
    QString ownFile(const QString &name) const { return m_folder.filePath(QStringLiteral("Sluice/sluice/") + name); }

private:
    const QByteArray m_before = qgetenv("XDG_CONFIG_HOME");
    QTemporaryDir m_folder;
};

} // namespace sluice::test
