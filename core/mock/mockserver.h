// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/faultrelay.h"
#include "core/mock/httpmessages.h"
#include "core/mock/journal.h"
#include "core/mock/serverstate.h"

#include <QHttpServer>
#include <QUrl>

#include <memory>

namespace sluice::mock {

/// A SuperOffice server on this computer, with its own users, tickets, caches and journal. Listens on 127.0.0.1 only.
/// A call is done and in the journal before its answer leaves, however late the answer is.
class MockServer final : public QObject
{
    Q_OBJECT

public:
    explicit MockServer(const Settings &settings = {}, QObject *parent = nullptr);
    ~MockServer() override;

    /// \a port 0: any that is free.
    [[nodiscard]] bool listen(quint16 port = 0);
    [[nodiscard]] QString errorString() const;

    /// The installation's address, without a slash at the end: below it is Remote/ServicesNN/Diagnostics.svc.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const;

    /// The account with every right. OrdinaryUserName and OrdinaryUserPassword have none.
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString password() const;

    [[nodiscard]] QStringList cacheNames() const { return m_state.cacheNames(); }
    [[nodiscard]] int flushCount(const QString &cacheName) const { return m_state.flushCount(cacheName); }
    [[nodiscard]] QList<JournalEntry> journal() const { return m_journal; }
    /// Every ticket issued so far is unknown from now on.
    void expireTickets() { m_state.expireTickets(); }

Q_SIGNALS:
    /// A call arrived and is in the journal. \a entry: op, user, names, accepted, services, httpStatus, and where they
    /// apply passwordOk and configuration {application, instance, forAllAssociates}.
    void journalled(const QJsonObject &entry);

private:
    [[nodiscard]] HttpAnswer answer(const QHttpServerRequest &request);
    [[nodiscard]] HttpAnswer answerCall(const HttpCall &call, int services, const QString &agent);

    const Settings m_settings;
    ServerState m_state;
    QList<JournalEntry> m_journal;
    QHttpServer m_server;
    QTcpServer *const m_listener;
    std::unique_ptr<FaultRelay> m_delay; ///< between the clients and m_listener, when answers are to be late
};

} // namespace sluice::mock
