// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/texts.h"

#include "core/protocol/registry.h"
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

constexpr auto Soap = "SOAP"_L1;
constexpr QChar FirstStrongIsolate(u'\u2068');
constexpr QChar PopDirectionalIsolate(u'\u2069');

/// Control characters, and those that reorder or hide the text around them; without the new line, which callers handle.
bool isUnseen(QChar c)
{
    return c != u'\n' && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format);
}

QString numberOf(QChar c)
{
    return u"U+%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QChar(u'0')).toUpper();
}

/// Leaves out empty parts.
QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

/// Empty if not known. A SOAP session may have no probe, if address and Services version were given.
QString transportOf(const Session &session)
{
    if (const auto &info = session.serverInfo())
        return info->transport;
    return session.protocolId() == superOfficeSoapId() ? QString(Soap) : QString();
}

/// "user-defined fields", within a sentence.
QString deltaPhrase(DeltaKind kind)
{
    switch (kind) {
    case DeltaKind::Udef:
        return WindowText::tr("user-defined fields");
    case DeltaKind::Webpanel:
        return WindowText::tr("web panels");
    case DeltaKind::TaskMenu:
        return WindowText::tr("task menus");
    case DeltaKind::CustomObjectArchivePanel:
        return WindowText::tr("archive panels of custom objects");
    }
    Q_UNREACHABLE();
}

QString rebuildTitle(DeltaKind kind)
{
    switch (kind) {
    case DeltaKind::Udef:
        return WindowText::tr("Rebuild Deltas of User-Defined Fields");
    case DeltaKind::Webpanel:
        return WindowText::tr("Rebuild Deltas of Web Panels");
    case DeltaKind::TaskMenu:
        return WindowText::tr("Rebuild Deltas of Task Menus");
    case DeltaKind::CustomObjectArchivePanel:
        return WindowText::tr("Rebuild Deltas of Archive Panels");
    }
    Q_UNREACHABLE();
}

/// "WebClient / Web"
QString scopeOf(const ClearConfiguration &clear)
{
    return inSentence(clear.application) + " / "_L1 + inSentence(clear.instance);
}

/// Whether \a whole is the name of what \a action flushes.
bool isWhole(const Operation &action, const QString &whole)
{
    return !whole.isEmpty() && std::holds_alternative<FlushAll>(action);
}

/// The number of caches that \a action names; nothing if it flushes all.
std::optional<int> namedCount(const Operation &action)
{
    const auto *named = std::get_if<FlushNamed>(&action);
    return named ? std::optional(static_cast<int>(named->names.size())) : std::nullopt;
}

} // namespace

// "1 cache" is always a text of its own, because English texts are shown without plural forms from a translation.

QString targetPhrase(const Operation &action, const QString &whole)
{
    if (isWhole(action, whole))
        return whole;
    if (const auto *clear = std::get_if<ClearConfiguration>(&action))
        return (clear->forAllAssociates ? WindowText::tr("Configurations of %1, for all associates")
                                        : WindowText::tr("Configurations of %1, only for this account"))
            .arg(scopeOf(*clear));
    if (const auto *rebuild = std::get_if<RebuildDeltas>(&action))
        return WindowText::tr("Deltas of %1", "web panels").arg(deltaPhrase(rebuild->kind));
    const auto count = namedCount(action);
    if (!count)
        return WindowText::tr("All caches");
    return *count == 1 ? WindowText::tr("1 cache") : WindowText::tr("%n caches", nullptr, *count);
}

QString actionTitle(const Operation &action)
{
    if (const auto *clear = std::get_if<ClearConfiguration>(&action))
        return clear->forAllAssociates ? WindowText::tr("Clear Configurations for All Associates")
                                       : WindowText::tr("Clear Configurations for This Account");
    if (const auto *rebuild = std::get_if<RebuildDeltas>(&action))
        return rebuildTitle(rebuild->kind);
    const auto count = namedCount(action);
    if (!count)
        return WindowText::tr("Flush All Caches");
    return *count == 1 ? WindowText::tr("Flush 1 Cache") : WindowText::tr("Flush %n Caches", nullptr, *count);
}

QString actionTitle(const Operation &action, const QString &where, const QString &whole)
{
    return WindowText::tr("%1 on %2", "Flush 3 Caches on crm.example.com")
        .arg(isWhole(action, whole) ? whole : actionTitle(action), inSentence(where));
}

