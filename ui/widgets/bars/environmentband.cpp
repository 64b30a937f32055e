// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bars/environmentband.h"

#include "ui/icons/icons.h"
#include "ui/texts/sentences.h"
#include "ui_environmentband.h"

#include <QLocale>
#include <QStyle>

namespace sluice {

using namespace Qt::StringLiterals;

EnvironmentBand::EnvironmentBand(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::EnvironmentBand>())
{
    m_ui->setupUi(this);
    setBackgroundRole(QPalette::Window); // without this, a tool bar sets its own
}

EnvironmentBand::~EnvironmentBand() = default;

void EnvironmentBand::showServer(Environment environment, const QString &server, const QString &account,
                                 const QString &reason)
{
    const auto word = environmentWord(environment);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_ui->iconLabel->setPixmap(environmentIcon(environment).pixmap(QSize(size, size), devicePixelRatio()));
    m_ui->wordLabel->setText(QLocale().toUpper(word));
    m_ui->serverLabel->setText(inSentence(server));
    m_ui->reasonLabel->setText(reason);
    m_ui->reasonLabel->setVisible(!reason.isEmpty());
    m_ui->accountLabel->setText(account);

    auto colors = palette();
    colors.setColor(QPalette::Window, environmentColor(environment));
    colors.setColor(QPalette::WindowText, environmentForeground());
    setPalette(colors);

    QStringList sentences{tr("%1 server %2", "Production server crm.example.com").arg(word, inSentence(server)) + u'.',
                          reason, account};
    sentences.removeAll(QString());
    setAccessibleName(sentences.join(u' '));
}

} // namespace sluice
