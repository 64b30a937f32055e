// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/nodetest.h"

#include "core/session/serverrequests.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QUrl>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

QString sharedAddress(const NodeReport &one, const NodeReport &other)
{
    if (one.port != other.port)
        return {};
    const auto mine = one.resolved.value_or(QStringList());
    const auto theirs = other.resolved.value_or(QStringList());
    const auto found =
        std::ranges::find_if(mine, [&theirs](const QString &address) { return theirs.contains(address); });
    return found == mine.cend() ? QString() : *found;
}

QList<qsizetype> atTheSameAddress(const QList<NodeReport> &reports, qsizetype index)
{
    QList<qsizetype> others;
    for (qsizetype i = 0; i < reports.size(); ++i) {
        if (i != index && !sharedAddress(reports.at(index), reports.at(i)).isEmpty())
            others.append(i);
    }
    return others;
}

void NodeTest::start(const Server &server, const TransportSecrets &secrets)
{
    forget();
    m_lookups = std::make_unique<QObject>();
    const auto count = nodeCount(server);
    for (qsizetype i = 0; i < count; ++i) {
        auto request = requestFor(server, i);
        request.transportSecrets = secrets;
        const QUrl url(understoodAddress(request));
        m_reports.append({.name = request.nodeName.isEmpty() ? url.authority() : request.nodeName,
                          .port = url.port(url.scheme() == "https"_L1 ? 443 : 80)});
        auto *call = testConnection(request, this, m_log, environmentOf(server));
        m_calls.append(call);
        call->then(this, [this, i](const Result<ConnectionReport> &outcome) { handleReport(i, outcome); });
    }
    Q_EMIT started();
    for (qsizetype i = 0; i < count; ++i)
        resolve(i, QUrl(understoodAddress(requestFor(server, i))).host());
}

/// An IP address needs no lookup.
void NodeTest::resolve(qsizetype index, const QString &host)
{
    const QHostAddress literal(host);
    if (host.isEmpty() || !literal.isNull()) {
        m_reports[index].resolved = literal.isNull() ? QStringList() : QStringList{literal.toString()};
        return;
    }
    QHostInfo::lookupHost(host, m_lookups.get(), [this, index](const QHostInfo &info) {
        QStringList addresses;
        const auto found = info.addresses();
        for (const auto &address : found)
            addresses.append(address.toString());
        m_reports[index].resolved = addresses;
        Q_EMIT learned(index);
    });
}

void NodeTest::handleReport(qsizetype index, const Result<ConnectionReport> &outcome)
{
    m_reports[index].outcome = outcome;
    Q_EMIT learned(index);
    if (!isRunning())
        Q_EMIT finished();
}

bool NodeTest::isRunning() const
{
    return std::ranges::any_of(m_reports, [](const NodeReport &report) { return !report.outcome; });
}

void NodeTest::stop()
{
    const auto calls = m_calls;
    for (const auto &call : calls) {
        if (call)
            call->cancel();
    }
}

void NodeTest::forget()
{
    m_lookups.reset();
    const auto calls = std::exchange(m_calls, {});
    for (const auto &call : calls)
        delete call.data();
    m_reports.clear();
    Q_EMIT forgotten();
}

} // namespace sluice
