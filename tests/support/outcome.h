// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

#include <QMetaEnum>

namespace sluice::test {

using namespace Qt::StringLiterals;

/// A result in a form that fits a table: "CacheList 3", "Done", or the kind of an error such as "Protocol".
inline QString outcome(const Result<Reply> &result)
{
    struct Words
    {
        QString operator()(const ServerInfo &info) const { return u"ServerInfo "_s + info.version; }
        QString operator()(const TenantInfo &info) const { return u"TenantInfo "_s + info.address; }
        QString operator()(const SignedIn &who) const { return u"SignedIn "_s + who.account; }
        QString operator()(const SignedOut &out) const
        {
            return out.wasKnown ? u"SignedOut"_s : u"SignedOut unknown"_s;
        }
        QString operator()(const FlushHint &) const { return u"FlushHint"_s; }
        QString operator()(const SettingList &list) const { return counted(u"SettingList"_s, list.settings.size()); }
        QString operator()(const FeatureList &list) const
        {
            return counted(u"FeatureList"_s, list.operations.value_or(QStringList()).size());
        }
        QString operator()(const CacheList &list) const { return counted(u"CacheList"_s, list.names.size()); }
        QString operator()(const CacheFingerprint &) const { return u"CacheFingerprint"_s; }
        QString operator()(const GenerationList &list) const
        {
            return counted(u"GenerationList"_s, list.generations.size());
        }
        QString operator()(const Done &) const { return u"Done"_s; }

        static QString counted(const QString &word, qsizetype count) { return u"%1 %2"_s.arg(word).arg(count); }
    };
    if (result)
        return std::visit(Words(), *result);
    return QString::fromLatin1(QMetaEnum::fromType<Error::Kind>().valueToKey(int(result.error().kind)));
}

} // namespace sluice::test
