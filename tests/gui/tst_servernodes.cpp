// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mockserver.h"
#include "core/models/nodemodel.h"
#include "core/session/serverrequests.h"
#include "tests/gui/serverbench.h"
#include "tests/support/fixtures.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/dialogs/server/nodespage.h"
#include "ui/dialogs/server/pastenodesdialog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QTableView>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_servernodes {
using test::named;
using test::shown;

namespace {

struct PageBench
{
    explicit PageBench(const Server &server, SecretStore *secrets = nullptr)
        : edited(server)
    {
        page.setUp(server, secrets);
        QObject::connect(&page, &NodesPage::changed, &page, [this] {
            page.writeTo(edited);
            page.showServer(edited, !problemOf(withoutKey(requestFor(edited, 0))));
        });
        page.resize(900, 500);
        page.show();
    }

    QTableView *table() const { return shown<QTableView>(page, u"Nodes"_s); }
    QTableView *results() const { return shown<QTableView>(page, u"Results of the test"_s); }
    void press(const QString &name) const { shown<QPushButton>(page, name)->click(); }
    bool mayPress(const QString &name) const { return shown<QPushButton>(page, name)->isEnabled(); }
    QStringList addresses() const
    {
        QStringList all;
        for (const auto &node : edited.nodes)
            all.append(node.address);
        return all;
    }

    Server edited;
    NodesPage page;
};

Server farm(const QStringList &addresses)
{
    auto server = named(u"farm"_s);
    for (const auto &address : addresses)
        server.nodes.append({.address = address});
    return server;
}

const auto one = u"https://10.0.0.1/SuperOffice"_s;
const auto two = u"https://10.0.0.2/SuperOffice"_s;

} // namespace

class TestServerNodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatWillAnswer_data();
    void saysWhatWillAnswer();
    void addsRemovesAndMovesNodes();
    void editsANodeInItsTable();
    void trustGoesWithTheAddress();
    void takesManyNodesAtOnce();
    void keepsTheLinesThatAreNoNodes();
    void offersWhatWasCopiedOnlyWhenItIsNodes();
    void testsAllNodesAtOnce();
    void opensTheWayWithWhatIsKept();
    void handsNothingThatIsKeptToWhatIsEditedMeanwhile();
    void forgetsResultsOfOtherAddresses();
    void trustsTheCertificateOfANode();
    void stopsTrustingANode();
};

void TestServerNodes::init()
{
    test::failOnOtherWarnings();
    QGuiApplication::clipboard()->clear();
}

void TestServerNodes::saysWhatWillAnswer_data()
{
    QTest::addColumn<Server>("server");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("mayAdd");
    QTest::newRow("no nodes") << farm({}) << u"only one of them is flushed"_s << true;
    QTest::newRow("nodes") << farm({one}) << u"never to the shared address"_s << true;
    auto online = farm({});
    online.options.online = true;
    QTest::newRow("online") << online << u"has no nodes of its own"_s << false;
}

void TestServerNodes::saysWhatWillAnswer()
{
    QFETCH(const Server, server);
    QFETCH(const QString, says);
    QFETCH(const bool, mayAdd);
    const PageBench bench(server);
    QVERIFY(test::says(bench.page, says));
    QCOMPARE(bench.mayPress(u"Add node"_s), mayAdd);
    QCOMPARE(bench.mayPress(u"Paste node addresses"_s), mayAdd);
}

