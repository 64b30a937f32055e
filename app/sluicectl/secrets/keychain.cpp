// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/secrets/keychain.h"

#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/secrets/accounts.h"
#include "app/sluicectl/secrets/secrets.h"
#include "app/sluicectl/secrets/transportsecrets.h"
#include "app/sluicectl/terminal/output.h"

#include <algorithm>

namespace sluice::ctl {

namespace {

void setTransportSecret(Target &target, QString TransportSecrets::*place, const QString &secret)
{
    for (auto &request : target.nodes)
        request.transportSecrets.*place = secret;
}

} // namespace

QList<SecretKind> usableSecrets(const Target &target, bool signsIn)
{
    QList<SecretKind> kinds;
    const auto &request = target.own;
    if (signsIn) {
        if (const auto kind = secretKindOf(request.options.signIn); kind && !target.hasSecret)
            kinds.append(*kind);
        if (request.credentials.applicationToken.isEmpty())
            kinds.append(SecretKind::ApplicationToken);
    }
    if (needsProxyPassword(request.transport))
        kinds.append(SecretKind::ProxyPassword);
    if (needsPassphrase(request.transport))
        kinds.append(SecretKind::KeyPassphrase);
    return kinds;
}

void setSecret(Target &target, SecretKind kind, const QString &secret)
{
    switch (kind) {
    case SecretKind::Password:
    case SecretKind::Ticket:
    case SecretKind::AccessToken: {
        auto credentials = target.own.credentials;
        secretFieldOf(credentials, signInOf(target)) = secret;
        setCredentials(target, credentials);
        return;
    }
    case SecretKind::ApplicationToken:
        target.own.credentials.applicationToken = secret;
        for (auto &request : target.nodes)
            request.credentials.applicationToken = secret;
        return;
    case SecretKind::ProxyPassword:
        setTransportSecret(target, &TransportSecrets::proxyPassword, secret);
        return;
    case SecretKind::KeyPassphrase:
        setTransportSecret(target, &TransportSecrets::keyPassphrase, secret);
        return;
    }
    Q_UNREACHABLE();
}

KeychainReader::KeychainReader(SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
{
}

void KeychainReader::read(QList<Target> &targets, bool signsIn)
{
    const bool wanted = std::ranges::any_of(targets, &Target::usesKeychain);
    if (const auto problem = m_secrets.problem(); problem && wanted)
        say(sentenceOf(*problem));
    const auto kept = m_secrets.kept();
    for (auto &target : targets) {
        if (!target.usesKeychain)
            continue;
        const auto kinds = usableSecrets(target, signsIn);
        for (const auto kind : kinds) {
            const SecretKey key{target.id, kind};
            // The keychain is not opened for secrets that it does not hold.
            if (std::ranges::find(kept, key, &KeptSecret::key) != kept.cend())
                m_open.append({key, &target});
        }
    }
    readNext();
}

void KeychainReader::stop()
{
    m_open.clear();
    if (m_reading)
        m_reading->cancel();
}

void KeychainReader::readNext()
{
    if (m_open.isEmpty()) {
        QMetaObject::invokeMethod(this, &KeychainReader::finished, Qt::QueuedConnection);
        return;
    }
    auto *call = m_secrets.read(m_open.first().first, this);
    m_reading = call;
    call->then(this, [this](const Result<std::optional<QString>> &secret) { handleSecret(secret); });
}

void KeychainReader::handleSecret(const Result<std::optional<QString>> &secret)
{
    if (m_open.isEmpty()) { // stopped
        readNext();
        return;
    }
    const auto [key, target] = m_open.takeFirst();
    if (!secret) {
        say(sentenceOf(secret.error()));
        m_open.clear(); // the other reads would fail as well, perhaps after the same delay
    } else if (*secret) {
        setSecret(*target, key.kind, **secret);
    }
    readNext();
}

} // namespace sluice::ctl
