// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ReasonField;
}

namespace sluice {

/// Has the reason for an action typed, where a policy wants one or says what one has to look like.
class ReasonField final : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonField(QWidget *parent = nullptr);
    ~ReasonField() override;

    /// Not shown where \a policy says nothing about reasons.
    void setUp(const Policy &policy);

    /// As typed, without the blanks around it; empty where none was.
    QString reason() const;

    /// What is still missing, in one sentence; empty when nothing is.
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
