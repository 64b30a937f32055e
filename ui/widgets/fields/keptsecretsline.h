// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace sluice {

class SecretStore;

/// Shows what the keychain holds for one server, and lets a person remove it. Hidden if it holds nothing.
class KeptSecretsLine final : public QWidget
{
    Q_OBJECT

public:
    explicit KeptSecretsLine(QWidget *parent = nullptr);

    /// Call it once. \a secrets may be null and outlives the line.
    void setUp(SecretStore *secrets, const QString &serverId, const QString &serverName);

private:
    void show();
    void ask();
    void forget();

    QLabel *const m_label;
    QPushButton *const m_button;
    SecretStore *m_secrets = nullptr;
    QString m_serverId;
    QString m_serverName;
    QString m_failure; ///< one sentence
};

} // namespace sluice
