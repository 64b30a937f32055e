// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "core/protocol/preview.h"
#include "ui/console.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/texts.h"
#include "ui/ui_mainwindow.h"
#include "ui/widgets/actionbutton.h"

#include <QLabel>
#include <QProgressBar>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// A label of the status bar. Server text may be in it, of any length: it is cut before the window has to grow.
QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setIndent(6); // the status bar has no margin of its own
    return label;
}

/// Whether it comes or goes, the others stay where they are.
void keepPlaceWhenHidden(QWidget *widget)
{
    auto policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

} // namespace

MainWindow::MainWindow(Console &console, QWidget *parent)
    : QMainWindow(parent)
    , m_console(console)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_messageLabel(plainLabel(this))
    , m_progressBar(new QProgressBar(this))
    , m_stopButton(new ActionButton(this))
    , m_accountLabel(plainLabel(this))
{
    m_ui->setupUi(this);
    m_ui->actionReload->setShortcuts({Qt::Key_F5, Qt::CTRL | Qt::Key_R});
    m_ui->actionFlushTicked->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    m_ui->errorBar->setUp(m_ui->actionSignIn);
    m_ui->emptyPage->setUp(m_ui->actionSignIn, m_ui->actionDemo);
    m_ui->cachePage->setUp(
        m_console.caches(),
        {.flushTicked = m_ui->actionFlushTicked, .flushAll = m_ui->actionFlushAll, .reload = m_ui->actionReload});
    fillStatusBar();
    connectActions();
    connectConsole();
    showSession();
    showActivity();
}

MainWindow::~MainWindow() = default;

void MainWindow::fillStatusBar()
{
    m_progressBar->setRange(0, 0);
    m_progressBar->setTextVisible(false);
    m_progressBar->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    m_progressBar->setAccessibleName(tr("Something is under way"));
    m_stopButton->setAction(m_ui->actionStop);
    m_stopButton->setAccessibleName(tr("Stop"));
    keepPlaceWhenHidden(m_progressBar);
    keepPlaceWhenHidden(m_stopButton);
    m_ui->statusBar->addWidget(m_messageLabel, 1);
    m_ui->statusBar->addPermanentWidget(m_progressBar);
    m_ui->statusBar->addPermanentWidget(m_stopButton);
    m_ui->statusBar->addPermanentWidget(m_accountLabel, 2);
}

void MainWindow::connectActions()
{
    connect(m_ui->actionSignIn, &QAction::triggered, this, &MainWindow::askForSignIn);
    connect(m_ui->actionDemo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_ui->actionQuit, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->actionFilter, &QAction::triggered, m_ui->cachePage, &CachePage::focusFilter);
    connect(m_ui->actionReload, &QAction::triggered, &m_console, &Console::reload);
    connect(m_ui->actionStop, &QAction::triggered, &m_console, &Console::stop);
    connect(m_ui->actionFlushAll, &QAction::triggered, this, [this] { askForFlush(FlushAll{}); });
    connect(m_ui->actionFlushTicked, &QAction::triggered, this,
            [this] { askForFlush(FlushNamed{m_console.caches()->tickedNames()}); });
}

void MainWindow::connectConsole()
{
    connect(&m_console, &Console::sessionChanged, this, &MainWindow::showSession);
    connect(&m_console, &Console::busyChanged, this, &MainWindow::showActivity);
    connect(&m_console, &Console::failed, this, &MainWindow::showFailure);
    connect(&m_console, &Console::flushed, m_messageLabel, &QLabel::setText);
    connect(m_console.caches(), &CacheModel::ticksChanged, this, &MainWindow::showTicks);
}

void MainWindow::askForSignIn()
{
    auto *dialog = new SignInDialog(m_console.lastRequest(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto request = dialog->request();
        // The class belongs to the server; another one is unclassified.
        const bool sameServer = request.address == m_console.lastRequest().address;
        m_console.signIn(request, sameServer ? m_console.lastEnvironment() : Environment::Production);
    });
    dialog->open();
}

void MainWindow::askForFlush(const Operation &action)
{
    const auto request = m_console.session()->preview(action).map(toText);
    const auto text = request ? *request : request.error().message;
    auto *dialog = new ConfirmDialog(action, m_console.session()->hostAndPort(), text, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // What was shown is what is sent, whatever happens to the ticks in the meantime.
    connect(dialog, &QDialog::accepted, &m_console, [this, action] { m_console.flush(action); });
    dialog->open();
}

void MainWindow::showFailure(const QString &sentence, const Error &error)
{
    m_ui->errorBar->showFailure(sentence, error);
}

void MainWindow::showSession()
{
    const auto *session = m_console.session();
    if (!session)
        return;
    if (m_ui->stack->currentWidget() != m_ui->cachePage) {
        m_ui->stack->setCurrentWidget(m_ui->cachePage);
        m_ui->cachePage->focusFilter();
    }
    const auto title = tr("%1 — Sluice").arg(session->hostAndPort());
    setWindowTitle(m_console.environment() == Environment::Demo ? tr("DEMO — %1").arg(title) : title);
    m_accountLabel->setText(accountLine(*session));
    const bool doubtful = session->account() && session->account()->mayFlush == Likelihood::ProbablyNot;
    m_ui->cachePage->setHint(doubtful ? tr("This account probably may not flush: it is no general administrator.")
                                      : QString());
}

void MainWindow::showActivity()
{
    const bool busy = m_console.isBusy();
    auto *const focused = focusWidget();
    if (busy)
        m_ui->errorBar->hide();
    m_messageLabel->setText(m_console.activity());
    m_progressBar->setVisible(busy);
    m_ui->cachePage->setEmptyText(emptyText());
    enableActions();

    // A button that is switched off under the cursor hands it to Stop, and gets it back.
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
    const bool busy = m_console.isBusy();
    const bool ready = m_console.session() && !busy;
    m_ui->actionSignIn->setEnabled(!busy);
    m_ui->actionDemo->setEnabled(!busy);
    m_ui->actionReload->setEnabled(ready && m_console.canList());
    m_ui->actionFlushAll->setEnabled(ready);
    m_ui->actionFilter->setEnabled(m_console.session());
    m_ui->actionStop->setEnabled(busy);
    showTicks();
}

QString MainWindow::emptyText() const
{
    if (m_console.isListed())
        return tr("This server lists no caches.");
    return m_console.canList()
        ? tr("The list of caches has not been read.")
        : tr("This version of the server cannot list its caches. All of them together can be flushed.");
}

void MainWindow::showTicks()
{
    const auto count = static_cast<int>(m_console.caches()->tickedNames().size());
    m_ui->actionFlushTicked->setText(tr("Flush %n &Ticked…", nullptr, count));
    m_ui->actionFlushTicked->setEnabled(m_console.session() && !m_console.isBusy() && count > 0);
}

} // namespace sluice
