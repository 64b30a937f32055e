// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/screenshots/historyscenes.h"
#include "core/storage/history/checkpoints/checkpointkeeper.h"
#include "core/storage/secrets/memorysecrets.h"
#include "ui/history/checkpointsdialog.h"
#include "ui/history/historyparts.h"

#include "core/models/historymodel.h"
#include "core/storage/history/reading/historyreader.h"
#include "core/storage/secrets/memorysecrets.h"
#include "tests/history/samplehistory.h"
#include "ui/history/checkpointsdialog.h"
#include "ui/history/historyparts.h"
#include "ui/history/historywindow.h"

#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

namespace sluice::test {

namespace {

using namespace Qt::StringLiterals;

/// A run on as many nodes as \a ends, \a hours before now.
QList<RunRecord> shownRun(int number, int hours, Environment environment, const QString &server,
                          const QList<Evidence> &ends)
{
    auto at = QDateTime::currentDateTimeUtc().addSecs(-3600LL * hours);
    QList<RunRecord> records;
    const auto add = [&](const RunEvent &event) {
        records.append({.run = runName(number), .at = at, .event = event});
        at = at.addMSecs(140);
    };
    auto begun = sampleBegin();
    begun.servers = QStringList{server};
    begun.environment = environment;
    add(begun);
    RunEnded ended{.text = u"Over."_s};
    for (int node = 0; node < ends.size(); ++node) {
        auto intent = sampleIntent(node);
        intent.server = server;
        intent.environment = environment;
        add(intent);
        add(sampleEnd(node, 1, ends.at(node)));
    }
    add(ended);
    return records;
}

void showHistory(const Save &save, const QSize &size)
{
    using enum Evidence;
    QTemporaryDir folder;
    const auto path = folder.filePath(u"history.db"_s);
    {
        History before(path);
        appendAll(
            before,
            shownRun(1, 80, Environment::Development, u"workbench"_s, {Acknowledged})
                + shownRun(2, 79, Environment::Test, u"crm-test"_s, {Skipped})
                + shownRun(3, 27, Environment::Production, u"crm-farm"_s,
                           {Acknowledged, Acknowledged, Failed, Acknowledged})
                + shownRun(4, 26, Environment::Production, u"files"_s, {Refused})
                + shownRun(5, 2, Environment::Staging, u"crm-next"_s, {Acknowledged})
                + shownRun(6, 1, Environment::Production, u"crm-farm"_s, {Acknowledged, Acknowledged, Refused, Unknown})
                + shownRun(7, 0, Environment::Test, u"crm-test"_s, {Acknowledged}).first(2));
    }
    History history(path);
    HistoryReader reader(path);
    MemorySecrets secrets;
    CheckpointKeeper checkpoints(history, secrets, {}, CheckpointKeeper::NoKey::Leave);
    HistoryWindow window({history, reader, checkpoints, secrets});
    if (size.isValid())
        window.resize(size);
    window.present();
    const auto *model = window.findChild<HistoryModel *>();
    if (!QTest::qWaitFor([model] { return model->runCount() == 7; }))
        qFatal("The runs were not read.");
    window.findChild<QTreeView *>(u"tree"_s)->setCurrentIndex(model->indexOf(runName(6)));
    QTest::qWait(200);
    save(window);
}

void checkpointPlaces(const Save &save)
{
    QTemporaryDir folder;
    History history(folder.filePath(u"history.db"_s));
    MemorySecrets secrets;
    CheckpointKeeper checkpoints(history, secrets, folder.filePath(u"places.json"_s), CheckpointKeeper::NoKey::Leave);
    if (!changeCheckpointPlaces(checkpoints.placesFile(), {}, {.files = {u"/srv/audit/sluice-checkpoints"_s}}))
        qFatal("The places were not written.");
    CheckpointsDialog dialog(checkpoints, secrets, nullptr);
    dialog.open();
    if (!QTest::qWaitFor([&dialog] { return dialog.findChild<QListWidget *>()->count() == 1; }))
        qFatal("The places were not read.");
    save(dialog);
}

void historyLight(const Save &save)
{
    showHistory(save, {});
}

void historyDark(const Save &save)
{
    inTheDark([&save] { historyLight(save); });
}

void historySmall(const Save &save)
{
    showHistory(save, {900, 600});
}

} // namespace

QList<Scene> historyScenes()
{
    return {{u"history"_s, historyLight},
            {u"history-dark"_s, historyDark},
            {u"history-small"_s, historySmall},
            {u"checkpoint-places"_s, checkpointPlaces}};
}

} // namespace sluice::test
