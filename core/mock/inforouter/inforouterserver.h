// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/httpmessages.h"
#include "core/mock/inforouter/installation.h"

#include <QHttpServer>
#include <QJsonObject>
#include <QUrl>

#include <memory>

namespace sluice::mock {

class FaultRelay;
class Listener;

/// An infoRouter server on this computer, with its own accounts, tickets, settings and journal: srv.asmx over GET,
/// POST, SOAP 1.1 and 1.2. Listens on 127.0.0.1 only. A call is done and in the journal before its answer leaves,
/// however late the answer is.
class InfoRouterServer final : public QObject
{
    Q_OBJECT

public:
    explicit InfoRouterServer(const InfoRouterSettings &settings = {}, QObject *parent = nullptr);
    ~InfoRouterServer() override;

    /// \a port 0: any that is free. Settings that contradict each other are refused here.
    [[nodiscard]] bool listen(quint16 port = 0);
    [[nodiscard]] QString errorString() const;

    /// The installation's address, without a slash at the end; below it is srv.asmx.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const;

    /// An account in [Administrators]; the others are in installation.cpp. They protect nothing, so they are no secrets.
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] QString ticket(); ///< for that account, a new one each time

    [[nodiscard]] int flushCount() const { return m_installation.flushCount(); }
    /// How many tickets are alive; the published one, which always is, does not count.
    [[nodiscard]] int ticketCount() const { return m_installation.ticketCount(); }
    [[nodiscard]] QList<QJsonObject> journal() const { return m_journal; }

    /// Every ticket issued so far has expired.
    void expireTickets() { m_installation.expireTickets(); }
    /// The memory of the process is gone: tickets are unknown, and settings are read anew.
    void restart() { m_installation.restart(); }
    /// Somebody edits the database behind the server's back: it shows after a flush.
    void setStored(const QString &name, const QString &value) { m_installation.setStored(name, value); }

Q_SIGNALS:
    /// A call arrived and is in the journal. \a entry: product, op, transport (get, post, soap11, soap12), ticket
    /// (none, valid, unknown, expired, cookie), user, accepted, httpStatus, and where they apply passwordOk, oldTicket
    /// and lang. Never a password or a ticket.
    void journalled(const QJsonObject &entry);

private:
    [[nodiscard]] HttpAnswer answer(const HttpCall &call);
    [[nodiscard]] HttpAnswer perform(const HttpCall &call, const QString &operation);
    void delay(bool isSignIn);

    const InfoRouterSettings m_settings;
    Installation m_installation;
    QList<QJsonObject> m_journal;
    QHttpServer m_server;
    Listener *const m_listener;
    std::optional<QString> m_problem;    ///< with the settings
    std::unique_ptr<FaultRelay> m_relay; ///< between the clients and m_listener, when answers are to be late
};

} // namespace sluice::mock
