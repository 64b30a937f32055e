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
    QString name{};          ///< as they are called here
    QByteArray publicKey{};  ///< ed25519::PublicKeySize bytes
    bool isOfSystem = false; ///< the administrator of this computer has made it known, not its user

    friend bool operator==(const KnownSigner &, const KnownSigner &) = default;
};

/// The signer with \a publicKey; null if nobody knows it.
const KnownSigner *signerWith(const QByteArray &publicKey, const QList<KnownSigner> &signers);

/// Whether all of \a text, a name or a comment, can be seen: no control, no mark that only steers how text is shown, and no
/// break of a line. With one of them two names could look the same.
bool isVisibleText(const QString &text);

/// The same for names that people take for one: of "Anna" and "ＡＮＮＡ".
QString nameKey(const QString &name);

/// The people whose signatures count for this account, in a file of their own. Somebody has compared the fingerprint of
/// each with that person. The file says what its owner believes, and proves nothing to others.
///
/// Beside it there may be a file of the system, which only the administrator of this computer can write.
///
/// A file that cannot be read stays as it is: then nobody is known, and nothing can be added.
class KnownSigners final
{
public:
    /// \a systemPath is the file of the system; empty: there is none.
    explicit KnownSigners(QString path, QString systemPath = {});

    /// "~/.config/Sluice/sluice/signers.json"; empty where no home is known.
    static QString usualFile();
    /// "/etc/xdg/sluice/signers.json", whatever XDG_CONFIG_DIRS says: a user could name a folder of their own there, and
    /// unlike a policy a signer allows something.
    static QString systemFile();

    /// Those of the system first, each key once. Fails when a file cannot be read, and when two keys have one name.
    [[nodiscard]] Result<QList<KnownSigner>> load() const;
    /// The same also when two keys have one name, for whoever puts that right. No signature counts by it.
    [[nodiscard]] Result<QList<KnownSigner>> listed() const;

    /// Adds a person, or gives the one with this key another name. InvalidInput without a name, with a key of another
    /// length, and where another key has this name, see nameKey(): two people could not be told apart.
    [[nodiscard]] Result<void> add(const KnownSigner &signer) const;
    /// A key that nobody has is no failure.
    [[nodiscard]] Result<void> remove(const QByteArray &publicKey) const;

private:
    QString m_path;
    QString m_systemPath;
};

} // namespace sluice
