// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/caches/emptypage.h"

#include "ui/widgets/actionbutton.h"
#include "ui_emptypage.h"

namespace sluice {

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::EmptyPage>())
{
    m_ui->setupUi(this);
    m_ui->addServerButton->hide();
    setFocusProxy(m_ui->signInButton);
}

EmptyPage::~EmptyPage() = default;

void EmptyPage::setSignIn(QAction *action)
{
    m_ui->signInButton->setAction(action);
}

void EmptyPage::setAddServer(QAction *action)
{
    m_ui->addServerButton->setAction(action);
    setFocusProxy(m_ui->addServerButton);
}

/// One below the other, because beside each other they would keep the window from becoming narrow.
void EmptyPage::addDemo(QAction *action, const QString &name)
{
    auto *button = new ActionButton(this);
    button->setAccessibleName(name);
    button->setAction(action);
    m_ui->demoButtons->addWidget(button);
}

} // namespace sluice
