// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destination/destinationsecrets.h"

#include "core/protocol/registry.h"
#include "core/session/transportneeds.h"

#include <QHash>

#include <algorithm>

namespace sluice {

namespace {

void setTransportSecret(Destination &destination, Secret TransportSecrets::*place, const Secret &secret)
{
    destination.own.transportSecrets.*place = secret;
    for (auto &request : destination.nodes)
        request.transportSecrets.*place = secret;
}

bool takesApplicationToken(const SignInRequest &request)
{
    const auto product = productOf(request.protocolId);
    return product && product->takesApplicationToken;
}

} // namespace

Secret &secretFieldOf(Credentials &credentials, SignInKind kind)
{
    switch (kind) {
    case SignInKind::Password:
        return credentials.password;
    case SignInKind::Ticket:
        return credentials.givenTicket;
    case SignInKind::AccessToken:
        return credentials.accessToken;
    case SignInKind::BrowserSession:
        return credentials.cookie;
    }
    Q_UNREACHABLE();
}

void setCredentials(Destination &destination, const Credentials &credentials)
{
    const auto receive = [&credentials](SignInRequest &request) {
        const auto applicationToken = request.credentials.applicationToken;
        request.credentials = credentials;
        request.credentials.applicationToken = applicationToken;
    };
    receive(destination.own);
    std::ranges::for_each(destination.nodes, receive);
    destination.hasSecret = true;
}

void setSecret(Destination &destination, SecretKind kind, const Secret &secret)
{
    switch (kind) {
    case SecretKind::Password:
    case SecretKind::Ticket:
    case SecretKind::AccessToken: {
        auto credentials = destination.own.credentials;
        secretFieldOf(credentials, destination.own.options.signIn) = secret;
        setCredentials(destination, credentials);
        return;
    }
    case SecretKind::ApplicationToken:
        destination.own.credentials.applicationToken = secret;
        for (auto &request : destination.nodes)
            request.credentials.applicationToken = secret;
        return;
    case SecretKind::ProxyPassword:
        setTransportSecret(destination, &TransportSecrets::proxyPassword, secret);
        return;
    case SecretKind::KeyPassphrase:
        setTransportSecret(destination, &TransportSecrets::keyPassphrase, secret);
        return;
    case SecretKind::SigningKey: // no server gets it
        return;
    }
    Q_UNREACHABLE();
}

QList<SecretKind> usableSecrets(const Destination &destination, bool signsIn)
{
    QList<SecretKind> kinds;
    const auto &request = destination.own;
    if (signsIn) {
        if (const auto kind = secretKindOf(request.options.signIn); kind && !destination.hasSecret)
            kinds.append(*kind);
        if (takesApplicationToken(request) && request.credentials.applicationToken.isEmpty())
            kinds.append(SecretKind::ApplicationToken);
    }
    if (needsProxyPassword(request.transport) && request.transportSecrets.proxyPassword.isEmpty())
        kinds.append(SecretKind::ProxyPassword);
    if (needsPassphrase(request.transport) && request.transportSecrets.keyPassphrase.isEmpty())
        kinds.append(SecretKind::KeyPassphrase);
    return kinds;
}

QList<SecretKind> missingSecrets(const Destination &destination)
{
    auto kinds = usableSecrets(destination, true);
    kinds.removeAll(SecretKind::ApplicationToken); // may be empty
    return kinds;
}

Call<FilledDestinations> *fillFromKeychain(const QList<Destination> &destinations, SecretStore &secrets, bool signsIn,
                                           QObject *parent)
{
    QList<SecretKey> keys;
    for (const auto &destination : destinations) {
        const auto kinds = destination.usesKeychain ? usableSecrets(destination, signsIn) : QList<SecretKind>();
        for (const auto kind : kinds)
            keys.append({destination.serverId, kind});
    }
    auto *call = new Call<FilledDestinations>(parent);
    auto *reading = readKept(secrets, keys, call);
    call->adopt(reading);
    const auto problem = keys.isEmpty() ? std::nullopt : secrets.problem();
    reading->then(call, [call, destinations, problem](const Result<SecretsRead> &read) {
        if (!read) {
            call->finish(Failure(read.error()));
            return;
        }
        FilledDestinations filled{destinations, read->problem ? read->problem : problem};
        QHash<QString, qsizetype> places;
        for (qsizetype i = 0; i < destinations.size(); ++i)
            places.insert(destinations.at(i).serverId, i);
        for (const auto &[key, secret] : read->secrets)
            setSecret(filled.destinations[places.value(key.serverId)], key.kind, secret);
        call->finish(filled);
    });
    return call;
}

} // namespace sluice
