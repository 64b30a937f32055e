// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace sluice {

/// A person whose signature counts here.
struct KnownSigner
{
    QString name{};         ///< as they are called here
    QByteArray publicKey{}; ///< ed25519::PublicKeySize bytes

    friend bool operator==(const KnownSigner &, const KnownSigner &) = default;
};

/// The signer with \a publicKey; null if nobody knows it.
const KnownSigner *signerWith(const QByteArray &publicKey, const QList<KnownSigner> &signers);

/// The people whose signatures count for this account, in a file of their own. Somebody has compared the fingerprint of
/// each with that person. The file says what its owner believes, and proves nothing to others.
///
/// A file that cannot be read stays as it is: then nobody is known, and nothing can be added.
class KnownSigners final
{
public:
    explicit KnownSigners(QString path);

    /// "~/.config/Sluice/sluice/signers.json"; empty where no home is known.
    static QString usualFile();

    [[nodiscard]] Result<QList<KnownSigner>> load() const;

    /// Adds a person, or gives the one with this key another name. InvalidInput without a name, with a key of another
    /// length, and where another key has this name, ignoring case: two people could not be told apart.
    [[nodiscard]] Result<void> add(const KnownSigner &signer) const;
    /// A key that nobody has is no failure.
    [[nodiscard]] Result<void> remove(const QByteArray &publicKey) const;

private:
    QString m_path;
};

} // namespace sluice
