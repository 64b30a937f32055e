// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <optional>

namespace sluice::mock {

/// A journal entry for one call that reached srv.asmx, also when it failed. Never holds a password or a ticket.
struct AsmxEntry
{
    QString operation;
    QString transport;                       ///< get, post, soap11 or soap12
    QString ticket = QStringLiteral("none"); ///< none, valid, unknown, expired, cookie
    QString user{};                          ///< as the account spells it; empty when no known account made the call
    bool accepted = false;                   ///< carried out and answered with a success
    int httpStatus = 0;
    std::optional<bool> passwordOk{}; ///< for operations with a password: whether it was right
    bool oldTicket = false;           ///< a renewal named its ticket
    QString language{};               ///< requested language

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace sluice::mock
