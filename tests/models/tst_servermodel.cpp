// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/serverfilter.h"
#include "core/models/servermodel.h"
#include "core/run/destination/destination.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/suite.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_servermodel {

namespace {

Server named(const QString &name, const QString &group = {}, std::optional<Environment> environment = {})
{
    Server server;
    server.id = name + "-id"_L1;
    server.name = name;
    server.group = group;
    server.address = u"https://%1.example.com/"_s.arg(name);
    server.environment = environment;
    return server;
}

/// The tree as a text of names, such as "Oslo(o1 o2) alone".
QString written(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList parts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const auto index = model.index(row, ServerModel::NameColumn, parent);
        const auto inside = written(model, index);
        parts.append(index.data().toString() + (inside.isEmpty() ? QString() : u'(' + inside + u')'));
    }
    return parts.join(u' ');
}

/// Four groups with servers such as "oslo-crm-07", and one server without a group.
QList<Server> manyServers()
{
    QList<Server> servers;
    for (const auto &place : {u"Oslo"_s, u"Bergen"_s, u"Paris"_s, u"Tromsø"_s}) {
        for (int i = 1; i <= 20; ++i)
            servers.append(named(u"%1-crm-%2"_s.arg(place.toLower()).arg(i, 2, 10, QLatin1Char('0')), place));
    }
    servers.append(named(u"archive"_s));
    return servers;
}

/// As on a computer where nothing else is stored.
void fill(ServerModel &model, const QList<Server> &servers)
{
    const ServerStore none;
    model.setServers(servers, Destinations(none));
}

} // namespace

class TestServerModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void putsServersUnderTheirGroups();
    void tellsTheClassOfEachServer_data();
    void tellsTheClassOfEachServer();
    void findsAServerByItsId();
    void showsNamesAsTheyAre();
    void changesNothingForTheSameServers();
    void ticksAServerOrAllOfAGroup();
    void ticksAGroupAtOnce();
    void setsTheTickOfAGroupAsItIsTold();
    void measuresWhatIsMeant_data();
    void measuresWhatIsMeant();
    void keepsTheGroupsOfWhatIsFound();
    void findsTheServerThatIsMeant_data();
    void findsTheServerThatIsMeant();
    void findsNothingForWhatNobodyIsCalled();
};

void TestServerModel::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
}

void TestServerModel::putsServersUnderTheirGroups()
{
    ServerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(model,
         {named(u"a"_s), named(u"o1"_s, u"Oslo"_s), named(u"b1"_s, u"Bergen"_s), named(u"b"_s),
          named(u"o2"_s, u"Oslo"_s)});
    QCOMPARE(written(model), u"a Oslo(o1 o2) Bergen(b1) b"_s);
    QCOMPARE(model.serverCount(), 5);
    const auto group = model.index(1, ServerModel::NameColumn);
    QCOMPARE(group.data(Qt::AccessibleTextRole).toString(), u"Group Oslo, 2 servers"_s);
    QCOMPARE(group.data(ServerModel::GroupRole).toString(), u"Oslo"_s);
    QVERIFY(!group.data(ServerModel::EnvironmentRole).isValid());
    QVERIFY(group.data(ServerModel::IdRole).toString().isEmpty());
    QCOMPARE(model.index(2, ServerModel::NameColumn).data(Qt::AccessibleTextRole).toString(),
             u"Group Bergen, 1 server"_s);
}

void TestServerModel::tellsTheClassOfEachServer_data()
{
    QTest::addColumn<std::optional<Environment>>("environment");
    QTest::addColumn<Environment>("counts");
    QTest::addColumn<QString>("word");
    using Class = std::optional<Environment>;
    QTest::newRow("production") << Class(Environment::Production) << Environment::Production << u"Production"_s;
    QTest::newRow("test") << Class(Environment::Test) << Environment::Test << u"Test"_s;
    QTest::newRow("demo") << Class(Environment::Demo) << Environment::Demo << u"Demo"_s;
    QTest::newRow("none") << Class() << Environment::Production << u"Production (not classified)"_s;
}

