// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/scenario/scenario.h"
#include "core/run/destination/destinationsecrets.h"
#include "tests/gui/bench.h"

#include <QAction>
#include <QPointer>

#include <array>

namespace sluice::test {

/// A window on a farm of four nodes: crm01 works, crm02 is slow, crm03 refuses the sign-in, and crm04 gets each action
/// and cuts the connection before it answers. The last three do so from the first action on.
struct FarmBench : WindowBench
{
    static constexpr qsizetype slow = 1;
    static constexpr qsizetype refusing = 2;
    static constexpr qsizetype cutting = 3;

    explicit FarmBench(Environment environment = Environment::Test, int slowMs = 300)
        : m_slowMs(slowMs)
    {
        const auto refusal =
            mock::Scenario::read(R"({"faults": [{"fault": "refusal", "operation": "*Authenticate*"}]})");
        nodes.at(refusing).setScenario(refusal.value());
        Server farm;
        farm.name = u"crm-farm"_s;
        farm.protocolId = u"superoffice-soap"_s;
        farm.address = u"https://crm.example.com/"_s;
        farm.user = nodes.front().user();
        farm.environment = environment;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (!nodes.at(i).listen())
                qFatal("No port to listen on.");
            relays.at(i) = std::make_unique<mock::FaultRelay>(nodes.at(i).port());
            if (!relays.at(i)->listen())
                qFatal("No port to listen on.");
            farm.nodes.append(
                {.name = u"crm0%1"_s.arg(i + 1), .address = relays.at(i)->through(nodes.at(i).url()).toString()});
        }
        console.setStore(&store);
        if (!store.add(farm))
            qFatal("The farm cannot be stored.");
        QObject::connect(console.runs(), &RunPresenter::started, &console, [this] {
            relays.at(slow)->setFaultEverywhere(mock::Fault::delay(m_slowMs));
            relays.at(cutting)->setFaultEverywhere(isCutting ? mock::Fault::cutAfterRequest() : mock::Fault::none());
        });
    }

    bool signInToFarm()
    {
        auto destination = console.destinations().of(*store.findByName(u"crm-farm"_s));
        setSecret(destination, SecretKind::Password, nodes.front().password());
        console.signIn(destination);
        return becomesIdle() && console.session();
    }

    /// Ticks three caches and confirms their flush.
    bool confirmFlush()
    {
        for (const auto &name : {u"CategoryCache"_s, u"CurrencyCache"_s, u"UserGroupCache"_s}) {
            const auto row = static_cast<int>(console.caches()->names().indexOf(name));
            console.caches()->tick({row}, CacheModel::Ticking::On);
        }
        window.findChild<QAction *>(u"actionFlushTicked"_s)->trigger();
        return accept();
    }

    /// Accepts the open confirmation.
    bool accept()
    {
        auto *confirmation = dialog<ConfirmDialog>();
        if (!confirmation)
            return false;
        confirmation->accept();
        return QTest::qWaitFor([confirmation = QPointer(confirmation)] { return confirmation.isNull(); });
    }

    bool runEnds()
    {
        return QTest::qWaitFor([this] { return console.isSending(); }, 10000)
            && QTest::qWaitFor([this] { return !console.isBusy(); }, 20000);
    }

    int flushesAt(qsizetype node) const
    {
        const auto journal = nodes.at(node).journal();
        return static_cast<int>(std::ranges::count_if(
            journal, [](const mock::JournalEntry &entry) { return entry.operation.startsWith("Flush"_L1); }));
    }
    qsizetype callsAt(qsizetype node) const { return nodes.at(node).journal().size(); }

    ServerStore store;
    std::array<mock::MockServer, 4> nodes;
    std::array<std::unique_ptr<mock::FaultRelay>, 4> relays;
    bool isCutting = true; ///< at the next run

private:
    const int m_slowMs;
};

} // namespace sluice::test