QString activityText(const Operation &action, const QString &where, const QString &whole)
{
    if (isWhole(action, whole))
        return WindowText::tr("Flushing the cache of %1…").arg(inSentence(where));
    if (const auto *clear = std::get_if<ClearConfiguration>(&action))
        return WindowText::tr("Clearing configurations of %1 on %2…").arg(scopeOf(*clear), inSentence(where));
    if (const auto *rebuild = std::get_if<RebuildDeltas>(&action))
        return WindowText::tr("Rebuilding deltas of %1 on %2…").arg(deltaPhrase(rebuild->kind), inSentence(where));
    const auto count = namedCount(action);
    if (!count)
        return WindowText::tr("Flushing all caches on %1…").arg(inSentence(where));
    return (*count == 1 ? WindowText::tr("Flushing 1 cache on %1…")
                        : WindowText::tr("Flushing %n caches on %1…", nullptr, *count))
        .arg(inSentence(where));
}

QString readingText(const QString &where)
{
    return WindowText::tr("Reading the settings of %1…").arg(inSentence(where));
}

QString signOutText(const Result<SignedOut> &result, const QString &account)
{
    const auto name = inSentence(account);
    if (result && result->wasKnown)
        return WindowText::tr("The server has ended the ticket of %1.").arg(name);
    if (result)
        return WindowText::tr("The server no longer had a ticket of %1.").arg(name);
    const auto &error = result.error();
    if (error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::Timeout)
        return WindowText::tr("The server did not answer in time. It may still hold the ticket of %1.").arg(name);
    return WindowText::tr("%1 The server may still hold the ticket of %2.").arg(error.message, name);
}

QString doneText(const Operation &operation, const QString &whole)
{
    if (isWhole(operation, whole))
        return whole;
    if (std::holds_alternative<SignIn>(operation))
        return WindowText::tr("Sign in");
    if (std::holds_alternative<SignOut>(operation))
        return WindowText::tr("Sign out");
    if (std::holds_alternative<ReadSettings>(operation))
        return WindowText::tr("Compare settings");
    if (std::holds_alternative<ListCaches>(operation))
        return WindowText::tr("Read the list of caches");
    if (const auto *clear = std::get_if<ClearConfiguration>(&operation))
        return (clear->forAllAssociates ? WindowText::tr("Clear configurations of %1, for all associates")
                                        : WindowText::tr("Clear configurations of %1, only for this account"))
            .arg(scopeOf(*clear));
    if (const auto *rebuild = std::get_if<RebuildDeltas>(&operation))
        return WindowText::tr("Rebuild deltas of %1").arg(deltaPhrase(rebuild->kind));
    const auto *named = std::get_if<FlushNamed>(&operation);
    if (!named)
        return WindowText::tr("Flush all caches");
    QStringList names;
    for (const auto &name : named->names)
        names << inSentence(name);
    return WindowText::tr("Flush: %1", "names of caches").arg(names.join(u", "_s));
}

QString consequenceText(const ClearConfiguration &clear)
{
    return clear.forAllAssociates
        ? WindowText::tr("The cached configurations of all associates are dropped, and built again when they are next "
                         "used. Everybody may notice this for a while. No data is lost.")
        : WindowText::tr("Only the cached configurations of the account that is signed in are dropped, and built again "
                         "when they are next used. No data is lost.");
}

QString consequenceText(const RebuildDeltas &rebuild)
{
    switch (rebuild.kind) {
    case DeltaKind::Udef:
        return WindowText::tr("Flushes and rebuilds the deltas of user-defined fields. Useful after fields were "
                              "published, or extra fields of Service were added or edited.");
    case DeltaKind::Webpanel:
        return WindowText::tr("Flushes and rebuilds the deltas of web panels. Useful after panels were added or "
                              "edited, or made visible to other groups.");
    case DeltaKind::TaskMenu:
        return WindowText::tr("Flushes and rebuilds the deltas of task menus.");
    case DeltaKind::CustomObjectArchivePanel:
        return WindowText::tr("Flushes and rebuilds the deltas of the archive panels of custom objects.");
    }
    Q_UNREACHABLE();
}

QString rebuildScopeText()
{
    return WindowText::tr("This affects everybody on the server, not only the account that is signed in.");
}

QString outcomeText(const Operation &step, const Cell &cell, const QString &whole)
{
    return WindowText::tr("%1: %2", "All caches: Server answered OK")
        .arg(targetPhrase(step, whole), evidenceSentence(cell));
}

