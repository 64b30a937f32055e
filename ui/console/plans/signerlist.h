// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/files/filethread.h"
#include "ui/console/plans/planparts.h"

namespace sluice {

/// The known signers and the own key, read and changed without waiting for the disk.
class SignerList final : public QObject
{
    Q_OBJECT

public:
    /// Reads them.
    SignerList(KnownSigners signers, SecretStore &secrets, QObject *parent = nullptr);

    const QList<KnownSigner> &all() const { return m_all; }
    /// Why nobody is known.
    const std::optional<Error> &problem() const { return m_problem; }
    /// Public; empty: nothing was signed from here yet, or the keychain has not answered.
    const QByteArray &ownKey() const { return m_ownKey; }
    /// Why the own key is not known.
    const std::optional<Error> &keyProblem() const { return m_keyProblem; }

    /// The next two end with done() or failed().
    void add(const KnownSigner &signer);
    void remove(const QByteArray &publicKey);

Q_SIGNALS:
    void changed();
    void done();
    void failed(const sluice::Error &error);

private:
    void read();
    void change(const std::function<Result<void>(const KnownSigners &)> &change);

    const KnownSigners m_signers;
    QList<KnownSigner> m_all;
    std::optional<Error> m_problem;
    QByteArray m_ownKey;
    std::optional<Error> m_keyProblem;
    FileThread m_thread; ///< last: it ends first
};

} // namespace sluice
