// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mocksettings.h"

namespace sluice::mock {

/// How one mocked infoRouter server behaves (dossier §9). The defaults are a current, correct server. A plain value
/// that the server copies.
struct InfoRouterSettings
{
    Q_DECLARE_TR_FUNCTIONS(sluice::mock::InfoRouterSettings)

public:
    enum class Generation { Legacy, Modern };
    enum class RootStyle { Documented, AllResponse, AllRoot };
    enum class ErrorStyle { Code, Bracket, BracketSpaced, Both };
    enum class ErrorCodeAttribute { CamelCase, LowerCase, None };
    enum class SuccessCase { Lower, Title, Upper };
    enum class PayloadNamespace { Empty, Tempuri };

    Generation generation = Generation::Modern;
    RootStyle rootStyle = RootStyle::Documented;
    ErrorStyle errorStyle = ErrorStyle::Both;
    ErrorCodeAttribute errorCodeAttr = ErrorCodeAttribute::CamelCase; ///< a legacy server never has one
    QString lang = QStringLiteral("en"); ///< of error texts, unless a sign-in requests another: en, de or fr
    SuccessCase successCase = SuccessCase::Lower;
    Strictness strictness = Strictness::Wire; ///< Published: the ticket on the vendor's pages is valid
    QString faultLanguage =
        QStringLiteral("en"); ///< of the framework's own sentences, on the server of a legacy installation: en or de
    bool ownWordsIn12 =
        true; ///< legacy: SOAP 1.2 says in its own words that an action is unknown, as the runtime does;
              ///< otherwise in those of SOAP 1.1, the only ones that older clients know
    bool requestValidation = true; ///< legacy: forms with markup in a value are refused
    QString behaviorWrapper = QStringLiteral("SystemBehaviorSettings");

    QString soapPrefix = QStringLiteral("soap");
    PayloadNamespace payloadNs = PayloadNamespace::Empty; ///< of the result inside SOAP
    bool escapedPayload = false;                          ///< the result inside SOAP is escaped text

    QString virtualDir{};      ///< the folder of srv.asmx; empty: the root
    bool httpGetPost = true;   ///< legacy: GET and POST of forms are enabled
    bool customErrors = false; ///< legacy: error pages hide the error
    bool windowsAuth = false;
    QStringList missing{}; ///< operations that this build of the server does not know

    std::optional<int>
        ticketLifeSeconds{}; ///< since the last use; 0: expired at once; unset: as usual for the generation
    int expireOnce = 0;      ///< the n-th operation with a ticket fails because it expired, once; 0: never
    int loginDelayMs = 0;    ///< before each answer to a sign-in
    int slowMs = 0;          ///< between carrying out the call and the answer

    QString redirect{};          ///< every operation is redirected to this Location; empty: none
    bool htmlError = false;      ///< every operation is answered with 200 and an HTML page
    bool truncate = false;       ///< every XML document is cut off; the HTTP answer is complete
    bool bom = false;            ///< every XML document begins with a byte order mark
    bool dropConnection = false; ///< the connection is closed after a flush, without an answer
    int actionStatus = 0;        ///< every flush is answered with this HTTP status and not carried out; 0: none
    bool faultOnFlush =
        false; ///< a permitted flush is answered with a fault, over forms with errorCode 5000, and not carried out

    QString tlsCertificate{}; ///< PEM file; with the key the server uses TLS
    QString tlsKey{};         ///< PEM file

    [[nodiscard]] bool isLegacy() const { return generation == Generation::Legacy; }

    /// Changes the setting called \a key. Returns what is wrong with the key or the value in one sentence, nothing on
    /// success.
    [[nodiscard]] std::optional<QString> set(const QString &key, const QString &value);

    /// What is wrong with the combination of settings, in one sentence; nothing when it is valid.
    [[nodiscard]] std::optional<QString> problem() const;

    /// Every key with its values, as "key=one|other".
    [[nodiscard]] static QStringList describedKeys();
};

} // namespace sluice::mock
