// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <optional>

namespace sluice::mock {

/// Which of the two truths about SuperOffice SOAP the mock follows (dossier §0.1).
enum class Strictness {
    Wire,      ///< the WSDLs and WCF: SOAP 1.1, credentials inside Header; anything else is refused as WCF refuses it
    Published, ///< the vendor's reference pages: SOAP 1.2, credentials directly under Envelope
};

/// How one mock server behaves. A plain value; a server copies it when it is made.
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
    bool pseudoNames = false;            ///< also offer the names on the flush page that are no cache classes
    QStringList extraCaches;             ///< further cache names, after those of the profile
    int ticketLifeSeconds = 6 * 60 * 60; ///< sliding; 0: expired as soon as issued
    int expireOnce = 0;                  ///< the n-th operation with credentials finds them expired, once; 0: never

    bool wrapExceptions = true;               ///< a failure is a 200 with ExceptionInfo, otherwise a 500 with a fault
    bool exceptionDetail = true;              ///< a fault tells the type of the exception behind it
    bool requireAdminAll = true;              ///< the cache operations need the right admin-all
    EmptyMeans emptyMeans = EmptyMeans::None; ///< what FlushCachesByName without a name does
    bool unknownNameIsError = false;
    bool nilHeadersAbsent = false;            ///< response headers without a value are left out instead of sent as nil
    bool otherPrefixes = false;               ///< every XML prefix differs from those WCF uses
    bool succeededAbsent = false;             ///< the Succeeded header is left out
    ListAnswer listAnswer = ListAnswer::List; ///< what GetCacheNames answers
    QStringList missingOperations;            ///< operations that this build of the server does not know

    bool htmlInstead = false;          ///< every operation on caches is answered with a sign-in page
    int actionStatus = 0;              ///< HTTP status that answers every action, which is then not done; 0: none
    QString actionLocation;            ///< the Location that goes with it
    std::optional<QString> actionBody; ///< the body that goes with it, as JSON, in place of a page
    int latencyMs = 0;                 ///< between doing what was asked and the answer
    bool dropConnection = false;       ///< the connection ends when an action is done, and the answer stays behind
    bool noContentLengthOn204 = false; ///< an answer without content does not say that its length is 0

    bool soap = true;             ///< false: there are no .svc
    bool rest = true;             ///< false: there is nothing below /api but what is known about tenants
    bool basicAuth = true;        ///< REST takes user and password
    bool requireAppToken = false; ///< REST takes tickets and access tokens only with the application's token
    ErrorStyle errorStyle = ErrorStyle::Browser; ///< how REST writes an error
    bool errorStatus200 = false; ///< REST sends the error with status 200, unless it is about signing in
    bool nullOnFailure = false;  ///< an operation that fails over REST is answered with 200 and null

    QString onlineHost; ///< HOST[:PORT]; a call to an operation at another host is misdirected; empty: none
    QString movedFrom;  ///< HOST[:PORT]; where the tenant is before it is at onlineHost; empty: it was never elsewhere
    int tenantMovesAfter = 0;                        ///< so many calls, of any kind, find it where it was
    QString tenant = QStringLiteral("Cust12345");    ///< REST is also below this folder
    QString tenantState = QStringLiteral("Running"); ///< one of the words of dossier §2.1
    QString tenantStateMoved;      ///< the same once the tenant has moved; empty: it stays what it was
    int tenantValidSeconds = 3600; ///< how long what is said about the tenant is to be kept
    QString tenantEndpoint;        ///< where it is said to be; empty: below onlineHost, or the host of the request
    QString tlsCertificate;        ///< file in PEM; with the key: the server speaks TLS
    QString tlsKey;                ///< file in PEM

    /// Sets what \a key names. Returns one sentence about what is wrong with the key or the value, nothing when it is set.
    [[nodiscard]] std::optional<QString> set(const QString &key, const QString &value);

    /// Every key with what it takes, as "key=one|other".
    [[nodiscard]] static QStringList describedKeys();
};

} // namespace sluice::mock
