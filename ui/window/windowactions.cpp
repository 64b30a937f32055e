// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowactions.h"

#include "ui/console/console.h"
#include "ui/icons/icons.h"
#include "ui/widgets/separators.h"
#include "ui/window/confirmations.h"
#include "ui/window/mainwindow.h"
#include "ui_mainwindow.h"

namespace sluice {

using namespace Qt::StringLiterals;

void fillMenus(const Ui::MainWindow &ui)
{
    ui.editMenu->addSeparator();
    ui.editMenu->addAction(ui.activityDock->copyAction());

    auto *toolBar = ui.toolBar->toggleViewAction();
    auto *details = ui.detailsDock->toggleViewAction();
    auto *activity = ui.activityDock->toggleViewAction();
    toolBar->setText(MainWindow::tr("&Toolbar"));
    details->setText(MainWindow::tr("&Details"));
    auto *requests = ui.requestsDock->toggleViewAction();
    activity->setText(MainWindow::tr("&Activity"));
    requests->setText(MainWindow::tr("&Requests"));
    ui.viewMenu->addActions({toolBar, details, activity, requests});
}

void showIcons(const Ui::MainWindow &ui, const QColor &color)
{
    ui.actionSignIn->setIcon(themedIcon(u"network-connect"_s, u"sign-in"_s, color));
    ui.actionSignOut->setIcon(themedIcon(u"network-disconnect"_s, u"sign-out"_s, color));
    ui.actionQuit->setIcon(themedIcon(u"application-exit"_s, u"quit"_s, color));
    ui.actionFilter->setIcon(themedIcon(u"view-filter"_s, u"filter"_s, color));
    ui.actionReload->setIcon(themedIcon(u"view-refresh"_s, u"reload"_s, color));
    ui.actionFlushTicked->setIcon(ownIcon(u"flush"_s, color));
    ui.actionFlushAll->setIcon(ownIcon(u"flush-all"_s, color));
    ui.actionClearConfiguration->setIcon(ownIcon(u"clear-configuration"_s, color));
    ui.actionStop->setIcon(themedIcon(u"process-stop"_s, u"stop"_s, color));
    ui.actionAbout->setIcon(themedIcon(u"help-about"_s, u"about"_s, color));
    ui.detailsDock->toggleViewAction()->setIcon(ownIcon(u"details"_s, color));
    ui.activityDock->toggleViewAction()->setIcon(ownIcon(u"activity"_s, color));
    ui.activityDock->copyAction()->setIcon(themedIcon(u"edit-copy"_s, u"copy"_s, color));
    ui.requestsDock->setIcons(color);
}

void showActions(const Ui::MainWindow &ui, Console &console, const Confirmations &confirmations)
{
    const bool busy = console.isBusy() || confirmations.isPending();
    const bool ready = console.session() && !busy;
    ui.actionSignIn->setEnabled(!busy);
    ui.actionSignOut->setVisible(console.session() && console.session()->offersSignOut());
    ui.actionSignOut->setEnabled(!busy);
    ui.actionReload->setEnabled(ready && console.canList());
    ui.actionFlushAll->setEnabled(ready);
    const bool whole = console.caches()->isWhole();
    ui.actionFlushAll->setText(whole ? MainWindow::tr("F&lush…") : MainWindow::tr("Flush &All…"));
    for (auto *action : {ui.actionFilter, ui.actionTickAll, ui.actionTickNone, ui.actionInvertTicks, ui.actionAddName,
                         ui.actionReload, ui.actionFlushTicked})
        action->setVisible(!whole);
    const bool clears = !console.session() || confirmations.canClearConfigurations();
    ui.actionClearConfiguration->setVisible(clears);
    ui.actionClearConfiguration->setEnabled(ready && clears);
    for (auto *action : {ui.actionFilter, ui.actionTickAll, ui.actionTickNone, ui.actionInvertTicks, ui.actionAddName,
                         ui.detailsDock->toggleViewAction(), ui.activityDock->toggleViewAction()})
        action->setEnabled(console.session());
    ui.actionStop->setEnabled(console.isBusy());
    tidySeparators(ui.toolBar);
}

QStringList unprotectedNames(const CacheModel &caches)
{
    QStringList names;
    const auto listed = caches.withoutAdded(caches.names());
    for (int row = 0; row < caches.rowCount(); ++row) {
        if (const auto &name = caches.names().at(row); !caches.isProtected(row) && listed.contains(name))
            names.append(name);
    }
    return names;
}

void showFlushListed(QAction &action, const Console &console, const CacheModel &caches, bool ready)
{
    const auto listed = caches.isWhole() ? QStringList() : caches.withoutAdded(caches.names());
    const auto unprotected = caches.isWhole() ? QStringList() : unprotectedNames(caches);
    const auto kept = static_cast<int>(listed.size() - unprotected.size());
    action.setText(kept == 0 ? MainWindow::tr("Flush All List&ed…")
                             : MainWindow::tr("Flush All Listed &Except %n Protected…", nullptr, kept));
    QString why;
    if (caches.isWhole())
        why = MainWindow::tr("The cache of this server can only be flushed as a whole.");
    else if (console.session() && listed.isEmpty())
        why = MainWindow::tr("The server has listed no caches.");
    else if (console.session() && unprotected.isEmpty())
        why = MainWindow::tr("All caches that the server lists are protected.");
    action.setToolTip(why);
    action.setStatusTip(why);
    action.setEnabled(ready && !unprotected.isEmpty());
}

void keepPlaceWhenHidden(QWidget *widget)
{
    auto policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

QString emptyText(const Console &console)
{
    if (console.isListed())
        return MainWindow::tr("This server lists no caches.");
    return console.canList()
        ? MainWindow::tr("The list of caches has not been read.")
        : MainWindow::tr("This version of the server cannot list its caches. All of them together can be flushed.");
}

} // namespace sluice
