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

/// Edits a copy of one policy. What a file of the system asks at least, it does not go below.
class PolicyForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyForm(QWidget *parent = nullptr);
    ~PolicyForm() override;

    /// \a system: what is asked at least; nothing when nobody asks anything.
    void setPolicy(const Policy &own, const std::optional<Policy> &system);

    /// One's own, as it stands here. What was not touched is as it was, also where the system asks for more.
    Policy policy() const;

Q_SIGNALS:
    void edited();

private:
    void fillDays();
    void connectInputs();
    void fillConfirmations();
    void fillHours();
    void fillReason();
    void takeEdit();
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
