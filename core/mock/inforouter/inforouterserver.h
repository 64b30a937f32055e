// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/front.h"
#include "core/mock/inforouter/installation.h"

#include <QJsonObject>

namespace sluice::mock {

/// An infoRouter server on this computer, with its own accounts, tickets, settings and journal: srv.asmx over GET,
/// POST, SOAP 1.1 and 1.2. Listens on 127.0.0.1 only. A call is carried out and in the journal before its answer is
/// sent, also when the answer is delayed.
class InfoRouterServer final : public QObject
{
    Q_OBJECT

public:
    explicit InfoRouterServer(const InfoRouterSettings &settings = {}, QObject *parent = nullptr);
    ~InfoRouterServer() override;

    /// The faults of the server; before listen().
    void setScenario(const Scenario &scenario) { m_front.setScenario(scenario); }
    /// The places of the faults of the scenario that a request or a connection has met.
    [[nodiscard]] const QSet<qsizetype> &metFaults() const { return m_front.metFaults(); }
    /// \a port 0: any free port. Fails for settings that contradict each other.
    [[nodiscard]] bool listen(quint16 port = 0);
    [[nodiscard]] QString errorString() const;

    /// The address of the installation, without a trailing slash; srv.asmx is below it.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const { return m_front.port(); }

    /// An account in [Administrators]; the others are in installation.cpp. These passwords protect nothing, so they are
    /// no secrets.
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] QString ticket(); ///< a new one for that account

    [[nodiscard]] int flushCount() const { return m_installation.flushCount(); }
    /// The number of valid tickets, without the one on the vendor's page.
    [[nodiscard]] int ticketCount() const { return m_installation.ticketCount(); }
    [[nodiscard]] QList<QJsonObject> journal() const { return m_journal; }

    /// Lets every ticket expire that was issued so far.
    void expireTickets() { m_installation.expireTickets(); }
    /// Simulates a restart of the process: tickets are unknown, and settings are read again.
    void restart() { m_installation.restart(); }
    /// Changes the database directly. The change is visible after a flush.
    void setStored(const QString &name, const QString &value) { m_installation.setStored(name, value); }

Q_SIGNALS:
    /// A call is in the journal. \a entry: product, op, transport (get, post, soap11, soap12), ticket (none, valid,
    /// unknown, expired, cookie), user, accepted, httpStatus, and where they apply passwordOk, oldTicket, lang and
    /// faults, the names of those of the scenario. A call that the scenario kept from the server has only product, op,
    /// accepted and faults.
    /// Never a password or a ticket.
    void journalled(const QJsonObject &entry);

private:
    [[nodiscard]] HttpAnswer answer(const HttpCall &call);
    [[nodiscard]] HttpAnswer perform(const HttpCall &call, const QString &operation);
    void note(QJsonObject entry);

    const InfoRouterSettings m_settings;
    Installation m_installation;
    QList<QJsonObject> m_journal;
    std::optional<QString> m_problem; ///< a problem with the settings
    Front m_front;
};

} // namespace sluice::mock
