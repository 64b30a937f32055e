// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/secretindex.h"

#include "core/storage/files/jsonlistfile.h"

#include <algorithm>
#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Kinds{SecretKind::Password,         SecretKind::Ticket,        SecretKind::AccessToken,
                           SecretKind::ApplicationToken, SecretKind::ProxyPassword, SecretKind::KeyPassphrase,
                           SecretKind::SigningKey};

QJsonObject keptToJson(const KeptSecret &entry)
{
    return {{u"server"_s, entry.key.serverId}, {u"kind"_s, secretWord(entry.key.kind)}, {u"name"_s, entry.serverName}};
}

std::optional<KeptSecret> keptFrom(const QJsonValue &value)
{
    const auto object = value.toObject();
    const auto id = object.value("server"_L1).toString();
    const auto word = object.value("kind"_L1).toString();
    const auto *const kind =
        std::find_if(Kinds.cbegin(), Kinds.cend(), [&word](SecretKind known) { return secretWord(known) == word; });
    if (id.isEmpty() || kind == Kinds.cend())
        return {};
    return KeptSecret{.key = {.serverId = id, .kind = *kind}, .serverName = object.value("name"_L1).toString()};
}

const JsonListForm<KeptSecret> KeptForm{
    .format = {.version = 1}, .key = "secrets"_L1, .toJson = keptToJson, .fromJson = keptFrom};

Error indexError(const FileProblem &problem)
{
    auto error = errorOf(problem);
    if (problem.kind == FileProblem::Kind::Damaged)
        error.kind = Error::Kind::Protocol;
    return error;
}

} // namespace

QString secretWord(SecretKind kind)
{
    switch (kind) {
    case SecretKind::Password:
        return u"password"_s;
    case SecretKind::Ticket:
        return u"ticket"_s;
    case SecretKind::AccessToken:
        return u"access-token"_s;
    case SecretKind::ApplicationToken:
        return u"application-token"_s;
    case SecretKind::ProxyPassword:
        return u"proxy-password"_s;
    case SecretKind::KeyPassphrase:
        return u"key-passphrase"_s;
    case SecretKind::SigningKey:
        return u"signing-key"_s;
    }
    Q_UNREACHABLE();
}

SecretIndex::SecretIndex(QString path)
    : m_path(std::move(path))
{
}

Result<QList<KeptSecret>> SecretIndex::load() const
{
    return JsonListFile(m_path, KeptForm).read().map_error(indexError);
}

Result<bool> SecretIndex::add(const KeptSecret &what) const
{
    return change([&what](QList<KeptSecret> &entries) {
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&what](const KeptSecret &entry) { return entry.key == what.key; });
        if (found == entries.end())
            entries.append(what);
        else
            *found = what;
    });
}

Result<bool> SecretIndex::remove(const SecretKey &key) const
{
    return change([&key](QList<KeptSecret> &entries) {
        entries.removeIf([&key](const KeptSecret &entry) { return entry.key == key; });
    });
}

Result<bool> SecretIndex::change(const Edit &edit) const
{
    bool isChanged = false;
    const auto stored = JsonListFile(m_path, KeptForm).change([&](QList<KeptSecret> &entries) {
        const auto before = entries;
        edit(entries);
        isChanged = entries != before;
    });
    if (!stored)
        return Failure(indexError(stored.error()));
    return isChanged;
}

} // namespace sluice
