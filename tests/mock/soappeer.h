// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mockserver.h"

#include <QDomDocument>
#include <QHash>
#include <QNetworkAccessManager>

/// The unchanged answer.
struct PeerReply
{
    int status = 0; ///< 0: no answer
    QString contentType;
    QString location;
    QByteArray body;
    QDomDocument document; ///< the body, where it is XML

    /// The first element with this local name, at any depth; null when there is none.
    [[nodiscard]] QDomElement element(const QString &localName) const;
    [[nodiscard]] QString text(const QString &localName) const { return element(localName).text(); }
    [[nodiscard]] bool has(const QString &localName) const { return !element(localName).isNull(); }
    [[nodiscard]] bool isNil(const QString &localName) const;
    /// The texts of the children of the element with this name.
    [[nodiscard]] QStringList items(const QString &localName) const;
};

using Values = QHash<QString, QString>;

/// Posts documents from tests/data/superoffice/mock to one mock server without any protocol code of Sluice.
class SoapPeer final
{
public:
    explicit SoapPeer(const sluice::mock::MockServer &server, int services = 88);

    /// The document with this name, with @NN@, @TICKET@ and \a values filled in.
    [[nodiscard]] QByteArray document(const QString &name, const Values &values = {}) const;
    [[nodiscard]] static QString items(const QStringList &names);

    /// Posts \a body in the form that WCF requires.
    PeerReply post(const QString &agent, const QString &operation, const QByteArray &body);
    PeerReply post(const QUrl &url, const QByteArray &contentType, const QByteArray &soapAction,
                   const QByteArray &body);
    PeerReply get(const QUrl &url);

    /// Calls an operation without parameters, with the current ticket.
    PeerReply call(const QString &agent, const QString &operation);
    PeerReply flush(const QStringList &names);
    PeerReply signIn(const QString &user, const QString &password);
    /// Signs in as the administrator; later calls use the ticket.
    PeerReply signIn();

    [[nodiscard]] QUrl service(const QString &agent) const;
    [[nodiscard]] QByteArray action(const QString &agent, const QString &operation) const;

    QString ticket;

private:
    PeerReply finished(QNetworkReply *reply);

    const sluice::mock::MockServer &m_server;
    const int m_services;
    QNetworkAccessManager m_network;
};
