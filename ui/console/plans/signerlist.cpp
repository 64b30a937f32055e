// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/plans/signerlist.h"

#include "core/storage/signing/signingkey.h"

#include <memory>

namespace sluice {

SignerList::SignerList(KnownSigners signers, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_signers(std::move(signers))
{
    keptSigningKey(secrets, this)->then(this, [this](const Result<std::optional<ed25519::KeyPair>> &keys) {
        m_keyProblem = keys ? std::nullopt : std::optional(keys.error());
        m_ownKey = keys && *keys ? (*keys)->publicKey : QByteArray();
        Q_EMIT changed();
    });
    read();
}

void SignerList::read()
{
    const auto found = std::make_shared<Result<QList<KnownSigner>>>();
    m_thread.run([found, signers = m_signers] { *found = signers.load(); },
                 [this, found] {
                     m_all = found->value_or(QList<KnownSigner>());
                     m_problem = *found ? std::nullopt : std::optional(found->error());
                     Q_EMIT changed();
                 });
}

void SignerList::add(const KnownSigner &signer)
{
    change([signer](const KnownSigners &signers) { return signers.add(signer); });
}

void SignerList::remove(const QByteArray &publicKey)
{
    change([publicKey](const KnownSigners &signers) { return signers.remove(publicKey); });
}

void SignerList::change(const std::function<Result<void>(const KnownSigners &)> &change)
{
    const auto outcome = std::make_shared<Result<void>>();
    m_thread.run([outcome, change, signers = m_signers] { *outcome = change(signers); },
                 [this, outcome] {
                     if (*outcome)
                         Q_EMIT done();
                     else
                         Q_EMIT failed(outcome->error());
                     read();
                 });
}

} // namespace sluice