void TestServerModel::tellsTheClassOfEachServer()
{
    QFETCH(const std::optional<Environment>, environment);
    QFETCH(const Environment, counts);
    QFETCH(const QString, word);
    auto server = named(u"crm"_s, {}, environment);
    server.nodes = {{.address = u"https://10.0.0.1/"_s}, {.address = u"https://10.0.0.2/"_s}};
    ServerModel model;
    fill(model, {server});
    const auto index = model.index(0, ServerModel::NameColumn);
    QCOMPARE(index.data(ServerModel::EnvironmentRole).value<Environment>(), counts);
    QCOMPARE(index.data(ServerModel::NodeCountRole).toInt(), 2);
    const auto cell = index.siblingAtColumn(ServerModel::ClassColumn);
    QCOMPARE(cell.data().toString(), environmentWord(counts)); // short, because the column is narrow
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), word);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(word));
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().startsWith(word + " server crm, 2 nodes"_L1));
}

void TestServerModel::findsAServerByItsId()
{
    ServerModel model;
    fill(model, manyServers());
    for (const auto &name : {u"oslo-crm-07"_s, u"archive"_s})
        QCOMPARE(model.indexOf(name + "-id"_L1).data().toString(), name);
    QVERIFY(!model.indexOf(u"gone"_s).isValid());
}

void TestServerModel::showsNamesAsTheyAre()
{
    ServerModel model;
    fill(model, {named(u"<b>x</b>"_s)});
    const auto index = model.index(0, 0);
    QCOMPARE(index.data().toString(), u"<b>x</b>"_s);
    QVERIFY(!index.data(Qt::ToolTipRole).toString().contains("<b>"_L1));
}

void TestServerModel::changesNothingForTheSameServers()
{
    ServerModel model;
    fill(model, manyServers());
    const QPersistentModelIndex kept = model.indexOf(u"archive-id"_s);
    fill(model, manyServers());
    QVERIFY(kept.isValid());
}

void TestServerModel::ticksAServerOrAllOfAGroup()
{
    ServerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto servers = QList{named(u"a"_s), named(u"o1"_s, u"Oslo"_s), named(u"o2"_s, u"Oslo"_s)};
    for (auto &server : servers)
        server.id = server.name;
    fill(model, servers);
    const QSignalSpy ticked(&model, &ServerModel::ticksChanged);
    const auto tickOf = [](const QModelIndex &index) { return index.data(Qt::CheckStateRole).value<Qt::CheckState>(); };
    const auto group = model.index(1, ServerModel::NameColumn);
    QVERIFY(model.setData(model.indexOf(u"o2"_s), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.tickedServers(), QStringList{u"o2"_s});
    QCOMPARE(tickOf(group), Qt::PartiallyChecked);
    QVERIFY(model.setData(group, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.setData(model.indexOf(u"a"_s), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.tickedServers(), (QStringList{u"a"_s, u"o1"_s, u"o2"_s})); // in the order of the tree
    QCOMPARE(ticked.size(), 3);
    QVERIFY(!model.setData(group.siblingAtColumn(ServerModel::ClassColumn), Qt::Checked, Qt::CheckStateRole));
    servers.removeLast();
    fill(model, servers);
    QCOMPARE(model.tickedServers(), (QStringList{u"a"_s, u"o1"_s}));
    QCOMPARE(ticked.size(), 4);
    model.untickAll();
    QVERIFY(model.tickedServers().isEmpty());
    QCOMPARE(ticked.size(), 5);
}

void TestServerModel::measuresWhatIsMeant_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("distance"); // -1: no match
    QTest::newRow("whole") << u"oslo"_s << u"OSLO"_s << 0;
    QTest::newRow("beginning") << u"oslo-crm"_s << u"os"_s << 1;
    QTest::newRow("beginnings of words") << u"oslo-crm-07"_s << u"oc"_s << 2;
    QTest::newRow("number without zeros") << u"oslo-crm-07"_s << u"o7"_s << 2;
    QTest::newRow("number after letters") << u"crm07"_s << u"c7"_s << 2;
    QTest::newRow("a word left out") << u"oslo-crm-17"_s << u"o17"_s << 2;
    QTest::newRow("other number") << u"oslo-crm-17"_s << u"o7"_s << -1;
    QTest::newRow("shorter beginning first") << u"ab-b"_s << u"abb"_s << 2;
    QTest::newRow("part") << u"oslo-crm"_s << u"lo-c"_s << 3;
    QTest::newRow("other order") << u"oslo-crm"_s << u"co"_s << -1;
    QTest::newRow("blanks around") << u"oslo"_s << u" oslo "_s << 0;
}

void TestServerModel::measuresWhatIsMeant()
{
    QFETCH(const QString, name);
    QFETCH(const QString, typed);
    QFETCH(const int, distance);
    QCOMPARE(distanceOf(name, typed).value_or(-1), distance);
}

void TestServerModel::keepsTheGroupsOfWhatIsFound()
{
    ServerModel model;
    fill(model, {named(u"a"_s), named(u"o1"_s, u"Oslo"_s), named(u"o2"_s, u"Oslo"_s), named(u"b1"_s, u"Bergen"_s)});
    ServerFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setText(u"o2"_s);
    QCOMPARE(written(filter), u"Oslo(o2)"_s);
    filter.setText(u"bergen"_s);
    QCOMPARE(written(filter), u"Bergen(b1)"_s);
    filter.setText({});
    QCOMPARE(written(filter), u"a Oslo(o1 o2) Bergen(b1)"_s);
    QCOMPARE(filter.count(), 4);
}

void TestServerModel::findsTheServerThatIsMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("two letters") << u"t7"_s << u"tromsø-crm-07"_s;
    QTest::newRow("three letters") << u"o17"_s << u"oslo-crm-17"_s;
    QTest::newRow("one letter") << u"a"_s << u"archive"_s;
    QTest::newRow("a group") << u"Bergen"_s << u"bergen-crm-01"_s;
}

void TestServerModel::findsTheServerThatIsMeant()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, name);
    ServerModel model;
    fill(model, manyServers());
    ServerFilter filter;
    filter.setSourceModel(&model);
    filter.setText(typed);
    QCOMPARE(filter.best().data().toString(), name);
}

