// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/jsonscan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestShown = 60;

/// Goes through a valid document once.
class JsonScan
{
public:
    explicit JsonScan(const QByteArray &json)
    {
        for (qsizetype at = 0; at < json.size(); ++at)
            take(json, at);
    }

    QStringList repeated{};
    QStringList marked{}; ///< keys and texts with a byte order mark, which Qt drops at the begin of a text

private:
    struct Level
    {
        bool isObject = false;
        bool wantsKey = false;
        qsizetype index = 0;
        QString key{};
        QSet<QString> keys{};
    };

    void take(const QByteArray &json, qsizetype &at)
    {
        switch (json.at(at)) {
        case '{':
        case '[':
            m_levels.append({.isObject = json.at(at) == '{', .wantsKey = json.at(at) == '{'});
            break;
        case '}':
        case ']':
            m_levels.removeLast();
            break;
        case ',':
            m_levels.last().wantsKey = m_levels.constLast().isObject;
            ++m_levels.last().index;
            break;
        case '"':
            takeText(json, at);
            break;
        default:
            break;
        }
    }

    void takeText(const QByteArray &json, qsizetype &at)
    {
        const auto begin = at++;
        bool escaped = false;
        for (; json.at(at) != '"'; ++at) {
            if (json.at(at) == '\\') {
                escaped = true;
                ++at;
            }
        }
        const auto quoted = QByteArray::fromRawData(json.constData() + begin, at + 1 - begin);
        if (!m_levels.isEmpty() && m_levels.constLast().wantsKey)
            takeKey(quoted, escaped);
        if (quoted.contains("\xEF\xBB\xBF"))
            addPlace(marked);
    }

    void takeKey(const QByteArray &quoted, bool escaped)
    {
        auto &level = m_levels.last();
        level.wantsKey = false;
        level.key = escaped ? QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString()
                            : QString::fromUtf8(quoted.constData() + 1, quoted.size() - 2);
        const auto known = level.keys.size();
        level.keys.insert(level.key);
        if (level.keys.size() == known)
            addPlace(repeated);
    }

    void addPlace(QStringList &places) const
    {
        if (places.size() < MostPlaces)
            places.append(place());
    }

    QString place() const
    {
        JsonPlace place;
        for (const auto &level : m_levels)
            place = level.isObject ? place.key(level.key) : place.index(level.index);
        return place.text();
    }

    QList<Level> m_levels;
};

void collectUnusable(const QJsonValue &value, const JsonPlace &place, QStringList &found)
{
    if (found.size() >= MostPlaces)
        return;
    if (value.isString() && !isUsableText(value.toString()))
        found.append(place.text());
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end() && found.size() < MostPlaces; ++it) {
        const auto inside = place.key(it.key());
        if (!isUsableText(it.key()))
            found.append(inside.text());
        collectUnusable(it.value(), inside, found);
    }
    const auto array = value.toArray();
    for (qsizetype i = 0; i < array.size() && found.size() < MostPlaces; ++i)
        collectUnusable(array.at(i), place.index(i), found);
}

} // namespace

JsonPlace JsonPlace::key(const QString &key) const
{
    const auto shown = key.size() > LongestShown ? key.left(LongestShown) + u'…' : key;
    return JsonPlace(m_text.isEmpty() ? shown : m_text + u'.' + shown);
}

JsonPlace JsonPlace::index(qsizetype index) const
{
    return JsonPlace(u"%1[%2]"_s.arg(m_text).arg(index));
}

int nestingOf(const QByteArray &json)
{
    int depth = 0;
    int deepest = 0;
    bool isInText = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const auto c = json.at(at);
        if (c == '"')
            isInText = !isInText;
        else if (isInText)
            at += c == '\\' ? 1 : 0;
        else if (c == '{' || c == '[')
            deepest = std::max(deepest, ++depth);
        else if (c == '}' || c == ']')
            --depth;
    }
    return deepest;
}

QStringList repeatedKeysIn(const QByteArray &json)
{
    return JsonScan(json).repeated;
}

QStringList markedTextsIn(const QByteArray &json)
{
    return JsonScan(json).marked;
}

QStringList unusableTextsIn(const QJsonValue &value)
{
    QStringList found;
    collectUnusable(value, {}, found);
    return found.first(std::min(found.size(), MostPlaces));
}

bool isUsableText(const QString &text)
{
    return text.isValidUtf16() && std::ranges::none_of(text, [](QChar c) {
               return c.category() == QChar::Other_Control || c == QChar::ByteOrderMark;
           });
}

} // namespace sluice
