// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QColor;
class QMenu;

namespace sluice {

class EmptyPage;

/// A demo server that a window offers.
struct DemoOffer
{
    QString productId;
    QString text; ///< "Tr&y the SuperOffice Demo": of the menu entry and the button
    QString name; ///< the same without mnemonic
};

/// The entries of a window that start demo servers: in a menu and on the empty page.
class DemoActions final : public QObject
{
    Q_OBJECT

public:
    explicit DemoActions(QObject *parent);

    /// Adds an entry for each of \a offers: to \a menu before the action \a before, and to \a page. Call it once. Menu,
    /// action and page outlive this object.
    void setUp(const QList<DemoOffer> &offers, QMenu *menu, QAction *before, EmptyPage *page);
    void setIcons(const QColor &color);
    void setEnabled(bool enabled);

Q_SIGNALS:
    void triggered(const QString &productId);

private:
    QActionGroup *const m_actions;
};

} // namespace sluice
