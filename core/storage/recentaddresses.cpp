// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recentaddresses.h"

#include "core/storage/files/jsonreader.h"
#include "core/storage/files/ownfile.h"
#include "core/storage/servers/storedwords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QUrl>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr int FormatVersion = 1;

struct StorageText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::RecentAddresses)
};

/// The address without what must not be kept.
QString keepable(const QString &address)
{
    return QUrl(address).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

/// Equal for two spellings of one address.
QUrl keyOf(const QString &address)
{
    QUrl url(keepable(address));
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    return url.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
}

SignInKind kindFrom(const QString &word)
{
    const auto known = std::ranges::find_if(signInWords, [&word](const auto &pair) { return pair.first == word; });
    return known == signInWords.cend() ? SignInKind::Password : known->second;
}

/// Keys that an older version does not know are ignored by it.
QJsonObject toJson(const RecentAddress &entry)
{
    const auto names = QMetaEnum::fromType<Environment>();
    QJsonObject object{{u"protocol"_s, entry.protocolId},
                       {u"address"_s, entry.address},
                       {u"user"_s, entry.user},
                       {u"environment"_s, QString::fromLatin1(names.valueToKey(static_cast<int>(entry.environment)))}};
    if (entry.online)
        object.insert(u"online"_s, true);
    if (entry.signIn != SignInKind::Password)
        object.insert(u"signIn"_s, wordFor(entry.signIn, signInWords));
    if (entry.binding)
        object.insert(u"binding"_s, bindingWord(*entry.binding));
    if (!entry.configurationApplication.isEmpty())
        object.insert(u"configurationApplication"_s, entry.configurationApplication);
    if (!entry.configurationInstance.isEmpty())
        object.insert(u"configurationInstance"_s, entry.configurationInstance);
    return object;
}

/// Nothing when \a value is no entry. A class that this version does not know counts as Production, a kind of sign-in
/// as Password, a binding as automatic.
std::optional<RecentAddress> entryFrom(const QJsonValue &value)
{
    const auto object = value.toObject();
    RecentAddress entry{.protocolId = object.value("protocol"_L1).toString(),
                        .address = keepable(object.value("address"_L1).toString()),
                        .user = object.value("user"_L1).toString()};
    entry.environment = environmentFrom(object.value("environment"_L1).toString()).value_or(Environment::Production);
    entry.online = object.value("online"_L1).toBool();
    entry.signIn = kindFrom(object.value("signIn"_L1).toString());
    entry.binding = bindingFrom(object.value("binding"_L1).toString());
    entry.configurationApplication = object.value("configurationApplication"_L1).toString();
    entry.configurationInstance = object.value("configurationInstance"_L1).toString();
    return entry.address.isEmpty() ? std::nullopt : std::optional(entry);
}

/// Nothing when \a root is not in the form that save() writes.
std::optional<QList<RecentAddress>> entriesFrom(const QJsonObject &root)
{
    const auto addresses = root.value("addresses"_L1);
    if (!addresses.isArray())
        return {};
    QList<RecentAddress> entries;
    const auto array = addresses.toArray();
    for (const auto &value : array) {
        const auto entry = entryFrom(value);
        if (!entry)
            return {};
        entries.append(*entry);
    }
    return entries.first(std::min(entries.size(), RecentAddresses::Limit));
}

} // namespace

RecentAddresses::RecentAddresses(QString path)
    : m_path(std::move(path))
{
}

Result<void> RecentAddresses::load()
{
    m_entries.clear();
    QFile file(m_path);
    if (m_path.isEmpty() || !file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly)) {
        const auto path = std::exchange(m_path, {});
        return Failure(
            inputError(StorageText::tr("The recent addresses in %1 cannot be read.").arg(path), file.errorString()));
    }
    QJsonParseError problem;
    const auto root = QJsonDocument::fromJson(file.readAll(), &problem).object();
    file.close();
    if (root.value("version"_L1).toInt() > FormatVersion) {
        const auto path = std::exchange(m_path, {});
        return Failure(
            inputError(StorageText::tr("The recent addresses in %1 are those of a newer Sluice. They stay as they are.")
                           .arg(path)));
    }
    const auto entries = root.value("version"_L1).toInt() == FormatVersion ? entriesFrom(root) : std::nullopt;
    if (!entries)
        return moveAside(problem.error == QJsonParseError::NoError ? QString() : problem.errorString());
    m_entries = *entries;
    return {};
}

Result<void> RecentAddresses::moveAside(const QString &why)
{
    if (const auto aside = movedAside(m_path))
        return Failure(inputError(
            StorageText::tr("The list of recent addresses is damaged. It was kept as %1.").arg(*aside), why));
    const auto path = std::exchange(m_path, {});
    return Failure(inputError(
        StorageText::tr("The list of recent addresses in %1 is damaged. It stays as it is.").arg(path), why));
}

const RecentAddress *RecentAddresses::find(const QString &address) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [key = keyOf(address)](const auto &entry) { return keyOf(entry.address) == key; });
    return found == m_entries.cend() ? nullptr : &*found;
}

Result<void> RecentAddresses::remember(RecentAddress entry)
{
    entry.address = keepable(entry.address);
    const auto *known = find(entry.address);
    if (known && entry.configurationApplication.isEmpty() && entry.configurationInstance.isEmpty()) {
        entry.configurationApplication = known->configurationApplication;
        entry.configurationInstance = known->configurationInstance;
    }
    if (entry.address.isEmpty() || (!m_entries.isEmpty() && m_entries.constFirst() == entry))
        return {};
    m_entries.removeIf([key = keyOf(entry.address)](const auto &other) { return keyOf(other.address) == key; });
    m_entries.prepend(entry);
    m_entries.resize(std::min(m_entries.size(), Limit));
    return save();
}

Result<void> RecentAddresses::rememberConfiguration(const QString &address, const QString &application,
                                                    const QString &instance)
{
    const auto *known = find(address);
    if (!known)
        return {};
    auto &entry = m_entries[known - m_entries.constData()];
    entry.configurationApplication = application;
    entry.configurationInstance = instance;
    return save();
}

Result<void> RecentAddresses::clear()
{
    m_entries.clear();
    return save();
}

Result<void> RecentAddresses::save() const
{
    if (m_path.isEmpty())
        return {};
    QJsonArray addresses;
    for (const auto &entry : m_entries)
        addresses.append(toJson(entry));
    const QJsonDocument document(QJsonObject{{u"version"_s, FormatVersion}, {u"addresses"_s, addresses}});

    QDir().mkpath(QFileInfo(m_path).path());
    const auto problem = problemOfWriting(m_path, document.toJson());
    if (!problem)
        return {};
    return Failure(inputError(StorageText::tr("The recent addresses cannot be stored in %1.").arg(m_path), *problem));
}

} // namespace sluice
