// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/demoactions.h"

#include "ui/icons/icons.h"
#include "ui/widgets/caches/emptypage.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace sluice {

using namespace Qt::StringLiterals;

DemoActions::DemoActions(QObject *parent)
    : QObject(parent)
    , m_actions(new QActionGroup(this))
{
    m_actions->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
}

void DemoActions::setUp(const QList<DemoOffer> &offers, QMenu *menu, QAction *before, EmptyPage *page)
{
    for (const auto &offer : offers) {
        auto *action = m_actions->addAction(offer.text);
        connect(action, &QAction::triggered, this, [this, id = offer.productId] { Q_EMIT triggered(id); });
        menu->insertAction(before, action);
        page->addDemo(action, offer.name);
    }
    menu->insertSeparator(before);
}

void DemoActions::setIcons(const QColor &color)
{
    const auto actions = m_actions->actions();
    for (auto *action : actions)
        action->setIcon(ownIcon(u"demo"_s, color));
}

void DemoActions::setEnabled(bool enabled)
{
    m_actions->setEnabled(enabled);
}

} // namespace sluice
