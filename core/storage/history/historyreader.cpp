// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/historyreader.h"

#include "core/storage/files/filethread.h"

namespace sluice {

class HistoryReader::Private
{
public:
    explicit Private(Result<QString> file)
        : path(std::move(file))
    {
    }

    template<typename T, typename Work>
    Call<T> *later(QObject *parent, Work work)
    {
        auto *call = new Call<T>(parent);
        if (!path) {
            call->finish(Failure(path.error()));
            return call;
        }
        const auto found = std::make_shared<std::optional<HistoryResult<T>>>();
        thread.run([found, file = *path, work = std::move(work)] { found->emplace(work(file)); },
                   [found, guarded = QPointer(call)] {
                       if (guarded)
                           guarded->finish((*found)->map_error(qOverload<const HistoryProblem &>(&errorOf)));
                   });
        return call;
    }

    const Result<QString> path;
    FileThread thread;
};

HistoryReader::HistoryReader(Result<QString> path, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(path)))
{
}

HistoryReader::~HistoryReader() = default;

Call<HistoryPage> *HistoryReader::runs(const HistoryQuery &query, QObject *parent)
{
    return d->later<HistoryPage>(parent, [query](const QString &path) {
        return readHistory(path, HistoryPage(),
                           [&query](SqliteConnection &database) { return runsOf(database, query); });
    });
}

Call<std::optional<HistoryRun>> *HistoryReader::run(const QString &id, QObject *parent)
{
    return d->later<std::optional<HistoryRun>>(parent, [id](const QString &path) {
        return readHistory(path, std::optional<HistoryRun>(),
                           [&id](SqliteConnection &database) { return runWithId(database, id); });
    });
}

Call<QList<HistoryLast>> *HistoryReader::last(const HistoryPlace &place, QObject *parent)
{
    return d->later<QList<HistoryLast>>(parent, [place](const QString &path) {
        return readHistory(path, QList<HistoryLast>(),
                           [&place](SqliteConnection &database) { return lastAt(database, place); });
    });
}

Call<HistoryHead> *HistoryReader::head(QObject *parent)
{
    return d->later<HistoryHead>(parent, [](const QString &path) { return readHistory(path, HistoryHead(), &headOf); });
}

Call<HistoryVerdict> *HistoryReader::verify(const KnownCheckpoints &known, QObject *parent)
{
    return d->later<HistoryVerdict>(parent, [known](const QString &path) { return verifyHistory(path, known); });
}

} // namespace sluice
