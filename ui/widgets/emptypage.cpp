// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptypage.h"

#include "ui/widgets/ui_emptypage.h"

namespace sluice {

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::EmptyPage>())
{
    m_ui->setupUi(this);
}

EmptyPage::~EmptyPage() = default;

void EmptyPage::setUp(QAction *signIn, QAction *tryDemo)
{
    m_ui->signInButton->setAction(signIn);
    m_ui->demoButton->setAction(tryDemo);
}

} // namespace sluice
