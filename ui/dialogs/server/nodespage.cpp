// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/nodespage.h"

#include "core/models/nodemodel.h"
#include "core/models/nodereportmodel.h"
#include "core/session/serverrequests.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/dialogs/server/pastenodesdialog.h"
#include "ui/dialogs/server/transportsecrets.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"
#include "ui_nodespage.h"

#include <algorithm>

namespace sluice {

namespace {

QString explanationFor(const Server &server)
{
    if (server.options.online)
        return NodesPage::tr(
            "A tenant of SuperOffice Online has no nodes of its own: the vendor distributes the requests.");
    if (server.nodes.isEmpty()) {
        return NodesPage::tr("If there are several nodes behind this address and none is listed here, only one of them "
                             "is flushed, and nobody knows which.");
    }
    return NodesPage::tr("Every flush or other change is sent to each of these nodes, and never to the shared address. "
                         "A node may need a Host header, or have another name in its certificate than in its address.");
}

} // namespace

NodesPage::NodesPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::NodesPage>())
    , m_nodes(new NodeModel(this))
    , m_test(new NodeTest(this))
    , m_reports(new NodeReportModel(*m_test, this))
{
    m_ui->setupUi(this);
}

NodesPage::~NodesPage() = default;

void NodesPage::setUp(const Server &initial, SecretStore *secrets, RequestLog *log)
{
    m_test->setLog(log);
    m_initial = initial;
    m_secrets = secrets;
    m_nodes->setNodes(initial.nodes);
    m_ui->nodesTable->setModel(m_nodes);
    m_ui->resultsTable->setModel(m_reports);
    const int letter = fontMetrics().averageCharWidth();
    auto *header = m_ui->nodesTable->horizontalHeader();
    header->resizeSection(NodeModel::NameColumn, letter * 18);
    header->resizeSection(NodeModel::AddressColumn, letter * 40);
    header->resizeSection(NodeModel::HostHeaderColumn, letter * 20);
    header->resizeSection(NodeModel::TlsNameColumn, letter * 16);
    auto *results = m_ui->resultsTable->horizontalHeader();
    results->resizeSection(NodeReportModel::NodeColumn, letter * 20);
    results->resizeSection(NodeReportModel::AnswerColumn, letter * 30);
    results->resizeSection(NodeReportModel::ResolvedColumn, letter * 16);
    results->setStretchLastSection(false); // times are short, certificate texts are long
    results->setSectionResizeMode(NodeReportModel::CertificateColumn, QHeaderView::Stretch);
    for (auto *one : {header, results})
        one->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_ui->resultsTable->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->resultsTable->hide();
    connectButtons();
    showServer(initial, !problemOf(withoutKey(requestFor(initial, 0))));
    showTest();
}

void NodesPage::connectButtons()
{
    connect(m_ui->addButton, &QPushButton::clicked, this, &NodesPage::addNode);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &NodesPage::removeNodes);
    connect(m_ui->upButton, &QPushButton::clicked, this, [this] { moveNode(-1); });
    connect(m_ui->downButton, &QPushButton::clicked, this, [this] { moveNode(1); });
    connect(m_ui->pasteButton, &QPushButton::clicked, this, &NodesPage::paste);
    connect(m_ui->testButton, &QPushButton::clicked, this, &NodesPage::testOrStop);
    connect(m_ui->certificateButton, &QPushButton::clicked, this, &NodesPage::showCertificate);
    connect(m_ui->distrustButton, &QPushButton::clicked, this, &NodesPage::distrust);
    connect(m_nodes, &NodeModel::edited, this, &NodesPage::changed);
    connect(m_ui->nodesTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NodesPage::showButtons);
    connect(m_ui->resultsTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &NodesPage::showButtons);
    for (auto signal : {&NodeTest::started, &NodeTest::finished, &NodeTest::forgotten})
        connect(m_test, signal, this, &NodesPage::showTest);
    connect(m_test, &NodeTest::learned, this, &NodesPage::showTest);
}

void NodesPage::writeTo(Server &server) const
{
    server.nodes = server.options.online ? QList<Node>() : m_nodes->nodes();
}

void NodesPage::showServer(const Server &edited, bool testable)
{
    // A read that is in progress is for the previous proxy and key.
    if (m_reading && edited.transport != m_server.transport)
        delete m_reading.data();
    m_server = edited;
    m_testable = testable;
    // Results for other addresses are out of date.
    if (!m_test->reports().isEmpty()
        && (edited.nodes != m_tested.nodes || edited.transport != m_tested.transport
            || edited.address != m_tested.address))
        m_test->forget();
    const auto explanation = explanationFor(edited);
    m_ui->explanationLabel->setText(explanation);
    m_ui->nodesTable->setAccessibleDescription(explanation);
    m_ui->nodesTable->setEnabled(!edited.options.online);
    showTest();
}

