// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/reading/historyreader.h"

#include "core/storage/files/filethread.h"
#include "core/storage/history/checkpoints/ownfiles.h"
#include "core/storage/history/reading/keptcheckpoints.h"

#include <QCoreApplication>

#include <atomic>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ReaderText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::HistoryReader)
};

using IsWanted = std::function<bool()>;

/// This \a history need not be the usual one.
Result<void> written(const QByteArray &content, const QString &path, const QString &history)
{
    auto own = ownFiles();
    own.files.append(filesOfHistory(history));
    return writeOutput(path, content, own).map_error([&path](const Error &error) {
        return machineError(ReaderText::tr("The runs cannot be written to %1. %2").arg(path, error.detail),
                            error.detail);
    });
}

Result<void> exported(const QString &history, const HistoryQuery &query, ExportForm form, const QString &file,
                      const std::optional<ed25519::KeyPair> &keys, const IsWanted &isWanted)
{
    const auto content = readHistory(history, exportOfNothing(form), [&](SqliteConnection &database) {
        return exportedRuns(database, query, form, QTimeZone::systemTimeZone(), keys, isWanted);
    });
    if (!content)
        return Failure(errorOf(content.error()));
    return isWanted() ? written(*content, file, history) : Result<void>();
}

} // namespace

class HistoryReader::Private
{
public:
    explicit Private(Result<QString> file)
        : path(std::move(file))
    {
    }

    /// Runs \a work with the path, and with a function that says whether anybody still waits for its result.
    template<typename T, typename Work>
    Call<T> *later(FileThread &thread, QObject *parent, Work work)
    {
        auto *call = new Call<T>(parent);
        if (!path) {
            call->finish(Failure(path.error()));
            return call;
        }
        const auto wanted = std::make_shared<std::atomic_bool>(true);
        const auto forget = [wanted] { *wanted = false; };
        QObject::connect(call, &AbstractCall::finished, &thread, forget);
        QObject::connect(call, &QObject::destroyed, &thread, forget);
        const auto found = std::make_shared<std::optional<Result<T>>>();
        thread.run(
            [found, wanted, file = *path, work = std::move(work)] {
                if (*wanted)
                    found->emplace(work(file, IsWanted([wanted] { return wanted->load(); })));
            },
            [found, guarded = QPointer(call)] {
                if (guarded && *found)
                    guarded->finish(**found);
            });
        return call;
    }

    template<typename T, typename Work>
    Call<T> *question(QObject *parent, Work work)
    {
        return later<T>(questions, parent, [work = std::move(work)](const QString &file, const IsWanted &isWanted) {
            return readHistory(file, T(), [&](SqliteConnection &database) { return work(database, isWanted); })
                .map_error(qOverload<const HistoryProblem &>(&errorOf));
        });
    }

    const Result<QString> path;
    FileThread questions;
    FileThread longWork; ///< reads the whole history, for which nobody who looks for something should have to wait
};

HistoryReader::HistoryReader(Result<QString> path, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(path)))
{
}

HistoryReader::~HistoryReader() = default;

Call<HistoryPage> *HistoryReader::runs(const HistoryQuery &query, QObject *parent)
{
    return d->question<HistoryPage>(parent, [query](SqliteConnection &database, const IsWanted &isWanted) {
        return runsOf(database, query, isWanted);
    });
}

Call<std::optional<HistoryRun>> *HistoryReader::run(const QString &id, QObject *parent)
{
    return d->question<std::optional<HistoryRun>>(
        parent, [id](SqliteConnection &database, const IsWanted &) { return runWithId(database, id); });
}

Call<QList<HistoryLast>> *HistoryReader::last(const HistoryPlace &place, QObject *parent)
{
    return d->question<QList<HistoryLast>>(
        parent, [place](SqliteConnection &database, const IsWanted &) { return lastAt(database, place); });
}

Call<HistoryHead> *HistoryReader::head(QObject *parent)
{
    return d->question<HistoryHead>(parent,
                                    [](SqliteConnection &database, const IsWanted &) { return headOf(database); });
}

Call<HistoryVerdict> *HistoryReader::verify(const KnownCheckpoints &known, QObject *parent)
{
    return d->later<HistoryVerdict>(d->longWork, parent, [known](const QString &path, const IsWanted &) {
        return verifyHistory(path, known).map_error(qOverload<const HistoryProblem &>(&errorOf));
    });
}

Call<HistoryVerdict> *HistoryReader::verifyWith(const QString &file, QObject *parent)
{
    return d->later<HistoryVerdict>(
        d->longWork, parent, [file](const QString &path, const IsWanted &) { return verifyWithFile(path, file); });
}

Call<HistoryVerdict> *HistoryReader::verifyWithKept(const QString &placesFile, QObject *parent)
{
    return d->later<HistoryVerdict>(d->longWork, parent, [placesFile](const QString &path, const IsWanted &) {
        return sluice::verifyWithKept(path, placesFile);
    });
}

Call<void> *HistoryReader::exportRuns(const HistoryQuery &query, ExportForm form, const QString &file,
                                      const std::optional<ed25519::KeyPair> &keys, QObject *parent)
{
    return d->later<void>(d->longWork, parent,
                          [query, form, file, keys](const QString &path, const IsWanted &isWanted) {
                              return exported(path, query, form, file, keys, isWanted);
                          });
}

} // namespace sluice
