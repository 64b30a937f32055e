// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/inforouterserver.h"

#include <QDomDocument>
#include <QNetworkAccessManager>

/// The unchanged answer.
struct AsmxReply
{
    int status = 0; ///< 0: no answer
    QString contentType;
    QHash<QByteArray, QByteArray> headers; ///< by name in lower case
    QByteArray body;
    QDomDocument document; ///< the body, where it is XML

    /// The result: the document element, or in SOAP the first element inside the operation's result.
    [[nodiscard]] QDomElement root() const;
    [[nodiscard]] QString attribute(const QString &name) const { return root().attribute(name); }
    [[nodiscard]] QString success() const { return attribute(QStringLiteral("success")); }
    [[nodiscard]] QString error() const { return attribute(QStringLiteral("error")); }
    [[nodiscard]] QString errorCode() const { return attribute(QStringLiteral("errorCode")); }
    /// The text of the first element with this name, at any depth.
    [[nodiscard]] QString text(const QString &name) const;
    [[nodiscard]] QString faultText() const
    {
        return text(QStringLiteral("faultstring")) + text(QStringLiteral("Text"));
    }
};

using Arguments = QList<std::pair<QString, QString>>;

enum class Binding { Get, Post, Soap11, Soap12 };

/// Calls srv.asmx of one mock server without any protocol code of Sluice. Certificates are not checked.
class InfoRouterPeer final
{
public:
    explicit InfoRouterPeer(const sluice::mock::InfoRouterServer &server);

    void setHeader(const QByteArray &name, const QByteArray &value) { m_headers.insert(name, value); }

    AsmxReply call(Binding binding, const QString &operation, const Arguments &arguments = {});
    AsmxReply post(const QString &operation, const Arguments &arguments = {})
    {
        return call(Binding::Post, operation, arguments);
    }
    /// Sends the bytes unchanged; \a path: below the installation.
    AsmxReply postForm(const QString &path, const QByteArray &form);
    AsmxReply postEnvelope(const QByteArray &contentType, const QByteArray &soapAction, const QByteArray &body);
    AsmxReply send(const QByteArray &method, const QString &path, const QByteArray &body = {});

    /// The ticket of a new session; empty when there is none.
    QString signIn(const QString &user = QStringLiteral("opsadmin"), const QString &password = QStringLiteral("p+&é"),
                   Binding binding = Binding::Post);

    /// The document with this name in tests/data/inforouter/mock, with its placeholders replaced.
    [[nodiscard]] static QByteArray document(const QString &name, const QString &operation,
                                             const Arguments &arguments = {});

private:
    AsmxReply finished(QNetworkReply *reply);
    [[nodiscard]] QNetworkRequest request(const QString &path) const;

    const sluice::mock::InfoRouterServer &m_server;
    QHash<QByteArray, QByteArray> m_headers;
    QNetworkAccessManager m_network;
};

/// Settings from "key=value" texts; an invalid one ends the program.
[[nodiscard]] sluice::mock::InfoRouterSettings infoRouterWith(const QStringList &pairs);

/// A table with one row for each binding.
void addBindings();
/// A table with one row for each binding of each generation.
void addBindingsOfGenerations();
