// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/server/server.h"
#include "core/session/authoritiescheck.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <optional>

namespace Ui {
class ServerDialog;
}

namespace sluice {

class RequestLog;
class SecretStore;

/// Edits a copy of a server, which the caller saves. It asks before the rules for a stored server become weaker, and
/// what to do when somebody else has changed the server meanwhile.
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
        RequestLog *log = nullptr;      ///< where the requests of tests are listed; outlives the dialog

        /// Saves what differs between \a base and \a edited. If that fails, the dialog shows why and stays open, so that
        /// no input is lost.
        std::function<Call<void> *(const Server &base, const Server &edited, QObject *parent)> save{};
        /// The server as it is stored now; nothing when it was removed.
        std::function<std::optional<Server>()> current{};
        /// Opens the dialog anew, with the server as it is stored now.
        std::function<void()> reload{};
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
    void confirmAndSave(const Server &base, const Server &edited);
    void save(const Server &base, const Server &edited);
    void handleSaved(const Result<void> &saved, const Server &edited);
    void overwrite(const Server &edited);

    std::unique_ptr<Ui::ServerDialog> m_ui;
    const Server m_initial;
    const Surroundings m_around;
    AuthoritiesCheck m_authorities;
};

} // namespace sluice
