// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"

#include <QByteArray>
#include <QTime>

namespace sluice {

/// \a text with its apostrophes replaced by quotation marks.
inline QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

inline Server serverCalled(const QString &name, const QString &address = {})
{
    return {.name = name,
            .protocolId = QStringLiteral("superoffice"),
            .address = address.isEmpty() ? QStringLiteral("https://%1.example.com/").arg(name) : address};
}

/// A server in which no value is the default.
inline Server fullServer()
{
    const QDateTime when(QDate(2024, 2, 29), QTime(23, 59, 58, 123), Qt::UTC);
    return {.id = QStringLiteral("0a"),
            .name = QStringLiteral("CRM “north” <b>"),
            .group = QStringLiteral("Østfold"),
            .protocolId = QStringLiteral("inforouter"),
            .address = QStringLiteral("crm.example.com/SuperOffice"),
            .options = {.services = 88,
                        .envelope = EnvelopeForm::Published,
                        .signIn = SignInKind::AccessToken,
                        .online = false,
                        .vendorDomain = QStringLiteral("example.org"),
                        .binding = Binding::Soap12,
                        .language = QStringLiteral("nb")},
            .user = QStringLiteral("adm@example.com"),
            .environment = Environment::Staging,
            .transport = {.authoritiesFile = QStringLiteral("/etc/ssl/ours.pem"),
                          .trustedCertificate = QStringLiteral("0A:1B"),
                          .clientCertificateFile = QStringLiteral("/home/a/me.p12"),
                          .clientKeyFile = QStringLiteral("/home/a/me.key"),
                          .proxy = {.kind = ProxyKind::Socks5,
                                    .host = QStringLiteral("proxy.example.com"),
                                    .port = 65535,
                                    .user = QStringLiteral("squid")},
                          .allowPlainHttp = true},
            .timeout = std::chrono::seconds(3600),
            .nodes = {{.name = QStringLiteral("one"),
                       .address = QStringLiteral("https://10.0.0.1:8443"),
                       .hostHeader = QStringLiteral("crm.example.com"),
                       .tlsName = QStringLiteral("crm01"),
                       .trustedCertificate = QStringLiteral("2C:3D")},
                      {.address = QStringLiteral("10.0.0.2")}},
            .askEveryTime = true,
            .classChanges = {{.when = when, .from = Environment::Production, .to = Environment::Test},
                             {.when = when.addMSecs(1), .from = Environment::Test, .to = Environment::Demo}}};
}

/// A policy in which no value is the default.
inline Policy fullPolicy()
{
    return {.confirmation = Confirmation::ButtonAfterCancel,
            .graveConfirmation = Confirmation::TypedHost,
            .delaySeconds = 60,
            .protectedCaches = {QStringLiteral("Ønske"), QStringLiteral("DatabaseConnection")},
            .readOnly = true,
            .hours = {{.days = {1, 7}, .from = 6 * 60, .until = 24 * 60}, {.days = {2}, .from = 1439, .until = 1}},
            .reasonRequired = true,
            .reasonPatterns = {QStringLiteral("CHG[0-9]+"), QStringLiteral(".{5,}")},
            .planRequired = true};
}

} // namespace sluice
