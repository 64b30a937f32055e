// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/signing/knownsigners.h"

#include "core/storage/files/jsonlistfile.h"
#include "core/storage/files/jsonscan.h"
#include "core/storage/files/settingsfolder.h"
#include "core/storage/signing/ed25519.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct SignersText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::KnownSigners)
};

QJsonObject signerJson(const KnownSigner &signer)
{
    return {{u"name"_s, signer.name}, {u"key"_s, QString::fromLatin1(signer.publicKey.toHex())}};
}

std::optional<KnownSigner> signerFrom(const QJsonValue &value)
{
    const auto hex = value.toObject().value("key"_L1).toString();
    KnownSigner signer{.name = value.toObject().value("name"_L1).toString(),
                       .publicKey = QByteArray::fromHex(hex.toLatin1())};
    const bool isKey = signer.publicKey.size() == ed25519::PublicKeySize
        && QString::fromLatin1(signer.publicKey.toHex()) == hex.toLower();
    return isKey && !signer.name.isEmpty() && isVisibleText(signer.name) ? std::optional(signer) : std::nullopt;
}

const JsonListForm<KnownSigner> SignerForm{
    .format = {.version = 1}, .key = "signers"_L1, .toJson = signerJson, .fromJson = signerFrom};

bool isNameOf(const KnownSigner &one, const KnownSigner &other)
{
    return nameKey(one.name) == nameKey(other.name);
}

Result<QList<KnownSigner>> signersOfSystem(const QString &path)
{
    if (path.isEmpty())
        return QList<KnownSigner>();
    auto signers = JsonListFile(path, SignerForm).read();
    if (!signers)
        return Failure(errorOf(signers.error()));
    for (auto &signer : *signers)
        signer.isOfSystem = true;
    return *signers;
}

/// A name that two of \a signers have.
std::optional<QString> sharedName(const QList<KnownSigner> &signers)
{
    QHash<QString, QByteArray> keys;
    for (const auto &signer : signers) {
        const auto key = nameKey(signer.name);
        if (keys.value(key, signer.publicKey) != signer.publicKey)
            return signer.name;
        keys.insert(key, signer.publicKey);
    }
    return {};
}

} // namespace

const KnownSigner *signerWith(const QByteArray &publicKey, const QList<KnownSigner> &signers)
{
    const auto found = std::ranges::find(signers, publicKey, &KnownSigner::publicKey);
    return found == signers.cend() ? nullptr : &*found;
}

bool isVisibleText(const QString &text)
{
    return isUsableText(text) && std::ranges::none_of(text.toUcs4(), [](uint c) {
               const auto category = QChar::category(c);
               return category == QChar::Other_Format || category == QChar::Separator_Line
                   || category == QChar::Separator_Paragraph;
           });
}

QString nameKey(const QString &name)
{
    // After the first step every kind of blank is one.
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

KnownSigners::KnownSigners(QString path, QString systemPath)
    : m_path(std::move(path))
    , m_systemPath(std::move(systemPath))
{
}

QString KnownSigners::usualFile()
{
    const auto folder = settingsFolder();
    return folder ? *folder + "/Sluice/sluice/signers.json"_L1 : QString();
}

QString KnownSigners::systemFile()
{
    return u"/etc/xdg/sluice/signers.json"_s;
}

Result<QList<KnownSigner>> KnownSigners::load() const
{
    auto signers = listed();
    if (const auto name = signers ? sharedName(*signers) : std::nullopt)
        return Failure(inputError(SignersText::tr("Two keys are known as that of %1, so that nobody is known until one "
                                                  "of them is removed or has another name.")
                                      .arg(*name)));
    return signers;
}

Result<QList<KnownSigner>> KnownSigners::listed() const
{
    auto signers = signersOfSystem(m_systemPath);
    if (!signers)
        return signers;
    const auto own = JsonListFile(m_path, SignerForm).read();
    if (!own)
        return Failure(errorOf(own.error()));
    for (const auto &signer : *own) {
        if (!signerWith(signer.publicKey, *signers))
            signers->append(signer);
    }
    return signers;
}

Result<void> KnownSigners::add(const KnownSigner &given) const
{
    const KnownSigner signer{.name = given.name.trimmed(), .publicKey = given.publicKey};
    if (signer.name.isEmpty() || !isVisibleText(signer.name))
        return Failure(inputError(SignersText::tr("A person needs a name that can be shown.")));
    if (signer.publicKey.size() != ed25519::PublicKeySize)
        return Failure(inputError(SignersText::tr("This is no public key.")));
    const auto ofSystem = signersOfSystem(m_systemPath);
    if (!ofSystem)
        return Failure(ofSystem.error());
    bool isTaken = false;
    const auto stored = JsonListFile(m_path, SignerForm).change([&](QList<KnownSigner> &signers) {
        isTaken = std::ranges::any_of(*ofSystem + signers, [&signer](const KnownSigner &other) {
            return isNameOf(other, signer) && other.publicKey != signer.publicKey;
        });
        if (isTaken)
            return;
        signers.removeIf([&signer](const KnownSigner &other) { return other.publicKey == signer.publicKey; });
        signers.append(signer);
    });
    if (isTaken)
        return Failure(inputError(SignersText::tr("Another key is known as that of %1. Remove it first, or choose "
                                                  "another name.")
                                      .arg(signer.name)));
    return stored.map([](const QList<KnownSigner> &) {}).map_error(errorOf);
}

Result<void> KnownSigners::remove(const QByteArray &publicKey) const
{
    return JsonListFile(m_path, SignerForm)
        .change([&publicKey](QList<KnownSigner> &signers) {
            signers.removeIf([&publicKey](const KnownSigner &signer) { return signer.publicKey == publicKey; });
        })
        .map([](const QList<KnownSigner> &) {})
        .map_error(errorOf);
}

} // namespace sluice
