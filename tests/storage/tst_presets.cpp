// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/presets.h"

#include "core/storage/servers/serverstore.h"
#include "tests/support/calls.h"
#include "tests/support/presets.h"
#include "tests/support/servers.h"
#include "tests/support/suite.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_presets {

namespace {

QStringList namesOf(const QList<Preset> &presets)
{
    QStringList names;
    for (const auto &preset : presets)
        names.append(preset.name);
    return names;
}

Preset changed(const std::function<void(Preset &)> &change)
{
    auto preset = presetCalled(u"Prices"_s);
    change(preset);
    return preset;
}

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsAPresetAgain();
    void hasNoNameTwice();
    void refusesWhatCannotBeKept_data();
    void refusesWhatCannotBeKept();
    void keepsWhatAnotherProgramAdded();
    void doesNotOverwriteWhatSomebodyElseChanged();
    void hasNothingInAFileWithAMistake_data();
    void hasNothingInAFileWithAMistake();
    void worksOnAThreadToo();
    void keepsWhatWasChangedHereMeanwhile();
    void keepsNothingWhereNoHomeIsKnown();
    void takesOverUnderAFreeName();
    void goesToNoServerThatHappensToHaveAnId();
    void goesWithTheServers();
    void isPassedOverByWhoKnowsNoPresets();
    void takesNothingOverAfterAMistake();

private:
    QByteArray content() const;
    void write(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestPresets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"a/presets.json"_s);
}

QByteArray TestPresets::content() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestPresets::write(const QByteArray &bytes) const
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"a"_s)));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void TestPresets::findsAPresetAgain()
{
    const auto one = presetCalled(u"Prices"_s);
    const Preset plain{
        .name = u"All"_s, .targets = {{.serverId = u"1"_s, .name = u"crm"_s}}, .steps = {{.operation = FlushAll{}}}};
    Presets presets(m_path);
    QVERIFY(presets.load());
    QCOMPARE(presets.all(), QList<Preset>());
    QVERIFY(!QFile::exists(m_path));
    const QSignalSpy changes(&presets, &Presets::changed);
    QVERIFY(presets.add(one));
    QVERIFY(presets.add(plain));
    QCOMPARE(changes.size(), 2);
    Presets again(m_path);
    QVERIFY(again.load());
    QCOMPARE(again.all(), QList({one, plain}));
    QCOMPARE(*again.find(u" PRICES"_s), one);
    QVERIFY(!again.find(u"Nothing"_s));

    auto edited = one;
    edited.name = u"Price list"_s;
    edited.steps.removeLast();
    QVERIFY(again.edit(one, edited));
    QVERIFY(again.remove(plain));
    QVERIFY(presets.load());
    QCOMPARE(presets.all(), QList{edited});
    const auto bytes = content();
    QVERIFY(again.edit(edited, edited));
    QCOMPARE(content(), bytes);
}

void TestPresets::hasNoNameTwice()
{
    Presets presets(m_path);
    QVERIFY(presets.add(presetCalled(u"Prices"_s)));
    QVERIFY(presets.add(presetCalled(u"Rights"_s)));
    const auto twice = presets.add(presetCalled(u"PRICES"_s));
    QVERIFY(!twice);
    QCOMPARE(twice.error().message, u"There is a preset called PRICES already."_s);
    QVERIFY(!presets.edit(presetCalled(u"Rights"_s), presetCalled(u"prices"_s)));
    QVERIFY(presets.edit(presetCalled(u"Prices"_s), presetCalled(u"prices"_s))); // of its own it may
    QCOMPARE(namesOf(presets.all()), QStringList({u"prices"_s, u"Rights"_s}));
}

