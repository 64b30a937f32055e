// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QPointer>

namespace sluice {

class CacheTable;

/// The header of one column; pressing it sorts.
class ColumnHeaderAccessible final
    : public QAccessibleInterface
    , public QAccessibleActionInterface
{
public:
    ColumnHeaderAccessible(CacheTable *view, int column);

    int column() const { return m_column; }

    bool isValid() const override { return m_view; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child([[maybe_unused]] int index) const override { return nullptr; }
    QAccessibleInterface *childAt([[maybe_unused]] int x, [[maybe_unused]] int y) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild([[maybe_unused]] const QAccessibleInterface *child) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText([[maybe_unused]] QAccessible::Text kind, [[maybe_unused]] const QString &text) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ColumnHeader; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction([[maybe_unused]] const QString &name) const override { return {}; }

private:
    const QPointer<CacheTable> m_view;
    const int m_column;
};

} // namespace sluice
