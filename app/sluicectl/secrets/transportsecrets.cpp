// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/secrets/transportsecrets.h"

#include "app/sluicectl/secrets/secrets.h"
#include "app/sluicectl/terminal/output.h"
#include "app/sluicectl/terminal/terminal.h"
#include "core/session/transportneeds.h"

#include <QCoreApplication>
#include <QHash>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct TransportText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::TransportSecrets)
};

/// The file with the key.
QString keyFileOf(const TransportOptions &transport)
{
    return transport.clientKeyFile.isEmpty() ? transport.clientCertificateFile : transport.clientKeyFile;
}

/// How to get the secret for a proxy or a key. `nameOf` returns its name; empty when no secret is needed.
struct Lock
{
    Secret sluice::TransportSecrets::*secret = nullptr;
    QString (*nameOf)(const TransportOptions &) = nullptr;
    Wanted wanted{};
    QString missing{};
    QString ambiguous{};
};

QString proxyName(const TransportOptions &transport)
{
    const auto &proxy = transport.proxy;
    return needsProxyPassword(transport) ? u"%1@%2:%3"_s.arg(proxy.user, proxy.host).arg(proxy.port) : QString();
}

QString keyName(const TransportOptions &transport)
{
    return needsPassphrase(transport) ? keyFileOf(transport) : QString();
}

Lock proxyLock()
{
    return {.secret = &TransportSecrets::proxyPassword,
            .nameOf = &proxyName,
            .wanted = {.variable = "SLUICE_PROXY_PASSWORD",
                       .prompt = TransportText::tr("Password of the proxy %1: "),
                       .notUtf8 = TransportText::tr("The password of the proxy is not written in UTF-8.")},
            .missing = TransportText::tr("There is no password for the proxy %1: set SLUICE_PROXY_PASSWORD."),
            .ambiguous = TransportText::tr(
                "The servers of this command use different proxies, so SLUICE_PROXY_PASSWORD cannot be used.")};
}

Lock keyLock()
{
    return {.secret = &TransportSecrets::keyPassphrase,
            .nameOf = &keyName,
            .wanted = {.variable = "SLUICE_KEY_PASSPHRASE",
                       .prompt = TransportText::tr("Passphrase of the key in %1: "),
                       .notUtf8 = TransportText::tr("The passphrase is not written in UTF-8.")},
            .missing = TransportText::tr("There is no passphrase for the key in %1: set SLUICE_KEY_PASSPHRASE."),
            .ambiguous = TransportText::tr(
                "The servers of this command use different keys, so SLUICE_KEY_PASSPHRASE cannot be used.")};
}

Result<Secret> secretFor(const QString &name, const Lock &lock, const EnvironmentSecrets &environment,
                         int stopDescriptor)
{
    auto wanted = lock.wanted;
    wanted.prompt = wanted.prompt.arg(printable(name));
    if (const auto given = environment.value(wanted.variable))
        return secretFrom(*given, wanted);
    if (!isInteractive())
        return Failure(machineError(lock.missing.arg(name)));
    const auto line = LinesFromInput(LinesFromInput::Kind::Terminal, stopDescriptor).next(wanted);
    if (!line)
        return Failure(line.error());
    return secretFrom(line->value_or(SecretBytes()), wanted);
}

/// Fills in the secret of \a lock in \a requests, those of all nodes.
Result<void> open(const QList<SignInRequest *> &requests, const Lock &lock, const EnvironmentSecrets &environment,
                  int stopDescriptor)
{
    QHash<QString, Secret> secrets;
    for (auto *request : requests) {
        const auto name = lock.nameOf(request->transport);
        auto &place = request->transportSecrets.*lock.secret;
        if (name.isEmpty() || !place.isEmpty())
            continue;
        if (!secrets.contains(name)) {
            if (!secrets.isEmpty() && environment.value(lock.wanted.variable))
                return Failure(inputError(lock.ambiguous));
            const auto secret = secretFor(name, lock, environment, stopDescriptor);
            if (!secret)
                return Failure(secret.error());
            secrets.insert(name, *secret);
        }
        place = secrets.value(name);
    }
    return {};
}

} // namespace

Result<void> askForTransportSecrets(QList<Destination> &destinations, const EnvironmentSecrets &environment,
                                    int stopDescriptor)
{
    QList<SignInRequest *> requests;
    for (auto &destination : destinations) {
        for (auto &request : destination.nodes)
            requests.append(&request);
    }
    if (auto opened = open(requests, proxyLock(), environment, stopDescriptor); !opened)
        return opened;
    return open(requests, keyLock(), environment, stopDescriptor);
}

} // namespace sluice::ctl
