// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/destination/destination.h"

#include <QWidget>

#include <memory>

namespace Ui {
class HostCheck;
}

namespace sluice {

/// Asks a person to type the name of the server before something is changed there.
class HostCheck final : public QWidget
{
    Q_OBJECT

public:
    explicit HostCheck(QWidget *parent = nullptr);
    ~HostCheck() override;

    /// Accepts the name or the host of \a destination. Hidden unless \a required.
    void setUp(const Destination &destination, bool required);

    /// What is still missing, in one sentence; empty if the name was typed or is not required.
    QString problem() const;

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    std::unique_ptr<Ui::HostCheck> m_ui;
    Destination m_destination;
    bool m_required = false;
};

} // namespace sluice
