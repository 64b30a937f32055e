// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/http/listener.h"

#include "core/mock/http/quietlog.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslKey>
#include <QSslSocket>

namespace sluice::mock {

namespace {

struct ListenerText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::mock::Listener)
};

/// The bytes of the file; empty when it cannot be read.
QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return !fileName.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslKey keyIn(const QString &fileName)
{
    const auto pem = contentOf(fileName);
    const QSslKey rsa(pem, QSsl::Rsa);
    return rsa.isNull() ? QSslKey(pem, QSsl::Ec) : rsa;
}

std::optional<QSslConfiguration> tlsOf(const TlsFiles &files)
{
    if (!files.isTls())
        return {};
    QSslConfiguration tls;
    tls.setLocalCertificateChain(QSslCertificate::fromData(contentOf(files.certificate)));
    tls.setPrivateKey(keyIn(files.key));
    return tls;
}

} // namespace

Listener::Listener(const TlsFiles &files, QObject *parent)
    : QTcpServer(parent)
    , m_tls(tlsOf(files))
{
    keepRequestsOutOfTheLog();
}

void Listener::negotiate(const QByteArrayList &protocols)
{
    if (m_tls)
        m_tls->setAllowedNextProtocols(protocols);
}

void Listener::incomingConnection(qintptr handle)
{
    if (m_tls)
        startTls(makeSocket<QSslSocket>(handle));
    else
        addPendingConnection(makeSocket<QTcpSocket>(handle));
}

template<typename Socket>
GatedSocket<Socket> *Listener::makeSocket(qintptr handle)
{
    auto *socket = new GatedSocket<Socket>(this);
    socket->setSocketDescriptor(handle);
    // Qt HTTP Server writes an answer in two pieces. Without this the second one waits 40 ms for the acknowledgement of
    // the first.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Connected before any other receiver, so that the handler of the request finds its gate.
    connect(socket, &QAbstractSocket::readyRead, this, [this, socket] {
        socket->letThrough();
        m_gate = socket;
        m_clientPort = socket->peerPort();
    });
    return socket;
}

/// A client whose handshake fails gets no answer.
void Listener::startTls(QSslSocket *socket)
{
    connect(socket, &QSslSocket::encrypted, this, [this, socket] { addPendingConnection(socket); });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    socket->setSslConfiguration(*m_tls);
    socket->startServerEncryption();
}

std::optional<QString> problemOfTls(const TlsFiles &files)
{
    if (!files.isTls())
        return {};
    if (!QSslSocket::supportsSsl())
        return ListenerText::tr("TLS is not available on this computer.");
    if (QSslCertificate::fromData(contentOf(files.certificate)).isEmpty())
        return ListenerText::tr("“%1” holds no certificate that can be read.").arg(files.certificate);
    if (keyIn(files.key).isNull())
        return ListenerText::tr("“%1” holds no private key that can be read.").arg(files.key);
    return {};
}

} // namespace sluice::mock
