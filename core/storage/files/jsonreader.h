// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/files/jsonscan.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <utility>

namespace sluice {

/// Reads one object of a JSON document. For each value that is wrong it adds a sentence with the value's place to the
/// problems, and returns the default.
class JsonReader final
{
public:
    /// \a where is the place of \a value, such as "servers[3]"; empty for the whole document. \a problems must outlive
    /// the reader.
    JsonReader(const QJsonValue &value, QString where, QStringList &problems);

    bool holds(QLatin1StringView key) const { return m_object.contains(key); }
    QString pathOf(QLatin1StringView key) const { return placeOf(key).text(); }

    /// A problem for each of \a keys that is missing.
    void need(const QList<QLatin1StringView> &keys);

    QString text(QLatin1StringView key, const QString &otherwise = {});
    /// A required text: a problem when it is missing or empty.
    QString neededText(QLatin1StringView key);
    bool flag(QLatin1StringView key, bool otherwise = false);
    int number(QLatin1StringView key, int otherwise, int least, int most);
    double decimal(QLatin1StringView key, double otherwise, double least, double most);
    /// A required moment in UTC, in the one form in which it is written: with an offset, or in another year, it might not
    /// be readable once it has been written.
    QDateTime time(QLatin1StringView key);
    QJsonArray list(QLatin1StringView key);
    QStringList texts(QLatin1StringView key, const QStringList &otherwise);
    JsonReader object(QLatin1StringView key);

    /// What \a read makes of each value of the list at \a key, which is needed.
    template<typename T>
    QList<T> neededList(QLatin1StringView key,
                        T (*read)(const QJsonValue &, const QString &where, QStringList &problems))
    {
        need({key});
        QList<T> values;
        const auto array = list(key);
        for (qsizetype i = 0; i < array.size(); ++i)
            values.append(read(array.at(i), placeOf(key).index(i).text(), *m_problems));
        return values;
    }

    /// The value of the word at \a key. \a words are pairs of a word and its value. An unknown word is a problem, also
    /// one that only differs in case.
    template<typename Words, typename T = typename Words::value_type::second_type>
    std::optional<T> word(QLatin1StringView key, const Words &words)
    {
        const auto given = text(key);
        QStringList known;
        for (const auto &[name, value] : words) {
            if (given == name)
                return value;
            known.append(name);
        }
        if (m_object.value(key).isString()) // anything else is reported already
            reportUnknownWord(key, known);
        return {};
    }

    /// Adds \a sentence to the problems; its "%1" becomes the place of \a key.
    void report(QLatin1StringView key, const QString &sentence);
    /// Adds a problem for every key that is not one of \a known.
    void reportUnknownKeys(const QList<QLatin1StringView> &known);

private:
    JsonPlace placeOf(const QString &key) const { return JsonPlace(m_where).key(key); }
    void reportUnknownWord(QLatin1StringView key, const QStringList &known);

    QJsonObject m_object;
    QString m_where;
    QStringList *m_problems;
};

/// \a time as JsonReader::time() reads it: UTC, milliseconds.
QString timeText(const QDateTime &time);

/// The word for \a value among \a words.
template<typename Words, typename T>
QString wordFor(T value, const Words &words)
{
    for (const auto &[name, known] : words) {
        if (known == value)
            return name;
    }
    return {};
}

} // namespace sluice
