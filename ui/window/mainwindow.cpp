// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "core/storage/recentaddresses.h"
#include "ui/console/console.h"
#include "ui/console/lastfromhere.h"
#include "ui/dialogs/signin/signindialog.h"
#include "ui/dialogs/signin/signinfailuredialog.h"
#include "ui/history/historyparts.h"
#include "ui/history/historywindow.h"
#include "ui/icons/icons.h"
#include "ui/texts/farmtexts.h"
#include "ui/texts/sentences.h"
#include "ui/texts/servertexts.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/bars/environmentband.h"
#include "ui/widgets/bars/statusfields.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/window/aboutboxes.h"
#include "ui/window/confirmations.h"
#include "ui/window/demoactions.h"
#include "ui/window/plans/windowplanning.h"
#include "ui/window/servers/windowservers.h"
#include "ui/window/tickedservers.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowclosing.h"
#include "ui/window/windowlayout.h"
#include "ui/window/windowplans.h"
#include "ui/window/windowpolicies.h"
#include "ui/window/windowruns.h"
#include "ui/window/windowsignin.h"
#include "ui_mainwindow.h"

#include <QCloseEvent>
#include <QProgressBar>
#include <QToolButton>

#include <utility>

namespace sluice {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Console &console, QWidget *parent)
    : QMainWindow(parent)
    , m_console(console)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_layout(std::make_unique<WindowLayout>(*this, *m_ui))
    , m_demos(new DemoActions(this))
    , m_confirmations(new Confirmations(console, this))
    , m_closing(new WindowClosing(console, *m_confirmations, this))
    , m_band(new EnvironmentBand(this))
    , m_messageLabel(new ElidedLabel(this))
    , m_progressBar(new QProgressBar(this))
    , m_stopButton(new ActionButton(this))
{
    m_ui->setupUi(this);
    setWindowIcon(QIcon(u":/icons/sluice.svg"_s));
    m_ui->actionReload->setShortcuts({Qt::Key_F5, Qt::CTRL | Qt::Key_R});
    m_ui->actionFlushTicked->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    m_ui->noticeSlot->setUp({.countdown = m_ui->countdownBar,
                             .run = m_ui->runBar,
                             .result = m_ui->resultBar,
                             .unanswered = m_ui->unansweredBar,
                             .error = m_ui->errorBar});
    m_ui->emptyPage->setSignIn(m_ui->actionSignIn);
    m_ui->cachePage->setUp(
        m_console.caches(),
        {.flushTicked = m_ui->actionFlushTicked, .flushAll = m_ui->actionFlushAll, .reload = m_ui->actionReload});
    m_ui->activityDock->setUp(m_console.activities());
    m_ui->requestsDock->setUp(m_console.requests());
    m_layout->placeDocks();
    fillBars();
    fillMenus(*m_ui);
    fillStatusBar();
    m_layout->chooseSize();
    showAllIcons();
    connectActions();
    connectConsole();
    m_policies = new WindowPolicies(*m_ui, console, *m_confirmations, this);
    m_runs = new WindowRuns(*m_ui, console, *m_confirmations, this);
    connect(m_runs, &WindowRuns::stepChosen, this, &MainWindow::handleStep);
    connect(m_runs, &WindowRuns::failed, this, &MainWindow::showReport);
    connect(m_runs, &WindowRuns::cellChosen, m_ui->detailsDock, &DetailsDock::showServer);
    showDocks();
    showActivity();
}

MainWindow::~MainWindow() = default;

