// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serversimport.h"

#include "app/sluicectl/render/storeoutput.h"
#include "app/sluicectl/terminal/output.h"

#include <QFile>

#include <cstdio>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

void ServersImportCommand::run()
{
    QFile file(word());
    const bool opened = word() == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(inputError(tr("The file %1 cannot be read: %2").arg(word(), file.errorString())));
    const auto report = store().import(file.readAll());
    if (!report)
        return fail(report.error());
    finishWith(printData(importText(*report)));
}

} // namespace sluice::ctl
