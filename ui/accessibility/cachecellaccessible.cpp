// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessibility/cachecellaccessible.h"

#include "core/models/cachemodel.h"
#include "ui/widgets/caches/cachetable.h"

#include <QKeySequence>

namespace sluice {

CacheCellAccessible::CacheCellAccessible(CacheTable *view, const QModelIndex &index)
    : m_view(view)
    , m_index(index)
    , m_announcedTick(isTicked())
    , m_announcedText(text(QAccessible::Name))
{
}

void CacheCellAccessible::announceChange()
{
    if (std::exchange(m_announcedTick, isTicked()) != isTicked()) {
        QAccessible::State changed;
        changed.checked = true;
        QAccessibleStateChangeEvent event(this, changed);
        QAccessible::updateAccessibility(&event);
    }
    const auto name = text(QAccessible::Name);
    if (std::exchange(m_announcedText, name) != name) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

bool CacheCellAccessible::isValid() const
{
    return m_view && m_index.isValid() && m_index.model() == m_view->model();
}

QWindow *CacheCellAccessible::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *CacheCellAccessible::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QAccessibleInterface *CacheCellAccessible::child([[maybe_unused]] int index) const
{
    return nullptr;
}

QAccessibleInterface *CacheCellAccessible::childAt([[maybe_unused]] int x, [[maybe_unused]] int y) const
{
    return nullptr;
}

int CacheCellAccessible::indexOfChild([[maybe_unused]] const QAccessibleInterface *child) const
{
    return -1;
}

QString CacheCellAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    if (kind == QAccessible::Name)
        return m_index.data(Qt::AccessibleTextRole).toString();
    return kind == QAccessible::Description ? m_index.data(Qt::AccessibleDescriptionRole).toString() : QString();
}

void CacheCellAccessible::setText([[maybe_unused]] QAccessible::Text kind, [[maybe_unused]] const QString &text) { }

QRect CacheCellAccessible::rect() const
{
    if (!isValid())
        return {};
    const auto rect = m_view->visualRect(m_index);
    return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::State CacheCellAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const QRect viewport(m_view->viewport()->mapToGlobal(QPoint()), m_view->viewport()->size());
    state.invisible = !m_view->isVisible() || !viewport.intersects(rect());
    state.focusable = true;
    state.focused = m_view->hasFocus() && m_view->currentIndex() == m_index;
    state.selectable = true;
    state.extSelectable = true;
    state.selected = isSelected();
    state.checkable = isTickable();
    state.checked = isTicked();
    return state;
}

void *CacheCellAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

bool CacheCellAccessible::isSelected() const
{
    return isValid() && m_view->selectionModel()->isSelected(m_index);
}

QList<QAccessibleInterface *> CacheCellAccessible::columnHeaderCells() const
{
    if (!isValid())
        return {};
    return {parent()->child(m_index.column())};
}

/// The name column identifies a row.
QList<QAccessibleInterface *> CacheCellAccessible::rowHeaderCells() const
{
    if (!isValid() || m_index.column() == CacheModel::NameColumn)
        return {};
    return {parent()->tableInterface()->cellAt(m_index.row(), CacheModel::NameColumn)};
}

bool CacheCellAccessible::isTicked() const
{
    return isTickable() && m_index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

bool CacheCellAccessible::isTickable() const
{
    return isValid() && m_index.flags().testFlag(Qt::ItemIsUserCheckable);
}

QStringList CacheCellAccessible::actionNames() const
{
    if (!isValid())
        return {};
    return isTickable() ? QStringList{toggleAction(), pressAction()} : QStringList{pressAction()};
}

void CacheCellAccessible::doAction(const QString &name)
{
    if (!isValid())
        return;
    if (name == toggleAction() && isTickable())
        m_view->model()->setData(m_index, isTicked() ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    else if (name == pressAction())
        m_view->setCurrentIndex(m_index);
}

QStringList CacheCellAccessible::keyBindingsForAction(const QString &name) const
{
    if (name != toggleAction())
        return {};
    return {QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText)};
}

} // namespace sluice
