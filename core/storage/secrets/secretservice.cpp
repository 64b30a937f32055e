// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/secretservice.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

struct ServiceText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::SecretService)
};

QDBusMessage searchFor(const QString &service, const QString &key)
{
    qDBusRegisterMetaType<Attributes>();
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                  u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    // The attribute names that QtKeychain uses.
    const Attributes attributes{{u"server"_s, service}, {u"user"_s, key}};
    message.setArguments({QVariant::fromValue(attributes)});
    message.setAutoStartService(false);
    return message;
}

Result<SecretTrace> traceFrom(const QDBusPendingReply<Paths, Paths> &reply)
{
    if (reply.isError()) {
        const auto error = reply.error();
        // The second error is that of a bus that is configured not to start services.
        if (error.type() == QDBusError::ServiceUnknown
            || error.name() == "org.freedesktop.DBus.Error.NameHasNoOwner"_L1)
            return SecretTrace::NoService;
        return Failure({.kind = Error::Kind::Fault,
                        .message = ServiceText::tr("The keychain did not say whether it holds the secret."),
                        .detail = error.message()});
    }
    if (!reply.argumentAt<1>().isEmpty())
        return SecretTrace::Locked;
    return reply.argumentAt<0>().isEmpty() ? SecretTrace::None : SecretTrace::Open;
}

} // namespace

Call<SecretTrace> *traceOf(const QString &service, const QString &key, std::chrono::milliseconds limit, QObject *parent)
{
    auto *call = new Call<SecretTrace>(parent);
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        call->finish(SecretTrace::NoService);
        return call;
    }
    auto *watcher =
        new QDBusPendingCallWatcher(bus.asyncCall(searchFor(service, key), static_cast<int>(limit.count())), call);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, call,
                     [call](QDBusPendingCallWatcher *done) { call->finish(traceFrom(*done)); });
    return call;
}

} // namespace sluice
