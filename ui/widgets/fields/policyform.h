// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"

#include <QWidget>

#include <array>
#include <memory>

class QCheckBox;
class QComboBox;

namespace Ui {
class PolicyForm;
}

namespace sluice {

/// Edits a copy of one policy. It cannot become weaker than the minimum from a file of the system.
class PolicyForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyForm(QWidget *parent = nullptr);
    ~PolicyForm() override;

    /// \a system: the minimum; nothing if there is none.
    void setPolicy(const Policy &own, const std::optional<Policy> &system);

    /// The user's own policy as edited. Settings that were not changed stay as they were, even if the system requires
    /// more.
    Policy policy() const;

Q_SIGNALS:
    void edited();

private:
    void fillDays();
    void connectInputs();
    void fillConfirmations();
    void fillHours();
    void fillReason();
    void handleEdit();
    void showExample();
    Policy least() const { return m_system.value_or(Policy{.protectedCaches = {}}); }
    std::optional<AllowedHours> hours() const;
    QStringList names() const;

    std::unique_ptr<Ui::PolicyForm> m_ui;
    std::array<QCheckBox *, 7> m_days{}; ///< Monday first
    Policy m_own;
    std::optional<Policy> m_system;
    bool m_filling = false;
};

} // namespace sluice
