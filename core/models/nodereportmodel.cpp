// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/nodereportmodel.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct NodeReportText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::NodeReportModel)
};

/// A text from the server as one line of limited length, because it may have any number of lines.
QString oneLine(const QString &text)
{
    return text.simplified().left(300);
}

QString answerText(const std::optional<Result<ConnectionReport>> &outcome)
{
    if (!outcome)
        return NodeReportText::tr("Asking…");
    if (!*outcome)
        return oneLine(outcome->error().message);
    const auto &server = (*outcome)->server;
    QStringList parts{oneLine(server.version), oneLine(server.transport), oneLine(server.services)};
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.isEmpty() ? NodeReportText::tr("It answers.") : parts.join(", "_L1);
}

QString certificateText(const CertificateFacts &certificate)
{
    const auto until = QLocale().toString(certificate.validUntil.date(), QLocale::ShortFormat);
    //: The subject of a certificate, and the day on which it ends
    return NodeReportText::tr("%1, until %2").arg(certificate.subject, until);
}

QString certificateText(const std::optional<Result<ConnectionReport>> &outcome)
{
    if (!outcome)
        return {};
    if (*outcome)
        return (*outcome)->certificate ? certificateText(*(*outcome)->certificate)
                                       : NodeReportText::tr("None: not encrypted");
    return outcome->error().tls ? outcome->error().tls->reasons.join(u' ') : QString();
}

QString resolvedText(const std::optional<QStringList> &resolved)
{
    if (!resolved)
        return NodeReportText::tr("Looking…");
    return resolved->isEmpty() ? NodeReportText::tr("No address is known") : resolved->join(", "_L1);
}

} // namespace

NodeReportModel::NodeReportModel(const NodeTest &test, QObject *parent)
    : QAbstractTableModel(parent)
    , m_test(test)
{
    connect(&test, &NodeTest::started, this, &NodeReportModel::reset);
    connect(&test, &NodeTest::forgotten, this, &NodeReportModel::reset);
    connect(&test, &NodeTest::learned, this, [this](qsizetype row) {
        Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), ColumnCount - 1));
    });
}

void NodeReportModel::reset()
{
    beginResetModel();
    m_count = static_cast<int>(m_test.reports().size());
    endResetModel();
}

QString NodeReportModel::sharedText() const
{
    QStringList sentences;
    const auto &reports = m_test.reports();
    for (qsizetype i = 0; i < reports.size(); ++i) {
        const auto others = atTheSameAddress(reports, i);
        for (const auto other : others) {
            if (other > i)
                sentences.append(tr("%1 and %2 lead to the same address, %3: perhaps they are one node.")
                                     .arg(reports.at(i).name, reports.at(other).name,
                                          sharedAddress(reports.at(i), reports.at(other))));
        }
    }
    return sentences.join(u'\n');
}

int NodeReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int NodeReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString NodeReportModel::text(int row, Column column) const
{
    const auto &report = m_test.reports().at(row);
    switch (column) {
    case NodeColumn:
        return report.name;
    case AnswerColumn:
        return answerText(report.outcome);
    case ResolvedColumn:
        return resolvedText(report.resolved);
    case CertificateColumn:
        return certificateText(report.outcome);
    case TimeColumn:
        return report.outcome && *report.outcome ? tr("%1 ms").arg(QLocale().toString((*report.outcome)->milliseconds))
                                                 : QString();
    case ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QVariant NodeReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto shown = text(index.row(), static_cast<Column>(index.column()));
    if (role == Qt::DisplayRole)
        return shown;
    if (role != Qt::AccessibleTextRole)
        return {};
    const auto header = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    return shown.isEmpty() ? tr("%1: not known", "of a cell").arg(header) : tr("%1: %2", "a cell").arg(header, shown);
}

QVariant NodeReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NodeColumn:
        return tr("Node");
    case AnswerColumn:
        return tr("Answer");
    case ResolvedColumn:
        return tr("Leads to");
    case CertificateColumn:
        return tr("Certificate");
    case TimeColumn:
        return tr("Time");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace sluice
