// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/conflicttext.h"

#include "core/domain/server/environment.h"
#include "core/storage/servers/storedwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ConflictWords
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ConflictText)
};

struct Field
{
    QLatin1StringView key;
    const char *name;
};

constexpr std::array fields{
    Field{"name"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Name")},
    Field{"group"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Group")},
    Field{"environment"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Class")},
    Field{"protocol"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Interface")},
    Field{"address"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Server address")},
    Field{"online"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "SuperOffice Online")},
    Field{"vendorDomain"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Domain of the vendor")},
    Field{"signIn"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Kind of sign-in")},
    Field{"user"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "User")},
    Field{"askEveryTime"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Asking for secrets every time")},
    Field{"services"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Services version")},
    Field{"envelope"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Envelope")},
    Field{"binding"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Binding")},
    Field{"language"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Language")},
    Field{"nodes"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Nodes")},
    Field{"timeoutSeconds"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Timeout")},
    Field{"trustedCertificate"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Trusted certificate")},
    Field{"authoritiesFile"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "CA file")},
    Field{"clientCertificateFile"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Client certificate")},
    Field{"clientKeyFile"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Key file")},
    Field{"proxy"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Proxy")},
    Field{"allowPlainHttp"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Signing in unencrypted")},
    Field{"confirmation"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Confirmation of ordinary actions")},
    Field{"graveConfirmation"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Confirmation of far-reaching actions")},
    Field{"delaySeconds"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Delay before sending")},
    Field{"protectedCaches"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Protected caches")},
    Field{"readOnly"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Read-only")},
    Field{"hours"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Hours")},
    Field{"reasonRequired"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Whether a reason is required")},
    Field{"planRequired"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Whether an approved plan is required")},
    Field{"reasonPatterns"_L1, QT_TRANSLATE_NOOP("sluice::ConflictText", "Pattern of the reason")},
};

/// The name of the field that \a key belongs to; what has none is called as in the file.
QString nameOfField(const QString &key)
{
    const auto end = std::ranges::find_if(key, [](QChar c) { return c == u'.' || c == u'['; });
    const auto top = key.left(std::distance(key.cbegin(), end));
    const auto found = std::ranges::find(fields, top, &Field::key);
    return found == fields.end() ? key : ConflictWords::tr(found->name);
}

/// The value of \a key in \a now, if it is a text or a number that people know from the dialogs; else empty.
QString shownValue(const QString &key, const QJsonObject &now)
{
    const auto value = now.value(key);
    if (key == "environment"_L1) {
        const auto found = std::ranges::find(environmentWords, value.toString(), &StoredWord<Environment>::first);
        return found == environmentWords.end() ? QString() : environmentWord(found->second);
    }
    constexpr std::array texts{"name"_L1, "group"_L1, "address"_L1, "user"_L1, "language"_L1};
    constexpr std::array numbers{"services"_L1, "timeoutSeconds"_L1, "delaySeconds"_L1};
    if (std::ranges::find(texts, key) != texts.end())
        return value.toString();
    return std::ranges::find(numbers, key) != numbers.end() && value.isDouble() ? QString::number(value.toInt())
                                                                                : QString();
}

} // namespace

QString conflictText(const QStringList &keys, const QJsonObject &now)
{
    QStringList said;
    for (const auto &key : keys) {
        const auto name = nameOfField(key);
        const auto value = shownValue(key, now);
        const auto text = value.isEmpty() ? name : ConflictWords::tr("%1 (now %2)").arg(name, value);
        if (!said.contains(text)) // two keys may belong to one field
            said.append(text);
    }
    return said.join(u", "_s);
}

} // namespace sluice
