// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PolicyDialog;
}

namespace sluice {

/// Edits a copy of the policies, one class at a time. If a policy becomes weaker, it says how and asks once before it
/// is accepted.
class PolicyDialog final : public QDialog
{
    Q_OBJECT

public:
    /// By Environment: the minimum that a file of the system requires, or nothing.
    using SystemPolicies = std::array<std::optional<Policy>, allEnvironments.size()>;

    PolicyDialog(const Policies &own, const SystemPolicies &system, QWidget *parent);
    ~PolicyDialog() override;

    void showClass(Environment environment);

    /// The user's own policies, as edited.
    const Policies &policies() const { return m_policies; }
    QList<Environment> changedClasses() const;

    void accept() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fillClasses();
    void chooseClass(int row);
    void restoreDefaults();
    void handleEdit();
    const std::optional<Policy> &systemOf(Environment environment) const;
    QString weaker() const;
    void askWhetherWeaker(const QString &what);

    std::unique_ptr<Ui::PolicyDialog> m_ui;
    const Policies m_before;
    Policies m_policies;
    const SystemPolicies m_system;
    Environment m_class = Environment::Production;
};

} // namespace sluice
