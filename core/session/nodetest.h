// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"
#include "core/session/connectiontest.h"

#include <QObject>

#include <memory>

namespace sluice {

/// What was found out about one node.
struct NodeReport
{
    QString name{};
    std::optional<QStringList> resolved{};             ///< IP addresses, as this machine finds them; nothing: not yet
    int port = 0;                                      ///< that it was asked at
    std::optional<Result<ConnectionReport>> outcome{}; ///< nothing: still waiting
};

/// Those of \a reports, by index, that lead to the same address and port as \a index does, beside itself. Behind a
/// proxy or a load balancer that means less than it seems to.
QList<qsizetype> atTheSameAddress(const QList<NodeReport> &reports, qsizetype index);

/// An address that \a one and \a other share; empty where they share none.
QString sharedAddress(const NodeReport &one, const NodeReport &other);

/// Asks every node of a server at the same time who it is. Sends neither the user nor a secret of the server itself.
class NodeTest final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Anew, for each address that an action goes to. \a secrets open the proxy and the client's key.
    void start(const Server &server, const TransportSecrets &secrets = {});
    /// What is not known yet ends as Cancelled.
    void stop();
    /// What was found out is forgotten.
    void forget();

    bool isRunning() const;
    const QList<NodeReport> &reports() const { return m_reports; }

Q_SIGNALS:
    /// reports() is another list.
    void started();
    /// More is known about the node \a index.
    void learned(qsizetype index);
    void finished();
    /// reports() is empty.
    void forgotten();

private:
    void resolve(qsizetype index, const QString &host);
    void take(qsizetype index, const Result<ConnectionReport> &outcome);

    QList<NodeReport> m_reports;
    QList<QPointer<Call<ConnectionReport>>> m_calls;
    std::unique_ptr<QObject> m_lookups; ///< whom the answers of QHostInfo are for: an abort can come too late for one
};

} // namespace sluice
