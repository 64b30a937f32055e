// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/environment.h"
#include "core/domain/operation.h"
#include "core/protocol/protocol.h"

#include <QDialog>
#include <QUrl>

#include <memory>

class QPushButton;

namespace Ui {
class ConfirmDialog;
}

namespace sluice {

/// Shows what an action is about to do, before it is sent. The one who opened it sends it once it is accepted.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Where an action goes, and what it is when it gets there.
    struct Target
    {
        Environment environment = Environment::Production;
        QString server; ///< host and port, and the tenant where it is online
        QUrl address;
        bool online = false;
        QString account{};                 ///< a sentence about who is signed in
        QString warning{};                 ///< what makes it doubtful, a sentence in each line; mostly empty
        std::optional<WholeCache> whole{}; ///< where caches have no names
        std::optional<bool> observe{};     ///< whether settings are to be compared; nothing: they cannot be
        QString request;                   ///< what would be sent, with placeholders for its secrets
    };

    ConfirmDialog(const Operation &action, const Target &target, QWidget *parent);
    ~ConfirmDialog() override;

    /// Whether the settings of the server are to be compared before and after; nothing where they cannot be.
    std::optional<bool> observes() const;

private:
    void showTargets(const Operation &action, const std::optional<WholeCache> &whole);
    void showObjection(QPushButton *send);

    std::unique_ptr<Ui::ConfirmDialog> m_ui;
    const bool m_mayObserve;
};

} // namespace sluice
