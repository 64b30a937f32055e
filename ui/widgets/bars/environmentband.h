// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"

#include <QFrame>

#include <memory>

namespace Ui {
class EnvironmentBand;
}

namespace sluice {

/// Names the server that the window is about, and its environment with word, shape and colour.
class EnvironmentBand final : public QFrame
{
    Q_OBJECT

public:
    explicit EnvironmentBand(QWidget *parent = nullptr);
    ~EnvironmentBand() override;

    /// \a server: its name, or host and port. \a account: a sentence about the signed-in account; may be empty. \a reason:
    /// why the class is in force; empty if that goes without saying.
    void showServer(Environment environment, const QString &server, const QString &account,
                    const QString &reason = QString());

private:
    std::unique_ptr<Ui::EnvironmentBand> m_ui;
};

} // namespace sluice
