// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/targets.h"
#include "core/storage/secrets/secretstore.h"

#include <QPointer>

#include <utility>

namespace sluice::ctl {

/// Reads the secrets of some servers from the keychain and fills them in. When the keychain is locked or missing, says so
/// once and continues without it.
class KeychainReader final : public QObject
{
    Q_OBJECT

public:
    explicit KeychainReader(SecretStore &secrets, QObject *parent = nullptr);

    /// Call once. \a targets must live until finished(). \a signsIn: also read the secrets for the sign-in.
    void read(QList<Target> &targets, bool signsIn);
    /// Leaves out the secrets that are not read yet.
    void stop();

Q_SIGNALS:
    /// Not emitted from within read().
    void finished();

private:
    void readNext();
    void handleSecret(const Result<std::optional<QString>> &secret);

    SecretStore &m_secrets;
    QList<std::pair<SecretKey, Target *>> m_open;
    QPointer<AbstractCall> m_reading;
};

/// The kinds of secrets that \a target lacks and could use. \a signsIn: including those for the sign-in.
QList<SecretKind> usableSecrets(const Target &target, bool signsIn);

/// Puts \a secret into every request of \a target.
void setSecret(Target &target, SecretKind kind, const QString &secret);

} // namespace sluice::ctl
