// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/plans/planfile.h"

#include <QTime>

namespace sluice::test {

/// A Monday at noon, UTC: the time at which the plans below are judged.
inline const QDateTime planNoon(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC);

/// A person whose key follows from their name.
inline PlanSigner signerCalled(const QString &person)
{
    QByteArray seed(ed25519::SeedSize, 'x');
    seed.replace(0, person.size(), person.toLatin1());
    return {.person = person,
            .who = {.user = person.toLower(),
                    .machine = person.toLower() + QStringLiteral("-pc"),
                    .program = QStringLiteral("sluice 0.1.0")},
            .keys = *ed25519::keyPairFrom(seed)};
}

inline KnownSigner knownAs(const QString &name, const PlanSigner &signer)
{
    return {.name = name, .publicKey = signer.keys.publicKey};
}

/// A plan for a farm of two nodes, in which few values are the default.
inline PlanDocument fullPlan()
{
    const PlannedServer farm{
        .id = QStringLiteral("1"),
        .name = QStringLiteral("crm"),
        .protocolId = QStringLiteral("superoffice"),
        .account = QStringLiteral("ADM0"),
        .environment = Environment::Production,
        .policy = {.graveConfirmation = Confirmation::TypedHost, .planRequired = true},
        .nodes = {{.name = QStringLiteral("crm01"),
                   .address = QStringLiteral("https://10.0.0.1/SuperOffice"),
                   .hostHeader = QStringLiteral("crm.example.com"),
                   .tlsName = QStringLiteral("crm01"),
                   .caches = QStringList{QStringLiteral("B"), QStringLiteral("A")}},
                  {.name = QStringLiteral("crm02"), .address = QStringLiteral("https://10.0.0.2/SuperOffice")}}};
    return {.servers = {farm},
            .steps = {{.operation = FlushNamed{{QStringLiteral("A")}}, .barrier = Barrier::AllAcknowledged},
                      {.operation = ClearConfiguration{QStringLiteral("WebClient"), QStringLiteral("Web"), true},
                       .scope = Scope::OncePerFarm}},
            .strategy = {.order = Order::Serial, .pause = std::chrono::seconds(30), .maxFailures = 1},
            .observe = true,
            .reason = QStringLiteral("Price list “B” <1>"),
            .change = QStringLiteral("CHG0012"),
            .leftOut = {{.kind = LeftOut::Kind::Node,
                         .server = QStringLiteral("crm"),
                         .name = QStringLiteral("crm03"),
                         .why = QStringLiteral("It is being upgraded.")},
                        {.kind = LeftOut::Kind::Cache,
                         .server = QStringLiteral("crm"),
                         .name = QStringLiteral("B"),
                         .why = QStringLiteral("It is protected.")}},
            .created = planNoon.addSecs(-3600),
            .expires = planNoon.addSecs(3600)};
}

/// The servers of \a plan, unchanged.
inline ServersToday unchanged(const PlanDocument &plan)
{
    ServersToday today;
    for (const auto &server : plan.servers)
        today.append(server);
    return today;
}

/// Anna makes plans, Bo approves them.
inline QList<KnownSigner> knownPeople()
{
    return {knownAs(QStringLiteral("Anna"), signerCalled(QStringLiteral("Anna"))),
            knownAs(QStringLiteral("Bo"), signerCalled(QStringLiteral("Bo")))};
}

/// Both are known.
inline PlanFileCheck checkOf(const PlanFile &file)
{
    return {.now = planNoon, .today = unchanged(file.plan), .known = knownPeople()};
}

inline PlanFile annasFile()
{
    return signedPlanFile(fullPlan(), signerCalled(QStringLiteral("Anna")));
}

/// With a comment that was resolved, and approved by Bo, who signs in with an account of his own.
inline Result<PlanFile> approvedFile()
{
    const auto bo = signerCalled(QStringLiteral("Bo"));
    const auto known = knownPeople();
    return withComment(annasFile(), QStringLiteral("Is <b>B</b> meant as well?"), bo, planNoon.addSecs(-60), known)
        .and_then([&known](const PlanFile &file) {
            return withResolved(file, 0, true, signerCalled(QStringLiteral("Anna")), known);
        })
        .and_then([&bo](const PlanFile &file) {
            return approved(file, bo, {{.server = QStringLiteral("crm"), .account = QStringLiteral("BO")}},
                            checkOf(file));
        });
}

} // namespace sluice::test
