// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts.h"

#include "core/session/session.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct WindowText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Window)
};

constexpr QChar FirstStrongIsolate(u'\u2068');
constexpr QChar PopDirectionalIsolate(u'\u2069');

/// Controls, and what turns or hides the text around it. A new line is left to the caller.
bool isUnseen(QChar c)
{
    return c != u'\n' && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format);
}

QString numberOf(QChar c)
{
    return u"U+%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QChar(u'0')).toUpper();
}

/// How many caches \a action names; nothing when it is aimed at all of them.
std::optional<int> namedCount(const Operation &action)
{
    const auto *named = std::get_if<FlushNamed>(&action);
    return named ? std::optional(static_cast<int>(named->names.size())) : std::nullopt;
}

} // namespace

// One cache has a text of its own wherever caches are counted: English texts are shown as they stand here.

QString targetPhrase(const Operation &action)
{
    const auto count = namedCount(action);
    if (!count)
        return WindowText::tr("All caches");
    return *count == 1 ? WindowText::tr("1 cache") : WindowText::tr("%n caches", nullptr, *count);
}

QString actionTitle(const Operation &action)
{
    const auto count = namedCount(action);
    if (!count)
        return WindowText::tr("Flush All Caches");
    return *count == 1 ? WindowText::tr("Flush 1 Cache") : WindowText::tr("Flush %n Caches", nullptr, *count);
}

QString actionTitle(const Operation &action, const QString &where)
{
    return WindowText::tr("%1 on %2", "Flush 3 Caches on crm.example.com").arg(actionTitle(action), inSentence(where));
}

QString activityText(const Operation &action, const QString &where)
{
    const auto count = namedCount(action);
    if (!count)
        return WindowText::tr("Flushing all caches on %1…").arg(inSentence(where));
    return (*count == 1 ? WindowText::tr("Flushing 1 cache on %1…")
                        : WindowText::tr("Flushing %n caches on %1…", nullptr, *count))
        .arg(inSentence(where));
}

QString doneText(const Operation &operation)
{
    if (std::holds_alternative<SignIn>(operation))
        return WindowText::tr("Sign in");
    if (std::holds_alternative<ListCaches>(operation))
        return WindowText::tr("Read the list of caches");
    const auto *named = std::get_if<FlushNamed>(&operation);
    if (!named)
        return WindowText::tr("Flush all caches");
    QStringList names;
    for (const auto &name : named->names)
        names << inSentence(name);
    return WindowText::tr("Flush: %1", "names of caches").arg(names.join(u", "_s));
}

QString listedText(qsizetype count)
{
    return count == 1 ? WindowText::tr("The server listed 1 cache")
                      : WindowText::tr("The server listed %n caches", nullptr, static_cast<int>(count));
}

QString inSentence(const QString &text)
{
    const auto shown = withoutControls(text).replace(u'\n', u' ');
    const bool turns = std::any_of(shown.cbegin(), shown.cend(), [](QChar c) {
        return c.isSurrogate() || c.direction() == QChar::DirR || c.direction() == QChar::DirAL
            || c.direction() == QChar::DirAN;
    });
    return turns ? FirstStrongIsolate + shown + PopDirectionalIsolate : shown;
}

QString withoutControls(const QString &text)
{
    QString shown;
    for (const auto c : text)
        shown += isUnseen(c) ? u'<' + numberOf(c) + u'>' : QString(c);
    return shown;
}

QStringList unseenCharacters(const QString &name)
{
    QStringList numbers;
    for (const auto c : name) {
        if (isUnseen(c) || c == u'\n')
            numbers << numberOf(c);
    }
    numbers.removeDuplicates();
    return numbers;
}

QString accountText(const Session &session)
{
    const auto &account = session.account();
    if (!account)
        return {};
    const auto name = inSentence(account->account);
    return account->fullName.isEmpty()
        ? WindowText::tr("Signed in as %1").arg(name)
        : WindowText::tr("Signed in as %1 (%2)").arg(name, inSentence(account->fullName));
}

QString serverText(const Session &session)
{
    const auto &info = session.serverInfo();
    if (!info)
        return {};
    QStringList parts{inSentence(info->services), inSentence(info->version), inSentence(info->company)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString encryptionText(const Session &session)
{
    return session.address().startsWith("https:"_L1) ? WindowText::tr("Encrypted (TLS)")
                                                     : WindowText::tr("Not encrypted");
}

QString cellText(const Cell &cell)
{
    QStringList lines{withoutControls(evidenceSentence(cell))};
    const auto time = QLocale().toString(cell.finishedAt, QLocale::ShortFormat);
    lines << WindowText::tr("Finished: %1, after %2 ms").arg(time).arg(cell.milliseconds);
    if (!cell.error) {
        lines << WindowText::tr("HTTP status %1").arg(cell.httpStatus);
        return lines.join(u'\n');
    }
    if (!lines.constFirst().contains(withoutControls(cell.error->message)))
        lines << withoutControls(cell.error->message);
    lines << withoutControls(detailsOf(*cell.error));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString detailsOf(const Error &error)
{
    QStringList lines{error.serverCode, error.detail};
    if (error.tls)
        lines << error.tls->reasons;
    lines.removeAll(QString());
    // That an answer was a 200 is worth a line only where something was wrong with it.
    if (error.httpStatus >= 300 || (error.httpStatus != 0 && !lines.isEmpty()))
        lines.prepend(WindowText::tr("HTTP status %1").arg(error.httpStatus));
    return lines.join(u'\n');
}

} // namespace sluice
