// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/recordedservice.h"

#include <QRegularExpression>

#include <memory>

namespace sluice::test {

namespace {

/// The value of a header in \a message, in which names are compared without case; empty when it is not there.
QByteArray headerOf(const QByteArray &message, const QByteArray &name)
{
    const auto lines = message.left(message.indexOf("\r\n\r\n")).split('\n');
    for (const auto &line : lines) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

bool isComplete(const QByteArray &answer)
{
    const auto end = answer.indexOf("\r\n\r\n");
    return end >= 0 && answer.size() >= end + 4 + headerOf(answer, "Content-Length").toLongLong();
}

QUrl withPort(QUrl url, quint16 port)
{
    url.setPort(port);
    return url;
}

} // namespace

QByteArray Exchange::key() const
{
    const auto line = request.left(request.indexOf('\r')).split(' ');
    auto action = headerOf(request, "SOAPAction");
    if (action.isEmpty()) { // SOAP 1.2 has it in the type of the content
        static const QRegularExpression parameter(QStringLiteral("action=\"?([^\";]+)"));
        action = parameter.match(QString::fromLatin1(headerOf(request, "Content-Type"))).captured(1).toLatin1();
    }
    return line.value(0) + ' ' + line.value(1).split('?').value(0) + ' ' + action;
}

Recorder::Recorder(quint16 target)
    : m_target(target)
    , m_server([this](QTcpSocket &client, const QByteArray &request, int) { pass(client, request); })
{
}

QUrl Recorder::through(QUrl url) const
{
    return withPort(std::move(url), m_server.serverPort());
}

void Recorder::pass(QTcpSocket &client, const QByteArray &request)
{
    auto *server = new QTcpSocket(&client);
    const auto answer = std::make_shared<QByteArray>();
    QObject::connect(server, &QTcpSocket::connected, server, [server, request] { server->write(request); });
    QObject::connect(server, &QTcpSocket::readyRead, &client, [this, server, answer, request, &client] {
        *answer += server->readAll();
        if (!isComplete(*answer))
            return;
        m_exchanges.append({request, *answer});
        client.write(*answer);
        server->deleteLater();
    });
    server->connectToHost(QHostAddress::LocalHost, m_target);
}

Replay::Replay(const QList<Exchange> &exchanges, qsizetype faulty, AnswerFault fault)
    : m_faulty(exchanges.at(faulty))
    , m_fault(std::move(fault))
    , m_server([this](QTcpSocket &client, const QByteArray &request, int) { answer(client, request); })
{
    for (qsizetype i = 0; i < exchanges.size(); ++i) {
        const auto &exchange = exchanges.at(i);
        const bool isSame = exchange.key() == m_faulty.key();
        m_answers[exchange.key()].append(exchange.answer);
        if (i < faulty && isSame)
            ++m_before;
        else if (i < faulty)
            m_other = exchange.answer;
    }
}

QUrl Replay::at(QUrl url) const
{
    return withPort(std::move(url), m_server.serverPort());
}

void Replay::answer(QTcpSocket &client, const QByteArray &request)
{
    const auto key = Exchange{request, {}}.key();
    const auto answers = m_answers.find(key);
    if (answers == m_answers.end()) {
        m_unexpected.append(key);
        client.write(RawServer::answer("404 Not Found", {}));
    } else if (key == m_faulty.key() && m_before-- <= 0) {
        ++m_arrivals;
        m_fault(client, m_faulty.answer, m_other);
    } else {
        client.write(answers->size() > 1 ? answers->takeFirst() : answers->constFirst());
    }
}

} // namespace sluice::test
