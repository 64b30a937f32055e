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

/// One stored list. Other programs may change it at any time; see LockedJsonFile.
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
        return m_file.read().and_then([&](const std::optional<QJsonObject> &root) -> FileResult<QList<T>> {
            if (!root)
                return absent;
            if (auto entries = entriesFrom(*root))
                return std::move(*entries);
            return m_file.failure(FileProblem::Kind::Damaged);
        });
    }

    /// Like read(), under the lock. A damaged file is kept aside, which is still a failure.
    [[nodiscard]] FileResult<QList<T>> readForChange(const QList<T> &absent = {})
    {
        if (const auto locked = m_file.lock(); !locked)
            return FileFailure(locked.error());
        auto entries = read(absent);
        if (!entries && entries.error().kind == FileProblem::Kind::Damaged)
            entries.error() = m_file.keptAside(entries.error());
        return entries;
    }

    /// Lets \a edit change the list that is stored now, and stores and returns the result. An unchanged list is not
    /// written.
    template<typename Edit>
    [[nodiscard]] FileResult<QList<T>> change(const Edit &edit, const QList<T> &absent = {})
    {
        auto before = readForChange(absent);
        if (!before)
            return before;
        auto after = *before;
        edit(after);
        if (after == *before)
            return after;
        return m_file.write(toJson(after)).map([&after] { return after; });
    }

private:
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

    QJsonObject toJson(const QList<T> &entries) const
    {
        QJsonArray array;
        for (const auto &entry : entries)
            array.append(m_form.toJson(entry));
        return {{QStringLiteral("version"), m_form.format.version}, {m_form.key, array}};
    }

    LockedJsonFile m_file;
    const JsonListForm<T> m_form;
};

} // namespace sluice
