// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/storage/secrets/secretstore.h"

#include <QList>

#include <functional>

namespace sluice {

/// "access-token", in files and in the keychain.
QString secretWord(SecretKind kind);

/// A file that says which secrets are kept, never the secrets: a keychain cannot be asked for that everywhere.
///
/// Two programs may use it at once: each change is made to what it holds at that moment, under a lock. A file of a newer
/// version stays as it is, and a damaged one is moved aside; both are failures.
class SecretIndex
{
public:
    explicit SecretIndex(QString path);

    [[nodiscard]] Result<QList<KeptSecret>> load() const;
    /// In the place of the one with the same key. The result is whether anything changed.
    [[nodiscard]] Result<bool> add(const KeptSecret &what) const;
    [[nodiscard]] Result<bool> remove(const SecretKey &key) const;

private:
    using Change = std::function<void(QList<KeptSecret> &)>;

    Result<bool> change(const Change &change) const;
    Result<void> save(const QList<KeptSecret> &entries) const;
    Failure moveAside() const;

    const QString m_path;
};

} // namespace sluice
