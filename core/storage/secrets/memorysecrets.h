// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/secrets/secretstore.h"

namespace sluice {

/// Keeps secrets in memory until the program ends, then overwrites them, unless they are in use elsewhere.
class MemorySecrets final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    Call<std::optional<Secret>> *read(const SecretKey &key, QObject *parent) override;
    Call<void> *keep(const KeptSecret &what, const QString &secret, QObject *parent) override;
    Call<void> *remove(const SecretKey &key, QObject *parent) override;
    QList<KeptSecret> kept() const override;

private:
    struct Entry
    {
        KeptSecret what{};
        Secret secret{};
    };

    bool erase(const SecretKey &key);

    QList<Entry> m_entries;
};

} // namespace sluice