void MainWindow::fillBars()
{
    // The band goes across the whole window, docks included. It cannot be hidden, unlike a tool bar.
    m_ui->bandBar->addWidget(m_band);
    m_ui->bandBar->layout()->setContentsMargins(0, 0, 0, 0);
    m_ui->bandBar->toggleViewAction()->setVisible(false);
    m_ui->bandBar->hide();

    auto *details = m_ui->detailsDock->toggleViewAction();
    auto *activity = m_ui->activityDock->toggleViewAction();
    details->setIconText(tr("Show Details"));
    activity->setIconText(tr("Show Activity"));
    m_ui->toolBar->addActions({details, activity});
    m_ui->toolBar->widgetForAction(m_ui->actionClearConfiguration)->setAccessibleName(tr("Clear Configuration Cache"));
    for (auto *button : m_ui->toolBar->findChildren<QToolButton *>())
        button->setFocusPolicy(Qt::StrongFocus); // by default only the mouse can reach them
}

void MainWindow::fillStatusBar()
{
    m_progressBar->setRange(0, 0);
    m_progressBar->setTextVisible(false);
    m_progressBar->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    m_progressBar->setAccessibleName(tr("Something is in progress"));
    m_stopButton->setAction(m_ui->actionStop);
    m_stopButton->setAccessibleName(tr("Stop"));
    keepPlaceWhenHidden(m_progressBar);
    keepPlaceWhenHidden(m_stopButton);
    m_messageLabel->setContentsMargins(6, 0, 0, 0); // the status bar has no margin of its own
    m_messageLabel->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    m_ui->statusBar->addWidget(m_messageLabel, 1);
    m_ui->statusBar->addPermanentWidget(m_progressBar);
    m_ui->statusBar->addPermanentWidget(m_stopButton);
    m_statusFields = new StatusFields(m_ui->statusBar);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showAllIcons();
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_last)
        m_last->checkDay();
}

void MainWindow::showAllIcons()
{
    const auto color = palette().color(QPalette::ButtonText);
    showIcons(*m_ui, color);
    m_demos->setIcons(color);
}

void MainWindow::connectActions()
{
    connect(m_ui->actionSignIn, &QAction::triggered, this, [this] { askForSignIn(m_console.lastRequest()); });
    connect(m_ui->actionSignOut, &QAction::triggered, &m_console, &Console::signOut);
    connect(m_demos, &DemoActions::triggered, this, &MainWindow::demoRequested);
    connect(m_ui->actionQuit, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->actionFilter, &QAction::triggered, m_ui->cachePage, &CachePage::focusFilter);
    connect(m_ui->actionTickAll, &QAction::triggered, m_ui->cachePage, &CachePage::tickAll);
    connect(m_ui->actionTickNone, &QAction::triggered, m_ui->cachePage, &CachePage::tickNone);
    connect(m_ui->actionInvertTicks, &QAction::triggered, m_ui->cachePage, &CachePage::invertTicks);
    connect(m_ui->actionAddName, &QAction::triggered, m_ui->cachePage, &CachePage::askForName);
    connect(m_ui->actionReload, &QAction::triggered, &m_console, &Console::reload);
    connect(m_ui->actionStop, &QAction::triggered, &m_console, &Console::stop);
    connect(m_ui->actionFlushAll, &QAction::triggered, this, [this] { m_confirmations->askFor(FlushAll{}); });
    connect(m_ui->actionFlushListed, &QAction::triggered, this,
            [this] { m_confirmations->askFor(FlushNamed{unprotectedNames(*m_console.caches())}); });
    connect(m_ui->actionFlushTicked, &QAction::triggered, this,
            [this] { m_confirmations->askFor(FlushNamed{m_console.caches()->tickedNames()}); });
    connect(m_ui->actionClearConfiguration, &QAction::triggered, m_confirmations, &Confirmations::askForConfiguration);
    connect(m_ui->actionAbout, &QAction::triggered, this, [this] { openAbout(this); });
    connect(m_ui->actionAboutQt, &QAction::triggered, this, [this] { openAboutQt(this); });
    connect(m_confirmations, &Confirmations::pendingChanged, this, &MainWindow::enableActions);
    connect(m_ui->unansweredBar, &UnansweredBar::seen, this, &MainWindow::unansweredSeen);
    connect(m_ui->errorBar, &ErrorBar::stepChosen, this, &MainWindow::handleStep);
    connect(m_ui->cachePage, &CachePage::currentCacheChanged, this, &MainWindow::showDetails);
}

