// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/server.h"
#include "core/session/authoritiescheck.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace Ui {
class ServerDialog;
}

namespace sluice {

class SecretStore;

/// Edits a copy of a server, which the caller saves. It asks before the class of a stored server becomes less strict.
/// It sends nothing but the tests that a person starts, and those do not sign in.
class ServerDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What the dialog needs besides the server.
    struct Surroundings
    {
        QStringList names{};            ///< of the other servers
        QStringList groups{};           ///< offered to choose from
        SecretStore *secrets = nullptr; ///< outlives the dialog

        /// Saves the edited server. If that fails, the dialog shows why and stays open, so that no input is lost.
        std::function<Result<void>(const Server &)> save{};
    };

    /// \a server is new if it has no id.
    ServerDialog(const Server &server, const Surroundings &around, QWidget *parent);
    ~ServerDialog() override;

    /// The server as edited.
    Server server() const;

    void accept() override;

private:
    void connectPages();
    void showProblem();
    QString firstProblem(const Server &edited);
    void save();

    std::unique_ptr<Ui::ServerDialog> m_ui;
    const Server m_initial;
    const Surroundings m_around;
    AuthoritiesCheck m_authorities;
};

} // namespace sluice
