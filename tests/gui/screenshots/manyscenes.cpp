// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/screenshots/manyscenes.h"

#include "core/models/servermodel.h"
#include "tests/gui/manybench.h"
#include "ui/docks/serversdock.h"

#include <QTreeView>

namespace sluice::test {

namespace {

const QByteArray refusedOnce("{\"faults\": [{\"fault\": \"refusal\", \"operation\": \"*Flush*\", \"to\": 1}]}");

void addMoreServers(ManyBench &bench)
{
    bench.add(named(u"crm-next"_s, u"Oslo"_s, Environment::Staging));
    bench.add(named(u"bergen-archive"_s, u"Bergen"_s, Environment::Production));
    bench.add(named(u"bergen-test"_s, u"Bergen"_s, Environment::Test));
}

void tickBoth(ManyBench &bench)
{
    auto *tree = bench.window.findChild<ServersDock *>()->findChild<QTreeView *>();
    auto *model = tree->model();
    const auto group = model->index(0, ServerModel::NameColumn);
    for (int row = 0; row < 2; ++row)
        model->setData(model->index(row, ServerModel::NameColumn, group), Qt::Checked, Qt::CheckStateRole);
}

void showTicked(const Save &save, const QSize &size)
{
    ManyBench bench(Environment::Production);
    addMoreServers(bench);
    bench.keepSecrets();
    if (size.isValid())
        bench.window.resize(size);
    Q_EMIT bench.window.findChild<WindowServers *>()->signInRequested(bench.farmId);
    if (!QTest::qWaitFor([&] { return bench.console.session() && !bench.console.isBusy(); }))
        qFatal("Nobody could sign in.");
    tickBoth(bench);
    save(bench.window);
}

void tickedServers(const Save &save)
{
    showTicked(save, {});
}

void tickedServersSmall(const Save &save)
{
    showTicked(save, {900, 600});
}

void tickedServersInTheDark(const Save &save)
{
    inTheDark([&save] { tickedServers(save); });
}

void manyReview(const Save &save)
{
    ManyBench bench(Environment::Production);
    bench.keepSecrets();
    bench.window.plans()->propose(bench.proposal());
    if (!bench.sheet())
        qFatal("No sheet was opened.");
    save(*bench.dialog<ConfirmDialog>());
}

void manyReviewInTheDark(const Save &save)
{
    inTheDark([&save] { manyReview(save); });
}

void manyReviewLeftOut(const Save &save)
{
    ManyBench bench(Environment::Staging);
    bench.keepSecrets();
    bench.change(bench.portalId, [](Server &server) { server.address = u"http://127.0.0.1:9/"_s; });
    bench.keepSecret(bench.portalId, u"portal"_s, bench.portal.password());
    bench.window.plans()->propose(
        bench.proposal({{.operation = FlushNamed{{u"CurrencyCache"_s, u"UserGroupCache"_s}}}}));
    if (!bench.sheet())
        qFatal("No sheet was opened.");
    save(*bench.dialog<ConfirmDialog>());
}

void startMany(ManyBench &bench, const Strategy &strategy, const QSize &size = {})
{
    bench.keepSecrets();
    if (size.isValid())
        bench.window.resize(size);
    auto proposal = bench.proposal();
    proposal.strategy = strategy;
    bench.window.plans()->propose(proposal);
    if (!bench.sheet() || !bench.accept())
        qFatal("Nothing was confirmed.");
}

void manyRunning(const Save &save)
{
    ManyBench bench(Environment::Staging, refusedOnce);
    startMany(bench, {.order = Order::Serial, .pause = std::chrono::seconds(3)});
    if (!QTest::qWaitFor([&] { return bench.console.nodesDone().done == 2; }, 10000))
        qFatal("The run does not go on.");
    save(bench.window);
    bench.console.stop();
    bench.becomesIdle();
}

void showManyResult(const Save &save, const QSize &size)
{
    ManyBench bench(Environment::Staging, refusedOnce);
    startMany(bench, {}, size);
    if (!bench.runEnds())
        qFatal("The run did not end.");
    save(bench.window);
}

void manyResult(const Save &save)
{
    showManyResult(save, {});
}

void manyResultInTheDark(const Save &save)
{
    inTheDark([&save] { manyResult(save); });
}

void smallManyResult(const Save &save)
{
    showManyResult(save, {900, 600});
}

} // namespace

QList<Scene> manyScenes()
{
    return {{u"many-ticked"_s, tickedServers},
            {u"many-ticked-dark"_s, tickedServersInTheDark},
            {u"many-ticked-small"_s, tickedServersSmall},
            {u"many-review"_s, manyReview},
            {u"many-review-dark"_s, manyReviewInTheDark},
            {u"many-review-left-out"_s, manyReviewLeftOut},
            {u"many-run"_s, manyRunning},
            {u"many-result"_s, manyResult},
            {u"many-result-dark"_s, manyResultInTheDark},
            {u"many-result-small"_s, smallManyResult}};
}

} // namespace sluice::test
