// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/sentences.h"

#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/terminal/output.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct SentencesText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Output)
};

QString countText(Evidence evidence, int count)
{
    switch (evidence) {
    case Evidence::Acknowledged:
        return SentencesText::tr("%n acknowledged", nullptr, count);
    case Evidence::Refused:
        return SentencesText::tr("%n refused", nullptr, count);
    case Evidence::Failed:
        return SentencesText::tr("%n failed", nullptr, count);
    case Evidence::Unknown:
        return SentencesText::tr("%n unknown", nullptr, count);
    case Evidence::Skipped:
        return SentencesText::tr("%n skipped", nullptr, count);
    case Evidence::Cancelled:
        return SentencesText::tr("%n cancelled", nullptr, count);
    }
    Q_UNREACHABLE();
}

} // namespace

int countOf(const QList<Cell> &cells, Evidence evidence)
{
    return static_cast<int>(
        std::ranges::count_if(cells, [evidence](const Cell &cell) { return cell.evidence == evidence; }));
}

QString summaryOf(const QList<Cell> &cells)
{
    QStringList parts;
    for (const auto evidence : allEvidence) {
        if (const int count = countOf(cells, evidence); count > 0)
            parts.append(countText(evidence, count));
    }
    return parts.join(u", "_s);
}

QString progressOf(const Matrix::Nodes &nodes)
{
    const auto done = SentencesText::tr("%1 of %n nodes", nullptr, static_cast<int>(nodes.all)).arg(nodes.ended);
    return nodes.failed == 0 ? done
                             : SentencesText::tr("%1, %2", "3 of 12 nodes, 1 failed")
                                   .arg(done, SentencesText::tr("%n failed", nullptr, static_cast<int>(nodes.failed)));
}

QStringList remarksOn(const QList<Cell> &cells)
{
    QStringList remarks;
    for (const auto &cell : cells) {
        const bool leftOut = cell.error && (cell.evidence == Evidence::Unknown || cell.error->tls);
        if (leftOut && !remarks.contains(sentenceOf(*cell.error)))
            remarks.append(sentenceOf(*cell.error));
    }
    return remarks;
}

QString sentenceOf(const Error &error)
{
    return error.tls ? (QStringList{error.message} + error.tls->reasons).join(u' ') : error.message;
}

void sayError(const Error &error)
{
    JsonAnswer::ofProgram().addError(error);
    say(sentenceOf(error));
}

void sayAbout(const NodeLabel &place, const QString &sentence)
{
    printToStderr(u"sluicectl: %1: %2\n"_s.arg(labelText(place, Stream::Err), printable(sentence)));
}

} // namespace sluice::ctl
