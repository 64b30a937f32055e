// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/serversdock.h"

#include "core/models/serverfilter.h"
#include "core/models/servermodel.h"
#include "ui/delegates/serverdelegate.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"
#include "ui_serversdock.h"

#include <QAction>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace sluice {

using namespace Qt::StringLiterals;

ServersDock::ServersDock(QWidget *parent)
    : QDockWidget(parent)
    , m_ui(std::make_unique<Ui::ServersDock>())
    , m_model(new ServerModel(this))
    , m_filter(new ServerFilter(this))
{
    m_ui->setupUi(this);
    m_filter->setSourceModel(m_model);
    m_ui->tree->setModel(m_filter);
    m_ui->tree->setItemDelegate(new ServerDelegate(m_ui->tree));
    auto *header = m_ui->tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ServerModel::NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ServerModel::ClassColumn, QHeaderView::ResizeToContents);
    m_ui->tree->setIndentation(fontMetrics().averageCharWidth() * 2);
    // Wide enough for a tick, a name and the word of a class; wider, no small window would have room for the caches.
    m_ui->contents->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_ui->noneLabel->hide();
    m_ui->tree->installEventFilter(this);
    m_ui->tree->viewport()->installEventFilter(this);
    m_ui->findEdit->installEventFilter(this);
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &ServersDock::find);
    // Not activated(): in some styles a single click emits it.
    connect(m_ui->tree, &QTreeView::doubleClicked, this, &ServersDock::requestSignIn);
    connect(m_ui->tree, &QTreeView::expanded, this, [this](const auto &index) { noteExpansion(index, true); });
    connect(m_ui->tree, &QTreeView::collapsed, this, [this](const auto &index) { noteExpansion(index, false); });
    connect(m_ui->tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ServersDock::currentChanged);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ServersDock::currentChanged);
    connect(this, &ServersDock::currentChanged, this, &ServersDock::showReason);
    connect(m_model, &ServerModel::ticksChanged, this, &ServersDock::ticksChanged);
    connect(this, &ServersDock::ticksChanged, this, &ServersDock::showTicked);
    connect(m_ui->untickButton, &QPushButton::clicked, this, &ServersDock::untickAll);
    showReason();
    showTicked();
}

ServersDock::~ServersDock() = default;

void ServersDock::setUp(QAction *add, const QList<QAction *> &actions)
{
    m_ui->addButton->setAction(add);
    m_ui->tree->addActions(actions);
}

void ServersDock::setServers(const QList<Server> &servers, const Destinations &destinations)
{
    const auto current = currentServer();
    m_model->setServers(servers, destinations);
    m_ui->stack->setCurrentWidget(servers.isEmpty() ? m_ui->emptyPage : m_ui->treePage);
    expand();
    setCurrentServer(current);
}

QString ServersDock::currentServer() const
{
    return m_ui->tree->currentIndex().data(ServerModel::IdRole).toString();
}

void ServersDock::setCurrentServer(const QString &id)
{
    const auto index = m_filter->mapFromSource(m_model->indexOf(id));
    if (!index.isValid())
        return;
    m_ui->tree->setCurrentIndex(index);
    m_ui->tree->scrollTo(index);
}

/// A server that has just been stored is shown.
void ServersDock::revealServer(const QString &id)
{
    if (!m_filter->mapFromSource(m_model->indexOf(id)).isValid())
        m_ui->findEdit->clear();
    setCurrentServer(id);
    m_ui->tree->setFocus(); // Enter signs in to it
}

void ServersDock::focusFind()
{
    show();
    raise();
    m_ui->findEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->findEdit->selectAll();
}

void ServersDock::setTickedMenu(QMenu *menu)
{
    m_ui->tickedButton->setMenu(menu);
}

QStringList ServersDock::tickedServers() const
{
    return m_model->tickedServers();
}

void ServersDock::untickAll()
{
    m_model->untickAll();
    m_ui->tree->setFocus(); // the button is gone
}

void ServersDock::showTicked()
{
    const auto count = static_cast<int>(tickedServers().size());
    m_ui->tickedBar->setVisible(count > 0);
    const auto text = count == 1 ? tr("1 Server Ticked") : tr("%n Servers Ticked", nullptr, count);
    m_ui->tickedButton->setText(text);
    m_ui->tickedButton->setAccessibleName(text);
    m_ui->tickedButton->setAccessibleDescription(tr("What to do on the ticked servers"));
}

