// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/storage/secrets/secretstore.h"

#include <QList>

#include <functional>

namespace sluice {

/// The word for \a kind in files and in the keychain, such as "access-token".
QString secretWord(SecretKind kind);

/// The list of kept secrets, without the secrets. It is a file, because not every keychain can list its entries.
///
/// Two programs may use it at once: each change is made, under a lock, to what the file holds at that moment. A file that
/// cannot be read stays as it is, and everything fails until it is mended.
class SecretIndex
{
public:
    explicit SecretIndex(QString path);

    [[nodiscard]] Result<QList<KeptSecret>> load() const;
    /// Replaces the entry with the same key. The result says whether anything changed.
    [[nodiscard]] Result<bool> add(const KeptSecret &what) const;
    [[nodiscard]] Result<bool> remove(const SecretKey &key) const;

private:
    using Edit = std::function<void(QList<KeptSecret> &)>;

    [[nodiscard]] Result<bool> change(const Edit &edit) const;

    const QString m_path;
};

} // namespace sluice
