// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace sluice {

/// A place in a document such as "servers[3].name". Long keys are cut, so that places stay short in any document.
class JsonPlace final
{
public:
    JsonPlace() = default;
    explicit JsonPlace(const QString &start)
        : m_text(start)
    {
    }

    JsonPlace key(const QString &key) const;
    JsonPlace index(qsizetype index) const;
    const QString &text() const { return m_text; }

private:
    QString m_text;
};

/// How deep objects and lists are nested in \a json, which has to be valid. "[]" is 1.
int nestingOf(const QByteArray &json);

// The next three name the first MostPlaces places: nobody reads more, and each takes memory.

inline constexpr qsizetype MostPlaces = 100;

/// The places of keys that an object in \a json, which has to be valid, has more than once: Qt reads only the last one.
QStringList repeatedKeysIn(const QByteArray &json);

/// The places of keys and texts in \a json, which has to be valid, with a byte order mark: Qt drops one at the begin of a
/// text, so that it cannot be seen afterwards.
QStringList markedTextsIn(const QByteArray &json);

/// The places of keys and texts in \a value with a character that cannot be shown or written: controls, byte order marks
/// and halves of a surrogate pair.
QStringList unusableTextsIn(const QJsonValue &value);

/// Whether \a text has no such character.
bool isUsableText(const QString &text);

} // namespace sluice
