// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mockserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>

/// What came back, as it came.
struct RestReply
{
    int status = 0;      ///< 0: no answer
    QString contentType; ///< empty: there was none
    QByteArray body;

    [[nodiscard]] bool isEmpty() const { return body.isEmpty() && contentType.isEmpty(); }
    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QJsonArray array() const;
    /// The member of that name of the body, as text.
    [[nodiscard]] QString text(const QString &name) const { return object().value(name).toString(); }
};

/// Calls the REST interface of one mock server, with nothing of Sluice's own protocol code. Certificates are not checked.
class RestPeer final
{
public:
    explicit RestPeer(sluice::mock::MockServer &server);

    /// Every call from now on signs in like this.
    void signIn(const QByteArray &authorization) { setHeader("Authorization", authorization); }
    void signIn(const QString &user, const QString &password);
    /// As the administrator, with name and password.
    void signIn();
    void setHeader(const QByteArray &name, const QByteArray &value); ///< an empty value: without it

    /// \a path: below the address of the server, or from the root when it begins with two slashes.
    RestReply get(const QString &path) { return send("GET", path, {}); }
    RestReply post(const QString &path, const QByteArray &body = {}) { return send("POST", path, body); }
    RestReply send(const QByteArray &method, const QString &path, const QByteArray &body);

    /// An operation by its name alone.
    RestReply call(const QString &operation, const QByteArray &body = {});
    RestReply flush(const QStringList &names);
    RestReply names(const QString &operation, const QString &member, const QStringList &names);

    /// The address of the server, where it is not to be that of the mock.
    QString base;

private:
    QHash<QByteArray, QByteArray> m_headers;
    QNetworkAccessManager m_network;
};

/// Settings with each "key=value" set; a wrong one ends the program.
[[nodiscard]] sluice::mock::Settings settingsWith(const QStringList &pairs);