void ServersDock::toggle(const QModelIndex &index)
{
    const auto name = index.siblingAtColumn(ServerModel::NameColumn);
    const bool isTicked = name.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_filter->setData(name, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

/// Whether \a place, in the tree, is on the box of a tick.
bool ServersDock::isOnTick(const QPoint &place) const
{
    const auto index = m_ui->tree->indexAt(place);
    if (!index.isValid() || index.column() != ServerModel::NameColumn)
        return false;
    const auto row = m_ui->tree->visualRect(index);
    const auto *style = m_ui->tree->style();
    const int width = style->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, m_ui->tree)
        + 2 * style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_ui->tree);
    const QRect box(row.topLeft(), QSize(width, row.height()));
    return QStyle::visualRect(m_ui->tree->layoutDirection(), row, box).contains(place);
}

bool ServersDock::eventFilter(QObject *watched, QEvent *event)
{
    // Two quick clicks on a tick are two clicks, and no sign-in.
    if (watched == m_ui->tree->viewport())
        return event->type() == QEvent::MouseButtonDblClick
            && isOnTick(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_ui->tree ? handleKeyInTree(key) : handleKeyInFind(key))
            return true;
    }
    return QDockWidget::eventFilter(watched, event);
}

bool ServersDock::handleKeyInTree(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        requestSignIn(m_ui->tree->currentIndex());
        return true;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && m_ui->tree->currentIndex().isValid()) {
        toggle(m_ui->tree->currentIndex());
        return true;
    }
    const bool commands = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const auto text = event->text();
    if (commands || text.isEmpty() || !text.at(0).isPrint() || text.at(0).isSpace())
        return false;
    m_ui->findEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->findEdit->selectAll(); // the next letters replace the last search
    m_ui->findEdit->insert(text);
    return true;
}

bool ServersDock::handleKeyInFind(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        requestSignIn(m_ui->tree->currentIndex());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        // The focus stays in the field, so that a person can continue to type.
        QCoreApplication::sendEvent(m_ui->tree, event);
        return true;
    case Qt::Key_Escape:
        if (m_ui->findEdit->text().isEmpty())
            m_ui->tree->setFocus();
        m_ui->findEdit->clear();
        return true;
    default:
        return false;
    }
}

void ServersDock::find(const QString &text)
{
    const auto current = currentServer();
    m_filter->setText(text);
    expand();
    if (text.trimmed().isEmpty()) {
        setCurrentServer(current);
    } else if (const auto best = m_filter->best(); best.isValid()) {
        m_ui->tree->setCurrentIndex(best);
        m_ui->tree->scrollTo(best);
    }
    const bool none = m_model->serverCount() > 0 && m_filter->rowCount() == 0;
    m_ui->noneLabel->setVisible(none);
    showAlert(m_ui->noneLabel, none ? tr("No server or group has this name.") : QString());
}

/// Groups with matches are expanded.
void ServersDock::expand()
{
    const QScopedValueRollback guard(m_expanding, true);
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const auto branch = m_filter->index(row, ServerModel::NameColumn);
        const bool collapsed =
            m_filter->text().isEmpty() && m_collapsed.contains(branch.data(ServerModel::GroupRole).toString());
        m_ui->tree->setExpanded(branch, !collapsed);
    }
}

void ServersDock::noteExpansion(const QModelIndex &index, bool expanded)
{
    if (m_expanding || !m_filter->text().isEmpty())
        return;
    const auto group = index.data(ServerModel::GroupRole).toString();
    if (expanded)
        m_collapsed.remove(group);
    else
        m_collapsed.insert(group);
}

/// Below the tree, why the class of the current server is not the stored one.
void ServersDock::showReason()
{
    const auto reason = m_ui->tree->currentIndex().data(ServerModel::ReasonRole).toString();
    m_ui->reasonLabel->setText(reason.isEmpty() ? QString() : "* "_L1 + withoutControls(reason));
    m_ui->reasonLabel->setVisible(!reason.isEmpty());
}

void ServersDock::requestSignIn(const QModelIndex &index)
{
    if (const auto id = index.data(ServerModel::IdRole).toString(); !id.isEmpty())
        Q_EMIT signInRequested(id);
}

} // namespace sluice