void MainWindow::connectConsole()
{
    connect(&m_console, &Console::sessionChanged, this, &MainWindow::showSession);
    connect(&m_console, &Console::busyChanged, this, &MainWindow::showActivity);
    connect(&m_console, &Console::failed, this, &MainWindow::handleFailure);
    connect(&m_console, &Console::passedOver, this, &MainWindow::handlePassedOver);
    connect(&m_console, &Console::signedIn, this, &MainWindow::handleSignedIn);
    connect(&m_console, &Console::left, this, &MainWindow::done);
    connect(&m_console, &Console::flushed, this, [this](const QString &summary) {
        if (!m_console.runs()->needsMatrix())
            showMessage(summary);
    });
    connect(m_console.caches(), &CacheModel::ticksChanged, this, &MainWindow::showTicks);
    connect(&m_console, &Console::listsRead, this, &MainWindow::showDetails);
    connect(&m_console, &Console::snapshotRead, this, [this] {
        showDetails();
        enableActions(); // a snapshot may tell more about the server
    });
}

void MainWindow::setRecentAddresses(RecentAddresses *recent)
{
    m_recent = recent;
    m_confirmations->setRecentAddresses(recent);
}

void MainWindow::setServers(ServerStore &servers, SecretStore &secrets)
{
    m_console.setStore(&servers);
    m_policies->setStore(&servers);
    m_stored = new WindowServers(*m_ui, servers, m_console.destinations(), secrets, this);
    m_stored->setLog(m_console.requestLog());
    connect(m_stored, &WindowServers::failed, this, &MainWindow::showReport);
    m_signIn = new WindowSignIn(m_console, servers, secrets, *m_stored, this);
    m_plans = new WindowPlans(m_console, *m_confirmations, servers, secrets, this);
    new TickedServers(m_console, *m_confirmations, servers, *m_stored->dock(), *m_plans, *m_stored->menu(), this);
    connect(m_plans, &WindowPlans::failed, this, &MainWindow::showReport);
    connect(m_plans, &WindowPlans::noted, m_signIn, &WindowSignIn::note);
}

void MainWindow::setPlans(ServerStore &servers, SecretStore &secrets, const KnownSigners &signers, Presets &presets)
{
    const auto accountAt = [this](const QString &serverId) -> std::optional<AccountInUse> {
        const auto *server = m_console.signedInServer(serverId);
        if (!server)
            return {};
        return AccountInUse{.account = server->session->account().value_or(SignedIn()).account,
                            .entered = server->destination.own.credentials.user};
    };
    const PlanParts parts{.servers = servers,
                          .destinations = m_console.destinations(),
                          .secrets = secrets,
                          .signers = signers,
                          .signedInAs = accountAt};
    m_stored->setPresets(&presets);
    m_planning = new WindowPlanning(*m_ui, parts, presets, this);
    m_confirmations->offerSaving();
    connect(m_confirmations, &Confirmations::planWanted, m_planning, &WindowPlanning::saveAsPlan);
    connect(m_confirmations, &Confirmations::presetWanted, m_planning, &WindowPlanning::saveAsPreset);
    connect(m_planning, &WindowPlanning::failed, this, &MainWindow::showReport);
    connect(m_planning, &WindowPlanning::runWanted, m_plans, &WindowPlans::propose);
    connect(m_planning, &WindowPlanning::signInWanted, m_plans, &WindowPlans::signInToApprove);
}

void MainWindow::setHistory(const HistoryParts &parts)
{
    m_confirmations->setHistory(&parts.reader);
    m_runs->setHistory(parts);
    m_last = new LastFromHere(m_console, parts.reader, this);
    m_ui->viewMenu->addSeparator();
    auto *action = m_ui->viewMenu->addAction(tr("&History…"));
    action->setObjectName(u"actionHistory"_s);
    action->setShortcut(Qt::CTRL | Qt::Key_H);
    action->setIcon(ownIcon(u"history"_s, palette().color(QPalette::ButtonText)));
    connect(action, &QAction::triggered, this, [this, parts] {
        if (!m_history)
            m_history = new HistoryWindow(parts, this);
        m_history->present();
    });
}