void TestServerModel::findsNothingForWhatNobodyIsCalled()
{
    ServerModel model;
    fill(model, manyServers());
    ServerFilter filter;
    filter.setSourceModel(&model);
    filter.setText(u"xyz"_s);
    QVERIFY(!filter.best().isValid());
    QCOMPARE(filter.count(), 0);
}

/// It is told once, and not for each of the servers.
void TestServerModel::ticksAGroupAtOnce()
{
    QList<Server> servers;
    for (int i = 0; i < 1000; ++i)
        servers.append(named(u"crm%1"_s.arg(i), u"Oslo"_s));
    ServerModel model;
    fill(model, servers);
    ServerFilter filter;
    filter.setSourceModel(&model);
    const QSignalSpy told(&model, &ServerModel::ticksChanged);
    const QSignalSpy changed(&filter, &QAbstractItemModel::dataChanged);
    QVERIFY(filter.setData(filter.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.tickedServers().size(), 1000);
    QCOMPARE(told.size(), 1);
    QVERIFY2(changed.size() <= 3, qPrintable(QString::number(changed.size())));
}

void TestServerModel::setsTheTickOfAGroupAsItIsTold()
{
    ServerModel model;
    fill(model, {named(u"o1"_s, u"Oslo"_s), named(u"o2"_s, u"Oslo"_s), named(u"x"_s, u"Oslo"_s)});
    ServerFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setText(u"o1"_s);
    const auto group = [&] { return filter.index(0, 0); };
    const auto tick = [&] { return group().data(Qt::CheckStateRole).value<Qt::CheckState>(); };
    QVERIFY(filter.setData(group(), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.tickedServers(), QStringList());
    for (int i = 0; i < 2; ++i) { // twice is no toggle
        QVERIFY(filter.setData(group(), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.tickedServers(), QStringList{u"o1-id"_s});
    }
    QCOMPARE(tick(), Qt::Checked); // all that are shown
    filter.setText({});
    QCOMPARE(tick(), Qt::PartiallyChecked);
    QVERIFY(filter.setData(group(), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.tickedServers().size(), 3);
}

SLUICE_TEST(TestServerModel)

} // namespace tst_servermodel

#include "tst_servermodel.moc"
