// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/englishtexts.h"

#include <QHash>
#include <QMutex>
#include <QRegularExpression>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// A text of the program in both languages, with its markers: "%1", "%n".
struct Known
{
    QString english{};
    QString translated{};
};

QMutex mutex;                      ///< texts are translated on other threads, too
QHash<QString, QString> englishOf; ///< by the translated text

const QRegularExpression &marker()
{
    static const QRegularExpression expression(u"%L?(\\d{1,2}|n)"_s);
    return expression;
}

qsizetype literalLength(QString text)
{
    return text.remove(marker()).size();
}

/// The known texts, those first of which most is fixed.
QList<Known> knownTexts()
{
    const QMutexLocker lock(&mutex);
    QList<Known> known;
    for (auto entry = englishOf.cbegin(); entry != englishOf.cend(); ++entry)
        known.append({.english = entry.value(), .translated = entry.key()});
    std::ranges::sort(known, std::greater(), [](const Known &one) { return literalLength(one.translated); });
    return known;
}

/// An expression for texts that were made from \a translated. \a names gets the markers in the order of its captures.
QString patternOf(const QString &translated, QStringList &names)
{
    QString pattern;
    qsizetype end = 0;
    auto found = marker().globalMatch(translated);
    while (found.hasNext()) {
        const auto one = found.next();
        pattern += QRegularExpression::escape(translated.mid(end, one.capturedStart() - end)) + u"(.*?)"_s;
        names.append(one.captured(1));
        end = one.capturedEnd();
    }
    return pattern + QRegularExpression::escape(translated.mid(end));
}

class Translation final
{
public:
    explicit Translation(QList<Known> known)
        : m_known(std::move(known))
    {
    }

    QString of(const QString &text, int depth = 0) const
    {
        constexpr int deepest = 8; // arguments of arguments
        const auto sentences = text.trimmed();
        if (sentences.isEmpty() || depth > deepest)
            return text;
        if (sentences.size() < text.size()) {
            const auto begin = text.indexOf(sentences);
            return text.first(begin) + of(sentences, depth) + text.mid(begin + sentences.size());
        }
        if (const auto whole = match(text, u"\\A%1\\z"_s, depth))
            return *whole;
        // Several sentences, one after the other.
        if (const auto first = match(text, u"\\A%1(?=\\s)"_s, depth))
            return *first;
        return text;
    }

private:
    std::optional<QString> match(const QString &text, const QString &frame, int depth) const
    {
        constexpr qsizetype least = 3; // of fixed characters: "%1: %2" fits anything
        for (const auto &known : m_known) {
            if (literalLength(known.translated) < least)
                break;
            QStringList names;
            const QRegularExpression expression(frame.arg(patternOf(known.translated, names)),
                                                QRegularExpression::DotMatchesEverythingOption);
            const auto found = expression.match(text);
            if (found.hasMatch())
                return filled(known.english, names, found, depth) + of(text.mid(found.capturedEnd()), depth + 1);
        }
        return {};
    }

    QString filled(const QString &english, const QStringList &names, const QRegularExpressionMatch &found,
                   int depth) const
    {
        QString text;
        qsizetype end = 0;
        auto markers = marker().globalMatch(english);
        while (markers.hasNext()) {
            const auto one = markers.next();
            const auto place = names.indexOf(one.captured(1));
            text += english.mid(end, one.capturedStart() - end);
            text += place < 0 ? one.captured() : of(found.captured(static_cast<int>(place) + 1), depth + 1);
            end = one.capturedEnd();
        }
        return text + english.mid(end);
    }

    const QList<Known> m_known;
};

} // namespace

QString RememberingTranslator::translate(const char *context, const char *sourceText, const char *disambiguation,
                                         int n) const
{
    const auto text = QTranslator::translate(context, sourceText, disambiguation, n);
    if (!text.isEmpty()) {
        const QMutexLocker lock(&mutex);
        englishOf.insert(text, QString::fromUtf8(sourceText));
    }
    return text;
}

QString inEnglish(const QString &text)
{
    const auto known = knownTexts();
    return known.isEmpty() ? text : Translation(known).of(text);
}

} // namespace sluice::ctl
