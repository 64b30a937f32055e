// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessibility/columnheaderaccessible.h"

#include "ui/widgets/caches/cachetable.h"
#include "ui/widgets/caches/tickheader.h"

namespace sluice {

ColumnHeaderAccessible::ColumnHeaderAccessible(CacheTable *view, int column)
    : m_view(view)
    , m_column(column)
{
}

QWindow *ColumnHeaderAccessible::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *ColumnHeaderAccessible::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QString ColumnHeaderAccessible::text(QAccessible::Text kind) const
{
    const bool isKnown = kind == QAccessible::Name || kind == QAccessible::Description;
    if (!m_view || !m_view->model() || !isKnown)
        return {};
    const auto role = kind == QAccessible::Name ? Qt::DisplayRole : Qt::AccessibleDescriptionRole;
    return m_view->model()->headerData(m_column, Qt::Horizontal, role).toString();
}

QRect ColumnHeaderAccessible::rect() const
{
    if (!m_view)
        return {};
    const auto *header = m_view->tickHeader();
    const QPoint corner(header->sectionViewportPosition(m_column), 0);
    return {header->viewport()->mapToGlobal(corner), QSize(header->sectionSize(m_column), header->height())};
}

QAccessible::State ColumnHeaderAccessible::state() const
{
    QAccessible::State state;
    state.invisible = !m_view || !m_view->tickHeader()->isVisible();
    return state;
}

void *ColumnHeaderAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

void ColumnHeaderAccessible::doAction(const QString &name)
{
    if (!m_view || name != pressAction())
        return;
    auto *header = m_view->tickHeader();
    const bool again = header->sortIndicatorSection() == m_column;
    const bool descending = again && header->sortIndicatorOrder() == Qt::AscendingOrder;
    header->setSortIndicator(m_column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace sluice
