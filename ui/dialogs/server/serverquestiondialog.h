// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/destination/destination.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <utility>

namespace Ui {
class ServerQuestionDialog;
}

namespace sluice {

/// A question before the rules for a stored server become weaker.
struct ServerQuestion
{
    QString title{};
    QString sentence{}; ///< plain text; what happens
    QString button{};   ///< the action, with mnemonic
    QString name{};     ///< that has to be typed before; empty: the button is enough
    std::optional<std::pair<Environment, Environment>> classes{}; ///< shown as from and to

    friend bool operator==(const ServerQuestion &, const ServerQuestion &) = default;
};

/// Before the class of \a before becomes that of \a after, which is less strict.
ServerQuestion questionBeforeLowering(const Server &before, const Server &after);
/// Before \a before gives up an address, see Weakening.
ServerQuestion questionBeforeLeaving(const Server &before);
/// Before the stored server \a destination is removed.
ServerQuestion questionBeforeRemoving(const Destination &destination);

/// Asks a question; Cancel is the default. The caller opens it, and acts when it is accepted.
class ServerQuestionDialog final : public QDialog
{
    Q_OBJECT

public:
    ServerQuestionDialog(const ServerQuestion &question, QWidget *parent);
    ~ServerQuestionDialog() override;

private:
    void showClasses(const ServerQuestion &question);
    void showProblem();

    std::unique_ptr<Ui::ServerQuestionDialog> m_ui;
    const QString m_name;
};

} // namespace sluice
