// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/screenshots/planscenes.h"

#include "core/run/plans/planproposal.h"
#include "tests/gui/planbench.h"
#include "ui/dialogs/plans/addsignerdialog.h"
#include "ui/dialogs/plans/makeknowndialog.h"
#include "ui/dialogs/plans/planapprovaldialog.h"
#include "ui/dialogs/plans/plancommentdialog.h"
#include "ui/dialogs/plans/presetsdialog.h"
#include "ui/dialogs/plans/saveplandialog.h"
#include "ui/dialogs/plans/savepresetdialog.h"
#include "ui/dialogs/plans/signersdialog.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>

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
    if (!bench.signIn())
        qFatal("Nobody could sign in.");
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

/// Where the policy demands an approved plan.
void sheetWithoutPlan(const Save &save)
{
    auto farm = destinationTo(u"https://crm.example.com/"_s, Environment::Production);
    farm.serverId = farm.name = u"crm-farm"_s;
    farm.origin = ClassOrigin::Stored;
    farm.policy.planRequired = true;
    auto notes = notesWithRequest(u"POST"_s);
    notes.account = u"Signed in as ANNA (Anna Example)"_s;
    ConfirmDialog dialog(FlushNamed{{u"CurrencyCache"_s, u"ExtAppCache"_s, u"UserGroupCache"_s}}, farm, notes, nullptr);
    dialog.offerSaving();
    dialog.show();
    save(dialog);
}

void savePlan(const Save &save)
{
    PlanBench bench;
    bench.window.planning()->saveAsPlan(bench.proposal(), &bench.window);
    auto *dialog = opened<SavePlanDialog>(&bench.window);
    dialog->findChild<QLineEdit *>(u"fileEdit"_s)->setText(u"/home/anna/Documents/crm 2026-11-30.sluiceplan"_s);
    save(*dialog);
}

void savedPlan(const Save &save)
{
    PlanBench bench;
    bench.window.planning()->saveAsPlan(bench.proposal(), &bench.window);
    auto *dialog = opened<SavePlanDialog>(&bench.window);
    dialog->findChild<QLineEdit *>(u"fileEdit"_s)->setText(bench.path());
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto *stack = dialog->findChild<QStackedWidget *>(u"stack"_s);
    for (auto *button : buttons) {
        if (button->text() == SavePlanDialog::tr("&Save Plan"))
            button->click();
    }
    if (!QTest::qWaitFor([stack] { return stack->currentIndex() == 1; }))
        qFatal("The plan was not saved.");
    save(*dialog);
}

void savePreset(const Save &save)
{
    PlanBench bench;
    bench.window.planning()->saveAsPreset(bench.proposal(), &bench.window);
    auto *dialog = opened<SavePresetDialog>(&bench.window);
    dialog->findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"Price list"_s);
    save(*dialog);
}

void presets(const Save &save)
{
    PlanBench bench;
    auto proposal = bench.proposal();
    for (const auto &name : {u"Price list"_s, u"After a deployment"_s}) {
        if (!bench.presets.add(presetFrom(proposal, name).value()))
            qFatal("The preset could not be stored.");
        proposal.steps.append({.operation = FlushAll{}});
        proposal.servers.first().leftOut = {1};
    }
    bench.window.findChild<QAction *>(u"actionManagePresets"_s)->trigger();
    save(*opened<PresetsDialog>(&bench.window));
}

void noPresets(const Save &save)
{
    PlanBench bench;
    bench.window.findChild<QAction *>(u"actionManagePresets"_s)->trigger();
    save(*opened<PresetsDialog>(&bench.window));
}

void presetsMenu(const Save &save)
{
    PlanBench bench;
    if (!bench.presets.add(presetFrom(bench.proposal(), u"Price list"_s).value()))
        qFatal("The preset could not be stored.");
    auto *menu = bench.window.findChild<QMenu *>(u"presetsMenu"_s);
    menu->popup(QPoint(0, 0));
    save(*menu);
}

void signers(const Save &save)
{
    PlanBench bench;
    bench.ownKeys();
    bench.window.findChild<QAction *>(u"actionSigners"_s)->trigger();
    save(*opened<SignersDialog>(&bench.window));
}

void addSigner(const Save &save)
{
    PlanBench bench;
    bench.window.findChild<QAction *>(u"actionSigners"_s)->trigger();
    auto *dialog = opened<SignersDialog>(&bench.window);
    dialog->findChild<QPushButton *>(u"addButton"_s)->click();
    auto *adding = opened<AddSignerDialog>(dialog);
    adding->findChild<QLineEdit *>(u"keyEdit"_s)
        ->setText(QString::fromLatin1(signerCalled(u"Cecilie"_s).keys.publicKey.toHex()));
    save(*adding);
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
        {u"plan-required"_s, sheetWithoutPlan},
        {u"plan-save"_s, savePlan},
        {u"plan-saved"_s, savedPlan},
        {u"preset-save"_s, savePreset},
        {u"presets"_s, presets},
        {u"presets-none"_s, noPresets},
        {u"presets-menu"_s, presetsMenu},
        {u"signers"_s, signers},
        {u"signers-add"_s, addSigner},
    };
}

} // namespace sluice::test
