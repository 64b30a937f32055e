// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/usualperson.h"

#include "core/storage/runlog.h"
#include "core/storage/signing/knownsigners.h"

#include <pwd.h>
#include <unistd.h>

namespace sluice {

QString personIn(const QString &gecos, const QString &user)
{
    auto name = gecos.section(u',', 0, 0).trimmed();
    name.replace(u'&', user.left(1).toUpper() + user.mid(1)); // an old way of writing the name of the account
    return name.isEmpty() || !isVisibleText(name) ? user : name;
}

QString usualPerson()
{
    const auto user = thisOperator().user;
    const auto *entry = ::getpwuid(::getuid());
    return entry ? personIn(QString::fromLocal8Bit(entry->pw_gecos), user) : user;
}

} // namespace sluice
