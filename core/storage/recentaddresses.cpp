// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recentaddresses.h"

#include "core/storage/files/jsonlistfile.h"
#include "core/storage/files/jsonreader.h"
#include "core/storage/servers/storedwords.h"

#include <QMetaEnum>
#include <QUrl>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// \a address without the parts that must not be stored.
QString storable(const QString &address)
{
    return QUrl(address).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

/// Equal for two spellings of one address.
QUrl keyOf(const QString &address)
{
    QUrl url(storable(address));
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    return url.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
}

SignInKind kindFrom(const QString &word)
{
    const auto known = std::ranges::find_if(signInWords, [&word](const auto &pair) { return pair.first == word; });
    return known == signInWords.cend() ? SignInKind::Password : known->second;
}

/// New keys need no new version: an older version ignores those that it does not know.
QJsonObject recentToJson(const RecentAddress &entry)
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

/// Nothing when \a value is not an entry. An unknown class counts as Production, an unknown kind of sign-in as Password,
/// an unknown binding as automatic.
std::optional<RecentAddress> recentFrom(const QJsonValue &value)
{
    const auto object = value.toObject();
    RecentAddress entry{.protocolId = object.value("protocol"_L1).toString(),
                        .address = storable(object.value("address"_L1).toString()),
                        .user = object.value("user"_L1).toString()};
    entry.environment = environmentFrom(object.value("environment"_L1).toString()).value_or(Environment::Production);
    entry.online = object.value("online"_L1).toBool();
    entry.signIn = kindFrom(object.value("signIn"_L1).toString());
    entry.binding = bindingFrom(object.value("binding"_L1).toString());
    entry.configurationApplication = object.value("configurationApplication"_L1).toString();
    entry.configurationInstance = object.value("configurationInstance"_L1).toString();
    return entry.address.isEmpty() ? std::nullopt : std::optional(entry);
}

const JsonListForm<RecentAddress> RecentForm{
    .format = {.version = 1}, .key = "addresses"_L1, .toJson = recentToJson, .fromJson = recentFrom};

/// Whether an entry is at \a address, in any spelling.
auto isAt(const QString &address)
{
    return [key = keyOf(address)](const RecentAddress &entry) { return keyOf(entry.address) == key; };
}

} // namespace

RecentAddresses::RecentAddresses(QString path)
    : m_path(std::move(path))
{
}

Result<void> RecentAddresses::load()
{
    m_entries.clear();
    if (m_path.isEmpty())
        return {};
    JsonListFile file(m_path, RecentForm);
    auto entries = file.read();
    if (!entries && entries.error().kind == FileProblem::Kind::Damaged)
        entries = file.readForChange();
    if (entries) {
        m_entries = entries->first(std::min(entries->size(), Limit));
        return {};
    }
    if (!entries.error().aside)
        m_path.clear();
    return Failure(errorOf(entries.error()));
}

const RecentAddress *RecentAddresses::find(const QString &address) const
{
    const auto found = std::ranges::find_if(m_entries, isAt(address));
    return found == m_entries.cend() ? nullptr : &*found;
}

Result<void> RecentAddresses::remember(RecentAddress entry)
{
    entry.address = storable(entry.address);
    if (entry.address.isEmpty())
        return {};
    return change([&entry](QList<RecentAddress> &entries) {
        auto newest = entry;
        const auto known = std::ranges::find_if(entries, isAt(entry.address));
        if (known != entries.end() && entry.configurationApplication.isEmpty()
            && entry.configurationInstance.isEmpty()) {
            newest.configurationApplication = known->configurationApplication;
            newest.configurationInstance = known->configurationInstance;
        }
        entries.removeIf(isAt(entry.address));
        entries.prepend(newest);
    });
}

Result<void> RecentAddresses::rememberConfiguration(const QString &address, const QString &application,
                                                    const QString &instance)
{
    if (!find(address))
        return {};
    return change([&](QList<RecentAddress> &entries) {
        const auto known = std::ranges::find_if(entries, isAt(address));
        if (known == entries.end()) // another program removed it meanwhile
            return;
        known->configurationApplication = application;
        known->configurationInstance = instance;
    });
}

Result<void> RecentAddresses::clear()
{
    return change([](QList<RecentAddress> &entries) { entries.clear(); });
}

Result<void> RecentAddresses::change(const Edit &make)
{
    const auto edit = [&make](QList<RecentAddress> &entries) {
        make(entries);
        entries.resize(std::min(entries.size(), Limit));
    };
    const auto before = m_entries;
    edit(m_entries);
    if (m_path.isEmpty() || m_entries == before)
        return {};
    JsonListFile file(m_path, RecentForm);
    auto stored = file.change(edit, before);
    if (!stored && stored.error().aside) // it was damaged after load(), and is moved away now
        stored = file.change(edit, before);
    if (!stored)
        return Failure(errorOf(stored.error()));
    m_entries = *stored;
    return {};
}

} // namespace sluice
