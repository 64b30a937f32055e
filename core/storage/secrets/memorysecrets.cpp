// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/memorysecrets.h"

#include <algorithm>

namespace sluice {

Call<std::optional<Secret>> *MemorySecrets::read(const SecretKey &key, QObject *parent)
{
    auto *call = new Call<std::optional<Secret>>(parent);
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&key](const Entry &entry) { return entry.what.key == key; });
    call->finish(found == m_entries.cend() ? std::nullopt : std::optional(found->secret));
    return call;
}

Call<void> *MemorySecrets::keep(const KeptSecret &what, const QString &secret, QObject *parent)
{
    auto *call = new Call<void>(parent);
    erase(what.key);
    m_entries.append({what, secret});
    call->finish({});
    Q_EMIT changed();
    return call;
}

Call<void> *MemorySecrets::remove(const SecretKey &key, QObject *parent)
{
    auto *call = new Call<void>(parent);
    call->finish({});
    if (erase(key))
        Q_EMIT changed();
    return call;
}

QList<KeptSecret> MemorySecrets::kept() const
{
    QList<KeptSecret> kept;
    for (const auto &entry : m_entries)
        kept.append(entry.what);
    return kept;
}

bool MemorySecrets::erase(const SecretKey &key)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&key](const Entry &entry) { return entry.what.key == key; });
    if (found == m_entries.end())
        return false;
    m_entries.removeAt(found - m_entries.begin());
    return true;
}

} // namespace sluice
