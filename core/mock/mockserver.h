// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/front.h"
#include "core/mock/journal.h"
#include "core/mock/serverstate.h"
#include "core/mock/superoffice/restroute.h"

namespace sluice::mock {

/// A SuperOffice server on this computer, with its own users, tickets, caches and journal, over SOAP and REST. Listens
/// on 127.0.0.1 only. A call is carried out and in the journal before its answer is sent, also when the answer is
/// delayed.
class MockServer final : public QObject
{
    Q_OBJECT

public:
    explicit MockServer(const Settings &settings = {}, QObject *parent = nullptr);
    ~MockServer() override;

    /// The faults of the server; before listen().
    void setScenario(const Scenario &scenario) { m_front.setScenario(scenario); }
    /// The places of the faults of the scenario that a request or a connection has met.
    [[nodiscard]] const QSet<qsizetype> &metFaults() const { return m_front.metFaults(); }
    /// \a port 0: any free port.
    [[nodiscard]] bool listen(quint16 port = 0);
    [[nodiscard]] QString errorString() const { return m_front.errorString(); }

    /// The address of the installation, without a trailing slash: Remote/ServicesNN/Diagnostics.svc and api/v1 are
    /// below it.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const { return m_front.port(); }

    /// The account with all rights. OrdinaryUserName and OrdinaryUserPassword have none.
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString password() const;
    /// Other credentials of the same account. They protect nothing, so they are no secrets.
    [[nodiscard]] QString ticket(); ///< a new one each time
    [[nodiscard]] QString accessToken() const;
    [[nodiscard]] QString cookie() const; ///< valid only together with xsrfToken()
    [[nodiscard]] QString xsrfToken() const;
    /// The token that Settings::requireAppToken requires in addition to a ticket or an access token.
    [[nodiscard]] QString applicationToken() const;
    [[nodiscard]] QString tenant() const { return m_settings.tenant; }

    [[nodiscard]] QStringList cacheNames() const { return m_state.cacheNames(); }
    [[nodiscard]] int flushCount(const QString &cacheName) const { return m_state.flushCount(cacheName); }
    [[nodiscard]] QList<JournalEntry> journal() const { return m_journal; }
    /// Forgets all tickets issued so far.
    void expireTickets() { m_state.expireTickets(); }
    /// Changes the data behind that cache: a new generation, but no flush.
    void touch(const QString &cacheName) { m_state.touch(cacheName); }

Q_SIGNALS:
    /// A call is in the journal. \a entry: op, transport (soap, rest), auth (basic, ticket, bearer, session, none),
    /// appToken, user, names, accepted, services, httpStatus, and where they apply passwordOk, configuration
    /// {application, instance, forAllAssociates} and faults, the names of those of the scenario. A call that the
    /// scenario kept from the server has only op, accepted and faults.
    void journalled(const QJsonObject &entry);

private:
    [[nodiscard]] HttpAnswer answer(const HttpCall &call);
    [[nodiscard]] HttpAnswer route(const HttpCall &call);
    [[nodiscard]] HttpAnswer answerService(int services, Agent agent, const HttpCall &call);
    [[nodiscard]] HttpAnswer answerCall(int services, Agent agent, const HttpCall &call);
    [[nodiscard]] HttpAnswer answerCall(const RestRoute &route, const HttpCall &call);
    void noteUnperformed(const QString &operation);
    void note(JournalEntry entry);

    const Settings m_settings;
    ServerState m_state;
    QList<JournalEntry> m_journal;
    bool m_hasActed = false; ///< the current call was an action that was carried out
    Front m_front;
};

} // namespace sluice::mock
