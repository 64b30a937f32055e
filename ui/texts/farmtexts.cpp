// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/farmtexts.h"

#include "core/domain/outcome/evidence.h"
#include "core/models/matrixmodel.h"
#include "core/run/destination/destination.h"
#include "ui/texts/outcometexts.h"
#include "ui/texts/sentences.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct FarmText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::FarmText)
};

/// The worst is that another server may be answering, then an unknown outcome.
int severityOf(const ErrorReport &report)
{
    if (report.error.tls && !report.error.tls->expected.isEmpty())
        return 2;
    if (!report.attempted)
        return report.error.delivery == Error::Delivery::MaybeSent ? 1 : 0;
    return evidenceOf(*report.attempted, Failure(report.error)) == Evidence::Unknown ? 1 : 0;
}

bool isGood(const Cell &cell)
{
    return cell.evidence == Evidence::Acknowledged;
}

} // namespace

QString cellsText(const QList<Cell> &cells)
{
    if (cells.size() == 1 && cells.constFirst().ofNodes == 1)
        return cellText(cells.constFirst());
    QStringList parts;
    for (const auto &cell : cells)
        parts.append(FarmText::tr("%1: %2", "crm01: Acknowledged").arg(inSentence(cell.node), cellText(cell)));
    if (cells.size() < cells.constFirst().ofNodes)
        parts.append(FarmText::tr("The other nodes: nothing is known yet."));
    return parts.join(u"\n\n"_s);
}

QString farmSummaryText(const QList<Operation> &steps, const Matrix &matrix, const QString &whole)
{
    const auto outcomes = matrix.outcomes();
    const auto nodes = matrix.nodes().all;
    const auto bad = std::ranges::find_if_not(outcomes, &isGood);
    if (bad == outcomes.cend()) {
        const auto last = std::ranges::max_element(outcomes, {}, &Cell::finishedAt);
        return FarmText::tr("All %n nodes: %1", "All 3 nodes: Acknowledged, 14:03:22", static_cast<int>(nodes))
            .arg(evidenceSentence(*last));
    }
    QSet<qsizetype> badNodes;
    for (const auto &outcome : outcomes) {
        if (!isGood(outcome))
            badNodes.insert(outcome.dispatch.node);
    }
    return FarmText::tr("%1 of %2 nodes acknowledged. %3: %4", "… crm02: Deltas of web panels: No answer")
        .arg(nodes - badNodes.size())
        .arg(nodes)
        .arg(inSentence(MatrixModel::placeOf(matrix, bad->dispatch.node)),
             outcomeText(steps.at(bad->dispatch.step), *bad, whole));
}

ErrorReport combined(const QList<ErrorReport> &reports, bool farm)
{
    auto report = *std::ranges::max_element(reports, {}, &severityOf);
    if (farm)
        report.sentence =
            FarmText::tr("%1: %2", "crm02: Flush of 3 caches: Refused").arg(inSentence(report.where), report.sentence);
    if (reports.size() == 1 && !farm)
        return report;
    const auto step = nextStepAfter(report);
    if (step == NextStep::SendAgain || step == NextStep::ConfirmAndSendAgain || step == NextStep::ConfirmAgain)
        report.attempted.reset();
    if (reports.size() > 1)
        report.sentence = moreText(report.sentence, reports.size() - 1);
    return report;
}

QString farmText(const QString &server, qsizetype nodes)
{
    return nodes > 1 ? FarmText::tr("%1 (%n nodes)", "crm-farm (3 nodes)", static_cast<int>(nodes)).arg(server)
                     : server;
}

QString serversText(const QStringList &names)
{
    if (names.size() <= 1)
        return names.value(0);
    if (names.size() == 2)
        return FarmText::tr("%1 and %2", "crm-farm and portal").arg(names.constFirst(), names.constLast());
    return FarmText::tr("%n servers", nullptr, static_cast<int>(names.size()));
}

QStringList nodeNames(const Destination &destination)
{
    QStringList names;
    for (const auto &request : destination.nodes) {
        if (!request.nodeName.isEmpty())
            names.append(request.nodeName);
    }
    return names;
}

QString unknownNameText(const QString &node, const QString &name, const QStringList &similar)
{
    const auto where = inSentence(node);
    const auto unknown = inSentence(name);
    if (similar.isEmpty())
        return FarmText::tr("%1 lists no cache “%2”.", "crm02 lists …").arg(where, unknown);
    QStringList listed;
    for (const auto &one : similar)
        listed.append(inSentence(one));
    return FarmText::tr("%1 lists no cache “%2”, but “%3”.", "crm02 lists …")
        .arg(where, unknown, listed.join(u"”, “"_s));
}

QString firstOfNodesText(const QStringList &nodes)
{
    if (nodes.size() < 2)
        return {};
    return FarmText::tr("This is for %1. The other nodes get the same, each at its own address.")
        .arg(inSentence(nodes.constFirst()));
}

} // namespace sluice