void TestPresets::refusesWhatCannotBeKept_data()
{
    QTest::addColumn<Preset>("preset");
    const auto row = [](const char *name, const auto &change) { QTest::newRow(name) << changed(change); };
    row("no name", [](Preset &p) { p.name.clear(); });
    row("blank around a name", [](Preset &p) { p.name = u" Prices"_s; });
    row("a name that cannot be shown", [](Preset &p) { p.name = u"a\u0007"_s; });
    row("no target", [](Preset &p) { p.targets.clear(); });
    row("a group without a name", [](Preset &p) { p.targets[0].name.clear(); });
    row("a server without an id", [](Preset &p) { p.targets[1].serverId.clear(); });
    row("a node without a name", [](Preset &p) { p.targets[2].node.clear(); });
    row("a group with a node", [](Preset &p) { p.targets[0].node = u"one"_s; });
    row("no step", [](Preset &p) { p.steps.clear(); });
    row("a question", [](Preset &p) { p.steps[0].operation = ListCaches{}; });
    row("a flush of nothing", [](Preset &p) { p.steps[0].operation = FlushNamed{}; });
    row("a strategy that cannot be", [](Preset &p) { p.strategy.atOnce = 0; });
}

void TestPresets::refusesWhatCannotBeKept()
{
    QFETCH(const Preset, preset);
    Presets presets(m_path);
    const auto added = presets.add(preset);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::InvalidInput);
    QVERIFY(!added.error().message.isEmpty());
    QVERIFY(presets.add(presetCalled(u"Prices"_s)));
    QVERIFY(!presets.edit(presetCalled(u"Prices"_s), preset));
    QCOMPARE(presets.all(), QList{presetCalled(u"Prices"_s)});
}

void TestPresets::keepsWhatAnotherProgramAdded()
{
    Presets one(m_path);
    Presets other(m_path);
    QVERIFY(one.load() && other.load());
    QVERIFY(one.add(presetCalled(u"Prices"_s)));
    QVERIFY(other.add(presetCalled(u"Rights"_s)));
    QCOMPARE(namesOf(other.all()), QStringList({u"Prices"_s, u"Rights"_s}));
    auto root = QJsonDocument::fromJson(content()).object();
    root.insert(u"later"_s, 1); // as a newer version may write it
    write(QJsonDocument(root).toJson());
    QVERIFY(one.remove(presetCalled(u"Prices"_s)));
    QVERIFY(content().contains("later"));
}

void TestPresets::doesNotOverwriteWhatSomebodyElseChanged()
{
    const auto before = presetCalled(u"Prices"_s);
    Presets one(m_path);
    Presets other(m_path);
    QVERIFY(one.add(before));
    QVERIFY(other.load());
    const auto theirs = changed([](Preset &p) { p.observe = false; });
    QVERIFY(other.edit(before, theirs));
    for (const auto &failed :
         {one.edit(before, changed([](Preset &p) { p.steps.removeLast(); })), one.remove(before)}) {
        QVERIFY(!failed);
        QCOMPARE(failed.error().cause, Error::Cause::ChangedElsewhere);
        QCOMPARE(failed.error().message, u"The preset Prices was changed elsewhere. Look at it again."_s);
    }
    QCOMPARE(one.all(), QList{theirs});
    QVERIFY(other.remove(theirs));
    QVERIFY(one.edit(theirs, before).error().message.startsWith("The preset Prices is no longer stored"_L1));
}

void TestPresets::hasNothingInAFileWithAMistake_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("mistake");
    const auto row = [](const char *name, const char *from, const char *to, const QString &mistake) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << mistake;
    };
    row("another format", "sluice-presets", "sluice-servers", u"is damaged"_s);
    row("a newer version", "\"version\": 1", "\"version\": 2", u"is from a newer version"_s);
    row("no presets", "\"presets\"", "\"others\"", u"presets has to be a list."_s);
    row("an operation that nobody knows", "flush-all", "flush-any",
        u"presets[0].steps[1].operation.id has to be one of these:"_s);
    row("a scope that nobody knows", "oncePerFarm", "twice", u"presets[0].steps[1].scope has to be one of these:"_s);
    row("a target that nobody knows", "\"kind\": \"node\"", "\"kind\": \"rack\"",
        u"presets[0].targets[2].kind has to be one of these:"_s);
    row("a node of a group", "\"kind\": \"node\"", "\"kind\": \"group\"",
        u"presets[0].targets[2].node is not a known key."_s);
    row("a word that is wrong", "\"observe\"", "\"obserf\"", u"presets[0].obserf is not a known key."_s);
    row("a secret", "\"observe\"", "\"password\": \"x\", \"observe\"", u"presets[0].password looks like a secret"_s);
    row("a key twice", "\"observe\"", "\"observe\": false, \"observe\"",
        u"presets[0].observe is there more than once."_s);
    row("a name twice", "\"Rights\"", "\"prices\"", u"presets[1]: another preset is called prices too."_s);
}

