// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/scenario/scenario.h"
#include "tests/gui/storedbench.h"
#include "ui/window/windowplans.h"

#include <QPointer>
#include <QTreeWidget>

#include <array>

namespace sluice::test {

/// A window with two stored servers, to neither of which anybody is signed in: crm-farm, SuperOffice with three nodes, and
/// portal, infoRouter.
struct ManyBench : StoredBench
{
    /// \a faults: of crm02, as a scenario in JSON.
    explicit ManyBench(Environment environment = Environment::Test, const QByteArray &faults = {})
    {
        if (!faults.isEmpty())
            nodes.at(1).setScenario(mock::Scenario::read(faults).value());
        auto farm = named(u"crm-farm"_s, u"Oslo"_s, environment);
        farm.protocolId = u"superoffice-soap"_s;
        farm.address = u"https://crm.example.com/"_s;
        farm.user = nodes.front().user();
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (!nodes.at(i).listen())
                qFatal("No port to listen on.");
            farm.nodes.append({.name = u"crm0%1"_s.arg(i + 1), .address = nodes.at(i).url().toString()});
        }
        if (!portal.listen())
            qFatal("No port to listen on.");
        auto documents = named(u"portal"_s, u"Oslo"_s, environment);
        documents.protocolId = u"inforouter"_s;
        documents.address = portal.url().toString();
        documents.user = portal.user();
        farmId = add(farm);
        portalId = add(documents);
    }

    /// The secrets of both are in the keychain.
    void keepSecrets()
    {
        keepSecret(farmId, u"crm-farm"_s, nodes.front().password());
        keepSecret(portalId, u"portal"_s, portal.password());
    }
    void keepSecret(const QString &id, const QString &name, const QString &secret)
    {
        (void)secrets.keep({.key = {id, SecretKind::Password}, .serverName = name}, secret, &secrets);
        const auto isKept = [&] {
            const auto kept = secrets.kept();
            return std::ranges::any_of(kept, [&](const KeptSecret &one) { return one.key.serverId == id; });
        };
        if (!QTest::qWaitFor(isKept))
            qFatal("A secret could not be kept.");
    }

    Proposal proposal(const QList<PlanStep> &steps = {{.operation = FlushAll{}}})
    {
        Proposal proposal{.steps = steps};
        for (const auto &id : {farmId, portalId})
            proposal.servers.append({.destination = console.destinations().of(*servers.find(id))});
        return proposal;
    }

    /// Waits for the sheet after a proposal.
    ConfirmDialog *sheet()
    {
        return QTest::qWaitFor([this] { return dialog<ConfirmDialog>() != nullptr; }) ? dialog<ConfirmDialog>()
                                                                                      : nullptr;
    }
    ConfirmDialog *propose() { return propose(proposal()); }
    ConfirmDialog *propose(const Proposal &what)
    {
        if (!QTest::qWaitForWindowActive(&window))
            return nullptr;
        window.plans()->propose(what);
        return sheet();
    }

    /// Accepts the open sheet.
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

    int flushesAt(std::size_t node) const
    {
        const auto journal = nodes.at(node).journal();
        return static_cast<int>(std::ranges::count_if(
            journal, [](const mock::JournalEntry &entry) { return entry.operation.startsWith("Flush"_L1); }));
    }
    /// At each node of the farm, and at the portal.
    QList<int> flushes() const { return {flushesAt(0), flushesAt(1), flushesAt(2), portal.flushCount()}; }
    QTreeWidget *tree() const
    {
        return shown<QTreeWidget>(dialog<ConfirmDialog>(), u"Servers and nodes that it is sent to"_s);
    }

    std::array<mock::MockServer, 3> nodes;
    mock::InfoRouterServer portal;
    QString farmId;
    QString portalId;
};

} // namespace sluice::test
