// SPDX-License-Identifier: GPL-3.0-or-later
// Writes every request that a protocol can encode, one JSON object on a line:  encodedrequests PROTOCOL [SERVICES]
#include "core/protocol/registry.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace {

QList<std::pair<QString, Operation>> operations()
{
    const QStringList names{u"ExtAppCache"_s, u"  blanks at both ends "_s, u"a & b <c> \"d\" \\e"_s, u"ÆØÅ 🧹"_s};
    QList<std::pair<QString, Operation>> all{{u"probe"_s, Probe{}},
                                             {u"tenant-state"_s, TenantState{}},
                                             {u"sign-in"_s, SignIn{}},
                                             {u"features"_s, Features{}},
                                             {u"list"_s, ListCaches{}},
                                             {u"flush-all"_s, FlushAll{}},
                                             {u"flush-named"_s, FlushNamed{names}},
                                             {u"state"_s, CacheState{names}},
                                             {u"generations"_s, CacheGenerations{names}},
                                             {u"clear-all"_s, ClearConfiguration{u"Web & Client"_s, u"Web"_s, true}},
                                             {u"clear-own"_s, ClearConfiguration{u"WebClient"_s, u"Web"_s, false}}};
    for (const auto kind : allDeltaKinds)
        all.emplaceBack(u"rebuild-"_s + deltaKindName(kind), RebuildDeltas{kind});
    return all;
}

Context contextFor(SignInKind kind, std::optional<int> services)
{
    Context context;
    context.address = u"https://crm.example.test/SuperOffice"_s;
    context.options.signIn = kind;
    context.options.services = services;
    context.credentials = {.user = u"Ørjan & Co"_s,
                           .password = u"p:å<ss"_s,
                           .applicationToken = u"token"_s,
                           .accessToken = u"8A:Cust12345.token"_s,
                           .givenTicket = u"7T:TU9DSy1USUNLRVQtMDAwMQ=="_s,
                           .cookie = u"XSRF-TOKEN=x; session=y"_s,
                           .xsrfToken = u"x"_s,
                           .ticket = u"7T:TU9DSy1USUNLRVQtMDAwMQ=="_s};
    context.signedIn = true;
    return context;
}

void print(const QString &name, const HttpRequest &request)
{
    QJsonObject headers;
    for (const auto &[header, value] : request.headers)
        headers.insert(QString::fromLatin1(header), QString::fromUtf8(value));
    const QJsonObject line{{u"name"_s, name},
                           {u"method"_s, QString::fromLatin1(request.method)},
                           {u"url"_s, request.url.toString(QUrl::FullyEncoded)},
                           {u"headers"_s, headers},
                           {u"body"_s, QString::fromUtf8(request.body)}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    const auto *protocol = protocolById(arguments.value(1));
    if (!protocol)
        return 2;
    const auto services = arguments.size() > 2 ? std::optional(arguments.at(2).toInt()) : std::nullopt;
    const QList<std::pair<QString, SignInKind>> kinds{{u"basic"_s, SignInKind::Password},
                                                      {u"ticket"_s, SignInKind::Ticket},
                                                      {u"bearer"_s, SignInKind::AccessToken},
                                                      {u"session"_s, SignInKind::BrowserSession}};
    const auto all = operations();
    for (const auto &[kindName, kind] : kinds) {
        for (const auto &[name, operation] : all) {
            // What this protocol or version does not have is not written.
            if (const auto request = protocol->encode(contextFor(kind, services), operation))
                print(name + u' ' + kindName, *request);
        }
    }
    return 0;
}