void MainWindow::setDemos(const QList<DemoOffer> &offers)
{
    m_demos->setUp(offers, m_ui->fileMenu, m_ui->actionQuit, m_ui->emptyPage);
    showAllIcons();
}

void MainWindow::showUnanswered(const QList<UnansweredRequest> &requests)
{
    m_ui->unansweredBar->showRequests(requests);
}

void MainWindow::showMessage(const QString &sentence)
{
    m_messageLabel->setText(withoutControls(sentence));
}

void MainWindow::askForSignIn(const SignInRequest &request)
{
    auto *dialog = m_recent ? new SignInDialog(request, m_console.lastEnvironment(), *m_recent, this)
                            : new SignInDialog(request, this);
    dialog->setDestinations(&m_console.destinations());
    dialog->setLog(m_console.requestLog());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AttemptDialog::wanted, &m_console,
            [this, dialog] { m_console.signIn(dialog->request(), dialog->said()); });
    if (m_signIn)
        connect(dialog, &SignInDialog::certificateTrusted, m_signIn, &WindowSignIn::noteTrust);
    follow(dialog);
    dialog->open();
}

void MainWindow::follow(AttemptDialog *dialog)
{
    m_attempt = dialog;
    connect(dialog, &AttemptDialog::stopWanted, &m_console, &Console::stop);
    connect(dialog, &QDialog::rejected, &m_console, &Console::forgetSignIn);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_console.disconnect(dialog); });
    connect(&m_console, &Console::signedIn, dialog, &AttemptDialog::succeed);
    connect(&m_console, &Console::busyChanged, dialog,
            [this, dialog] { m_console.isBusy() ? dialog->showProgress(m_console.activity()) : dialog->showIdle(); });
    connect(dialog, &AttemptDialog::stepChosen, this, [this, dialog](NextStep step, const ErrorReport &report) {
        if (step == NextStep::ShowCertificate) {
            m_policies->showCertificate(report, dialog);
            return;
        }
        dialog->reject();
        handleStep(step, report);
    });
}

bool MainWindow::trustInDialog(const QString &fingerprint)
{
    if (!m_attempt || !m_attempt->isVisible())
        return false;
    m_attempt->trust(fingerprint);
    return true;
}

/// A sign-in that did not work is shown where it was begun, and never over the page of another server.
void MainWindow::handleFailure(const ErrorReport &report)
{
    const bool isSignIn = report.attempted && std::holds_alternative<SignIn>(*report.attempted);
    if (isSignIn && m_attempt && m_attempt->isVisible()) {
        m_attempt->showFailure(report);
    } else if (isSignIn && isAboutAnotherServer(report)) {
        auto *dialog = new SignInFailureDialog(report, m_console.nameOf(report), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::rejected, &m_console, &Console::forgetSignIn);
        connect(dialog, &SignInFailureDialog::stepChosen, this, &MainWindow::handleStep);
        dialog->open();
    } else {
        showReport(report);
    }
}

/// Than the one that the window shows.
bool MainWindow::isAboutAnotherServer(const ErrorReport &report) const
{
    if (!m_console.session())
        return false;
    const bool isStored = !report.serverId.isEmpty() || !m_console.serverId().isEmpty();
    return isStored ? report.serverId != m_console.serverId()
                    : understoodAddress(m_console.requestOf(report)) != m_console.session()->address();
}

void MainWindow::handlePassedOver(const QString &node, const QString &sentence)
{
    m_passedOver.append(tr("%1: %2", "crm01: No server answers at this address.").arg(inSentence(node), sentence));
    if (m_attempt && m_attempt->isVisible())
        m_attempt->addPassedOver(m_passedOver.constLast());
}

