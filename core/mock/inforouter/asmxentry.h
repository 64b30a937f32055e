// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <optional>

namespace sluice::mock {

/// One call that reached srv.asmx, whatever became of it. Never holds a password or a ticket.
struct AsmxEntry
{
    QString operation;
    QString transport;                       ///< get, post, soap11 or soap12
    QString ticket = QStringLiteral("none"); ///< none, valid, unknown, expired, cookie
    QString user{};        ///< the account's own spelling; empty when no known account is behind the call
    bool accepted = false; ///< done and answered with a success
    int httpStatus = 0;
    std::optional<bool> passwordOk{}; ///< for what takes a password: whether it was the right one
    bool oldTicket = false;           ///< a renewal named the ticket that it is about
    QString language{};               ///< that was asked for

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace sluice::mock
