// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/runlog.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QUuid>

#include <pwd.h>
#include <unistd.h>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// By the system and not by the environment, which anybody can set.
QString nameOfUser()
{
    const auto id = ::getuid();
    const auto *entry = ::getpwuid(id);
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(id);
}

} // namespace

Operator thisOperator()
{
    return {.user = nameOfUser(),
            .machine = QSysInfo::machineHostName(),
            .program = u"%1 %2"_s.arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion())};
}

QString newRunId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace sluice
