// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/history/historycommand.h"

#include "app/sluicectl/help/help.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"
#include "core/storage/history/export/historyexport.h"
#include "core/storage/history/history.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// A date is its first moment, or with \a isEnd its last.
std::optional<QDateTime> momentIn(const QString &text, bool isEnd)
{
    // Qt takes the first ten characters of a date and time for a date.
    const auto date = text.contains(u'T') ? QDate() : QDate::fromString(text, Qt::ISODate);
    if (date.isValid())
        return isEnd ? date.addDays(1).startOfDay() : date.startOfDay();
    const auto moment = QDateTime::fromString(text, Qt::ISODate);
    return moment.isValid() ? std::optional(moment) : std::nullopt;
}

} // namespace

HistoryCommand::HistoryCommand(HistoryJob job)
    : m_job(std::move(job))
{
}

void HistoryCommand::start()
{
    const auto path = History::usualPath();
    if (!path) {
        fail(path.error());
        return;
    }
    m_path = *path;
    run();
}

std::optional<HistoryCommand::Found> HistoryCommand::foundRuns(int limit)
{
    HistoryQuery query{.words = options().value(u"words"_s),
                       .server = options().value(u"server"_s),
                       .node = options().value(u"node"_s),
                       .person = options().value(u"person"_s),
                       .target = options().value(u"cache"_s),
                       .limit = limit};
    for (const auto &[name, isEnd, moment] :
         {std::tuple(u"since"_s, false, &query.from), std::tuple(u"until"_s, true, &query.until)}) {
        if (!options().has(name))
            continue;
        const auto read = momentIn(options().value(name), isEnd);
        if (!read) {
            failUsage(tr("--%1 is a date such as 2026-11-30, or a date and time such as 2026-11-30T14:00.").arg(name));
            return {};
        }
        *moment = *read;
    }
    const auto found = readHistory<Found>(m_path, {}, [&query](SqliteConnection &database) -> HistoryResult<Found> {
        const auto head = headOf(database);
        if (!head)
            return HistoryFailure(head.error());
        return runsOf(database, query).map([&head](const HistoryPage &page) { return Found{page.runs, *head}; });
    });
    if (found)
        return *found;
    fail(errorOf(found.error()));
    return {};
}

std::optional<HistoryCommand::Found> HistoryCommand::namedRun()
{
    struct Named
    {
        QStringList ids{};
        Found found{};
    };
    const auto named = readHistory<Named>(m_path, {}, [this](SqliteConnection &database) -> HistoryResult<Named> {
        const auto head = headOf(database);
        if (!head)
            return HistoryFailure(head.error());
        const auto ids = runIdsFrom(database, m_job.word.toLower());
        if (!ids || ids->size() != 1)
            return ids.map([](const QStringList &all) { return Named{all}; });
        return runWithId(database, ids->constFirst()).map([&](const std::optional<HistoryRun> &run) {
            return Named{*ids, {{*run}, *head}};
        });
    });
    if (!named) {
        fail(errorOf(named.error()));
        return {};
    }
    if (named->ids.size() == 1)
        return named->found;
    fail(nameError(named->ids.isEmpty() ? tr("There is no run %1: `sluicectl history list` lists them.").arg(m_job.word)
                                        : tr("Several runs begin with %1: name more of its id.").arg(m_job.word)));
    return {};
}

void HistoryCommand::answer(const Found &found) const
{
    auto &json = JsonAnswer::ofProgram();
    if (!json.isWanted())
        return;
    json.set(u"history"_s, QString::fromLatin1(found.head.id));
    json.set(u"count"_s, found.head.count);
    json.set(u"hash"_s, QString::fromLatin1(found.head.hash));
    json.set(u"runs"_s, runsArray(found.runs));
}

void HistoryCommand::fail(const Error &error)
{
    sayError(error);
    finish(exitCodeOf(error, false));
}

void HistoryCommand::failUsage(const QString &sentence)
{
    say(sentence);
    sayHowToGetHelp(m_job.command);
    finish(ExitCode::Usage);
}

} // namespace sluice::ctl