void MainWindow::handleSignedIn()
{
    m_ui->errorBar->hide(); // it was about the server before
    if (m_passedOver.isEmpty())
        return;
    m_toTell = tr("Signed in to %1, because these nodes cannot be reached now. %2", "crm02 … crm01: …")
                   .arg(inSentence(m_console.session()->name()), m_passedOver.join(u' '));
}

/// Not before the list of caches was read: whatever begins hides the bar.
void MainWindow::tellOfPassedOver()
{
    if (!m_console.isBusy() && !m_toTell.isEmpty())
        showReport({.where = m_console.serverName(),
                    .sentence = std::exchange(m_toTell, {}),
                    .error = {},
                    .serverId = m_console.serverId()});
}

void MainWindow::showReport(const ErrorReport &report)
{
    m_ui->errorBar->showReport(report);
}

void MainWindow::withdrawReport(const Error &error)
{
    m_ui->errorBar->withdraw(error);
}

void MainWindow::handleStep(NextStep step, const ErrorReport &report)
{
    if (m_signIn && m_signIn->handleStep(step, report))
        return;
    auto request = m_console.requestOf(report);
    switch (step) {
    case NextStep::TryAnotherAccount:
        // After a refused sign-in the user stays: perhaps only the password was wrong.
        if (report.error.kind == Error::Kind::Forbidden)
            request.credentials.user.clear();
        [[fallthrough]];
    case NextStep::SignInAgain:
    case NextStep::ChangeAddress:
    case NextStep::ChangeConnection:
        askForSignIn(request);
        break;
    case NextStep::UseSoap:
        request.options.binding = Binding::Soap;
        askForSignIn(request);
        break;
    case NextStep::ShowCertificate:
        m_policies->showCertificate(report, this);
        break;
    case NextStep::TryAgain:
        std::holds_alternative<SignIn>(*report.attempted) ? m_console.signInAgain() : m_console.reload();
        break;
    case NextStep::SendAgain:
        m_confirmations->sendAgain(*report.attempted);
        break;
    case NextStep::ConfirmAgain:
        m_confirmations->askAgain(*report.attempted);
        break;
    case NextStep::ConfirmAndSendAgain:
        m_confirmations->askFor(*report.attempted);
        break;
    case NextStep::SendWithoutRecord:
        m_confirmations->askWithoutRecord();
        break;
    case NextStep::None:
        break;
    }
}

void MainWindow::showSession()
{
    const auto *session = m_console.session();
    if (!session) {
        showNobody();
        return;
    }
    m_ui->cachePage->setWhole(session->wholeCache());
    if (m_ui->stack->currentWidget() != m_ui->cachePage) {
        m_ui->stack->setCurrentWidget(m_ui->cachePage);
        showDocks();
        m_ui->cachePage->focusFirst();
    }
    const auto name = farmText(inSentence(m_console.serverName()), m_console.nodeNames().size());
    const auto title = tr("%1 — Sluice").arg(name);
    setWindowTitle(m_console.environment() == Environment::Demo ? tr("DEMO — %1").arg(title) : title);
    m_band->showServer(m_console.environment(), name, accountText(*session), classReasonText(m_console.destination()));
    showServer();
}

/// Shows what is known about the server now. That depends on the time, and on what has been tried.
void MainWindow::showServer()
{
    const auto *session = m_console.session();
    m_statusFields->showSession(session);
    m_ui->cachePage->setHint(session ? warningText(*session) : QString());
    showDetails();
}

/// Shows the window as at the start.
void MainWindow::showNobody()
{
    if (m_ui->stack->currentWidget() == m_ui->emptyPage)
        return;
    m_layout->rememberDocks();
    m_ui->stack->setCurrentWidget(m_ui->emptyPage);
    m_ui->cachePage->setWhole({});
    m_ui->errorBar->hide();
    setWindowTitle(u"Sluice"_s);
    showDocks();
    showActivity();
    m_ui->emptyPage->setFocus();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing->mayClose()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        m_console.leave();
}

