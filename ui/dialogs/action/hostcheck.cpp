// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/hostcheck.h"

#include "core/run/destination/demand.h"
#include "ui/texts/sentences.h"
#include "ui_hostcheck.h"

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

void HostCheck::setUp(const Destination &destination, bool required)
{
    m_destination = destination;
    m_required = required;
    const auto name = inSentence(confirmingName(destination));
    m_ui->hostEditLabel->setText(tr("Type %1 to co&nfirm:").arg(name));
    m_ui->hostEdit->setAccessibleName(tr("Type %1 to confirm").arg(name));
    describe();
    setVisible(required);
}

void HostCheck::describe()
{
    m_ui->hostEdit->setAccessibleDescription(problem());
}

QString HostCheck::problem() const
{
    if (!m_required || isNameFor(m_ui->hostEdit->text(), m_destination))
        return {};
    return tr("On a server in %1 a button is not enough: type the name of the server, %2, to confirm.",
              "On a server in Production …")
        .arg(environmentWord(m_destination.environment), inSentence(confirmingName(m_destination)));
}

/// Enter in the field does nothing: it would press the default button, which cancels.
void HostCheck::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

} // namespace sluice
