// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/targets.h"
#include "core/storage/secrets/secretstore.h"

#include <QPointer>

#include <utility>

namespace sluice::ctl {

/// Takes out of the keychain what is kept of some servers, and fills it in. A keychain that is locked or not there is
/// said once, and then goes without.
class KeychainReader final : public QObject
{
    Q_OBJECT

public:
    explicit KeychainReader(SecretStore &secrets, QObject *parent = nullptr);

    /// Once. \a targets have to live until it is finished. \a signsIn: what signs in is wanted as well.
    void read(QList<Target> &targets, bool signsIn);
    /// Goes without the rest.
    void stop();

Q_SIGNALS:
    /// Never from within read().
    void finished();

private:
    void readNext();
    void take(const Result<std::optional<QString>> &secret);

    SecretStore &m_secrets;
    QList<std::pair<SecretKey, Target *>> m_open;
    QPointer<AbstractCall> m_reading;
};

/// The kinds of secrets that \a target could use. \a signsIn: what signs in is wanted as well.
QList<SecretKind> usableSecrets(const Target &target, bool signsIn);

/// Puts \a secret to its place in every request of \a target.
void setSecret(Target &target, SecretKind kind, const QString &secret);

} // namespace sluice::ctl
