// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/signinproduct.h"

#include "core/protocol/registry.h"
#include "core/session/sessions.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

bool isInfoRouter(const QString &protocolId)
{
    return protocolId == infoRouterId();
}

QString productIdOf(const QString &protocolId)
{
    const auto ids = protocolIds();
    const auto found = std::ranges::find(ids, isInfoRouter(protocolId), isInfoRouter);
    return found == ids.cend() ? QString() : *found;
}

QStringList productIds()
{
    auto ids = protocolIds();
    ids.removeIf([](const QString &id) { return productIdOf(id) != id; });
    return ids;
}

QList<InterfaceChoice> interfacesOf(const QString &protocolId)
{
    if (isInfoRouter(protocolId)) {
        QList<InterfaceChoice> choices{{.protocolId = protocolId}};
        for (const auto binding : {Binding::Post, Binding::Soap, Binding::Soap12, Binding::Get})
            choices.append({.protocolId = protocolId, .binding = binding});
        return choices;
    }
    QList<InterfaceChoice> choices;
    const auto ids = protocolIds();
    for (const auto &id : ids) {
        if (!isInfoRouter(id))
            choices.append({.protocolId = id});
    }
    return choices;
}

QList<SignInKind> kindsOf(const QString &protocolId)
{
    if (isInfoRouter(protocolId))
        return {SignInKind::Password, SignInKind::Ticket};
    return {SignInKind::Password, SignInKind::Ticket, SignInKind::AccessToken, SignInKind::BrowserSession};
}

bool namesInfoRouter(const QString &address)
{
    static const QRegularExpression service(u"/srv\\.asmx(/\\w*)?/*([?#].*)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return service.match(address.trimmed()).hasMatch();
}

QString exampleAddress(const SignInRequest &request)
{
    if (isInfoRouter(request.protocolId))
        return u"https://files.example.com/InfoRouter"_s;
    return request.options.online ? u"Cust12345"_s : u"https://crm.example.com/SuperOffice"_s;
}

QString serverLanguage(const QLocale &locale)
{
    const auto code = QLocale::languageToCode(locale.language());
    return code.size() == 2 ? code : u"en"_s;
}

} // namespace sluice
