// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/secrets/secretindex.h"
#include "core/storage/secrets/secretstore.h"

#include <chrono>

namespace QKeychain {
class Job;
}

namespace sluice {

class KeychainQueue;
class KeychainTask;

/// Secrets in the keychain of the system, each under "Sluice" and "<server>/<kind>". Where there is none, nothing is
/// kept: never as plain text. A small file beside it remembers which were kept.
///
/// A locked keychain asks its owner for a password, if the desktop has something to ask with. What that or anything else
/// brings about after the limit is still noted, but no call tells of it.
class KeychainSecrets final : public SecretStore
{
    Q_OBJECT

public:
    /// \a limit: people type a password to unlock it.
    explicit KeychainSecrets(QString indexFile, QObject *parent = nullptr,
                             std::chrono::milliseconds limit = std::chrono::seconds(30));
    ~KeychainSecrets() override;

    /// "~/.config/Sluice/sluice/kept-secrets.json"
    static QString usualIndexFile();

    Call<std::optional<QString>> *read(const SecretKey &key, QObject *parent) override;
    /// That it is kept is noted before it is: one that nobody knows of could not be removed.
    Call<void> *keep(const KeptSecret &what, const QString &secret, QObject *parent) override;
    Call<void> *remove(const SecretKey &key, QObject *parent) override;
    /// Nothing when the file cannot be read.
    QList<KeptSecret> kept() const override;
    std::optional<Error> problem() const override;

private:
    template<typename T>
    Call<T> *newCall(QObject *parent);
    template<typename T>
    KeychainTask *addTask(QKeychain::Job *job, const SecretKey &key, Call<T> *call);
    /// What became of \a key, when a job ended so. Success: no such entry is left.
    Call<void> *whatBecameOf(const SecretKey &key, const QKeychain::Job &job, QObject *parent);
    Error lateError() const;
    Result<void> note(const Result<bool> &change);

    const SecretIndex m_index;
    const std::chrono::milliseconds m_limit;
    KeychainQueue *const m_queue;
};

} // namespace sluice
