// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mockserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>

/// The unchanged answer.
struct RestReply
{
    int status = 0;      ///< 0: no answer
    QString contentType; ///< empty: there was none
    QByteArray body;

    [[nodiscard]] bool isEmpty() const { return body.isEmpty() && contentType.isEmpty(); }
    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QJsonArray array() const;
    /// The member of the body with this name, as text.
    [[nodiscard]] QString text(const QString &name) const { return object().value(name).toString(); }
};

/// Calls the REST interface of one mock server without any protocol code of Sluice. Certificates are not checked.
class RestPeer final
{
public:
    explicit RestPeer(sluice::mock::MockServer &server);

    /// Sets the credentials of all later calls.
    void signIn(const QByteArray &authorization) { setHeader("Authorization", authorization); }
    void signIn(const QString &user, const QString &password);
    /// Sets name and password of the administrator.
    void signIn();
    void setHeader(const QByteArray &name, const QByteArray &value); ///< an empty value removes it

    /// \a path: below the address of the server, or from the root when it begins with two slashes.
    RestReply get(const QString &path) { return send("GET", path, {}); }
    RestReply post(const QString &path, const QByteArray &body = {}) { return send("POST", path, body); }
    RestReply send(const QByteArray &method, const QString &path, const QByteArray &body);

    /// The header with this name in the latest answer.
    [[nodiscard]] QByteArray last(const QByteArray &name) const { return m_lastHeaders.value(name.toLower()); }

    /// Calls an operation by its name alone.
    RestReply call(const QString &operation, const QByteArray &body = {});
    RestReply flush(const QStringList &names);
    RestReply names(const QString &operation, const QString &member, const QStringList &names);

    /// The address of the server, when it is not that of the mock.
    QString base;

private:
    QHash<QByteArray, QByteArray> m_headers;
    QHash<QByteArray, QByteArray> m_lastHeaders; ///< by name in lower case
    QNetworkAccessManager m_network;
};

/// Settings from "key=value" texts; an invalid one ends the program.
[[nodiscard]] sluice::mock::Settings settingsWith(const QStringList &pairs);