void MainWindow::showDetails()
{
    const auto current = m_ui->cachePage->currentCache();
    if (!m_console.session() || !current.isValid()) {
        m_ui->detailsDock->showServer(m_console.session() ? transportText(*m_console.session()) : QString());
        return;
    }
    const auto name = current.data().toString();
    const auto *caches = m_console.caches();
    m_ui->detailsDock->showCache(
        name,
        {.last = current.data(CacheModel::CellsRole).value<QList<Cell>>(),
         .before = caches->lastText(current.row()),
         .nodesWithout = caches->nodesWithout(current.row()),
         .observation = caches->isObserved() ? std::optional(caches->observation(current.row())) : std::nullopt,
         .isCompared = m_console.isCompared(),
         .isProtected = caches->isProtected(current.row()),
         .firstNode = m_console.nodeNames().size() > 1 ? m_console.nodeNames().constFirst() : QString(),
         .server = caches->isWhole() ? serverFacts(*m_console.session()) : QString()},
        m_console.session()->preview(caches->isWhole() ? Operation(FlushAll{}) : Operation(FlushNamed{{name}})));
}

/// While a sign-in is in progress, the page still shows the server before.
bool MainWindow::isSigningInElsewhere() const
{
    const auto &progress = m_console.progress();
    return progress && m_console.session()
        && (progress->kind == Progress::Kind::SigningIn || progress->kind == Progress::Kind::WaitingForKeychain);
}

void MainWindow::showActivity()
{
    const bool busy = m_console.isBusy();
    auto *const focused = focusWidget();
    if (busy && !isSigningInElsewhere() && !m_runs->isShowingProgress()) // what is not recorded stays while it runs
        m_ui->errorBar->hide();
    if (!busy) {
        m_passedOver.clear();
        QMetaObject::invokeMethod(this, &MainWindow::tellOfPassedOver, Qt::QueuedConnection);
    }
    showMessage(m_runs->isShowingProgress() ? QString() : m_console.activity());
    m_progressBar->setVisible(busy && !m_runs->isShowingProgress());
    m_ui->cachePage->setEmptyText(emptyText(m_console));
    enableActions();
    moveFocus(focused);
    showServer();
}

/// When the button with the focus is disabled, Stop gets the focus. The button gets it back later.
void MainWindow::moveFocus(QWidget *focused)
{
    const bool busy = m_console.isBusy();
    if (m_runs->isShowingProgress())
        return; // its own Stop has the focus
    m_stopButton->show();
    if (busy && focused && !focused->isEnabled()) {
        m_focusedBefore = focused;
        m_stopButton->setFocus();
    } else if (!busy && focused == m_stopButton && m_focusedBefore) {
        m_focusedBefore->setFocus();
    }
    m_stopButton->setVisible(busy);
}

void MainWindow::enableActions()
{
    showActions(*m_ui, m_console, *m_confirmations);
    m_demos->setEnabled(!m_console.isBusy() && !m_confirmations->isPending());
    showTicks();
}

void MainWindow::showTicks()
{
    const auto count = m_console.caches()->tickedCount();
    m_ui->actionFlushTicked->setText(tr("Flush %n &Ticked…", nullptr, count));
    m_ui->actionFlushTicked->setEnabled(m_ui->actionFlushAll->isEnabled() && count > 0);
    showFlushListed(*m_ui->actionFlushListed, m_console, *m_console.caches(), m_ui->actionFlushAll->isEnabled());
}

void MainWindow::showDocks()
{
    m_layout->showDocks(m_console.session());
}

QByteArray MainWindow::saveLayout() const
{
    return m_layout->save(m_console.session());
}

void MainWindow::restoreLayout(const QByteArray &layout)
{
    m_layout->restore(layout, m_console.session());
}

} // namespace sluice
