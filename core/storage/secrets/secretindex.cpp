// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/secretindex.h"

#include "core/storage/files/ownfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr int FormatVersion = 1;
/// Who holds the lock writes one small file.
constexpr std::chrono::milliseconds Patience{1000};

constexpr std::array Kinds{SecretKind::Password,         SecretKind::Ticket,        SecretKind::AccessToken,
                           SecretKind::ApplicationToken, SecretKind::ProxyPassword, SecretKind::KeyPassphrase};

struct IndexText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::SecretIndex)
};

QJsonObject toJson(const KeptSecret &entry)
{
    return {{u"server"_s, entry.key.serverId}, {u"kind"_s, secretWord(entry.key.kind)}, {u"name"_s, entry.serverName}};
}

std::optional<KeptSecret> entryFrom(const QJsonObject &object)
{
    const auto id = object.value("server"_L1).toString();
    const auto word = object.value("kind"_L1).toString();
    const auto *const kind =
        std::find_if(Kinds.cbegin(), Kinds.cend(), [&word](SecretKind known) { return secretWord(known) == word; });
    if (id.isEmpty() || kind == Kinds.cend())
        return {};
    return KeptSecret{.key = {.serverId = id, .kind = *kind}, .serverName = object.value("name"_L1).toString()};
}

/// Nothing when \a root is not in the form that save() writes.
std::optional<QList<KeptSecret>> entriesFrom(const QJsonObject &root)
{
    const auto secrets = root.value("secrets"_L1);
    if (!secrets.isArray() || root.value("version"_L1).toInt() != FormatVersion)
        return {};
    QList<KeptSecret> entries;
    const auto array = secrets.toArray();
    for (const auto &value : array) {
        const auto entry = entryFrom(value.toObject());
        if (!entry)
            return {};
        entries.append(*entry);
    }
    return entries;
}

Error damaged(const QString &path)
{
    return {.kind = Error::Kind::Protocol,
            .message = IndexText::tr("The list of kept secrets in %1 is damaged.").arg(path)};
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
    }
    Q_UNREACHABLE();
}

SecretIndex::SecretIndex(QString path)
    : m_path(std::move(path))
{
}

Result<QList<KeptSecret>> SecretIndex::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return QList<KeptSecret>();
    if (!file.open(QIODevice::ReadOnly)) {
        return Failure(inputError(IndexText::tr("The list of kept secrets in %1 cannot be read.").arg(m_path),
                                  file.errorString()));
    }
    const auto root = QJsonDocument::fromJson(file.readAll()).object();
    if (root.value("version"_L1).toInt() > FormatVersion) {
        return Failure(inputError(
            IndexText::tr("The list of kept secrets in %1 is that of a newer Sluice. It stays as it is.").arg(m_path)));
    }
    if (auto entries = entriesFrom(root))
        return std::move(*entries);
    return Failure(damaged(m_path));
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

Result<bool> SecretIndex::change(const Change &change) const
{
    QDir().mkpath(QFileInfo(m_path).path());
    QLockFile lock(m_path + ".lock"_L1);
    if (!lock.tryLock(static_cast<int>(Patience.count()))) {
        return Failure(
            inputError(IndexText::tr("The list of kept secrets in %1 cannot be written just now.").arg(m_path)));
    }
    const auto before = load();
    if (!before)
        return before.error().kind == Error::Kind::Protocol ? moveAside() : Failure(before.error());
    auto after = *before;
    change(after);
    if (after == *before)
        return false;
    return save(after).map([] { return true; });
}

Result<void> SecretIndex::save(const QList<KeptSecret> &entries) const
{
    QJsonArray secrets;
    for (const auto &entry : entries)
        secrets.append(toJson(entry));
    const QJsonDocument document(QJsonObject{{u"version"_s, FormatVersion}, {u"secrets"_s, secrets}});
    const auto problem = problemOfWriting(m_path, document.toJson());
    if (!problem)
        return {};
    return Failure(
        inputError(IndexText::tr("The list of kept secrets in %1 cannot be written.").arg(m_path), *problem));
}

Failure SecretIndex::moveAside() const
{
    const auto aside = movedAside(m_path);
    if (!aside)
        return Failure(damaged(m_path));
    return Failure(inputError(IndexText::tr("The list of kept secrets was damaged. It was kept as %1.").arg(*aside)));
}

} // namespace sluice