QString summaryText(const QList<Operation> &steps, const QList<Cell> &outcomes, const QString &whole)
{
    if (isWhole(steps.constFirst(), whole))
        return evidenceSentence(outcomes.constFirst()); // the target is obvious
    if (steps.size() == 1)
        return outcomeText(steps.constFirst(), outcomes.constFirst(), whole);
    const auto isGood = [](const Cell &cell) { return cell.evidence == Evidence::Acknowledged; };
    const auto bad = std::find_if_not(outcomes.cbegin(), outcomes.cend(), isGood);
    const auto count = static_cast<int>(steps.size());
    if (bad == outcomes.cend())
        return WindowText::tr("All %n requests: %1", nullptr, count).arg(evidenceSentence(outcomes.constLast()));
    const auto badCount = steps.size() - std::count_if(outcomes.cbegin(), outcomes.cend(), isGood);
    const auto first = outcomeText(steps.at(bad - outcomes.cbegin()), *bad, whole);
    if (badCount == 1)
        return WindowText::tr("1 of %1 requests was not acknowledged. %2", "… Deltas of web panels: No answer")
            .arg(count)
            .arg(first);
    return WindowText::tr("%n of %1 requests were not acknowledged. %2", "… Deltas of web panels: No answer",
                          static_cast<int>(badCount))
        .arg(count)
        .arg(first);
}

QString moreText(const QString &sentence, qsizetype others)
{
    return others == 1 ? WindowText::tr("%1 — One more request was not acknowledged: see Activity.").arg(sentence)
                       : WindowText::tr("%1 — %n more requests were not acknowledged: see Activity.", nullptr,
                                        static_cast<int>(others))
                             .arg(sentence);
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
    return account->fullName.isEmpty() || account->fullName == account->account
        ? WindowText::tr("Signed in as %1").arg(name)
        : WindowText::tr("Signed in as %1 (%2)").arg(name, inSentence(account->fullName));
}

QString serverText(const Session &session)
{
    const auto info = session.serverInfo().value_or(ServerInfo{});
    const auto transport = transportOf(session);
    // Over REST, the Services version belongs to an interface that was not used.
    const auto spoken = transport == Soap ? QStringList{transport, inSentence(info.services)} : QStringList{transport};
    return joined({joined(spoken, u", "_s), inSentence(info.version), inSentence(info.company)}, u" · "_s);
}

QString transportText(const Session &session)
{
    const auto who = accountText(session);
    const auto transport = transportOf(session);
    if (transport.isEmpty())
        return who;
    const auto why = session.serverInfo().value_or(ServerInfo{}).reason;
    return why.isEmpty()
        ? WindowText::tr("%1 over %2, as chosen.", "Signed in as ADM0 over SOAP, as chosen.").arg(who, transport)
        : WindowText::tr("%1 over %2: %3", "Signed in as ADM0 over REST v1: why").arg(who, transport, why);
}

QString encryptionText(const Session &session)
{
    return session.address().startsWith("https:"_L1) ? WindowText::tr("Encrypted (TLS)")
                                                     : WindowText::tr("Not encrypted");
}

QString cellText(const Cell &cell)
{
    QStringList lines{withoutControls(evidenceSentence(cell))};
    if (cell.observation) // people look for the changes first, then for the time
        lines << observationText(*cell.observation);
    const auto time = QLocale().toString(cell.finishedAt, QLocale::ShortFormat);
    lines << WindowText::tr("Finished: %1, after %2 ms").arg(time).arg(cell.milliseconds);
    if (!cell.error) {
        lines << WindowText::tr("HTTP status %1").arg(cell.httpStatus);
    } else {
        if (!lines.constFirst().contains(withoutControls(cell.error->message)))
            lines << withoutControls(cell.error->message);
        lines << withoutControls(detailsOf(*cell.error));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString observationText(const SettingsObservation &observation)
{
    const auto lines = QStringList(observationSentence(observation)) + changeLines(observation);
    return withoutControls(lines.join(u'\n'));
}

QString detailsOf(const Error &error)
{
    QStringList lines{error.serverCode, error.detail};
    if (error.tls)
        lines << error.tls->reasons;
    lines.removeAll(QString());
    // The status 200 gets a line only if something was wrong with the answer.
    if (error.httpStatus >= 300 || (error.httpStatus != 0 && !lines.isEmpty()))
        lines.prepend(WindowText::tr("HTTP status %1").arg(error.httpStatus));
    return lines.join(u'\n');
}

} // namespace sluice
