// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recentaddresses.h"

#include "core/storage/files/jsonlistfile.h"
#include "core/storage/files/jsonreader.h"
#include "core/storage/servers/storedwords.h"

#include <QMetaEnum>
#include <QPointer>
#include <QUrl>

#include <algorithm>
#include <memory>

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

using RecentEdit = std::function<void(QList<RecentAddress> &)>;

RecentEdit remembering(RecentAddress entry)
{
    entry.address = storable(entry.address);
    return [entry](QList<RecentAddress> &entries) {
        if (entry.address.isEmpty())
            return;
        auto newest = entry;
        const auto known = std::ranges::find_if(entries, isAt(entry.address));
        if (known != entries.end() && entry.configurationApplication.isEmpty()
            && entry.configurationInstance.isEmpty()) {
            newest.configurationApplication = known->configurationApplication;
            newest.configurationInstance = known->configurationInstance;
        }
        entries.removeIf(isAt(entry.address));
        entries.prepend(newest);
        entries.resize(std::min(entries.size(), RecentAddresses::Limit));
    };
}

RecentEdit rememberingConfiguration(const QString &address, const QString &application, const QString &instance)
{
    return [=](QList<RecentAddress> &entries) {
        const auto known = std::ranges::find_if(entries, isAt(address));
        if (known == entries.end()) // unknown, or another program removed it meanwhile
            return;
        known->configurationApplication = application;
        known->configurationInstance = instance;
    };
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
    const auto entries = JsonListFile(m_path, RecentForm).read();
    if (entries) {
        m_entries = entries->first(std::min(entries->size(), Limit));
        return {};
    }
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
    return change(remembering(std::move(entry)));
}

Call<void> *RecentAddresses::remember(RecentAddress entry, QObject *parent)
{
    return changeLater(remembering(std::move(entry)), parent);
}

Result<void> RecentAddresses::rememberConfiguration(const QString &address, const QString &application,
                                                    const QString &instance)
{
    return change(rememberingConfiguration(address, application, instance));
}

Call<void> *RecentAddresses::rememberConfiguration(const QString &address, const QString &application,
                                                   const QString &instance, QObject *parent)
{
    return changeLater(rememberingConfiguration(address, application, instance), parent);
}

Result<void> RecentAddresses::clear()
{
    return change([](QList<RecentAddress> &entries) { entries.clear(); });
}

Call<void> *RecentAddresses::clear(QObject *parent)
{
    return changeLater([](QList<RecentAddress> &entries) { entries.clear(); }, parent);
}

Result<void> RecentAddresses::change(const Edit &make)
{
    const auto before = m_entries;
    make(m_entries);
    if (m_path.isEmpty())
        return {};
    const auto stored = JsonListFile(m_path, RecentForm).change(make, before);
    if (!stored)
        return Failure(errorOf(stored.error()));
    m_entries = *stored;
    return {};
}

Call<void> *RecentAddresses::changeLater(const Edit &make, QObject *parent)
{
    auto *call = new Call<void>(parent);
    const auto before = m_entries;
    make(m_entries);
    if (m_path.isEmpty()) {
        call->finish({});
        return call;
    }
    using Stored = FileResult<QList<RecentAddress>>;
    const auto stored = std::make_shared<Stored>();
    ++m_pending;
    if (!m_thread)
        m_thread = std::make_unique<FileThread>();
    m_thread->run(
        [stored, make, before, path = m_path] { *stored = JsonListFile(path, RecentForm).change(make, before); },
        [this, stored, guarded = QPointer(call)] {
            --m_pending;
            if (*stored && m_pending == 0) // otherwise a later change is not among them yet
                m_entries = **stored;
            if (guarded)
                guarded->finish(*stored ? Result<void>() : Failure(errorOf(stored->error())));
        });
    return call;
}

} // namespace sluice
