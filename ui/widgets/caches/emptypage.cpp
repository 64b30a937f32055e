// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/caches/emptypage.h"

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

void EmptyPage::setUp(const Actions &actions)
{
    m_ui->signInButton->setAction(actions.signIn);
    m_ui->demoButton->setAction(actions.superOfficeDemo);
    m_ui->infoRouterDemoButton->setAction(actions.infoRouterDemo);
}

void EmptyPage::setAddServer(QAction *action)
{
    m_ui->addServerButton->setAction(action);
    setFocusProxy(m_ui->addServerButton);
}

} // namespace sluice
