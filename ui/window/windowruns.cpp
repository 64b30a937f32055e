// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowruns.h"

#include "core/models/matrixexport.h"
#include "core/storage/history/checkpoints/ownfiles.h"
#include "ui/console/console.h"
#include "ui/console/followups.h"
#include "ui/history/followupsdialog.h"
#include "ui/texts/sentences.h"
#include "ui/window/confirmations.h"
#include "ui_mainwindow.h"

#include <QFileDialog>
#include <QMenu>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

RunState stateOf(const RunPresenter &runs)
{
    const auto nodes = runs.matrix().nodes();
    RunState state{.title = runTitle(runs.steps(), runs.serverName(), runs.wholeLabel()),
                   .nodes = nodesDoneText(nodes, runs.matrix().serverCount()),
                   .who = underWayText(runs.matrix(), runs.underWay()),
                   .done = static_cast<int>(nodes.ended),
                   .all = static_cast<int>(nodes.all)};
    const auto *run = runs.run();
    if (run && run->state() == Run::State::Held) {
        state.held = run->heldBecause();
        if (const auto slow = run->heldFor())
            state.slow = MatrixModel::placeOf(runs.matrix(), *slow);
    }
    if (run && run->state() == Run::State::Waiting)
        state.waitsUntil = run->waitsUntil();
    return state;
}

} // namespace

WindowRuns::WindowRuns(const Ui::MainWindow &ui, Console &console, Confirmations &confirmations, QWidget *window)
    : QObject(window)
    , m_console(console)
    , m_confirmations(confirmations)
    , m_runs(*console.runs())
    , m_runBar(ui.runBar)
    , m_resultBar(ui.resultBar)
    , m_slot(ui.noticeSlot)
    , m_continue(ui.actionContinue)
    , m_skip(ui.actionSkipNode)
    , m_window(window)
{
    m_runBar->setCells(m_runs.cells());
    m_resultBar->setCells(m_runs.cells());
    connect(&m_runs, &RunPresenter::started, this, &WindowRuns::begin);
    connect(&m_runs, &RunPresenter::changed, this, &WindowRuns::showState);
    connect(&m_runs, &RunPresenter::finished, this, &WindowRuns::showResult);
    connect(&m_runs, &RunPresenter::finished, this, &WindowRuns::offerWithoutRecord);
    connect(&m_runs, &RunPresenter::notRecorded, this, [this](const Error &error) {
        m_notRecorded = error;
        Q_EMIT failed({.sentence = tr("What is done now is not recorded. %1").arg(error.message), .error = error});
    });
    connect(m_runBar, &RunBar::stopWanted, &console, &Console::stop);
    connect(m_runBar, &RunBar::continueWanted, &m_runs, &RunPresenter::proceed);
    connect(m_runBar, &RunBar::skipWanted, this, &WindowRuns::skipHeld);
    connect(m_runBar, &RunBar::nodeMenuWanted, this, &WindowRuns::openNodeMenu);
    connect(m_continue, &QAction::triggered, &m_runs, &RunPresenter::proceed);
    connect(m_skip, &QAction::triggered, this, &WindowRuns::skipHeld);
    connect(m_resultBar, &ResultBar::followUpsWanted, this, &WindowRuns::openFollowUps);
    connect(m_resultBar, &ResultBar::againWanted, &confirmations, &Confirmations::askForAgain);
    connect(m_resultBar, &ResultBar::stepChosen, this, &WindowRuns::stepChosen);
    connect(m_resultBar, &ResultBar::cellChosen, this, &WindowRuns::cellChosen);
    connect(m_resultBar, &ResultBar::closed, &console, &Console::forgetRun);
    connect(m_resultBar, &ResultBar::exportWanted, this, &WindowRuns::exportResults);
    connect(&console, &Console::sessionChanged, this, &WindowRuns::handleSession);
    connect(&console, &Console::busyChanged, this, &WindowRuns::enableButtons);
    connect(&confirmations, &Confirmations::pendingChanged, this, &WindowRuns::enableButtons);
}

bool WindowRuns::isShowingProgress() const
{
    return m_runs.isRunning() && m_runs.needsMatrix();
}

bool WindowRuns::isShowingResult() const
{
    return m_resultBar->isVisibleTo(m_resultBar->parentWidget());
}

void WindowRuns::begin()
{
    m_notRecorded.reset();
    m_slot->withdraw(m_resultBar);
    if (m_runs.needsMatrix())
        m_runBar->begin(stateOf(m_runs));
}

