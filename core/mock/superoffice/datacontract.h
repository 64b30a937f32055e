// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDomElement>
#include <QHash>
#include <QStringList>

namespace sluice::mock {

/// The members of a data contract, as WCF reads them: in the order of \a names; a member that comes later than its
/// place is dropped without a word, as is one in another namespace (dossier §5.9).
[[nodiscard]] QHash<QString, QDomElement> members(const QDomElement &parent, const QString &namespaceUri,
                                                  const QStringList &names);

/// The strings in an array; an item outside the Arrays namespace does not count, nor does one that is nil (dossier §5.2).
[[nodiscard]] QStringList arrayItems(const QDomElement &array);

[[nodiscard]] bool isNil(const QDomElement &element);

} // namespace sluice::mock