void NodesPage::forgetTest()
{
    delete m_reading.data();
    m_test->forget();
}

QList<int> NodesPage::selectedRows() const
{
    QList<int> rows;
    const auto selected = m_ui->nodesTable->selectionModel()->selectedRows();
    for (const auto &index : selected)
        rows.append(index.row());
    return rows;
}

void NodesPage::showButtons()
{
    const bool mayHaveNodes = !m_server.options.online;
    const auto rows = mayHaveNodes ? selectedRows() : QList<int>();
    m_ui->addButton->setEnabled(mayHaveNodes);
    m_ui->pasteButton->setEnabled(mayHaveNodes);
    m_ui->removeButton->setEnabled(!rows.isEmpty());
    m_ui->upButton->setEnabled(rows.size() == 1 && rows.constFirst() > 0);
    m_ui->downButton->setEnabled(rows.size() == 1 && rows.constFirst() < m_nodes->rowCount() - 1);
    const auto &nodes = m_nodes->nodes();
    const bool trusting =
        std::ranges::any_of(rows, [&nodes](int row) { return !nodes.at(row).trustedCertificate.isEmpty(); });
    m_ui->distrustButton->setEnabled(trusting);
    const int row = m_ui->resultsTable->currentIndex().row();
    const auto *outcome = row >= 0 && row < m_test->reports().size() ? &m_test->reports().at(row).outcome : nullptr;
    m_ui->certificateButton->setEnabled(outcome && *outcome && !**outcome && (*outcome)->error().tls
                                        && !(*outcome)->error().tls->chain.isEmpty());
    m_ui->testButton->setEnabled(m_reading || m_test->isRunning() || m_testable);
}

void NodesPage::addNode()
{
    m_nodes->append({Node{}});
    const auto index = m_nodes->index(m_nodes->rowCount() - 1, NodeModel::AddressColumn);
    m_ui->nodesTable->setCurrentIndex(index);
    m_ui->nodesTable->setFocus();
    m_ui->nodesTable->edit(index);
}

void NodesPage::removeNodes()
{
    m_nodes->removeNodes(selectedRows());
    m_ui->nodesTable->setFocus();
    showButtons();
}

void NodesPage::moveNode(int by)
{
    m_nodes->move(m_ui->nodesTable->currentIndex().row(), by);
    showButtons();
}

void NodesPage::paste()
{
    auto *dialog = new PasteNodesDialog(m_server, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasteNodesDialog::nodesRead, m_nodes, &NodeModel::append);
    dialog->open();
}

void NodesPage::testOrStop()
{
    if (m_reading) {
        m_reading->cancel();
        return;
    }
    if (m_test->isRunning()) {
        m_test->stop();
        return;
    }
    m_reading = m_secrets ? readTransportSecrets(*m_secrets, m_initial, m_server, this) : nullptr;
    if (!m_reading)
        return test({});
    showTest();
    m_reading->then(this, [this](const Result<TransportSecrets> &secrets) {
        m_reading.clear();
        if (!secrets && secrets.error().kind == Error::Kind::Cancelled)
            return showTest();
        test(secrets.value_or(TransportSecrets())); // without secrets, the answers say what is missing
    });
}

void NodesPage::test(const TransportSecrets &secrets)
{
    m_tested = m_server;
    m_test->start(m_server, secrets);
}

/// One button starts and stops the test, so that the focus stays on it.
void NodesPage::showTest()
{
    const bool running = m_reading || m_test->isRunning();
    m_ui->testButton->setText(running ? tr("S&top Test") : tr("&Test All Nodes"));
    m_ui->testButton->setAccessibleName(running ? tr("Stop Test") : tr("Test All Nodes"));
    m_ui->resultsTable->setVisible(!m_test->reports().isEmpty());
    m_ui->sameLine->setText(m_reports->sharedText());
    showButtons();
}

void NodesPage::showCertificate()
{
    const int row = m_ui->resultsTable->currentIndex().row();
    const auto &report = m_test->reports().at(row);
    auto *dialog = new CertificateDialog(*report.outcome->error().tls, inSentence(report.name), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showEnvironment(environmentOf(m_server));
    dialog->offerTrust();
    connect(dialog, &CertificateDialog::trusted, this,
            [this, row](const QString &fingerprint) { trust(row, fingerprint); });
    dialog->open();
}

/// The dialog is modal, so the nodes cannot have changed since the test.
void NodesPage::trust(int row, const QString &fingerprint)
{
    if (m_tested.nodes.isEmpty())
        Q_EMIT trusted(fingerprint);
    else
        m_nodes->setTrustedCertificate(row, fingerprint);
}

void NodesPage::distrust()
{
    const auto rows = selectedRows();
    for (const int row : rows)
        m_nodes->setTrustedCertificate(row, {});
    showButtons();
}

} // namespace sluice
