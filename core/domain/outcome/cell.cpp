// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/cell.h"

#include <QCoreApplication>

#include <algorithm>

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

QString evidenceSentence(const QList<Cell> &cells)
{
    const auto all = std::max(cells.size(), cells.constFirst().ofNodes);
    if (all == 1)
        return evidenceSentence(cells.constFirst());
    const auto isGood = [](const Cell &cell) { return cell.evidence == Evidence::Acknowledged; };
    const auto bad = std::find_if_not(cells.cbegin(), cells.cend(), isGood);
    const auto count = static_cast<int>(all);
    const auto good = std::count_if(cells.cbegin(), cells.cend(), isGood);
    if (bad == cells.cend() && cells.size() < all)
        return CellText::tr("%1 of %2 nodes answered OK so far").arg(good).arg(count);
    if (bad == cells.cend()) {
        const auto time = cells.constLast().finishedAt.toString(u"HH:mm:ss"_s);
        return CellText::tr("All %n nodes answered OK, %1", nullptr, count).arg(time);
    }
    const auto pattern = cells.size() < all
        ? CellText::tr("%1 of %2 nodes answered OK so far. %3: %4", "… crm02: Denied by server: …")
        : CellText::tr("%1 of %2 nodes answered OK. %3: %4", "… crm02: Denied by server: …");
    return pattern.arg(good).arg(count).arg(bad->node, evidenceSentence(*bad));
}

} // namespace sluice
