// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"
#include "core/session/connectiontest.h"

#include <QObject>

#include <memory>

namespace sluice {

/// The test of one node.
struct NodeReport
{
    QString name{};
    std::optional<QStringList> resolved{}; ///< IP addresses that this machine finds; nothing while it is looking
    int port = 0;                          ///< the port of its address
    std::optional<Result<ConnectionReport>> outcome{}; ///< nothing: still waiting
};

/// Indexes of the other \a reports with the same IP address and port as \a index. Behind a proxy or a load balancer,
/// they can still be different nodes.
QList<qsizetype> atTheSameAddress(const QList<NodeReport> &reports, qsizetype index);

/// An IP address that \a one and \a other share; empty if there is none.
QString sharedAddress(const NodeReport &one, const NodeReport &other);

/// Probes all nodes of a server at the same time. Sends neither the user nor a secret of the server itself.
class NodeTest final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Where its requests are listed, and outlives the test; null, as at first: nowhere.
    void setLog(RequestLog *log) { m_log = log; }

    /// Starts again, for every address that an action is sent to. \a secrets are for the proxy and the client's key.
    void start(const Server &server, const TransportSecrets &secrets = {});
    /// Ends tests that are running as Cancelled.
    void stop();
    /// Stops, and removes all reports.
    void forget();

    bool isRunning() const;
    const QList<NodeReport> &reports() const { return m_reports; }

Q_SIGNALS:
    /// reports() is a new list.
    void started();
    /// The report of the node \a index has changed.
    void learned(qsizetype index);
    void finished();
    /// reports() is empty.
    void forgotten();

private:
    void resolve(qsizetype index, const QString &host);
    void handleReport(qsizetype index, const Result<ConnectionReport> &outcome);

    RequestLog *m_log = nullptr;
    QList<NodeReport> m_reports;
    QList<QPointer<Call<ConnectionReport>>> m_calls;
    /// Receives the answers of QHostInfo; deleted with them, because an abort can be too late.
    std::unique_ptr<QObject> m_lookups;
};

} // namespace sluice
