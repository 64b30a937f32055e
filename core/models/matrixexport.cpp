// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/matrixexport.h"

#include "core/domain/csv.h"
#include "core/models/matrixmodel.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct MatrixExportText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::MatrixModel)
};

QString inOneLine(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

/// Text from a server is no markup.
QString asMarkdown(const QString &text)
{
    QString escaped;
    for (const auto unit : inOneLine(text)) {
        if (u"\\`*_{}[]<>#|~"_s.contains(unit))
            escaped += u'\\';
        escaped += unit;
    }
    return escaped;
}

QString markdownLine(const QStringList &cells)
{
    return "| "_L1 + cells.join(" | "_L1) + " |\n"_L1;
}

QString headOf(const QAbstractItemModel &model, int section, Qt::Orientation orientation)
{
    return model.headerData(section, orientation, MatrixModel::NameRole).toString();
}

} // namespace

QString tabSeparatedOf(const QAbstractItemModel &shown)
{
    QStringList heads{QString()};
    for (int column = 0; column < shown.columnCount(); ++column)
        heads.append(inOneLine(headOf(shown, column, Qt::Horizontal)));
    QStringList lines{heads.join(u'\t')};
    for (int row = 0; row < shown.rowCount(); ++row) {
        QStringList line{inOneLine(headOf(shown, row, Qt::Vertical))};
        for (int column = 0; column < shown.columnCount(); ++column)
            line.append(shown.index(row, column).data().toString());
        lines.append(line.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

QByteArray csvOf(const MatrixModel &matrix)
{
    auto lines =
        csvLine({MatrixExportText::tr("Server"), MatrixExportText::tr("Node"), MatrixExportText::tr("Target"),
                 MatrixExportText::tr("Result"), MatrixExportText::tr("What is known"), MatrixExportText::tr("Step"),
                 MatrixExportText::tr("Attempt"), MatrixExportText::tr("Ended"), MatrixExportText::tr("Milliseconds"),
                 MatrixExportText::tr("HTTP status"), MatrixExportText::tr("Text of the server")});
    for (int node = 0; node < matrix.columnCount(); ++node) {
        for (int row = 0; row < matrix.rowCount(); ++row) {
            const auto value = matrix.index(row, node).data(MatrixModel::CellRole);
            if (!value.isValid())
                continue;
            const auto cell = value.value<Cell>();
            lines += csvLine({cell.server, cell.node, cell.target, cellWord(cellStateOf(cell.evidence)),
                              evidenceSentence(cell), QString::number(cell.dispatch.step + 1),
                              QString::number(cell.dispatch.attempt), cell.finishedAt.toUTC().toString(Qt::ISODate),
                              QString::number(cell.milliseconds),
                              cell.httpStatus == 0 ? QString() : QString::number(cell.httpStatus),
                              cell.error ? cell.error->detail : QString()});
        }
    }
    return lines;
}

QString markdownOf(const MatrixModel &matrix)
{
    QStringList heads{asMarkdown(matrix.corner())};
    for (int node = 0; node < matrix.columnCount(); ++node)
        heads.append(asMarkdown(headOf(matrix, node, Qt::Horizontal)));
    auto text = markdownLine(heads) + markdownLine(QStringList(heads.size(), u"---"_s));
    for (int row = 0; row < matrix.rowCount(); ++row) {
        QStringList line{asMarkdown(headOf(matrix, row, Qt::Vertical))};
        for (int node = 0; node < matrix.columnCount(); ++node)
            line.append(asMarkdown(matrix.index(row, node).data().toString()));
        text += markdownLine(line);
    }
    const auto outcomes = matrix.matrix() ? matrix.matrix()->outcomes() : QList<Cell>();
    QStringList bad;
    for (const auto &outcome : outcomes) {
        if (outcome.evidence != Evidence::Acknowledged)
            bad.append("- "_L1
                       + asMarkdown(MatrixExportText::tr("%1: %2", "crm03: Failed: …")
                                        .arg(MatrixModel::placeOf(*matrix.matrix(), outcome.dispatch.node),
                                             evidenceSentence(outcome))));
    }
    return bad.isEmpty() ? text : text + u'\n' + bad.join(u'\n') + u'\n';
}

} // namespace sluice
