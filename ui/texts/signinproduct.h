// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/binding.h"
#include "core/domain/server/signinkind.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

class QLocale;

namespace sluice {

struct SignInRequest;

/// One interface to the servers of a product.
struct InterfaceChoice
{
    QString protocolId{};
    std::optional<Binding> binding{}; ///< only for products with bindings; nothing: automatic

    friend bool operator==(const InterfaceChoice &, const InterfaceChoice &) = default;
};

/// Whether \a protocolId is about infoRouter; all others are about SuperOffice NetServer.
bool isInfoRouter(const QString &protocolId);

/// One protocol of each product, the usual one of it.
QStringList productIds();

/// The same for the product of \a protocolId.
QString productIdOf(const QString &protocolId);

/// All there are for the product of \a protocolId, the usual one first.
QList<InterfaceChoice> interfacesOf(const QString &protocolId);

/// With what somebody can sign in to the product of \a protocolId, the usual one first.
QList<SignInKind> kindsOf(const QString &protocolId);

/// Whether \a address can only be one of infoRouter: it ends in its srv.asmx, or in an operation below that.
bool namesInfoRouter(const QString &address);

/// What an address for the product of \a request looks like.
QString exampleAddress(const SignInRequest &request);

/// The language of \a locale as infoRouter names it; "en" where it has no such name.
QString serverLanguage(const QLocale &locale);

} // namespace sluice