void WindowRuns::showState()
{
    const auto state = stateOf(m_runs);
    showHold(state.held, state.slow);
    if (isShowingProgress())
        m_runBar->showState(state);
}

// ---- What a person does to a run that is under way ------------------------------------------------------------------

/// The buttons of the bar, in the menu.
void WindowRuns::showHold(const QString &held, const QString &slow)
{
    m_continue->setEnabled(!held.isEmpty());
    m_skip->setEnabled(!held.isEmpty() && !slow.isEmpty());
    m_skip->setText(slow.isEmpty() ? tr("S&kip the Node It Is Held For")
                                   : tr("S&kip %1").arg(inSentence(slow).replace(u'&', "&&"_L1)));
}

void WindowRuns::skipHeld()
{
    if (const auto *run = m_runs.run(); run && run->heldFor())
        m_runs.skip(*run->heldFor());
}

/// Whether something is still to be sent to \a node.
bool WindowRuns::maySkip(qsizetype node) const
{
    const auto *run = m_runs.run();
    if (!run || run->isFinished() || node < 0 || node >= run->matrix().nodeCount())
        return false;
    for (qsizetype step = 0; step < run->matrix().stepCount(); ++step) {
        if (run->matrix().state(step, node) == Matrix::State::Waiting)
            return true;
    }
    return false;
}

void WindowRuns::openNodeMenu(qsizetype node, const QPoint &place)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto name = MatrixModel::placeOf(m_runs.matrix(), node);
    auto *skip = menu->addAction(tr("S&kip This Node (%1)").arg(inSentence(name).replace(u'&', "&&"_L1)));
    skip->setObjectName(u"skipThisNode"_s);
    skip->setEnabled(maySkip(node));
    connect(skip, &QAction::triggered, this, [this, node, run = m_runs.runId()] {
        if (m_runs.runId() == run && maySkip(node))
            m_runs.skip(node);
    });
    menu->popup(place);
}

void WindowRuns::showResult()
{
    showHold({}, {});
    if (!m_runs.needsMatrix())
        return;
    m_runBar->end();
    showFollowUps();
    m_resultBar->showResult(m_runs.result(), [this](const Cell &outcome) { return m_runs.reportOf(outcome); });
    enableButtons();
}

/// In Production nothing was sent that could not be recorded.
void WindowRuns::offerWithoutRecord()
{
    const auto &counts = m_runs.matrix().counts();
    if (!m_notRecorded || m_runs.environment() != Environment::Production || counts.bad == 0)
        return;
    Q_EMIT failed(
        {.sentence = tr("In Production nothing is sent that cannot be recorded. %1").arg(m_notRecorded->message),
         .error = *m_notRecorded,
         .step = NextStep::SendWithoutRecord});
}

/// Only what is recorded can be added to. Nothing of a demo is.
void WindowRuns::showFollowUps()
{
    const auto &confirmed = m_runs.confirmed();
    const bool isRecorded = m_history && !m_notRecorded && !confirmed.withoutHistory && m_console.isRecorded(confirmed);
    m_resultBar->setFollowUps(isRecorded ? static_cast<int>(unreachedBy(m_runs.protocols()).size()) : 0);
    m_recorded = m_runs.runId();
}

void WindowRuns::openFollowUps()
{
    auto *dialog = new FollowUpsDialog(*m_history, m_recorded, unreachedBy(m_runs.protocols()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// What is known of another server does not stand above the caches of this one.
void WindowRuns::handleSession()
{
    if (std::exchange(m_session, m_console.session()) == m_console.session())
        return;
    m_slot->withdraw(m_resultBar);
    m_console.forgetRun();
}

void WindowRuns::enableButtons()
{
    m_resultBar->setReady(!m_console.isBusy() && !m_confirmations.isPending() && !m_runs.runId().isEmpty());
}

void WindowRuns::exportResults()
{
    auto *dialog = new QFileDialog(m_window, tr("Export Results"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Spreadsheet (*.csv)"), tr("Markdown (*.md)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("*.md"_L1) ? u"md"_s : u"csv"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &WindowRuns::save);
    dialog->open();
}

void WindowRuns::save(const QString &path)
{
    const auto bytes =
        path.endsWith(".md"_L1, Qt::CaseInsensitive) ? markdownOf(*m_runs.cells()).toUtf8() : csvOf(*m_runs.cells());
    const auto written = writeOutput(path, bytes, ownFiles());
    if (written)
        return;
    const auto message = tr("The results cannot be written to %1: %2").arg(path, written.error().detail);
    Q_EMIT failed({.sentence = message, .error = {.kind = Error::Kind::InvalidInput, .message = message}});
}

} // namespace sluice
