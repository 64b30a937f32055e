// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <utility>

namespace sluice {

/// Takes one object of a JSON document apart. What is not as it should be becomes a sentence that says where it stands,
/// and the value is the usual one.
class JsonReader final
{
public:
    /// \a where is "servers[3]"; empty for the document. \a problems gets the sentences, and outlives the reader.
    JsonReader(const QJsonValue &value, QString where, QStringList &problems);

    bool holds(QLatin1StringView key) const { return m_object.contains(key); }
    QString whereIs(QLatin1StringView key) const;

    QString text(QLatin1StringView key, const QString &otherwise = {});
    /// A text that has to be there and not empty.
    QString neededText(QLatin1StringView key);
    bool flag(QLatin1StringView key, bool otherwise = false);
    int number(QLatin1StringView key, int otherwise, int least, int most);
    QJsonArray list(QLatin1StringView key);
    QStringList texts(QLatin1StringView key, const QStringList &otherwise);
    JsonReader object(QLatin1StringView key);

    /// One of \a words, pairs of a word and what it stands for, in any case.
    template<typename Words, typename T = typename Words::value_type::second_type>
    std::optional<T> word(QLatin1StringView key, const Words &words)
    {
        const auto given = text(key);
        QStringList known;
        for (const auto &[name, value] : words) {
            if (given.compare(name, Qt::CaseInsensitive) == 0)
                return value;
            known.append(name);
        }
        if (holds(key))
            objectToWord(key, known);
        return {};
    }

    /// \a sentence says "%1" where the place of \a key is meant.
    void objectTo(QLatin1StringView key, const QString &sentence);
    /// To every key that is not one of \a known.
    void objectToUnknown(const QList<QLatin1StringView> &known);

private:
    void objectToWord(QLatin1StringView key, const QStringList &known);

    QJsonObject m_object;
    QString m_where;
    QStringList *m_problems;
};

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