void TestPresets::hasNothingInAFileWithAMistake()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, mistake);
    Presets presets(m_path);
    QVERIFY(presets.add(presetCalled(u"Prices"_s)));
    const Preset plain{.name = u"Rights"_s,
                       .targets = {{.serverId = u"1"_s, .name = u"crm"_s}},
                       .steps = {{.operation = RebuildDeltas{}}}};
    QVERIFY(presets.add(plain));
    auto bytes = content();
    QVERIFY(bytes.contains(from));
    bytes.replace(bytes.indexOf(from), from.size(), to);
    write(bytes);

    const auto loaded = presets.load();
    QVERIFY(!loaded);
    QVERIFY2((loaded.error().message + loaded.error().detail).contains(mistake), qPrintable(loaded.error().message));
    QCOMPARE(presets.problem(), loaded.error());
    QCOMPARE(presets.all(), QList<Preset>());
    QVERIFY(!presets.add(presetCalled(u"Others"_s)));
    QVERIFY(!presets.remove(presetCalled(u"Prices"_s)));
    QVERIFY(!presets.import({presetCalled(u"Others"_s)}));
    QCOMPARE(content(), bytes);
}

void TestPresets::worksOnAThreadToo()
{
    const auto one = presetCalled(u"Prices"_s);
    const auto other = presetCalled(u"Rights"_s);
    for (const auto &path : {m_path, QString()}) {
        Presets presets(path);
        QVERIFY(resultOf(presets.add(one, this)));
        QVERIFY(!resultOf(presets.add(one, this)));
        QVERIFY(resultOf(presets.edit(one, other, this)));
        QCOMPARE(resultOf(presets.import({one}, this)), (Result<PresetImport>(PresetImport{.added = {u"Prices"_s}})));
        QVERIFY(resultOf(presets.remove(other, this)));
        QCOMPARE(presets.all(), QList{one});
    }
}

/// What the thread has read is older than what was stored here after it.
void TestPresets::keepsWhatWasChangedHereMeanwhile()
{
    Presets presets(m_path);
    auto *slow = presets.add(presetCalled(u"Prices"_s), this);
    const QDeadlineTimer limit(10000);
    while (!content().contains("Prices") && !limit.hasExpired())
        QThread::yieldCurrentThread(); // no event yet tells of the end
    QVERIFY(presets.add(presetCalled(u"Rights"_s)));
    QVERIFY(resultOf(slow));
    QCOMPARE(namesOf(presets.all()), QStringList({u"Prices"_s, u"Rights"_s}));
}

void TestPresets::keepsNothingWhereNoHomeIsKnown()
{
    const auto reason = inputError(u"It is not known where they are stored."_s);
    Presets presets{Result<QString>(Failure(reason))};
    QCOMPARE(presets.problem(), reason);
    QCOMPARE(presets.load().error(), reason);
    QCOMPARE(presets.add(presetCalled(u"Prices"_s)).error(), reason);
    QCOMPARE(resultOf(presets.add(presetCalled(u"Prices"_s), this)).error(), reason);
    QCOMPARE(presets.all(), QList<Preset>());
}

