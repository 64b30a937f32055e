// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/server/policy.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace Ui {
class PolicyDialog;
}

namespace sluice {

/// Edits a copy of the policies, one class at a time. If a policy becomes weaker, it says how and asks once before it
/// is accepted. It also asks what to do when somebody else has changed the same rules meanwhile.
class PolicyDialog final : public QDialog
{
    Q_OBJECT

public:
    /// By Environment: the minimum that a file of the system requires, or nothing.
    using SystemPolicies = std::array<std::optional<Policy>, allEnvironments.size()>;

    PolicyDialog(const Policies &own, const SystemPolicies &system, QWidget *parent);
    ~PolicyDialog() override;

    /// How the policies are stored; without it the dialog is accepted at once.
    struct Storage
    {
        /// Saves what differs between \a base and \a edited. If that fails, the dialog shows why and stays open.
        std::function<Call<void> *(const Policies &base, const Policies &edited, QObject *parent)> save{};
        /// The user's own policies as they are stored now.
        std::function<Policies()> current{};
        /// Opens the dialog anew, with the policies as they are stored now.
        std::function<void()> reload{};
    };
    void setStorage(Storage storage) { m_storage = std::move(storage); }

    void showClass(Environment environment);

    /// The user's own policies, as edited.
    const Policies &policies() const { return m_policies; }

    void accept() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fillClasses();
    void chooseClass(int row);
    void restoreDefaults();
    void handleEdit();
    const std::optional<Policy> &systemOf(Environment environment) const;
    QString weaker(const Policies &before, const Policies &after) const;
    void confirmAndSave(const Policies &base, const Policies &edited);
    void askWhetherWeaker(const QString &what, const std::function<void()> &agreed);
    void save(const Policies &base, const Policies &edited);
    void handleSaved(const Result<void> &saved);
    void overwrite();

    std::unique_ptr<Ui::PolicyDialog> m_ui;
    const Policies m_before;
    Policies m_policies;
    const SystemPolicies m_system;
    Storage m_storage;
    Environment m_class = Environment::Production;
};

} // namespace sluice
