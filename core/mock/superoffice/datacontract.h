// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDomElement>
#include <QHash>
#include <QStringList>

namespace sluice::mock {

/// The members of a data contract, read like WCF: in the order of \a names. A member that is too late or in another
/// namespace is ignored silently (dossier §5.9).
[[nodiscard]] QHash<QString, QDomElement> members(const QDomElement &parent, const QString &namespaceUri,
                                                  const QStringList &names);

/// The strings in an array, without nil items and items outside the Arrays namespace (dossier §5.2).
[[nodiscard]] QStringList arrayItems(const QDomElement &array);

[[nodiscard]] bool isNil(const QDomElement &element);

} // namespace sluice::mock
