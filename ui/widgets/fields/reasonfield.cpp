// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/reasonfield.h"

#include "ui_reasonfield.h"

#include <QKeyEvent>

namespace sluice {

ReasonField::ReasonField(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReasonField>())
{
    m_ui->setupUi(this);
    connect(m_ui->reasonEdit, &QLineEdit::textChanged, this, [this] {
        describe();
        Q_EMIT edited();
    });
}

ReasonField::~ReasonField() = default;

void ReasonField::setUp(const Policy &policy)
{
    m_policy = policy;
    setVisible(policy.reasonRequired || !policy.reasonPatterns.isEmpty());
    describe();
}

void ReasonField::describe()
{
    m_ui->reasonEdit->setAccessibleDescription(objection());
}

void ReasonField::setReason(const QString &reason, bool isFixed)
{
    m_ui->reasonEdit->setText(reason);
    m_ui->reasonEdit->setReadOnly(isFixed);
    setVisible(isVisibleTo(parentWidget()) || !reason.isEmpty());
}

QString ReasonField::reason() const
{
    return m_ui->reasonEdit->text().trimmed();
}

QString ReasonField::objection() const
{
    return objectionToReason(m_policy, reason()).value_or(QString());
}

/// Enter in the field does nothing: it would press the default button, which cancels.
void ReasonField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

} // namespace sluice
