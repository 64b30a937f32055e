// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/files/lockedjsonfile.h"

#include <QJsonArray>

namespace sluice {

/// How a list of \a T is stored: an object with the version, and the entries in an array under \a key.
template<typename T>
struct JsonListForm
{
    JsonFormat format{};
    QLatin1StringView key{};
    QJsonObject (*toJson)(const T &) = nullptr;
    std::optional<T> (*fromJson)(const QJsonValue &) = nullptr; ///< nothing: the whole list counts as damaged
};

/// One stored list. Other programs may change it at any time; see LockedJsonFile. What a newer version added to the
/// document, or to an entry that stays the same, is kept.
template<typename T>
class JsonListFile final
{
public:
    JsonListFile(const QString &path, const JsonListForm<T> &form)
        : m_file(path, form.format)
        , m_form(form)
    {
    }

    /// What is stored now; \a absent where there is no file.
    [[nodiscard]] FileResult<QList<T>> read(const QList<T> &absent = {}) const
    {
        return stored(absent).map([](const Stored &found) { return found.entries; });
    }

    /// Lets \a edit change the list that is stored now, and stores and returns the result. An unchanged list is not
    /// written. A file that cannot be read stays as it is.
    template<typename Edit>
    [[nodiscard]] FileResult<QList<T>> change(const Edit &edit, const QList<T> &absent = {})
    {
        if (const auto locked = m_file.lock(); !locked)
            return FileFailure(locked.error());
        const auto before = stored(absent);
        if (!before)
            return FileFailure(before.error());
        auto after = before->entries;
        edit(after);
        if (after == before->entries)
            return after;
        return m_file.write(toJson(after, *before)).map([&after] { return after; });
    }

private:
    struct Stored
    {
        QJsonObject root{};
        QList<T> entries{};
        QJsonArray json{}; ///< in the order of the entries; empty where there is no file
    };

    FileResult<Stored> stored(const QList<T> &absent) const
    {
        return m_file.read().and_then([&](const std::optional<QJsonObject> &root) -> FileResult<Stored> {
            if (!root)
                return Stored{.entries = absent};
            if (auto entries = entriesFrom(*root))
                return Stored{*root, std::move(*entries), root->value(m_form.key).toArray()};
            return m_file.failure(FileProblem::Kind::Damaged);
        });
    }

    std::optional<QList<T>> entriesFrom(const QJsonObject &root) const
    {
        const auto stored = root.value(m_form.key);
        if (!stored.isArray())
            return {};
        QList<T> entries;
        const auto array = stored.toArray();
        for (const auto &value : array) {
            auto entry = m_form.fromJson(value);
            if (!entry)
                return {};
            entries.append(std::move(*entry));
        }
        return entries;
    }

    QJsonObject toJson(const QList<T> &entries, const Stored &before) const
    {
        QJsonArray array;
        for (const auto &entry : entries) {
            auto json = before.json.at(before.entries.indexOf(entry)).toObject(); // empty for an entry that is new
            const auto known = m_form.toJson(entry);
            for (auto it = known.begin(); it != known.end(); ++it)
                json.insert(it.key(), it.value());
            array.append(json);
        }
        auto root = before.root;
        root.insert(QStringLiteral("version"), m_form.format.version);
        root.insert(m_form.key, array);
        return root;
    }

    LockedJsonFile m_file;
    const JsonListForm<T> m_form;
};

} // namespace sluice
