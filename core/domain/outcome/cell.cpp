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

/// Whether there was an answer that nobody can use is known also where its status was not noted.
QString unknownSentence(const Cell &cell)
{
    if (cell.error && cell.error->cause == Error::Cause::Contradiction)
        return CellText::tr("Unknown. %1 It may or may not have happened").arg(cell.error->message);
    const bool wasAnswered = cell.error && cell.error->delivery == Error::Delivery::Answered;
    const int status = cell.error && cell.error->httpStatus != 0 ? cell.error->httpStatus : cell.httpStatus;
    if (status != 0)
        return CellText::tr("Unknown. No usable answer (HTTP %1): it may or may not have happened").arg(status);
    return wasAnswered ? CellText::tr("Unknown. No usable answer: it may or may not have happened")
                       : CellText::tr("Unknown. No answer: it may or may not have happened");
}

} // namespace

QString evidenceSentence(const Cell &cell)
{
    const QString reason = cell.error ? cell.error->message : QString();
    switch (cell.evidence) {
    case Evidence::Acknowledged:
        return CellText::tr("Acknowledged, %1").arg(cell.finishedAt.toString(u"HH:mm:ss"_s));
    case Evidence::Refused:
        return CellText::tr("Refused: %1").arg(reason);
    case Evidence::Failed:
        return CellText::tr("Failed: %1").arg(reason);
    case Evidence::Unknown:
        return unknownSentence(cell);
    case Evidence::Skipped:
        return CellText::tr("Skipped: %1").arg(reason);
    case Evidence::Cancelled:
        return CellText::tr("Cancelled: not sent");
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
        return CellText::tr("%1 of %2 nodes acknowledged so far").arg(good).arg(count);
    if (bad == cells.cend()) {
        const auto time = cells.constLast().finishedAt.toString(u"HH:mm:ss"_s);
        return CellText::tr("All %n nodes acknowledged, %1", nullptr, count).arg(time);
    }
    const auto pattern = cells.size() < all
        ? CellText::tr("%1 of %2 nodes acknowledged so far. %3: %4", "… crm02: Refused: …")
        : CellText::tr("%1 of %2 nodes acknowledged. %3: %4", "… crm02: Refused: …");
    return pattern.arg(good).arg(count).arg(bad->node, evidenceSentence(*bad));
}

} // namespace sluice
