// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawserver.h"

#include <QHash>
#include <QList>

namespace sluice::test {

/// One request with the answer that a server gave, both as bytes.
struct Exchange
{
    QByteArray request;
    QByteArray answer;

    /// What was asked for: method, path without query, and the SOAP action. Two requests for the same have the same.
    QByteArray key() const;
};

/// Stands between a client and a server on this machine, and keeps what they say. One answer is complete when it is as
/// long as its Content-Length says, or has none.
class Recorder
{
public:
    explicit Recorder(quint16 target);

    /// \a url with the port of the recorder.
    QUrl through(QUrl url) const;
    const QList<Exchange> &exchanges() const { return m_exchanges; }

private:
    void pass(QTcpSocket &client, const QByteArray &request);

    const quint16 m_target;
    QList<Exchange> m_exchanges;
    RawServer m_server;
};

/// What a connection does to an answer: it writes to \a client, or not, and may close it. \a other is the answer to
/// another request of the same conversation; empty when there is none.
using AnswerFault = std::function<void(QTcpSocket &client, const QByteArray &answer, const QByteArray &other)>;

/// A server that repeats recorded answers, and lets \a fault treat the answer to one of the requests, and to each later
/// request for the same.
class Replay
{
public:
    /// \param exchanges in the order in which they took place
    /// \param faulty the index of the one that the fault is for
    Replay(const QList<Exchange> &exchanges, qsizetype faulty, AnswerFault fault);

    /// \a url with the port of this server.
    QUrl at(QUrl url) const;
    /// How often the request that the fault is for has arrived.
    int arrivals() const { return m_arrivals; }
    /// Requests that nobody recorded, which were answered with 404.
    const QByteArrayList &unexpected() const { return m_unexpected; }

private:
    void answer(QTcpSocket &client, const QByteArray &request);

    const Exchange m_faulty;
    const AnswerFault m_fault;
    QHash<QByteArray, QByteArrayList> m_answers; ///< to each key, in order; the last one is repeated
    QByteArray m_other;
    int m_before = 0; ///< so many requests with the same key come before the one that the fault is for
    int m_arrivals = 0;
    QByteArrayList m_unexpected;
    RawServer m_server;
};

} // namespace sluice::test
