// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/powershell.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// How a secret has to be written at its place.
enum class Place { Header, Address, Xml };

struct Secret
{
    QString word;
    QLatin1StringView variable;
};

std::array<Secret, 6> secretsOf(const Placeholders &words)
{
    return {Secret{words.password, "SLUICE_PASSWORD"_L1}, Secret{words.applicationToken, "SLUICE_APP_TOKEN"_L1},
            Secret{words.accessToken, "SLUICE_TOKEN"_L1}, Secret{words.ticket, "SLUICE_TICKET"_L1},
            Secret{words.cookie, "SLUICE_COOKIE"_L1},     Secret{words.xsrfToken, "SLUICE_XSRF"_L1}};
}

QString readingOf(QLatin1StringView variable, Place place)
{
    const auto value = "$env:"_L1 + variable;
    switch (place) {
    case Place::Header:
        return value;
    case Place::Address:
        return u"[uri]::EscapeDataString(%1)"_s.arg(value);
    case Place::Xml:
        return u"[Security.SecurityElement]::Escape(%1)"_s.arg(value);
    }
    Q_UNREACHABLE();
}

/// An expression whose value is \a text, with the secrets in place of \a words.
QString expressionOf(const QString &text, const Placeholders &words, Place place)
{
    QStringList parts;
    qsizetype at = 0;
    while (at < text.size() || parts.isEmpty()) {
        auto end = text.size();
        const Secret *found = nullptr;
        const auto secrets = secretsOf(words);
        for (const auto &secret : secrets) {
            const auto position = text.indexOf(secret.word, at);
            if (position >= 0 && position < end) {
                end = position;
                found = &secret;
            }
        }
        if (end > at || !found)
            parts << powerShellString(text.sliced(at, end - at));
        if (found)
            parts << readingOf(found->variable, place);
        at = end + (found ? found->word.size() : 0);
    }
    return parts.size() == 1 ? parts.constFirst() : u'(' + parts.join(" + "_L1) + u')';
}

/// A preview does not encode what is to be encoded together with a secret: "Basic {base64 of ADM0:…}".
QString headerExpression(const QString &value, const Placeholders &words)
{
    constexpr auto opening = "Basic {base64 of "_L1;
    if (!value.startsWith(opening) || !value.endsWith(words.password + u'}'))
        return expressionOf(value, words, Place::Header);
    const auto pair = value.sliced(opening.size()).chopped(1);
    return u"('Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(%1)))"_s.arg(
        expressionOf(pair, words, Place::Header));
}

bool isXml(const QString &type)
{
    return type.contains("xml"_L1, Qt::CaseInsensitive);
}

} // namespace

Placeholders uniquePlaceholders()
{
    const auto unique = [] { return u"secret"_s + QUuid::createUuid().toString(QUuid::Id128); };
    return {.password = unique(),
            .applicationToken = unique(),
            .accessToken = unique(),
            .ticket = unique(),
            .cookie = unique(),
            .xsrfToken = unique()};
}

/// PowerShell takes typographic quotes for the plain one. Two of them stand for one.
QString powerShellString(const QString &text)
{
    static const QRegularExpression quotes(u"(['\u2018\u2019\u201a\u201b])"_s);
    auto doubled = text;
    return u'\'' + doubled.replace(quotes, u"\\1\\1"_s) + u'\'';
}

QString toPowerShell(const HttpRequest &request, const Placeholders &words)
{
    const auto address = request.url.toString(QUrl::FullyEncoded);
    QStringList lines{u"Invoke-WebRequest -UseBasicParsing -MaximumRedirection 0 -Method %1"_s.arg(
                          powerShellString(QString::fromLatin1(request.method))),
                      "-Uri "_L1 + expressionOf(address, words, Place::Address)};
    QStringList headers;
    QString type;
    for (const auto &[name, value] : request.headers) {
        const auto text = QString::fromUtf8(value);
        if (name.compare("Content-Type", Qt::CaseInsensitive) == 0)
            type = text; // PowerShell refuses it among the others
        else
            headers << powerShellString(QString::fromLatin1(name)) + " = "_L1 + headerExpression(text, words);
    }
    if (!headers.isEmpty())
        lines << u"-Headers @{ %1 }"_s.arg(headers.join("; "_L1));
    if (!type.isEmpty())
        lines << "-ContentType "_L1 + powerShellString(type);
    if (!request.body.isEmpty()) {
        // As bytes: some versions would send a text in Latin 1.
        lines << u"-Body ([Text.Encoding]::UTF8.GetBytes(%1))"_s.arg(
            expressionOf(QString::fromUtf8(request.body), words, isXml(type) ? Place::Xml : Place::Address));
    }
    return lines.join(" `\n  "_L1);
}

} // namespace sluice
