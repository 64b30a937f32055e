// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ReasonField;
}

namespace sluice {

/// Asks for the reason of an action, if a policy requires one or has a pattern for reasons.
class ReasonField final : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonField(QWidget *parent = nullptr);
    ~ReasonField() override;

    /// Hidden if \a policy says nothing about reasons.
    void setUp(const Policy &policy);

    /// Shows \a reason, which nobody can change here if \a isFixed.
    void setReason(const QString &reason, bool isFixed);

    /// The reason as typed, without spaces around it; may be empty.
    QString reason() const;

    /// What is still missing, in one sentence; empty if nothing is.
    QString objection() const;

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    std::unique_ptr<Ui::ReasonField> m_ui;
    Policy m_policy;
};

} // namespace sluice
