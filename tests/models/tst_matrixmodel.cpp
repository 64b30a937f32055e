// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/matrixexport.h"
#include "core/models/matrixfilter.h"
#include "core/models/matrixmodel.h"
#include "tests/support/suite.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTransposeProxyModel>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_matrixmodel {

/// What is known of a run, as a view shows it, without a view.
class TestMatrixModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isAProperModel();
    void saysWhatIsKnownOfEachCell();
    void tellsAScreenReaderWhereAndWhat();
    void showsNodeAndTimeInTheHead();
    void namesTheServerWhereThereAreSeveral();
    void saysThatOneRequestAnsweredSeveral();
    void saysWhichAttemptItWas();
    void changesOnlyTheCellsOfARequest();
    void sortsTheWorstFirst();
    void filtersByResultAndByNode();
    void isCopiedAsASpreadsheetTakesIt();
    void isExportedWithoutFormulas();
    void isExportedAsMarkdownThatShowsTextAsItIs();

private:
    std::unique_ptr<Matrix> m_matrix;
    MatrixModel m_model;
};

namespace {

const QDateTime &when()
{
    static const auto *const time = new QDateTime(QDate(2026, 11, 30), QTime(14, 3, 52), Qt::UTC);
    return *time;
}

Cell outcome(Evidence evidence, qint64 took, const QString &message = {}, const QString &detail = {})
{
    Cell cell{.evidence = evidence, .milliseconds = took, .finishedAt = when()};
    if (evidence != Evidence::Acknowledged)
        cell.error = Error{
            .kind = Error::Kind::Network, .delivery = Error::Delivery::MaybeSent, .message = message, .detail = detail};
    return cell;
}

} // namespace

/// Two caches and one configuration on four nodes: the first acknowledged, the second failed, of the third nothing is
/// known, the fourth is under way.
void TestMatrixModel::init()
{
    Plan plan;
    plan.steps = stepsOf(
        {FlushNamed{{u"ExtAppCache"_s, u"UserGroupCache"_s}}, ClearConfiguration{u"WebClient"_s, u"Web"_s, true}});
    plan.steps.last().scope = Scope::OncePerFarm;
    for (const auto *const name : {"crm01", "crm02", "crm03", "crm04"})
        plan.nodes.append({.server = u"crm"_s, .node = QString::fromLatin1(name)});
    m_matrix = std::make_unique<Matrix>(plan);
    m_matrix->begin({0, 0}, when());
    m_matrix->end({0, 0}, outcome(Evidence::Acknowledged, 112));
    m_matrix->begin({0, 1}, when());
    m_matrix->end({0, 1}, outcome(Evidence::Failed, 4, u"The connection was refused."_s, u"=1+1"_s));
    m_matrix->begin({0, 2}, when());
    m_matrix->end({0, 2}, outcome(Evidence::Unknown, 30100));
    m_matrix->begin({0, 3}, when());
    m_model.show(*m_matrix, {u"ExtAppCache"_s, u"UserGroupCache"_s, u"Configuration"_s}, u"Cache"_s);
}

