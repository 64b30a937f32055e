// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destination/destinationsecrets.h"
#include "tests/gui/bench.h"
#include "tests/gui/storesbench.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"
#include "ui/docks/detailsdock.h"

#include <QApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace sluice;
using namespace sluice::test;

namespace tst_looks {

namespace {

constexpr auto Cache = "CurrencyCache"_L1;

mock::Settings without(const QStringList &operations)
{
    mock::Settings settings;
    settings.missingOperations = operations;
    return settings;
}

int columns(const Bench &bench)
{
    return bench.table()->model()->columnCount();
}

QString observed(const Bench &bench, const QString &cache = QString(Cache))
{
    return bench.cell(cache, CacheModel::ObservationColumn).data().toString();
}

/// Signs in, or reloads the list, and waits for the snapshot that follows.
template<typename Ask>
bool look(Bench &bench, Ask ask)
{
    QSignalSpy snapshotRead(&bench.console, &Console::snapshotRead);
    ask();
    return QTest::qWaitFor([&snapshotRead] { return !snapshotRead.isEmpty(); });
}

bool signInAndLook(Bench &bench)
{
    return look(bench, [&bench] { bench.signIn(); });
}

bool reloadAndLook(Bench &bench)
{
    return look(bench, [&bench] { bench.console.reload(); });
}

} // namespace

/// What the server itself says about its caches, in the window.
class TestLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstLookKnowsNothingYet();
    void comparesNothingWithAnotherNode();
    void theNextLookTellsWhatHasChanged();
    void aStateAloneTellsThatNothingHasChanged();
    void thereIsNoColumnWhereTheServerTellsNothing();
    void theColumnStandsBeforeTheSentence();
    void aHighlightedRowIsHighlightedFromEndToEnd();
    void theDetailsSayThatItIsNoProof();
    void theStateItselfIsNowhereInTheWindow();
};

void TestLooks::theFirstLookKnowsNothingYet()
{
    Bench bench;
    QVERIFY(signInAndLook(bench));
    QCOMPARE(columns(bench), 3);
    QCOMPARE(observed(bench), u"Unknown"_s);
}

/// Each node registers its own changes.
void TestLooks::comparesNothingWithAnotherNode()
{
    Bench bench;
    mock::MockServer other;
    QVERIFY(other.listen());
    ServerStore store;
    bench.console.setStore(&store);
    const auto id = store.add(named(u"crm"_s, {}, Environment::Test)).value();
    const auto target = [&](const mock::MockServer &server) {
        const auto request = requestFor(server);
        auto changed = *store.find(id);
        changed.protocolId = request.protocolId;
        changed.address = request.address;
        if (!test::replace(store, changed))
            qFatal("The server cannot be changed.");
        auto destination = bench.console.destinations().of(*store.find(id));
        setCredentials(destination, request.credentials);
        return destination;
    };
    QVERIFY(bench.listening);
    QVERIFY(look(bench, [&] { bench.console.signIn(target(bench.server)); }));
    QVERIFY(look(bench, [&] { bench.console.signIn(target(bench.server)); }));
    QVERIFY(bench.console.isCompared());
    QVERIFY(look(bench, [&] { bench.console.signIn(target(other)); }));
    QVERIFY(!bench.console.isCompared());
}

void TestLooks::theNextLookTellsWhatHasChanged()
{
    Bench bench;
    QVERIFY(signInAndLook(bench));
    bench.server.touch(QString(Cache));
    QVERIFY(reloadAndLook(bench));
    QCOMPARE(observed(bench), u"Changed"_s);
    QCOMPARE(observed(bench, u"UserGroupCache"_s), u"Same"_s);
    QVERIFY(reloadAndLook(bench));
    QCOMPARE(observed(bench), u"Same"_s);
}

void TestLooks::aStateAloneTellsThatNothingHasChanged()
{
    Bench bench(without({u"GetCacheInvalidationGenerations"_s}));
    QVERIFY(signInAndLook(bench));
    QVERIFY(reloadAndLook(bench));
    QCOMPARE(observed(bench), u"Same"_s);
    bench.server.touch(QString(Cache));
    QVERIFY(reloadAndLook(bench));
    QCOMPARE(observed(bench), u"Unknown"_s);
}

void TestLooks::thereIsNoColumnWhereTheServerTellsNothing()
{
    Bench bench(without({u"GetCacheInvalidationGenerations"_s, u"GetCacheState"_s}));
    QVERIFY(signInAndLook(bench));
    QCOMPARE(columns(bench), 2);
}

void TestLooks::theColumnStandsBeforeTheSentence()
{
    Bench bench;
    QVERIFY(signInAndLook(bench));
    const auto *header = bench.table()->horizontalHeader();
    QVERIFY(header->visualIndex(CacheModel::ObservationColumn) < header->visualIndex(CacheModel::StateColumn));
    QCOMPARE(header->visualIndex(CacheModel::StateColumn), header->count() - 1);
}

void TestLooks::aHighlightedRowIsHighlightedFromEndToEnd()
{
    Bench bench;
    bench.signIn();
    bench.table()->selectRow(2);
    QTRY_COMPARE(columns(bench), 3);
    QCOMPARE(bench.table()->selectionModel()->selectedIndexes().size(), 3);
}

void TestLooks::theDetailsSayThatItIsNoProof()
{
    Bench bench;
    QVERIFY(signInAndLook(bench));
    bench.table()->setCurrentIndex(bench.cell(QString(Cache)));
    bench.server.touch(QString(Cache));
    QVERIFY(reloadAndLook(bench));
    bench.table()->setCurrentIndex(bench.cell(QString(Cache)));
    const auto *details = bench.window.findChild<DetailsDock *>();
    const auto texts = details->findChildren<QPlainTextEdit *>();
    QVERIFY(std::any_of(texts.cbegin(), texts.cend(), [](const QPlainTextEdit *edit) {
        return edit->toPlainText().contains("not a proof of a flush"_L1);
    }));
}

void TestLooks::theStateItselfIsNowhereInTheWindow()
{
    Bench bench;
    QVERIFY(signInAndLook(bench));
    const auto state = bench.console.caches()->names();
    auto *call = const_cast<Session *>(bench.console.session())->call(CacheState{state}, &bench.console);
    QString value;
    call->then(&bench.console, [&value](const Result<CacheFingerprint> &fingerprint) { value = fingerprint->value; });
    QTRY_VERIFY(!value.isEmpty());
    const auto *model = bench.table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            QVERIFY(!model->index(row, column).data().toString().contains(value));
    }
    QVERIFY(!says(&bench.window, value));
}

SLUICE_GUI_TEST(TestLooks)

} // namespace tst_looks

#include "tst_looks.moc"