/// An id of a server that did not come along says nothing here: another server may have it.
void TestPresets::goesToNoServerThatHappensToHaveAnId()
{
    ServerStore from;
    const auto crm = from.add(serverCalled(u"crm"_s)).value();
    auto preset = presetCalled(u"Prices"_s);
    preset.targets[1].serverId = crm;
    const auto json = from.exported({crm}, {preset}); // not erp, which has the id 2 there
    ServerStore to;
    auto other = serverCalled(u"another"_s);
    other.id = u"2"_s;
    QVERIFY(to.add(other));
    auto report = to.import(json);
    QVERIFY(report);
    const auto strange = report->presets.constFirst().targets.at(2).serverId;
    QVERIFY(strange != u"2"_s);
    QVERIFY(!strange.isEmpty() && !to.find(strange));
    QCOMPARE(report->presets.constFirst().targets.at(1).serverId, to.findByName(u"crm"_s)->id);

    ServerStore named;
    const auto erp = named.add(serverCalled(u"ERP"_s)).value();
    report = named.import(json);
    QVERIFY(report);
    QCOMPARE(report->presets.constFirst().targets.at(2).serverId, erp);
}

void TestPresets::takesOverUnderAFreeName()
{
    Presets presets(m_path);
    QVERIFY(presets.add(presetCalled(u"Prices"_s)));
    const auto other = changed([](Preset &p) { p.name = u"PRICES"_s; });
    const auto report = presets.import({presetCalled(u"Prices"_s), other, presetCalled(u"Rights"_s)});
    QVERIFY(report);
    QCOMPARE(*report,
             (PresetImport{.added = {u"PRICES (2)"_s, u"Rights"_s},
                           .renamed = {u"PRICES (2) (was: PRICES)"_s},
                           .known = {u"Prices"_s}}));
    QCOMPARE(namesOf(presets.all()), QStringList({u"Prices"_s, u"PRICES (2)"_s, u"Rights"_s}));
    QVERIFY(!presets.import({presetCalled(u"One"_s), Preset{.name = u"Two"_s}}));
    QCOMPARE(presets.all().size(), 3);
}

/// Servers get other ids where they are imported, and presets follow them; also to one that is there already.
void TestPresets::goesWithTheServers()
{
    ServerStore from;
    auto crm = serverCalled(u"crm"_s);
    crm.id = u"1"_s;
    auto erp = serverCalled(u"erp"_s);
    erp.id = u"2"_s;
    QVERIFY(from.add(crm) && from.add(erp));
    const auto preset = presetCalled(u"Prices"_s);
    const auto json = from.exported({u"1"_s, u"2"_s}, {preset});

    ServerStore to;
    auto known = erp;
    known.id = u"another"_s;
    QVERIFY(to.add(known));
    const auto report = to.import(json);
    QVERIFY(report);
    QCOMPARE(report->added, QStringList{u"crm"_s});
    auto expected = preset;
    expected.targets[1].serverId = to.findByName(u"crm"_s)->id;
    expected.targets[2].serverId = u"another"_s;
    QVERIFY(expected.targets[1].serverId != u"1"_s);
    QCOMPARE(report->presets, QList{expected});
    QCOMPARE(from.exported({u"1"_s}).contains("presets"), false);
    QCOMPARE(to.import(from.exported({u"1"_s}))->presets, QList<Preset>());
}

/// The form of the servers is the same as ever, with one key more.
void TestPresets::isPassedOverByWhoKnowsNoPresets()
{
    ServerStore store;
    const auto id = store.add(serverCalled(u"crm"_s)).value();
    auto with = QJsonDocument::fromJson(store.exported({id}, {presetCalled(u"Prices"_s)})).object();
    const auto without = QJsonDocument::fromJson(store.exported({id})).object();
    QVERIFY(with.take(u"presets"_s).isArray());
    QCOMPARE(with, without);
}

void TestPresets::takesNothingOverAfterAMistake()
{
    ServerStore from;
    const auto id = from.add(serverCalled(u"crm"_s)).value();
    auto json = from.exported({id}, {presetCalled(u"Prices"_s)});
    json.replace("flush-all", "flush-any");
    ServerStore to;
    const auto report = to.import(json);
    QVERIFY(!report);
    QVERIFY2(report.error().message.startsWith(
                 "Nothing was imported. presets[0].steps[1].operation.id has to be one of these:"_L1),
             qPrintable(report.error().message));
    QCOMPARE(to.servers(), QList<Server>());
}

SLUICE_TEST(TestPresets)

} // namespace tst_presets

#include "tst_presets.moc"