void TestMatrixModel::isAProperModel()
{
    QAbstractItemModelTester tester(&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTransposeProxyModel transposed;
    transposed.setSourceModel(&m_model);
    MatrixFilter filter;
    filter.setSourceModel(&transposed);
    QAbstractItemModelTester outer(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(filter.rowCount(), 4);
    QCOMPARE(filter.columnCount(), 3);
    m_matrix->end({0, 3}, outcome(Evidence::Acknowledged, 8));
    m_model.update({0, 3});
    filter.setText(u"crm02"_s);
    QCOMPARE(filter.rowCount(), 1);
    m_model.clear();
    QCOMPARE(m_model.rowCount(), 0);
    QCOMPARE(m_model.columnCount(), 0);
}

void TestMatrixModel::saysWhatIsKnownOfEachCell()
{
    const auto word = [this](int row, int column) { return m_model.index(row, column).data().toString(); };
    const auto state = [this](int row, int column) {
        return cellStateIn(m_model.index(row, column).data(EvidenceRole));
    };
    for (const int row : {0, 1}) {
        QCOMPARE(word(row, 0), u"Acknowledged"_s);
        QCOMPARE(state(row, 1), CellState::Failed);
        QCOMPARE(state(row, 2), CellState::Unknown);
        QCOMPARE(word(row, 3), u"Running"_s);
    }
    QCOMPARE(word(2, 0), u"Waiting"_s);
    QVERIFY(!state(2, 1)); // once for the farm
    QCOMPARE(word(2, 1), QString());
    QVERIFY(!m_model.index(2, 0).data(MatrixModel::CellRole).isValid());
    const auto cell = m_model.index(1, 1).data(MatrixModel::CellRole).value<Cell>();
    QCOMPARE(cell.target, u"UserGroupCache"_s);
    QCOMPARE(cell.node, u"crm02"_s);
    QCOMPARE(cell.dispatch, (Dispatch{0, 1}));
}

void TestMatrixModel::tellsAScreenReaderWhereAndWhat()
{
    const auto text = [this](int row, int column) {
        return m_model.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(text(1, 2), u"UserGroupCache on crm03: Unknown, no answer: it may or may not have happened"_s);
    QCOMPARE(text(0, 1), u"ExtAppCache on crm02: Failed: The connection was refused."_s);
    QCOMPARE(text(0, 3), u"ExtAppCache on crm04: Running"_s);
    QCOMPARE(text(2, 0), u"Configuration on crm01: Waiting"_s);
    QCOMPARE(text(2, 1), u"Configuration on crm02: not part of the plan"_s);
}

void TestMatrixModel::showsNodeAndTimeInTheHead()
{
    const auto head = [this](int node) { return m_model.headerData(node, Qt::Horizontal, Qt::DisplayRole).toString(); };
    QCOMPARE(head(0), u"crm01 · 112 ms"_s);
    QCOMPARE(head(2), u"crm03 · 30.1 s"_s);
    QCOMPARE(head(3), u"crm04"_s); // still under way
    QCOMPARE(m_model.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), u"UserGroupCache"_s);
}

/// Both call their node alike.
void TestMatrixModel::namesTheServerWhereThereAreSeveral()
{
    QVERIFY(!m_model.hasServerLine());
    Plan plan{.steps = stepsOf({FlushAll{}})};
    plan.nodes.append({.server = u"crm"_s, .node = u"01"_s, .farm = 0});
    plan.nodes.append({.server = u"files"_s, .node = u"01"_s, .farm = 1});
    const Matrix matrix(plan);
    QCOMPARE(matrix.serverCount(), 2);
    MatrixModel model;
    model.show(matrix, {u"All caches"_s}, u"Step"_s);
    QVERIFY(model.hasServerLine());
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"files\n01"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal, MatrixModel::NameRole).toString(), u"files: 01"_s);
    QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), u"All caches on files: 01: Waiting"_s);
    for (qsizetype farm = 2; farm < MatrixModel::mostNodesAcross + 1; ++farm)
        plan.nodes.append({.server = u"web%1"_s.arg(farm), .node = u"01"_s, .farm = farm});
    const Matrix many(plan);
    model.show(many, {u"All caches"_s}, u"Step"_s); // one below the other, in rows of one line
    QVERIFY(!model.hasServerLine());
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"files: 01"_s);
}

void TestMatrixModel::saysThatOneRequestAnsweredSeveral()
{
    QCOMPARE(m_model.targetsOfRequest(m_model.index(0, 0)), 2);
    QVERIFY(m_model.index(0, 0).data(MatrixModel::FullTextRole).toString().contains("One request for all 2"_L1));
    QCOMPARE(m_model.targetsOfRequest(m_model.index(2, 0)), 1);
    QVERIFY(!m_model.index(2, 0).data(MatrixModel::FullTextRole).toString().contains("One request"_L1));
}