void TestServerNodes::addsRemovesAndMovesNodes()
{
    PageBench bench(farm({one, two}));
    const QAbstractItemModelTester tester(bench.table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    bench.table()->selectRow(0);
    QVERIFY(!bench.mayPress(u"Move the node up"_s));
    bench.press(u"Move the node down"_s);
    QCOMPARE(bench.addresses(), (QStringList{two, one}));
    QVERIFY(!bench.mayPress(u"Move the node down"_s));
    bench.press(u"Add node"_s);
    QCOMPARE(bench.addresses(), (QStringList{two, one, QString()}));
    bench.table()->selectRow(0);
    bench.press(u"Remove the selected nodes"_s);
    QCOMPARE(bench.addresses(), (QStringList{one, QString()}));
}

void TestServerNodes::editsANodeInItsTable()
{
    PageBench bench(farm({one}));
    auto *model = bench.table()->model();
    QCOMPARE(model->index(0, NodeModel::NameColumn).data().toString(), u"10.0.0.1"_s);
    for (const auto &[column, text] :
         {std::pair(NodeModel::NameColumn, u"crm01"_s), std::pair(NodeModel::HostHeaderColumn, u"crm.example.com"_s),
          std::pair(NodeModel::TlsNameColumn, u" crm.example.com "_s)})
        QVERIFY(model->setData(model->index(0, column), text, Qt::EditRole));
    const Node expected{
        .name = u"crm01"_s, .address = one, .hostHeader = u"crm.example.com"_s, .tlsName = u"crm.example.com"_s};
    QCOMPARE(bench.edited.nodes, QList{expected});
}

void TestServerNodes::trustGoesWithTheAddress()
{
    auto server = farm({one});
    server.nodes[0].trustedCertificate = u"0A"_s;
    PageBench bench(server);
    auto *model = bench.table()->model();
    model->setData(model->index(0, NodeModel::NameColumn), u"crm01"_s, Qt::EditRole);
    QCOMPARE(bench.edited.nodes.constFirst().trustedCertificate, u"0A"_s);
    model->setData(model->index(0, NodeModel::AddressColumn), two, Qt::EditRole);
    QCOMPARE(bench.edited.nodes.constFirst().trustedCertificate, QString());
}

void TestServerNodes::takesManyNodesAtOnce()
{
    PageBench bench(farm({one}));
    bench.press(u"Paste node addresses"_s);
    auto *dialog = test::openDialog<PasteNodesDialog>();
    QVERIFY(dialog);
    shown<QPlainTextEdit>(*dialog, u"Nodes, one on each line"_s)->setPlainText(u"crm02 10.0.0.2\n10.0.0.3:8080\n"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QVERIFY(!dialog->isVisible());
    QCOMPARE(bench.addresses(), (QStringList{one, two, u"https://10.0.0.3:8080/SuperOffice"_s}));
    QCOMPARE(bench.edited.nodes.at(1).name, u"crm02"_s);
}

void TestServerNodes::keepsTheLinesThatAreNoNodes()
{
    PageBench bench(farm({one}));
    bench.press(u"Paste node addresses"_s);
    auto *dialog = test::openDialog<PasteNodesDialog>();
    auto *edit = shown<QPlainTextEdit>(*dialog, u"Nodes, one on each line"_s);
    edit->setPlainText(u"10.0.0.2\nftp://10.0.0.3\n"_s + one);
    QVERIFY(test::says(*dialog, u"Line 2"_s));
    QVERIFY(test::says(*dialog, u"Line 3"_s));
    auto *add = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    add->click();
    QVERIFY(dialog->isVisible());
    QCOMPARE(edit->toPlainText(), u"ftp://10.0.0.3\n"_s + one);
    QCOMPARE(bench.addresses(), (QStringList{one, two}));
    QVERIFY(!add->isEnabled());
}

void TestServerNodes::offersWhatWasCopiedOnlyWhenItIsNodes()
{
    QGuiApplication::clipboard()->setText(u"10.0.0.2\n10.0.0.3"_s);
    PasteNodesDialog nodes(farm({}), nullptr);
    QCOMPARE(nodes.findChild<QPlainTextEdit *>()->toPlainText(), u"10.0.0.2\n10.0.0.3"_s);
    QGuiApplication::clipboard()->setText(u"a secret of somebody"_s);
    PasteNodesDialog others(farm({}), nullptr);
    QCOMPARE(others.findChild<QPlainTextEdit *>()->toPlainText(), QString());
}

void TestServerNodes::testsAllNodesAtOnce()
{
    mock::MockServer mock;
    QVERIFY(mock.listen());
    const auto address = mock.url().toString();
    auto server = farm({address, QString(address).replace("127.0.0.1"_L1, "localhost"_L1), u"http://127.0.0.1:1/"_s});
    server.nodes[0].name = u"crm01"_s;
    server.nodes[1].name = u"crm02"_s;
    PageBench bench(server);
    QVERIFY(!bench.results());
    bench.press(u"Test All Nodes"_s);
    QVERIFY(bench.results());
    QTRY_VERIFY_WITH_TIMEOUT(shown<QPushButton>(bench.page, u"Test All Nodes"_s), 10000);
    const auto *model = bench.results()->model();
    QCOMPARE(model->rowCount(), 3);
    QVERIFY(model->index(0, 1).data().toString().contains("Services"_L1)
            || model->index(0, 1).data().toString().contains("REST"_L1));
    QCOMPARE(model->index(0, 2).data().toString(), u"127.0.0.1"_s);
    QCOMPARE(model->index(0, 3).data().toString(), u"None: not encrypted"_s);
    QVERIFY(model->index(0, 4).data().toString().endsWith(" ms"_L1));
    QVERIFY(!model->index(2, 1).data().toString().isEmpty());
    QTRY_VERIFY(test::says(bench.page, u"crm01 and crm02 lead to the same address, 127.0.0.1"_s));
}

void TestServerNodes::opensTheWayWithWhatIsKept()
{
    mock::MockServer mock;
    QVERIFY(mock.listen());
    test::Stores stores;
    const QSslKey key(test::fixture(u"tls/localhost.key"_s), QSsl::Rsa);
    QFile locked(stores.folder.filePath(u"locked.key"_s));
    QVERIFY(locked.open(QIODevice::WriteOnly) && locked.write(key.toPem("hush")) > 0);
    locked.close();
    auto server = farm({mock.url().toString()});
    server.transport.clientCertificateFile = QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.crt");
    server.transport.clientKeyFile = locked.fileName();
    server.id = stores.add(server);
    const auto answer = [](const PageBench &bench) {
        bench.press(u"Test All Nodes"_s);
        const auto ended = QTest::qWaitFor([&] { return shown<QPushButton>(bench.page, u"Test All Nodes"_s); });
        return ended ? bench.results()->model()->index(0, 1).data().toString() : QString();
    };
    const PageBench without(server);
    QVERIFY2(answer(without).contains("passphrase"_L1), qPrintable(answer(without)));
    stores.keep(server.id, u"farm"_s, SecretKind::KeyPassphrase);
    const PageBench with(server, &stores.secrets);
    QVERIFY2(answer(with).contains("Services"_L1), qPrintable(answer(with)));
}

void TestServerNodes::handsNothingThatIsKeptToWhatIsEditedMeanwhile()
{
    test::Stores stores;
    auto server = farm({u"http://127.0.0.1:1/"_s});
    server.transport.proxy = {.kind = ProxyKind::Http, .host = u"127.0.0.1"_s, .port = 1, .user = u"anna"_s};
    server.id = stores.add(server);
    stores.keep(server.id, u"farm"_s, SecretKind::ProxyPassword);
    PageBench bench(server, &stores.secrets);
    bench.press(u"Test All Nodes"_s);
    QVERIFY(shown<QPushButton>(bench.page, u"Stop Test"_s)); // it waits for the keychain
    QVERIFY(!bench.results());
    server.transport.proxy.port = 2;
    bench.page.showServer(server, true);
    QVERIFY(shown<QPushButton>(bench.page, u"Test All Nodes"_s));
    QCoreApplication::processEvents();
    QVERIFY(!bench.results());
}

void TestServerNodes::forgetsResultsOfOtherAddresses()
{
    mock::MockServer mock;
    QVERIFY(mock.listen());
    PageBench bench(farm({mock.url().toString()}));
    bench.press(u"Test All Nodes"_s);
    QVERIFY(bench.results());
    bench.table()->model()->setData(bench.table()->model()->index(0, NodeModel::AddressColumn), one, Qt::EditRole);
    QVERIFY(!bench.results());
}

void TestServerNodes::trustsTheCertificateOfANode()
{
    int requests = 0;
    const auto tls = test::tlsServer(requests);
    PageBench bench(farm({u"http://127.0.0.1:1/"_s, u"https://127.0.0.1:%1/"_s.arg(tls->serverPort())}));
    const auto show = u"Show the certificate of the selected node"_s;
    bench.press(u"Test All Nodes"_s);
    QTRY_VERIFY(bench.results()->model()->index(1, 3).data().toString().size() > 1);
    bench.results()->selectRow(1);
    QTRY_VERIFY(bench.mayPress(show));
    bench.press(show);
    auto *dialog = test::openDialog<CertificateDialog>();
    QVERIFY(dialog);
    Q_EMIT dialog->trusted(u"0A:1B"_s);
    QCOMPARE(bench.edited.nodes.at(0).trustedCertificate, QString());
    QCOMPARE(bench.edited.nodes.at(1).trustedCertificate, u"0A:1B"_s);
    const auto trusted = bench.table()->model()->index(1, NodeModel::TrustColumn);
    QCOMPARE(trusted.data().toString(), u"Only 0A:1B…"_s);
    QVERIFY(!(trusted.flags() & Qt::ItemIsEditable));
    QVERIFY(!bench.results()); // they were about a node that was not trusted
    QCOMPARE(requests, 0);
}

void TestServerNodes::stopsTrustingANode()
{
    auto server = farm({one, two});
    server.nodes[1].trustedCertificate = u"0A"_s;
    PageBench bench(server);
    const auto stop = u"Stop trusting the certificate of the selected node"_s;
    bench.table()->selectRow(0);
    QVERIFY(!bench.mayPress(stop));
    bench.table()->selectRow(1);
    QVERIFY(bench.mayPress(stop));
    bench.press(stop);
    QCOMPARE(bench.edited.nodes.at(1).trustedCertificate, QString());
    QVERIFY(!bench.mayPress(stop));
}

SLUICE_GUI_TEST(TestServerNodes)

} // namespace tst_servernodes

#include "tst_servernodes.moc"
