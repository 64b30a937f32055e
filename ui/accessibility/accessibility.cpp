// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessibility/accessibility.h"

#include "ui/accessibility/cachetableaccessible.h"
#include "ui/accessibility/tickheaderaccessible.h"
#include "ui/widgets/caches/cachetable.h"
#include "ui/widgets/caches/tickheader.h"

namespace sluice {

namespace {

/// Called for each class of an object, most derived first. Qt keeps what is returned and deletes it.
QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className == QLatin1String(CacheTable::staticMetaObject.className()))
        return new CacheTableAccessible(qobject_cast<CacheTable *>(object));
    if (className == QLatin1String(TickHeader::staticMetaObject.className()))
        return new TickHeaderAccessible(qobject_cast<TickHeader *>(object));
    return nullptr;
}

} // namespace

void installAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace sluice
