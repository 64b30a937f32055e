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

    QList<int> services{73, 75, 80, 81, 82, 83, 84, 85, 86, 87, 88}; ///< the Services versions that exist
    Strictness strictness = Strictness::Wire;
    Profile profile = Profile::Legacy;
    bool pseudoNames = false;            ///< also offer the names on the flush page that are no cache classes
    QStringList extraCaches;             ///< further cache names, after those of the profile
    int ticketLifeSeconds = 6 * 60 * 60; ///< sliding; 0: expired as soon as issued
    int expireOnce = 0;                  ///< the n-th call with a ticket finds it expired, once; 0: never

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

    bool htmlInstead = false; ///< every operation that needs a ticket is answered with a sign-in page
    int actionStatus = 0;     ///< HTTP status that answers every action, which is then not done; 0: none
    QString actionLocation;   ///< the Location that goes with it
    int latencyMs = 0;        ///< between doing what was asked and the answer

    /// Sets what \a key names. Returns one sentence about what is wrong with the key or the value, nothing when it is set.
    [[nodiscard]] std::optional<QString> set(const QString &key, const QString &value);

    /// Every key with what it takes, as "key=one|other".
    [[nodiscard]] static QStringList describedKeys();
};

} // namespace sluice::mock
