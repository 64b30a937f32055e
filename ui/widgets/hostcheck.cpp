// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hostcheck.h"

#include "core/domain/servername.h"
#include "ui/texts.h"
#include "ui/widgets/ui_hostcheck.h"

#include <QKeyEvent>

namespace sluice {

HostCheck::HostCheck(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::HostCheck>())
{
    m_ui->setupUi(this);
    connect(m_ui->hostEdit, &QLineEdit::textChanged, this, [this] {
        describe();
        Q_EMIT edited();
    });
}

HostCheck::~HostCheck() = default;

void HostCheck::setUp(const QUrl &address, bool online, bool required)
{
    m_address = address;
    m_online = online;
    m_required = required;
    const auto name = inSentence(nameToType(address, online));
    m_ui->hostEditLabel->setText(tr("Type %1 to co&nfirm:").arg(name));
    m_ui->hostEdit->setAccessibleName(tr("Type %1 to confirm").arg(name));
    describe();
    setVisible(required);
}

void HostCheck::describe()
{
    m_ui->hostEdit->setAccessibleDescription(objection());
}

QString HostCheck::objection() const
{
    if (!m_required || namesServer(m_ui->hostEdit->text(), m_address, m_online))
        return {};
    return tr("This is for everybody on a server in Production: type its name, %1, to confirm that.")
        .arg(inSentence(nameToType(m_address, m_online)));
}

/// Enter in the field neither sends nor gives up: it would press the default button, which is the one that cancels.
void HostCheck::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

} // namespace sluice
