// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/signers/signerscommand.h"

#include "app/sluicectl/commands/plans/verdict.h"
#include "app/sluicectl/commands/servers/storequestion.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"
#include "core/run/plans/planfiles.h"
#include "core/storage/signing/ed25519.h"
#include "core/storage/signing/signingkey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// The public key that \a text writes in hexadecimal digits; nothing if it is none.
std::optional<QByteArray> keyIn(const QString &text)
{
    const auto key = QByteArray::fromHex(text.toLatin1());
    const bool isKey = key.size() == ed25519::PublicKeySize && QString::fromLatin1(key.toHex()) == text.toLower();
    return isKey ? std::optional(key) : std::nullopt;
}

QString signersText(const QList<KnownSigner> &signers)
{
    QString text;
    for (const auto &signer : signers) {
        const auto line = SignersListCommand::tr("%1: %2", "a name and a fingerprint")
                              .arg(signer.name, sluice::fingerprintOf(signer.publicKey));
        text += printable(signer.isOfSystem ? SignersListCommand::tr("%1 (of the system)").arg(line) : line) + u'\n';
    }
    return text;
}

QJsonArray signersArray(const QList<KnownSigner> &signers)
{
    QJsonArray array;
    for (const auto &signer : signers)
        array.append(QJsonObject{{u"name"_s, signer.name},
                                 {u"key"_s, QString::fromLatin1(signer.publicKey.toHex())},
                                 {u"fingerprint"_s, sluice::fingerprintOf(signer.publicKey)},
                                 {u"ofSystem"_s, signer.isOfSystem}});
    return array;
}

} // namespace

void SignersListCommand::run()
{
    const auto signers = knownSigners().listed();
    if (!signers)
        return fail(signers.error());
    if (const auto loaded = knownSigners().load(); !loaded)
        sayError(loaded.error());
    if (signers->isEmpty())
        say(tr("Nobody's signature is known yet: `sluicectl signers add` makes one known."));
    JsonAnswer::ofProgram().set(u"signers"_s, signersArray(*signers));
    finishWith(printText(signersText(*signers)));
}

Result<QByteArray> SignersAddCommand::keyFromFile() const
{
    const auto file = readPlanFile(options().value(u"from"_s));
    if (!file)
        return Failure(file.error());
    const auto &key = file->plan.author.publicKey;
    if (!ed25519::verify(key, canonicalPlan(file->plan).toUtf8(), file->signature))
        return Failure(
            inputError(tr("The plan in this file was changed since it was signed, so its key says nothing.")));
    return key;
}

/// The file says who somebody claims to be. Whether the key is theirs, only that person can say.
bool SignersAddCommand::isCompared(const KnownSigner &signer) const
{
    const auto fingerprint = sluice::fingerprintOf(signer.publicKey);
    return isConfirmed({.name = signer.name,
                        .confirmation = Confirmation::Button,
                        .question = tr("The key in the file has the fingerprint %1. Is it the one that %2 told you, "
                                       "in another way than with this file?")
                                        .arg(fingerprint, printable(signer.name)),
                        .refusal = tr("The key in the file has the fingerprint %1. Compare it with %2, then add --yes. "
                                      "Nothing was changed.")
                                       .arg(fingerprint, signer.name)},
                       options(), stopDescriptor());
}

void SignersAddCommand::run()
{
    const bool isFromFile = options().has(u"from"_s);
    const auto typed = keyIn(second());
    if (!isFromFile && !typed)
        return failUsage(tr("A key is 64 hexadecimal digits, as `sluicectl plan key` prints them."));
    const auto key = isFromFile ? keyFromFile() : Result<QByteArray>(*typed);
    if (!key)
        return fail(key.error());
    const KnownSigner signer{.name = word(), .publicKey = *key};
    const auto signers = knownSigners().listed();
    if (!signers)
        return fail(signers.error());
    if (const auto *known = sluice::signerWith(*key, *signers); known && known->isOfSystem)
        return fail(
            inputError(tr("The administrator of this computer has made this key known, as %1.").arg(known->name)));
    if (isFromFile && !isCompared(signer))
        return finish(ExitCode::NotConfirmed);
    if (const auto added = knownSigners().add(signer); !added)
        return fail(added.error());
    say(isFromFile ? tr("%1 is known now, with the key %2.").arg(signer.name, sluice::fingerprintOf(*key))
                   : tr("%1 is known now, with the key %2. Compare this fingerprint with that person, if you have not: "
                        "from now on the signature of this key counts here.")
                         .arg(signer.name, sluice::fingerprintOf(*key)));
    finish(ExitCode::Done);
}

void SignersRemoveCommand::run()
{
    const auto signers = knownSigners().listed();
    if (!signers)
        return fail(signers.error());
    const auto key = keyIn(word());
    const auto name = nameKey(word());
    QList<KnownSigner> meant;
    std::ranges::copy_if(*signers, std::back_inserter(meant), [&](const KnownSigner &signer) {
        return key ? signer.publicKey == *key : nameKey(signer.name) == name;
    });
    if (meant.isEmpty())
        return fail(nameError(tr("Nobody called %1 is known: `sluicectl signers list` lists them.").arg(word())));
    if (std::ranges::all_of(meant, &KnownSigner::isOfSystem))
        return fail(
            inputError(tr("%1 was made known by the administrator of this computer, and cannot be removed here.")
                           .arg(meant.constFirst().name)));
    meant.removeIf([](const KnownSigner &signer) { return signer.isOfSystem; });
    if (meant.size() > 1) {
        QStringList keys;
        for (const auto &signer : std::as_const(meant))
            keys.append(QString::fromLatin1(signer.publicKey.toHex()));
        return fail(inputError(tr("Several keys are known as that of %1. Name the key to remove, one of these: %2")
                                   .arg(word(), keys.join(u", "_s))));
    }
    const auto &signer = meant.constFirst();
    if (const auto removed = knownSigners().remove(signer.publicKey); !removed)
        return fail(removed.error());
    say(tr("The signature of %1 does not count here any more.").arg(signer.name));
    finish(ExitCode::Done);
}

} // namespace sluice::ctl
