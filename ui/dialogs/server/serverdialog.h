// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/server.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace Ui {
class ServerDialog;
}

namespace sluice {

class SecretStore;

/// Edits a copy of a server and has it saved by the one who opened it. Before a stored server counts for
/// less than so far, it asks. Sends nothing but the tests that somebody asks for, and those do not sign in.
class ServerDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What there is beside the server.
    struct Surroundings
    {
        QStringList names{};            ///< of the other servers
        QStringList groups{};           ///< to choose from
        SecretStore *secrets = nullptr; ///< outlives the dialog

        /// Keeps what was filled in. While it fails the dialog says why and stays open, so that nothing is lost.
        std::function<Result<void>(const Server &)> save{};
    };

    /// A server without an id is a new one.
    ServerDialog(const Server &server, const Surroundings &around, QWidget *parent);
    ~ServerDialog() override;

    /// What was filled in.
    Server server() const;

    void accept() override;

private:
    void connectPages();
    void showProblem();
    QString objection(const Server &edited) const;
    void save();

    std::unique_ptr<Ui::ServerDialog> m_ui;
    const Server m_initial;
    const Surroundings m_around;
};

} // namespace sluice
