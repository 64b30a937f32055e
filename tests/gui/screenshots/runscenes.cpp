// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/screenshots/runscenes.h"

#include "core/storage/history/checkpoints/checkpointkeeper.h"
#include "core/storage/history/history.h"
#include "core/storage/history/reading/historyreader.h"
#include "tests/gui/farmbench.h"
#include "tests/gui/storedbench.h"
#include "ui/history/followupsdialog.h"

#include <QCheckBox>

namespace sluice::test {

namespace {

void startRun(FarmBench &bench, const QSize &size)
{
    if (size.isValid())
        bench.window.resize(size);
    if (!bench.signInToFarm() || !bench.confirmFlush())
        qFatal("Nothing was flushed.");
}

/// Shows the result of a run, which is recorded, and then what \a show does with it.
void showResult(const QSize &size, const std::function<void(FarmBench &bench)> &show)
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"history.db"_s);
    History history(path);
    HistoryReader reader(path);
    MemorySecrets secrets;
    CheckpointKeeper checkpoints(history, secrets, {}, CheckpointKeeper::NoKey::Leave);
    FarmBench bench(Environment::Production, 1200);
    bench.console.setRunLog(&history);
    bench.window.setHistory({history, reader, checkpoints, secrets});
    startRun(bench, size);
    if (!bench.runEnds())
        qFatal("The run did not end.");
    show(bench);
}

void showResult(const Save &save, const QSize &size)
{
    showResult(size, [&save](FarmBench &bench) { save(bench.window); });
}

void followUps(const Save &save)
{
    showResult({}, [&save](FarmBench &bench) {
        click(bench.window.findChild<QPushButton *>(u"followUpsButton"_s));
        auto *dialog = bench.dialog<FollowUpsDialog>();
        auto *box = dialog->findChild<QCheckBox *>();
        if (!QTest::qWaitFor([box] { return box->isEnabled(); }))
            qFatal("The history cannot be read.");
        click(box);
        save(*dialog);
    });
}

void followUpsInTheDark(const Save &save)
{
    inTheDark([&save] { followUps(save); });
}

void running(const Save &save)
{
    FarmBench bench(Environment::Production, 4000);
    startRun(bench, {});
    if (!QTest::qWaitFor([&] { return bench.console.nodesDone().done == 3; }))
        qFatal("The run does not go on.");
    save(bench.window);
    bench.console.stop();
    bench.becomesIdle();
}

void held(const Save &save)
{
    FarmBench bench(Environment::Staging);
    if (!bench.signInToFarm())
        qFatal("Nobody could sign in.");
    bench.console.carryOut({.steps = {FlushAll{}},
                            .strategy = {.order = Order::Serial, .holdAfterFirst = true},
                            .destination = bench.console.destination()});
    const auto isHeld = [&] {
        const auto *run = bench.console.runs()->run();
        return run && run->state() == Run::State::Held;
    };
    if (!QTest::qWaitFor(isHeld))
        qFatal("The run is not held.");
    save(bench.window);
    bench.console.stop();
    bench.becomesIdle();
}

void result(const Save &save)
{
    showResult(save, {});
}

void resultInTheDark(const Save &save)
{
    inTheDark([&save] { result(save); });
}

void smallResult(const Save &save)
{
    showResult(save, {900, 600});
}

void retry(const Save &save)
{
    FarmBench bench(Environment::Production, 10);
    startRun(bench, {});
    if (!bench.runEnds())
        qFatal("The run did not end.");
    const auto buttons = bench.window.findChildren<QPushButton *>();
    for (auto *button : buttons) {
        if (button->objectName() == "againButton"_L1)
            click(button);
    }
    save(*bench.dialog<ConfirmDialog>());
}

/// A farm during an upgrade: its nodes do not have the same caches.
void differentNodes(const Save &save)
{
    mock::Settings newer;
    newer.extraCaches = {u"AaaNewCache"_s};
    mock::MockServer first;
    mock::MockServer second(newer);
    if (!first.listen() || !second.listen())
        qFatal("No port to listen on.");
    StoredBench bench;
    auto farm = entryFor(first, u"crm-farm"_s, Environment::Test);
    farm.address = u"https://crm.example.com/"_s;
    farm.nodes = {{.name = u"crm01"_s, .address = first.url().toString()},
                  {.name = u"crm02"_s, .address = second.url().toString()}};
    if (!bench.signInTo(farm, first))
        qFatal("Nobody could sign in.");
    const auto *caches = bench.console.caches();
    if (!QTest::qWaitFor([caches] { return caches->names().contains(u"AaaNewCache"_s); }))
        qFatal("The lists were not read.");
    bench.console.caches()->tick({static_cast<int>(caches->names().indexOf(u"AaaNewCache"_s)), 1},
                                 CacheModel::Ticking::On);
    bench.window.findChild<QAction *>(u"actionFlushTicked"_s)->trigger();
    save(bench.window);
    save(*bench.dialog<ConfirmDialog>());
}

} // namespace

QList<Scene> runScenes()
{
    return {{u"run"_s, running},
            {u"run-held"_s, held},
            {u"run-result"_s, result},
            {u"run-result-dark"_s, resultInTheDark},
            {u"run-result-small"_s, smallResult},
            {u"run-follow-ups"_s, followUps},
            {u"run-follow-ups-dark"_s, followUpsInTheDark},
            {u"run-again"_s, retry},
            {u"run-different-nodes"_s, differentNodes}};
}

} // namespace sluice::test
