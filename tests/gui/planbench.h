// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/destination/destinationsecrets.h"
#include "core/run/plans/planfiles.h"
#include "core/storage/presets.h"
#include "core/storage/signing/signingkey.h"
#include "tests/gui/bench.h"
#include "tests/gui/storesbench.h"
#include "tests/support/calls.h"
#include "tests/support/plans.h"
#include "tests/support/stores.h"
#include "ui/dialogs/plans/planfiledialog.h"
#include "ui/window/plans/windowplanning.h"

#include <QFile>
#include <QSignalSpy>

namespace sluice::test {

/// A window on a farm of two nodes in Production, where a policy demands an approved plan. Anna makes plans and Bo approves
/// them; both are known here.
struct PlanBench
    : Stores
    , WindowBench
{
    PlanBench()
    {
        auto farm = named(u"crm"_s, {}, Environment::Production);
        farm.nodes = {{.name = u"crm01"_s, .address = u"https://10.0.0.1/SuperOffice"_s},
                      {.name = u"crm02"_s, .address = u"https://10.0.0.2/SuperOffice"_s}};
        add(farm);
        auto policy = defaultPolicy(Environment::Production);
        policy.planRequired = true;
        if (!setPolicy(servers, Environment::Production, policy))
            qFatal("The policy could not be stored.");
        for (const auto &person : knownPeople()) {
            if (!signers.add(person))
                qFatal("A signer could not be stored.");
        }
        window.setServers(servers, secrets);
        window.setPlans(servers, secrets, signers, presets);
    }

    /// Signs in to the farm as its account; a server answers at crm01 from now on. Plans from before are for another farm.
    bool signIn()
    {
        if (!server.listen())
            return false;
        auto farm = *servers.findByName(u"crm"_s);
        farm.nodes.first().address = server.url().toString();
        farm.user = server.user();
        if (!replace(servers, farm))
            return false;
        auto destination = console.destinations().of(farm);
        setSecret(destination, SecretKind::Password, server.password());
        console.signIn(destination);
        return becomesIdle() && console.session();
    }

    Proposal proposal() const
    {
        return {.steps = {{.operation = FlushNamed{{u"CurrencyCache"_s, u"UserGroupCache"_s}}}},
                .servers = {{.destination = console.destinations().of(*servers.findByName(u"crm"_s))}},
                .reason = u"Price list"_s,
                .change = u"CHG0012"_s,
                .created = QDateTime::currentDateTimeUtc().addSecs(-3600),
                .author = {}};
    }
    /// What \a author wants done, who signs in as ANNA. \a lasts: seconds after it was made.
    PlanFile planOf(const PlanSigner &author, qint64 lasts = 8 * 3600) const
    {
        auto document = reviewOf(proposal()).document;
        document.servers.first().account = u"ANNA"_s;
        document.expires = document.created.addSecs(lasts);
        return signedPlanFile(document, author);
    }
    PlanFile annasPlan(qint64 lasts = 8 * 3600) const { return planOf(signerCalled(u"Anna"_s), lasts); }
    /// \a file as Bo approves it, \a secondsAgo.
    PlanFile approvedByBo(const PlanFile &file, qint64 secondsAgo = 0) const
    {
        const PlanFileCheck check{.now = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo),
                                  .today = unchanged(file.plan),
                                  .known = knownPeople()};
        return approved(file, signerCalled(u"Bo"_s), {{.server = u"crm"_s, .account = u"BO"_s}}, check).value();
    }
    /// The key with which whoever sits here signs.
    ed25519::KeyPair ownKeys() { return resultOf(signingKey(secrets, &secrets)).value(); }

    QString path() const { return folder.filePath(u"change.sluiceplan"_s); }
    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The plan file could not be written.");
    }
    void write(const PlanFile &file) const { write(written(file)); }

    /// The dialog of the file, once the file was read.
    PlanFileDialog *open(const QString &file = {})
    {
        window.planning()->open(file.isEmpty() ? path() : file);
        auto *opened = dialog<PlanFileDialog>();
        const auto isRead = [opened] {
            const auto *stack = opened->findChild<QStackedWidget *>(u"stack"_s);
            return stack->currentWidget()->objectName() != "readingPage"_L1;
        };
        return opened && QTest::qWaitFor(isRead) ? opened : nullptr;
    }

    mock::MockServer server;
    Presets presets{folder.filePath(u"presets.json"_s)};
    KnownSigners signers{folder.filePath(u"signers.json"_s)};
};

} // namespace sluice::test
