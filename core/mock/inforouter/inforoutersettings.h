// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace sluice::mock {

/// How one mocked infoRouter server behaves (dossier §9); as made, a well-behaved server of today. A plain value; a
/// server copies it when it is made.
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
    ErrorCodeAttribute errorCodeAttr = ErrorCodeAttribute::CamelCase; ///< a legacy server has none in any case
    QString lang = QStringLiteral("en"); ///< of error texts, unless a sign-in asks for another: en, de or fr
    SuccessCase successCase = SuccessCase::Lower;
    QString behaviorWrapper = QStringLiteral("SystemBehaviorSettings");

    QString soapPrefix = QStringLiteral("soap");
    PayloadNamespace payloadNs = PayloadNamespace::Empty; ///< in which the result inside SOAP stands
    bool escapedPayload = false;                          ///< it is escaped text there

    QString virtualDir{};      ///< the folder below which srv.asmx is; empty: the root
    bool httpGetPost = true;   ///< legacy: GET and POST of forms are switched on
    bool customErrors = false; ///< legacy: a page about an error does not tell what it was
    bool windowsAuth = false;
    QStringList missing{}; ///< operations that this build of the server does not know

    std::optional<int> ticketLifeSeconds{}; ///< sliding; 0: expired as soon as issued; unset: as the generation has it
    int expireOnce = 0;                     ///< the n-th operation with a ticket finds it expired, once; 0: never
    int loginDelayMs = 0;                   ///< before each answer to a sign-in
    int slowMs = 0;                         ///< between doing what was asked and the answer

    QString redirect{};          ///< the Location that every operation is answered with; empty: none
    bool htmlError = false;      ///< every operation is answered with 200 and a page
    bool truncate = false;       ///< every XML document ends in its middle; the HTTP answer is complete
    bool bom = false;            ///< every XML document begins with a byte order mark
    bool dropConnection = false; ///< the connection ends when a flush is done, and the answer stays behind
    int actionStatus = 0;        ///< HTTP status that answers every flush, which is then not done; 0: none
    bool faultOnFlush = false;   ///< who may flush gets a fault, or over forms errorCode 5000, and nothing is done

    QString tlsCertificate{}; ///< file in PEM; with the key: the server speaks TLS
    QString tlsKey{};         ///< file in PEM

    [[nodiscard]] bool isLegacy() const { return generation == Generation::Legacy; }

    /// Sets what \a key names. Returns one sentence about what is wrong with the key or the value, nothing when it is set.
    [[nodiscard]] std::optional<QString> set(const QString &key, const QString &value);

    /// One sentence about settings that do not go together, nothing when all do.
    [[nodiscard]] std::optional<QString> problem() const;

    /// Every key with what it takes, as "key=one|other".
    [[nodiscard]] static QStringList describedKeys();
};

} // namespace sluice::mock