void TestMatrixModel::saysWhichAttemptItWas()
{
    m_matrix->begin({0, 1, 2}, when());
    QCOMPARE(m_model.index(0, 1).data().toString(), u"Running (attempt 2)"_s);
    m_matrix->end({0, 1, 2}, outcome(Evidence::Acknowledged, 9));
    QCOMPARE(m_model.index(0, 1).data().toString(), u"Acknowledged (attempt 2)"_s);
}

void TestMatrixModel::changesOnlyTheCellsOfARequest()
{
    const QSignalSpy changed(&m_model, &MatrixModel::dataChanged);
    const QSignalSpy reset(&m_model, &MatrixModel::modelReset);
    m_matrix->end({0, 3}, outcome(Evidence::Acknowledged, 8));
    m_model.update({0, 3});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), m_model.index(0, 3));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), m_model.index(1, 3));
    QVERIFY(reset.isEmpty());
}

void TestMatrixModel::sortsTheWorstFirst()
{
    QTransposeProxyModel nodesDown;
    nodesDown.setSourceModel(&m_model);
    MatrixFilter filter;
    filter.setSourceModel(&nodesDown);
    filter.sort(0);
    QStringList nodes;
    for (int row = 0; row < filter.rowCount(); ++row)
        nodes.append(filter.headerData(row, Qt::Vertical, MatrixModel::NameRole).toString());
    QCOMPARE(nodes, QStringList({u"crm03"_s, u"crm02"_s, u"crm04"_s, u"crm01"_s}));
}

void TestMatrixModel::filtersByResultAndByNode()
{
    MatrixFilter filter;
    filter.setSourceModel(&m_model);
    filter.setText(u"unknown"_s);
    QCOMPARE(filter.rowCount(), 2);
    QCOMPARE(filter.columnCount(), 1);
    QCOMPARE(filter.headerData(0, Qt::Horizontal, MatrixModel::NameRole).toString(), u"crm03"_s);
    filter.setText(u"crm02"_s);
    QCOMPARE(filter.columnCount(), 1);
    QCOMPARE(filter.headerData(0, Qt::Horizontal, MatrixModel::NameRole).toString(), u"crm02"_s);
    filter.setText({});
    QCOMPARE(filter.rowCount(), 3);
    QCOMPARE(filter.columnCount(), 4);
}

void TestMatrixModel::isCopiedAsASpreadsheetTakesIt()
{
    QCOMPARE(tabSeparatedOf(m_model),
             u"\tcrm01\tcrm02\tcrm03\tcrm04\n"
             "ExtAppCache\tAcknowledged\tFailed\tUnknown\tRunning\n"
             "UserGroupCache\tAcknowledged\tFailed\tUnknown\tRunning\n"
             "Configuration\tWaiting\t\t\t\n"_s);
}

void TestMatrixModel::isExportedWithoutFormulas()
{
    const auto lines = csvOf(m_model).split('\n');
    QCOMPARE(lines.size(), 1 + 2 * 3 + 1); // the last one is empty
    QCOMPARE(lines.at(3).trimmed(),
             QByteArray("crm,crm02,ExtAppCache,Failed,Failed: The connection was refused.,1,1,2026-11-30T14:03:52Z,4,,"
                        "'=1+1"));
}

void TestMatrixModel::isExportedAsMarkdownThatShowsTextAsItIs()
{
    m_matrix->end({0, 3}, outcome(Evidence::Refused, 8, u"<b>no</b> | never"_s));
    const auto text = markdownOf(m_model);
    QVERIFY2(text.startsWith("| Cache | crm01 | crm02 | crm03 | crm04 |\n| --- | --- | --- | --- | --- |\n"
                             "| ExtAppCache | Acknowledged | Failed | Unknown | Refused |\n"_L1),
             qPrintable(text));
    QVERIFY2(text.contains("- crm04: Refused: \\<b\\>no\\</b\\> \\| never\n"_L1), qPrintable(text));
    QVERIFY(!text.contains("- crm01"_L1));
}

SLUICE_TEST(TestMatrixModel)

} // namespace tst_matrixmodel

#include "tst_matrixmodel.moc"
