// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/secrets.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct SecretsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Secrets)
};

constexpr int Shortest = 4; ///< characters; shorter secrets would be found in any text

QStringList secretsOf(const Credentials &credentials)
{
    const auto pair = (credentials.user + u':' + credentials.password).toUtf8().toBase64();
    QStringList secrets{credentials.password,    credentials.applicationToken, credentials.accessToken,
                        credentials.givenTicket, credentials.cookie,           credentials.xsrfToken,
                        credentials.ticket,      credentials.endedTicket,      QString::fromLatin1(pair)};
    secrets.removeIf([](const QString &secret) { return secret.size() < Shortest; });
    return secrets;
}

QString character(const QString &number, int base)
{
    bool isNumber = false;
    const char32_t code = number.toUInt(&isNumber, base);
    return isNumber && code <= 0x10ffff ? QString::fromUcs4(&code, 1) : QString();
}

/// Replaces every match of \a escape by the result of \a meaning.
template<typename Meaning>
QString unescaped(const QString &text, const QRegularExpression &escape, Meaning meaning)
{
    QString result;
    qsizetype end = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(text).sliced(end, match.capturedStart() - end);
        result += meaning(match);
        end = match.capturedEnd();
    }
    result += QStringView(text).sliced(end);
    return result;
}

QString withoutJsonEscapes(const QString &text)
{
    static const QRegularExpression escape(u"\\\\(?:u([0-9a-fA-F]{4})|(.))"_s);
    return unescaped(text, escape, [](const QRegularExpressionMatch &match) {
        return match.captured(1).isEmpty() ? match.captured(2) : character(match.captured(1), 16);
    });
}

QString withoutMarkupEscapes(const QString &text)
{
    static const QRegularExpression escape(u"&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));"_s);
    static const QHash<QString, QString> names{
        {u"amp"_s, u"&"_s}, {u"lt"_s, u"<"_s}, {u"gt"_s, u">"_s}, {u"quot"_s, u"\""_s}, {u"apos"_s, u"'"_s}};
    return unescaped(text, escape, [](const QRegularExpressionMatch &match) {
        if (!match.captured(1).isEmpty())
            return character(match.captured(1), 16);
        return match.captured(2).isEmpty() ? names.value(match.captured(3)) : character(match.captured(2), 10);
    });
}

QString withoutPercentEscapes(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// Also finds the beginning of \a secret at the end of \a text, which may have been cut off there.
bool repeats(const QString &text, const QString &secret)
{
    if (text.contains(secret, Qt::CaseInsensitive))
        return true;
    for (auto length = std::min(secret.size(), text.size()); length >= Shortest; --length) {
        if (text.endsWith(QStringView(secret).first(length)))
            return true;
    }
    return false;
}

bool repeatsOneOf(const QString &text, const QStringList &secrets)
{
    const auto repeatsOne = [&secrets](const QString &reading) {
        return std::ranges::any_of(secrets, [&reading](const QString &secret) { return repeats(reading, secret); });
    };
    // A text without escapes reads the same in every way, and answers are long.
    return repeatsOne(text) || (text.contains(u'\\') && repeatsOne(withoutJsonEscapes(text)))
        || (text.contains(u'&') && repeatsOne(withoutMarkupEscapes(text)))
        || (text.contains(u'%') && repeatsOne(withoutPercentEscapes(text)));
}

} // namespace

Error withoutSecrets(const Credentials &credentials, Error error)
{
    const auto secrets = secretsOf(credentials);
    if (repeatsOneOf(error.message, secrets))
        error.message =
            SecretsText::tr("The server reports an error. Its text is not shown, because it repeats a secret.");
    for (auto *text : {&error.detail, &error.serverCode}) {
        if (repeatsOneOf(*text, secrets))
            text->clear();
    }
    return error;
}

bool repeatsSecret(const Credentials &credentials, const QString &text)
{
    return repeatsOneOf(text, secretsOf(credentials));
}

} // namespace sluice
