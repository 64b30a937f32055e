// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/matrixmodel.h"

#include "core/models/durationtext.h"

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// As the eye of somebody who looks for trouble goes over them.
int rankOf(CellState state)
{
    switch (state) {
    case CellState::Unknown:
        return 0;
    case CellState::Failed:
        return 1;
    case CellState::Refused:
        return 2;
    case CellState::Cancelled:
        return 3;
    case CellState::Skipped:
        return 4;
    case CellState::Running:
        return 5;
    case CellState::Waiting:
        return 6;
    case CellState::Acknowledged:
        return 7;
    }
    Q_UNREACHABLE();
}

constexpr int rankOfNothing = 8;

/// \a sentence after a colon.
QString asContinuation(QString sentence)
{
    if (!sentence.isEmpty())
        sentence[0] = sentence.at(0).toLower();
    return sentence;
}

} // namespace

QString MatrixModel::placeOf(const Matrix &matrix, qsizetype node)
{
    const auto &name = matrix.nodeName(node);
    return matrix.serverCount() > 1 ? tr("%1: %2", "crm-farm: crm01").arg(matrix.serverName(node), name) : name;
}

void MatrixModel::show(const Matrix &matrix, const QStringList &names, const QString &corner)
{
    beginResetModel();
    m_matrix = &matrix;
    m_names = names;
    m_corner = corner;
    m_firstRowOf.clear();
    for (qsizetype step = 0, row = 0; step < matrix.stepCount(); row += matrix.targetsOfStep(step).size(), ++step)
        m_firstRowOf.append(static_cast<int>(row));
    endResetModel();
}

/// Rows are too low for two lines.
bool MatrixModel::hasServerLine() const
{
    return m_matrix && m_matrix->serverCount() > 1 && m_matrix->nodeCount() <= mostNodesAcross;
}

void MatrixModel::clear()
{
    beginResetModel();
    m_matrix = nullptr;
    endResetModel();
}

void MatrixModel::update(const Dispatch &dispatch)
{
    const int first = m_firstRowOf.at(dispatch.step);
    const int last = first + static_cast<int>(m_matrix->targetsOfStep(dispatch.step).size()) - 1;
    const int node = static_cast<int>(dispatch.node);
    Q_EMIT dataChanged(index(first, node), index(last, node));
    Q_EMIT headerDataChanged(Qt::Horizontal, node, node);
}

std::optional<CellState> MatrixModel::state(const QModelIndex &index) const
{
    const auto step = rowOf(index).step;
    switch (m_matrix->state(step, index.column())) {
    case Matrix::State::NotPlanned:
        return {};
    case Matrix::State::Waiting:
        return CellState::Waiting;
    case Matrix::State::Running:
        return CellState::Running;
    case Matrix::State::Ended:
        return cellStateOf(m_matrix->lastCell(rowOf(index), index.column())->evidence);
    }
    Q_UNREACHABLE();
}

qsizetype MatrixModel::targetsOfRequest(const QModelIndex &index) const
{
    return m_matrix->targetsOfStep(rowOf(index).step).size();
}

std::optional<Cell> MatrixModel::cell(const QModelIndex &index) const
{
    return m_matrix->lastCell(rowOf(index), index.column());
}

/// Who sees that a node acknowledged also sees that it took a second attempt.
QString MatrixModel::word(const QModelIndex &index) const
{
    const auto known = state(index);
    if (!known)
        return {};
    const auto &attempts = m_matrix->attempts(rowOf(index).step, index.column());
    const int attempt = attempts.isEmpty() ? 1 : attempts.constLast().dispatch.attempt;
    return attempt == 1 ? cellWord(*known) : tr("%1 (attempt %2)", "Acknowledged …").arg(cellWord(*known)).arg(attempt);
}

QString MatrixModel::accessibleText(const QModelIndex &index) const
{
    const auto known = state(index);
    const auto where =
        tr("%1 on %2", "UserGroupCache on crm04").arg(m_names.at(index.row()), placeOf(*m_matrix, index.column()));
    if (!known)
        return tr("%1: not part of the plan", "UserGroupCache on crm04 …").arg(where);
    const auto outcome = cell(index);
    if (!outcome || m_matrix->state(rowOf(index).step, index.column()) != Matrix::State::Ended)
        return tr("%1: %2", "UserGroupCache on crm04 …").arg(where, word(index));
    auto sentence = evidenceSentence(*outcome);
    if (const auto unknown = cellWord(CellState::Unknown) + u'.'; sentence.startsWith(unknown))
        sentence = cellWord(CellState::Unknown) + ", "_L1 + asContinuation(sentence.mid(unknown.size()).trimmed());
    return tr("%1: %2", "UserGroupCache on crm04 …").arg(where, sentence);
}

QString MatrixModel::fullText(const QModelIndex &index) const
{
    QStringList facts{accessibleText(index)};
    if (const auto outcome = cell(index)) {
        facts.append(tr("Ended %1, after %2", "a time, 112 ms")
                         .arg(outcome->finishedAt.toString(u"HH:mm:ss"_s), durationText(outcome->milliseconds)));
        if (outcome->dispatch.attempt > 1)
            facts.append(tr("Attempt %1").arg(outcome->dispatch.attempt));
        if (outcome->httpStatus != 0)
            facts.append(tr("HTTP status %1").arg(outcome->httpStatus));
        if (outcome->error && !outcome->error->detail.isEmpty())
            facts.append(tr("The server says: %1").arg(outcome->error->detail));
    }
    if (const auto targets = targetsOfRequest(index); targets > 1)
        facts.append(tr("One request for all %n of this step", nullptr, static_cast<int>(targets)));
    return facts.join(u'\n');
}

QString MatrixModel::nodeHead(int node) const
{
    qint64 took = 0;
    bool isSent = false;
    for (qsizetype step = 0; step < m_matrix->stepCount(); ++step) {
        const auto &attempts = m_matrix->attempts(step, node);
        if (attempts.isEmpty() || !attempts.constLast().outcome || !attempts.constLast().startedAt.isValid())
            continue;
        isSent = true;
        took += attempts.constLast().outcome->milliseconds;
    }
    const auto name = hasServerLine() ? m_matrix->nodeName(node) : placeOf(*m_matrix, node);
    const auto head = isSent ? tr("%1 · %2", "crm01 · 112 ms").arg(name, durationText(took)) : name;
    return hasServerLine() ? m_matrix->serverName(node) + u'\n' + head : head;
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_matrix ? 0 : static_cast<int>(m_matrix->rows().size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_matrix ? 0 : static_cast<int>(m_matrix->nodeCount());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!m_matrix || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto known = state(index);
    switch (role) {
    case Qt::DisplayRole:
        return word(index);
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case EvidenceRole:
        return known ? QVariant::fromValue(*known) : QVariant();
    case SortRole:
        return known ? rankOf(*known) : rankOfNothing;
    case FullTextRole:
        return fullText(index);
    case CellRole: {
        const auto outcome = cell(index);
        return outcome ? QVariant::fromValue(*outcome) : QVariant();
    }
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_matrix || section < 0 || section >= (orientation == Qt::Vertical ? rowCount() : columnCount()))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != NameRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_names.at(section);
    return role == NameRole ? placeOf(*m_matrix, section) : nodeHead(section);
}

} // namespace sluice
