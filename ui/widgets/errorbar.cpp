// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errorbar.h"

#include "ui/texts.h"
#include "ui/widgets/ui_errorbar.h"

#include <QAccessible>
#include <QFontDatabase>
#include <QStyle>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// Where another account, address or option may be all it takes.
bool signInMayHelp(const Error &error)
{
    return error.delivery == Error::Delivery::NotSent || error.kind == Error::Kind::SessionExpired
        || error.kind == Error::Kind::SignInRefused || error.kind == Error::Kind::Forbidden;
}

} // namespace

ErrorBar::ErrorBar(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::ErrorBar>())
{
    m_ui->setupUi(this);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_ui->iconLabel->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning, nullptr, this).pixmap(size));
    m_ui->detailsEdit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->detailsEdit->hide();
    connect(m_ui->detailsButton, &QPushButton::toggled, m_ui->detailsEdit, &QWidget::setVisible);
    connect(m_ui->dismissButton, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

ErrorBar::~ErrorBar() = default;

void ErrorBar::setUp(QAction *signIn)
{
    m_ui->signInButton->setAction(signIn);
}

void ErrorBar::showFailure(const QString &sentence, const Error &error)
{
    QStringList details;
    if (!sentence.contains(error.message))
        details << error.message;
    details << detailsOf(error);
    details.removeAll(QString());

    m_ui->sentenceLabel->setText(sentence);
    m_ui->detailsEdit->setPlainText(details.join(u'\n'));
    m_ui->detailsButton->setChecked(false);
    m_ui->detailsButton->setVisible(!details.isEmpty());
    m_ui->signInButton->setVisible(signInMayHelp(error));
    setAccessibleName(sentence);
    show();
    announce();
}

/// The bar takes no focus, so a screen reader has to be told.
void ErrorBar::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace sluice
