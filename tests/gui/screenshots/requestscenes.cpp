// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/screenshots/requestscenes.h"

#include "tests/gui/bench.h"
#include "ui/docks/requestsdock.h"

#include <QAction>

namespace sluice::test {

namespace {

/// Requests of every kind: acknowledged, refused, unknown and still running.
void showRequests(const Save &save, const QSize &size, bool withTexts)
{
    Bench bench;
    mock::FaultRelay relay(bench.server.port());
    if (!relay.listen())
        qFatal("No port to listen on.");
    auto request = bench.request();
    request.serverName = u"crm-farm"_s;
    request.nodeName = u"crm02"_s;
    request.address = relay.through(bench.server.url()).toString();
    auto refused = request;
    refused.credentials.password = u"not-the-password"_s;
    bench.console.signIn(refused, Environment::Staging);
    bench.becomesIdle();
    bench.console.signIn(request, Environment::Production);
    bench.becomesIdle();
    bench.console.flush(FlushNamed{{u"CategoryCache"_s, u"CountryCache"_s, u"ExtAppCache"_s}});
    bench.becomesIdle();
    relay.setFaultEverywhere(mock::Fault::cutAfterRequest());
    bench.console.flush(FlushAll{});
    bench.becomesIdle();
    relay.setFaultEverywhere(mock::Fault::stall());
    bench.console.flush(FlushNamed{{u"ExtAppCache"_s}});
    if (size.isValid())
        bench.window.resize(size);
    auto *dock = bench.window.findChild<RequestsDock *>();
    dock->toggleViewAction()->trigger();
    bench.window.resizeDocks({dock}, {220}, Qt::Vertical);
    auto *table = dock->findChild<QTableView *>(u"table"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    dock->findChild<QPushButton *>(u"textsButton"_s)->setChecked(withTexts);
    QTest::qWait(100);
    save(bench.window);
    bench.console.stop();
}

void requests(const Save &save)
{
    showRequests(save, {}, false);
}

void texts(const Save &save)
{
    showRequests(save, {}, true);
}

void dark(const Save &save)
{
    inTheDark([&save] { requests(save); });
}

void small(const Save &save)
{
    showRequests(save, {900, 600}, false);
}

void smallTexts(const Save &save)
{
    showRequests(save, {900, 600}, true);
}

} // namespace

QList<Scene> requestScenes()
{
    return {{u"requests"_s, requests},
            {u"requests-texts"_s, texts},
            {u"requests-dark"_s, dark},
            {u"requests-small"_s, small},
            {u"requests-small-texts"_s, smallTexts}};
}

} // namespace sluice::test
