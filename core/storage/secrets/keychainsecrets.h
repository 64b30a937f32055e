// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/files/filethread.h"
#include "core/storage/secrets/secretindex.h"
#include "core/storage/secrets/secretstore.h"

#include <QPointer>

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
class WritePasswordJob;
} // namespace QKeychain

namespace sluice {

class KeychainQueue;
class KeychainTask;

/// Secrets in the keychain of the system, each under "Sluice" and "<server>/<kind>". Without a keychain nothing is
/// kept, and never as plain text. A small file lists which secrets were kept.
///
/// For a locked keychain the desktop may ask the user for its password. An answer that comes after the limit is still
/// recorded in the file, but the call has already ended as a Timeout.
class KeychainSecrets final : public SecretStore
{
    Q_OBJECT

public:
    /// \a limit is for one call, and includes the time a user needs to type the password that unlocks the keychain.
    explicit KeychainSecrets(QString indexFile, QObject *parent = nullptr,
                             std::chrono::milliseconds limit = std::chrono::seconds(30));
    ~KeychainSecrets() override;

    /// "~/.config/Sluice/sluice/kept-secrets.json"
    static QString usualIndexFile();

    Call<std::optional<Secret>> *read(const SecretKey &key, QObject *parent) override;
    /// The entry is added to the file before the secret is stored: a secret that is not listed could not be removed
    /// later.
    Call<void> *keep(const KeptSecret &what, const QString &secret, QObject *parent) override;
    Call<void> *remove(const SecretKey &key, QObject *parent) override;
    /// Empty when the file cannot be read; see problem().
    QList<KeptSecret> kept() const override;
    std::optional<Error> problem() const override;
    QString signingLock() const override;

private:
    template<typename T>
    Call<T> *newCall(QObject *parent);
    template<typename T>
    KeychainTask *addTask(QKeychain::Job *job, const SecretKey &key, Call<T> *call);
    /// The outcome for \a key after a job ended with \a error. Success: the keychain has no such entry any more.
    Call<void> *outcomeAfter(const SecretKey &key, const QKeychain::Job &job, QObject *parent);
    void write(QKeychain::WritePasswordJob *job, const KeptSecret &what, bool wasKept,
               const QPointer<Call<void>> &call);
    Error lateError() const;
    /// Changes the list on a thread of its own, because another program may be writing to it. Then calls \a done here.
    void change(const std::function<Result<bool>(const SecretIndex &)> &edit,
                const std::function<void(const Result<void> &)> &done);

    const QString m_indexFile;
    const SecretIndex m_index;
    const std::chrono::milliseconds m_limit;
    KeychainQueue *const m_queue;
    FileThread m_files; ///< last: it ends first
};

} // namespace sluice
