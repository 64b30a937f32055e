// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/secrets/secretscan.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QUrl>

namespace sluice::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastLength = 8;

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding, QStringEncoder::Flag::Stateless)(text);
}

/// What base64 makes of \a bytes when \a before others stand before them, and any number after them.
QByteArray inBase64(const QByteArray &bytes, int before)
{
    const auto whole = (QByteArray(before, 'x') + bytes).toBase64();
    const auto first = (before * 8 + 5) / 6;
    const auto last = (before + bytes.size()) * 8 / 6;
    return whole.sliced(first, last - first);
}

QByteArray allPercentEncoded(const QByteArray &bytes)
{
    const auto digits = bytes.toHex();
    QByteArray result;
    for (qsizetype i = 0; i < digits.size(); i += 2)
        result += '%' + digits.sliced(i, 2);
    return result;
}

QByteArray inJson(const QString &text)
{
    const auto array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(2, array.size() - 4);
}

} // namespace

QList<SecretScan::Form> SecretScan::formsOf(const QString &secret)
{
    const auto plain = secret.toUtf8();
    const auto wide = encoded(secret, QStringConverter::Utf16LE);
    QList<Form> forms{{u"plain"_s, plain},
                      {u"UTF-16LE"_s, wide},
                      {u"UTF-16BE"_s, encoded(secret, QStringConverter::Utf16BE)},
                      {u"hexadecimal"_s, plain.toHex(), true},
                      {u"hexadecimal of UTF-16"_s, wide.toHex(), true},
                      {u"percent-encoded"_s, QUrl::toPercentEncoding(secret)},
                      {u"percent-encoded throughout"_s, allPercentEncoded(plain), true},
                      {u"in XML"_s, secret.toHtmlEscaped().toUtf8()},
                      {u"in JSON"_s, inJson(secret)}};
    for (int before = 0; before < 3; ++before) {
        for (const auto &bytes : {plain, wide}) {
            const auto base64 = inBase64(bytes, before);
            forms.append({u"base64"_s, base64});
            forms.append({u"base64 for addresses"_s, QByteArray(base64).replace('+', '-').replace('/', '_')});
            forms.append({u"base64, percent-encoded"_s, base64.toPercentEncoding()});
        }
    }
    return forms;
}

void SecretScan::lookFor(const QString &name, const QString &secret)
{
    if (secret.size() < LeastLength)
        qFatal("%s is too short to be found for certain.", qPrintable(name));
    m_secrets.append({name, formsOf(secret)});
}

QStringList SecretScan::foundIn(const QByteArray &bytes, const QString &where) const
{
    const auto lower = bytes.toLower();
    QStringList found;
    for (const auto &secret : m_secrets) {
        for (const auto &form : secret.forms) {
            if ((form.anyCase ? lower : bytes).contains(form.bytes)) {
                found.append(u"%1 in %2 (%3)"_s.arg(secret.name, where, form.description));
                break;
            }
        }
    }
    return found;
}

QStringList SecretScan::foundBelow(const QString &folder) const
{
    QStringList found;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        const auto path = entry.filePath();
        found += foundIn(entry.fileName().toUtf8(), u"the name of "_s + path);
        if (entry.isSymLink()) {
            found += foundIn(entry.symLinkTarget().toUtf8(), u"the target of "_s + path);
            continue;
        }
        QFile file(path);
        if (!entry.isFile())
            continue;
        if (file.open(QIODevice::ReadOnly))
            found += foundIn(file.readAll(), path);
        else
            found += u"%1 cannot be read, so anything may be in it"_s.arg(path);
    }
    return found;
}

} // namespace sluice::test
