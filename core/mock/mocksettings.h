// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <optional>

namespace sluice::mock {

/// What a mock goes by. Of SuperOffice it is the form of SOAP (dossier §0.1), of infoRouter whether the ticket on the
/// vendor's page is valid.
enum class Strictness {
    Wire,      ///< the WSDLs and WCF: SOAP 1.1, credentials inside Header; anything else is refused like in WCF
    Published, ///< the vendor's reference pages: SOAP 1.2, credentials directly under Envelope
};

/// How one mock server behaves. A plain value that the server copies.
struct Settings
{
    Q_DECLARE_TR_FUNCTIONS(sluice::mock::Settings)

public:
    enum class Profile { Legacy, Modern };
    enum class EmptyMeans { None, All, Error };
    enum class ListAnswer { List, Absent, Nil, Empty };
    enum class ErrorStyle { Browser, Documented, WebApi }; ///< the three of dossier §2.5, in its order

    QList<int> services{73, 75, 80, 81, 82, 83, 84, 85, 86, 87, 88}; ///< the Services versions that exist
    Strictness strictness = Strictness::Wire;
    Profile profile = Profile::Legacy;
    bool pseudoNames = false;            ///< also list the names on the flush page that are not cache classes
    QStringList extraCaches;             ///< additional cache names, after those of the profile
    int ticketLifeSeconds = 6 * 60 * 60; ///< since the last use; 0: expired at once
    int expireOnce = 0; ///< the n-th operation with credentials fails because they expired, once; 0: never

    bool wrapExceptions = true;                   ///< a failure is a 200 with ExceptionInfo; false: a 500 with a fault
    bool exceptionDetail = true;                  ///< a fault contains the exception, and not one sentence for all
    QString faultLanguage = QStringLiteral("en"); ///< of the framework's own sentences: en or de
    bool requireAdminAll = true;                  ///< the cache operations need the right admin-all
    EmptyMeans emptyMeans = EmptyMeans::None;     ///< the effect of FlushCachesByName without names
    bool unknownNameIsError = false;
    bool nilHeadersAbsent = false;            ///< response headers without a value are left out, not sent as nil
    bool otherPrefixes = false;               ///< every XML prefix differs from those WCF uses
    bool succeededAbsent = false;             ///< the Succeeded header is left out
    ListAnswer listAnswer = ListAnswer::List; ///< the answer of GetCacheNames
    QStringList missingOperations;            ///< operations that this build does not have

    bool htmlInstead = false;          ///< every operation on caches is answered with a sign-in page
    int actionStatus = 0;              ///< every action is answered with this HTTP status and not carried out; 0: none
    QString actionLocation;            ///< its Location
    std::optional<QString> actionBody; ///< its body, as JSON, instead of a page
    int latencyMs = 0;                 ///< between carrying out the call and the answer
    bool dropConnection = false;       ///< the connection is closed after an action, without an answer
    bool noContentLengthOn204 = true;  ///< an answer without content has no Content-Length (RFC 9110 §8.6)

    bool soap = true;             ///< false: there are no .svc
    bool rest = true;             ///< false: only the states of tenants are below /api
    bool basicAuth = true;        ///< REST accepts user and password
    bool requireAppToken = false; ///< REST accepts tickets and access tokens only with an application token
    ErrorStyle errorStyle = ErrorStyle::Browser; ///< how REST writes an error
    bool errorStatus200 = false;                 ///< REST sends errors with status 200, except sign-in errors
    bool nullOnFailure = false;                  ///< a failed operation over REST is answered with 200 and null

    QString onlineHost;       ///< HOST[:PORT]; an operation at another host is misdirected; empty: at none
    QString movedFrom;        ///< HOST[:PORT] of the tenant before it moves to onlineHost; empty: it does not move
    int tenantMovesAfter = 0; ///< number of calls of any kind before it moves
    QString tenant = QStringLiteral("Cust12345");    ///< REST is also in this folder
    QString tenantState = QStringLiteral("Running"); ///< one of the words of dossier §2.1
    QString tenantStateMoved;                        ///< the state after the tenant has moved; empty: unchanged
    int tenantValidSeconds = 3600;                   ///< how long clients may keep the state of the tenant
    QString tenantEndpoint; ///< its address in the state; empty: below onlineHost, or at the host of the request
    QString tlsCertificate; ///< PEM file; with the key the server uses TLS
    QString tlsKey;         ///< PEM file

    /// Changes the setting called \a key. Returns what is wrong with the key or the value in one sentence, nothing on
    /// success.
    [[nodiscard]] std::optional<QString> set(const QString &key, const QString &value);

    /// Every key with its values, as "key=one|other".
    [[nodiscard]] static QStringList describedKeys();
};

} // namespace sluice::mock
