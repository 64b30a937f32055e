// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/plans/windowplanning.h"

#include "core/run/plans/planfiles.h"
#include "ui/dialogs/plans/planfiledialog.h"
#include "ui/dialogs/plans/saveplandialog.h"
#include "ui/dialogs/plans/signersdialog.h"
#include "ui/icons/icons.h"
#include "ui/window/plans/windowpresets.h"
#include "ui_mainwindow.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// The plan files among what is dropped.
QStringList planFilesIn(const QMimeData *data)
{
    QStringList paths;
    const auto urls = data->urls();
    for (const auto &url : urls) {
        const auto path = url.toLocalFile();
        if (QFileInfo(path).suffix().compare(PlanFileSuffix, Qt::CaseInsensitive) == 0)
            paths.append(path);
    }
    return paths;
}

} // namespace

WindowPlanning::WindowPlanning(const Ui::MainWindow &ui, const PlanParts &parts, Presets &presets, QMainWindow *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_presets(new WindowPresets(parts, presets, window))
{
    connect(m_presets, &WindowPresets::chosen, this,
            [this](const Proposal &proposal) { Q_EMIT runWanted(proposal, {}, {}); });
    connect(m_presets, &WindowPresets::failed, this, &WindowPlanning::failed);
    makeMenu(ui);
    showIcons();
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void WindowPlanning::makeMenu(const Ui::MainWindow &ui)
{
    m_open = new QAction(tr("Open &Plan…"), m_window);
    m_open->setObjectName(u"actionOpenPlan"_s);
    m_open->setShortcut(Qt::CTRL | Qt::Key_O);
    connect(m_open, &QAction::triggered, this, &WindowPlanning::askForFile);
    auto *signers = new QAction(tr("Si&gners…"), m_window);
    signers->setObjectName(u"actionSigners"_s);
    connect(signers, &QAction::triggered, this, &WindowPlanning::showSigners);
    ui.fileMenu->insertActions(ui.actionQuit, {m_open, m_presets->menu()->menuAction(), signers});
    ui.fileMenu->insertSeparator(ui.actionQuit);
}

void WindowPlanning::askForFile()
{
    auto *dialog =
        new QFileDialog(m_window, tr("Open Plan"), {}, tr("Plans (*.%1);;All files (*)").arg(PlanFileSuffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WindowPlanning::open);
    dialog->open();
}

void WindowPlanning::open(const QString &path)
{
    const auto whole = QFileInfo(path).absoluteFilePath();
    const auto open = m_window->findChildren<PlanFileDialog *>();
    const auto found = std::ranges::find_if(open, [&whole](const auto *one) {
        return one->isVisible() && one->path() == whole;
    }); // else it is being closed
    auto *dialog = found == open.cend() ? new PlanFileDialog(whole, m_parts, m_window) : *found;
    if (found == open.cend()) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &PlanFileDialog::runWanted, this,
                [this, whole](const Proposal &proposal, const std::optional<PlanFile> &file) {
                    Q_EMIT runWanted(proposal, file, whole);
                });
        connect(dialog, &PlanFileDialog::signInWanted, this,
                [this, dialog](const QList<Destination> &servers) { Q_EMIT signInWanted(servers, dialog); });
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void WindowPlanning::saveAsPlan(const Proposal &proposal, QWidget *over)
{
    (new SavePlanDialog(proposal, m_parts, over))->open();
}

void WindowPlanning::saveAsPreset(const Proposal &proposal, QWidget *over)
{
    m_presets->save(proposal, over);
}

void WindowPlanning::showSigners()
{
    (new SignersDialog(m_parts.signers, m_parts.secrets, m_window))->open();
}

void WindowPlanning::showIcons()
{
    m_open->setIcon(themedIcon(u"document-open"_s, u"plan"_s, m_window->palette().color(QPalette::ButtonText)));
}

bool WindowPlanning::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const auto files = planFilesIn(drop->mimeData());
    if (files.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop) {
        for (const auto &file : files)
            open(file);
    }
    return true;
}

} // namespace sluice
