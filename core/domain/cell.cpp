// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cell.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct CellText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Cell)
};

} // namespace

QString evidenceSentence(const Cell &cell)
{
    const QString reason = cell.error ? cell.error->message : QString();
    switch (cell.evidence) {
    case Evidence::Acknowledged:
        return CellText::tr("Server answered OK, %1").arg(cell.finishedAt.toString(u"HH:mm:ss"_s));
    case Evidence::Refused:
        return CellText::tr("Denied by server: %1").arg(reason);
    case Evidence::Failed:
        return CellText::tr("Not done: %1").arg(reason);
    case Evidence::Unknown:
        return CellText::tr("No answer: it may or may not have happened");
    case Evidence::Skipped:
        return CellText::tr("Skipped: %1").arg(reason);
    case Evidence::Cancelled:
        return CellText::tr("Not sent");
    }
    Q_UNREACHABLE();
}

} // namespace sluice
