// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

#include <QStringList>

namespace sluice {

/// All products, the default first, with texts in the current language.
QList<Product> products();

/// The product that \a protocolId belongs to; nothing when there is no such protocol.
std::optional<Product> productOf(const QString &protocolId);

/// The ids of all protocols, the default first.
QStringList protocolIds();

/// The protocol that is used where nobody chose one.
QString defaultProtocolId();

/// Null when there is no such protocol. Lives as long as the program.
const Protocol *protocolById(const QString &id);

/// Adds the protocols of one more product, the default first, which live as long as the program. Only for a program
/// that brings its own product, and only at its very beginning: nothing here is guarded against other threads.
void addProduct(const QList<const Protocol *> &protocols);

// The ids of single protocols. Prefer what a Product tells about its protocols.
QString superOfficeId();
QString superOfficeRestId();
QString superOfficeSoapId();
QString infoRouterId();

} // namespace sluice
