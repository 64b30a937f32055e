// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/screenshots/planscenes.h"

#include "tests/gui/planbench.h"
#include "ui/dialogs/plans/makeknowndialog.h"
#include "ui/dialogs/plans/planapprovaldialog.h"
#include "ui/dialogs/plans/plancommentdialog.h"

namespace sluice::test {

namespace {

void press(const PlanFileDialog *dialog, const QString &button)
{
    dialog->findChild<QPushButton *>(button)->click();
}

/// Waits until a \a Dialog of \a parent is there.
template<typename Dialog>
Dialog *opened(const QWidget *parent)
{
    if (!QTest::qWaitFor([parent] { return parent->findChild<Dialog *>() != nullptr; }))
        qFatal("No dialog was opened.");
    return parent->findChild<Dialog *>();
}

PlanFile fullPlanFile(const PlanBench &bench)
{
    auto proposal = bench.proposal();
    proposal.servers.first().lists = {
        {0, {u"CategoryCache"_s, u"CurrencyCache"_s, u"ExtAppCache"_s, u"PriceListCache"_s, u"UserGroupCache"_s}}};
    proposal.strategy = {.order = Order::Serial, .pause = std::chrono::seconds(30), .maxFailures = 1};
    proposal.steps.first().barrier = Barrier::AllAcknowledged;
    proposal.steps.append(
        {.operation = ClearConfiguration{u"WebClient"_s, u"Web"_s, true}, .scope = Scope::OncePerFarm});
    auto document = reviewOf(proposal).document;
    document.servers.first().account = u"ANNA"_s;
    document.expires = document.created.addSecs(8 * 3600);
    return signedPlanFile(document, signerCalled(u"Anna"_s));
}

void approvedPlan(const Save &save)
{
    PlanBench bench;
    bench.write(bench.approvedByBo(fullPlanFile(bench)));
    save(*bench.open());
}

/// By somebody who is not known here, with an open comment, and the farm has got another node since.
void refusedPlan(const Save &save, const QSize &size, int tab = 0)
{
    PlanBench bench;
    auto file = bench.approvedByBo(fullPlanFile(bench));
    file = withComment(file, u"Is PriceListCache meant as well? It was changed in the same deployment."_s,
                       signerCalled(u"Bo"_s), QDateTime::currentDateTimeUtc(), knownPeople())
               .value();
    bench.write(file);
    auto farm = *bench.servers.findByName(u"crm"_s);
    farm.nodes.append({.name = u"crm03"_s, .address = u"https://10.0.0.3/SuperOffice"_s});
    if (!replace(bench.servers, farm) || !bench.signers.remove(signerCalled(u"Anna"_s).keys.publicKey))
        qFatal("Nothing could be stored.");
    auto *dialog = bench.open();
    if (size.isValid())
        dialog->resize(size);
    dialog->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(tab);
    save(*dialog);
}

void refusedPlanUsual(const Save &save)
{
    refusedPlan(save, {});
}

void refusedPlanSmall(const Save &save)
{
    refusedPlan(save, {760, 520});
}

void refusedPlanDark(const Save &save)
{
    inTheDark([&save] { refusedPlan(save, {}); });
}

void commentsOfPlan(const Save &save)
{
    refusedPlan(save, {}, 1);
}

void unreadablePlan(const Save &save)
{
    PlanBench bench;
    bench.write(QByteArray("{\"format\": \"sluice-planfile\", \"version\": 1}"));
    save(*bench.open());
}

void approvalsOfPlan(const Save &save)
{
    PlanBench bench;
    bench.write(bench.approvedByBo(fullPlanFile(bench)));
    auto *dialog = bench.open();
    dialog->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(2);
    save(*dialog);
}

void commentOnPlan(const Save &save)
{
    PlanBench bench;
    bench.write(fullPlanFile(bench));
    auto *dialog = bench.open();
    press(dialog, u"commentButton"_s);
    save(*opened<PlanCommentDialog>(dialog));
}

void approvePlan(const Save &save)
{
    PlanBench bench;
    bench.write(fullPlanFile(bench));
    auto *dialog = bench.open();
    press(dialog, u"approveButton"_s);
    save(*opened<PlanApprovalDialog>(dialog));
}

void makeKnown(const Save &save)
{
    PlanBench bench;
    bench.write(bench.planOf(signerCalled(u"Cecilie"_s)));
    auto *dialog = bench.open();
    press(dialog, u"knownButton"_s);
    save(*opened<MakeKnownDialog>(dialog));
}

} // namespace

QList<Scene> planScenes()
{
    return {
        {u"plan"_s, approvedPlan},
        {u"plan-refused"_s, refusedPlanUsual},
        {u"plan-small"_s, refusedPlanSmall},
        {u"plan-dark"_s, refusedPlanDark},
        {u"plan-comments"_s, commentsOfPlan},
        {u"plan-approvals"_s, approvalsOfPlan},
        {u"plan-unreadable"_s, unreadablePlan},
        {u"plan-comment"_s, commentOnPlan},
        {u"plan-approve"_s, approvePlan},
        {u"plan-known"_s, makeKnown},
    };
}

} // namespace sluice::test
