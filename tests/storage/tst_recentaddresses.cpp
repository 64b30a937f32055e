// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recentaddresses.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_recentaddresses {

namespace {

RecentAddress entryFor(const QString &address, const QString &user = u"ADM0"_s)
{
    return {.protocolId = u"superoffice-soap"_s, .address = address, .user = user, .environment = Environment::Test};
}

QStringList addressesOf(const RecentAddresses &recent)
{
    QStringList addresses;
    for (const auto &entry : recent.entries())
        addresses.append(entry.address);
    return addresses;
}

} // namespace

class TestRecentAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsThemAgain();
    void putsTheNewestFirst();
    void keepsEachAddressOnce_data();
    void keepsEachAddressOnce();
    void keepsTheLastTen();
    void keepsNoSecrets();
    void clearsThem();
    void storesNothingWithoutAPath();
    void leavesADamagedFileAlone_data();
    void leavesADamagedFileAlone();
    void leavesAFileOfANewerVersionAlone();
    void keepsWhatAnotherProgramStored();
    void leavesAFileAloneThatWasSpoiltMeanwhile();
    void saysThatItCannotBeStored();
    void takesAnUnknownClassForProduction();
    void keepsHowSomebodySignedIn_data();
    void keepsHowSomebodySignedIn();
    void forgetsHowSomebodySignedInBefore();
    void takesWhatItDoesNotKnowForTheUsual_data();
    void takesWhatItDoesNotKnowForTheUsual();
    void keepsHowInfoRouterIsSpokenTo_data();
    void keepsHowInfoRouterIsSpokenTo();
    void keepsWhatWasClearedLast();
    void keepsNothingAboutAnUnknownAddress();
    void writesWhatAnOlderVersionReads();

private:
    QByteArray stored() const;
    void store(const QByteArray &bytes) const;
    /// Without the files of the locks, which stay.
    QStringList filesStored() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name).filter(QRegularExpression(u"(?<!\\.lock)$"_s));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestRecentAddresses::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"recent.json"_s);
}

QByteArray TestRecentAddresses::stored() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestRecentAddresses::store(const QByteArray &bytes) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestRecentAddresses::findsThemAgain()
{
    m_path = m_folder->filePath(u"a/folder/that/is/not/there/recent.json"_s);
    RecentAddresses recent(m_path);
    QVERIFY(recent.load());
    QVERIFY(recent.remember(entryFor(u"https://crm.example.com/SuperOffice/"_s)));

    RecentAddresses again(m_path);
    QVERIFY(again.load());
    QCOMPARE(again.entries(), recent.entries());
    QCOMPARE(again.entries().constFirst(), entryFor(u"https://crm.example.com/SuperOffice/"_s));
    QCOMPARE(QFile::permissions(m_path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
}

void TestRecentAddresses::putsTheNewestFirst()
{
    RecentAddresses recent(m_path);
    for (const auto *address : {"https://a/", "https://b/", "https://a/"})
        QVERIFY(recent.remember(entryFor(QString::fromLatin1(address))));
    QCOMPARE(addressesOf(recent), QStringList({u"https://a/"_s, u"https://b/"_s}));
}

void TestRecentAddresses::keepsEachAddressOnce_data()
{
    QTest::addColumn<QString>("other");
    QTest::newRow("as it was") << u"https://crm.example.com/SuperOffice/"_s;
    QTest::newRow("without slash") << u"https://crm.example.com/SuperOffice"_s;
    QTest::newRow("host in capitals") << u"https://CRM.Example.COM/SuperOffice/"_s;
    QTest::newRow("usual port") << u"https://crm.example.com:443/SuperOffice/"_s;
    QTest::newRow("query") << u"https://crm.example.com/SuperOffice/?flush"_s;
}

void TestRecentAddresses::keepsEachAddressOnce()
{
    QFETCH(QString, other);
    RecentAddresses recent(m_path);
    QVERIFY(recent.remember(entryFor(u"https://crm.example.com/SuperOffice/"_s)));
    QVERIFY(recent.remember(entryFor(u"https://crm.example.com/Elsewhere/"_s)));
    QVERIFY(recent.remember(entryFor(other, u"ANNA"_s)));
    QCOMPARE(recent.entries().size(), 2);
    QCOMPARE(recent.entries().constFirst().user, u"ANNA"_s);
    QVERIFY(recent.find(u"https://crm.example.com/SuperOffice/"_s));
    QVERIFY(!recent.find(u"http://crm.example.com/SuperOffice/"_s));
}

void TestRecentAddresses::keepsTheLastTen()
{
    RecentAddresses recent(m_path);
    for (int i = 1; i <= 12; ++i)
        QVERIFY(recent.remember(entryFor(u"https://crm%1/"_s.arg(i))));
    QCOMPARE(recent.entries().size(), 10);
    QCOMPARE(addressesOf(recent).constFirst(), u"https://crm12/"_s);
    QCOMPARE(addressesOf(recent).constLast(), u"https://crm3/"_s);
    RecentAddresses again(m_path);
    QVERIFY(again.load());
    QCOMPARE(again.entries(), recent.entries());
}

void TestRecentAddresses::keepsNoSecrets()
{
    RecentAddresses recent(m_path);
    QVERIFY(recent.remember(entryFor(u"https://adm0:hush@crm.example.com/SuperOffice/?ticket=hush#hush"_s)));
    QCOMPARE(addressesOf(recent), QStringList{u"https://crm.example.com/SuperOffice/"_s});
    QVERIFY(!stored().isEmpty());
    QVERIFY2(!stored().contains("hush"), stored().constData());
}

void TestRecentAddresses::clearsThem()
{
    RecentAddresses recent(m_path);
    QVERIFY(recent.remember(entryFor(u"https://crm.example.com/"_s)));
    QVERIFY(recent.clear());
    QVERIFY(recent.entries().isEmpty());
    QVERIFY(!stored().contains("example"));
    RecentAddresses again(m_path);
    QVERIFY(again.load());
    QVERIFY(again.entries().isEmpty());
}

void TestRecentAddresses::storesNothingWithoutAPath()
{
    RecentAddresses recent;
    QVERIFY(recent.load());
    QVERIFY(recent.remember(entryFor(u"https://crm.example.com/"_s)));
    QCOMPARE(recent.entries().size(), 1);
    QCOMPARE(filesStored(), QStringList());
}

void TestRecentAddresses::leavesADamagedFileAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"version\": 1, \"addresses\": [{\"address\": \"https");
    QTest::newRow("not JSON") << QByteArray("\xff\xfe\x00", 3);
    QTest::newRow("another form") << QByteArray("[1, 2]");
    QTest::newRow("no version") << QByteArray("{\"addresses\": []}");
    QTest::newRow("no list") << QByteArray("{\"version\": 1}");
    QTest::newRow("an entry that is none") << QByteArray("{\"version\": 1, \"addresses\": [\"https://crm/\"]}");
}

void TestRecentAddresses::leavesADamagedFileAlone()
{
    QFETCH(QByteArray, bytes);
    store(bytes);
    RecentAddresses recent(m_path);
    const auto loaded = recent.load();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.contains(m_path), qPrintable(loaded.error().message));
    QVERIFY(recent.entries().isEmpty());

    QVERIFY(recent.remember(entryFor(u"https://crm.example.com/"_s))); // only here
    QCOMPARE(filesStored(), QStringList{u"recent.json"_s});
    QCOMPARE(stored(), bytes);
}

void TestRecentAddresses::leavesAFileOfANewerVersionAlone()
{
    const QByteArray newer = "{\"version\": 2, \"servers\": {\"crm\": 1}}";
    store(newer);
    RecentAddresses recent(m_path);
    QVERIFY(!recent.load());
    QVERIFY(recent.remember(entryFor(u"https://crm.example.com/"_s)));
    QCOMPARE(recent.entries().size(), 1);
    QCOMPARE(stored(), newer);
    QCOMPARE(filesStored(), QStringList{u"recent.json"_s});
}

void TestRecentAddresses::keepsWhatAnotherProgramStored()
{
    RecentAddresses one(m_path);
    RecentAddresses other(m_path);
    QVERIFY(one.load());
    QVERIFY(other.load());
    QVERIFY(one.remember(entryFor(u"https://a/"_s)));
    QVERIFY(other.remember(entryFor(u"https://b/"_s)));
    QCOMPARE(addressesOf(other), QStringList({u"https://b/"_s, u"https://a/"_s}));
    RecentAddresses again(m_path);
    QVERIFY(again.load());
    QCOMPARE(again.entries(), other.entries());
}

void TestRecentAddresses::leavesAFileAloneThatWasSpoiltMeanwhile()
{
    RecentAddresses recent(m_path);
    QVERIFY(recent.remember(entryFor(u"https://a/"_s)));
    store("{ not finished");
    QVERIFY(!recent.remember(entryFor(u"https://b/"_s)));
    QCOMPARE(addressesOf(recent), QStringList({u"https://b/"_s, u"https://a/"_s}));
    QCOMPARE(filesStored(), QStringList{u"recent.json"_s});
    QCOMPARE(stored(), QByteArray("{ not finished"));
}

void TestRecentAddresses::saysThatItCannotBeStored()
{
    store("not a folder");
    RecentAddresses recent(m_path + "/recent.json"_L1);
    const auto remembered = recent.remember(entryFor(u"https://crm.example.com/"_s));
    QVERIFY(!remembered);
    QVERIFY(!remembered.error().message.isEmpty());
    QCOMPARE(recent.entries().size(), 1);
}

void TestRecentAddresses::takesAnUnknownClassForProduction()
{
    store("{\"version\": 1, \"addresses\": [{\"address\": \"https://crm/\", \"environment\": \"Moon\"}]}");
    RecentAddresses recent(m_path);
    QVERIFY(recent.load());
    QCOMPARE(recent.entries().constFirst().environment, Environment::Production);
}

void TestRecentAddresses::keepsHowSomebodySignedIn_data()
{
    QTest::addColumn<bool>("online");
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<QJsonObject>("written"); // in addition to what is written for every address
    QTest::newRow("as usual") << false << SignInKind::Password << QJsonObject();
    QTest::newRow("Online") << true << SignInKind::Password << QJsonObject{{u"online"_s, true}};
    QTest::newRow("ticket") << false << SignInKind::Ticket << QJsonObject{{u"signIn"_s, u"ticket"_s}};
    QTest::newRow("access token") << true << SignInKind::AccessToken
                                  << QJsonObject{{u"online"_s, true}, {u"signIn"_s, u"accessToken"_s}};
    QTest::newRow("browser session") << true << SignInKind::BrowserSession
                                     << QJsonObject{{u"online"_s, true}, {u"signIn"_s, u"browserSession"_s}};
}

void TestRecentAddresses::keepsHowSomebodySignedIn()
{
    QFETCH(bool, online);
    QFETCH(SignInKind, kind);
    QFETCH(QJsonObject, written);
    auto entry = entryFor(u"https://adm0:hush@online.superoffice.com/Cust12345/?ticket=hush"_s);
    entry.online = online;
    entry.signIn = kind;
    RecentAddresses recent(m_path);
    QVERIFY(recent.remember(entry));

    RecentAddresses again(m_path);
    QVERIFY(again.load());
    const auto *found = again.find(u"https://online.superoffice.com/Cust12345"_s);
    QVERIFY(found);
    QCOMPARE(found->online, online);
    QCOMPARE(found->signIn, kind);
    // The file holds nothing else, and so no secret.
    written.insert(u"address"_s, u"https://online.superoffice.com/Cust12345/"_s);
    written.insert(u"protocol"_s, entry.protocolId);
    written.insert(u"user"_s, entry.user);
    written.insert(u"environment"_s, u"Test"_s);
    const auto root = QJsonDocument::fromJson(stored()).object();
    QCOMPARE(root, QJsonObject({{u"version"_s, 1}, {u"addresses"_s, QJsonArray{written}}}));
}

void TestRecentAddresses::forgetsHowSomebodySignedInBefore()
{
    const auto address = u"https://online.superoffice.com/Cust12345/"_s;
    auto entry = entryFor(address);
    entry.online = true;
    entry.signIn = SignInKind::Ticket;
    RecentAddresses recent(m_path);
    QVERIFY(recent.remember(entry));
    QVERIFY(recent.remember(entryFor(address)));
    RecentAddresses again(m_path);
    QVERIFY(again.load());
    QCOMPARE(again.entries(), QList<RecentAddress>{entryFor(address)});
}

void TestRecentAddresses::takesWhatItDoesNotKnowForTheUsual_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("an older file") << QByteArray();
    QTest::newRow("an unknown word") << QByteArray(", \"signIn\": \"passkey\"");
    QTest::newRow("another spelling") << QByteArray(", \"signIn\": \"TICKET\"");
    QTest::newRow("the word for the usual") << QByteArray(", \"signIn\": \"password\", \"online\": false");
    QTest::newRow("other types") << QByteArray(", \"signIn\": 1, \"online\": \"true\"");
    QTest::newRow("an unknown binding") << QByteArray(", \"binding\": \"json\"");
    QTest::newRow("a binding spelt otherwise") << QByteArray(", \"binding\": \"SOAP\"");
    QTest::newRow("a binding of another type") << QByteArray(", \"binding\": 1");
}

void TestRecentAddresses::takesWhatItDoesNotKnowForTheUsual()
{
    QFETCH(QByteArray, keys);
    store("{\"version\": 1, \"addresses\": [{\"address\": \"https://crm/\"" + keys + "}]}");
    RecentAddresses recent(m_path);
    QVERIFY(recent.load());
    QCOMPARE(recent.entries(), QList<RecentAddress>{{.address = u"https://crm/"_s}});
    QCOMPARE(filesStored(), QStringList{u"recent.json"_s});
}

void TestRecentAddresses::keepsHowInfoRouterIsSpokenTo_data()
{
    QTest::addColumn<std::optional<Binding>>("binding");
    QTest::addColumn<QJsonValue>("word");
    QTest::newRow("automatic") << std::optional<Binding>() << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("POST") << std::optional(Binding::Post) << QJsonValue(u"post"_s);
    QTest::newRow("SOAP 1.1") << std::optional(Binding::Soap) << QJsonValue(u"soap"_s);
    QTest::newRow("SOAP 1.2") << std::optional(Binding::Soap12) << QJsonValue(u"soap12"_s);
    QTest::newRow("GET") << std::optional(Binding::Get) << QJsonValue(u"get"_s);
}

void TestRecentAddresses::keepsHowInfoRouterIsSpokenTo()
{
    QFETCH(std::optional<Binding>, binding);
    const auto address = u"https://files.example.com/InfoRouter/"_s;
    const RecentAddress entry{.protocolId = u"inforouter"_s, .address = address, .binding = binding};
    RecentAddresses recent(m_path);
    QVERIFY(recent.remember(entry));
    RecentAddresses again(m_path);
    QVERIFY(again.load());
    QCOMPARE(again.entries(), QList<RecentAddress>{entry});
    const auto root = QJsonDocument::fromJson(stored()).object();
    QCOMPARE(root.value("version"_L1).toInt(), 1);
    const auto written = root.value("addresses"_L1).toArray().at(0).toObject();
    QTEST(written.value("binding"_L1), "word");
}

void TestRecentAddresses::keepsWhatWasClearedLast()
{
    const auto address = u"https://crm.example.com/SuperOffice/"_s;
    RecentAddresses recent(m_path);
    QVERIFY(recent.remember(entryFor(address)));
    QVERIFY(recent.remember(entryFor(u"https://other.example.com/"_s)));
    QVERIFY(recent.rememberConfiguration(u"https://CRM.example.com/SuperOffice"_s, u"WebClient"_s, u"Second"_s));
    // A sign-in without a configuration does not remove the known one.
    QVERIFY(recent.remember(entryFor(address, u"ANNA"_s)));

    RecentAddresses again(m_path);
    QVERIFY(again.load());
    QCOMPARE(again.entries(), recent.entries());
    QCOMPARE(again.find(address)->user, u"ANNA"_s);
    QCOMPARE(again.find(address)->configurationApplication, u"WebClient"_s);
    QCOMPARE(again.find(address)->configurationInstance, u"Second"_s);
    QCOMPARE(again.find(u"https://other.example.com/"_s)->configurationApplication, QString());
}

void TestRecentAddresses::keepsNothingAboutAnUnknownAddress()
{
    RecentAddresses recent(m_path);
    QVERIFY(recent.rememberConfiguration(u"https://crm.example.com/"_s, u"WebClient"_s, u"Web"_s));
    QVERIFY(recent.entries().isEmpty());
    QCOMPARE(filesStored(), QStringList());
}

/// An older version reads the keys that it knows, as long as the version is the same.
void TestRecentAddresses::writesWhatAnOlderVersionReads()
{
    RecentAddresses recent(m_path);
    QVERIFY(recent.remember(entryFor(u"https://crm.example.com/"_s)));
    QVERIFY(!stored().contains("configuration"));
    QVERIFY(recent.rememberConfiguration(u"https://crm.example.com/"_s, u"A"_s, u"B"_s));
    const auto root = QJsonDocument::fromJson(stored()).object();
    QCOMPARE(root.value("version"_L1).toInt(), 1);
    const auto entry = root.value("addresses"_L1).toArray().at(0).toObject();
    QCOMPARE(entry.keys(),
             QStringList({u"address"_s, u"configurationApplication"_s, u"configurationInstance"_s, u"environment"_s,
                          u"protocol"_s, u"user"_s}));
}

SLUICE_TEST(TestRecentAddresses)

} // namespace tst_recentaddresses

#include "tst_recentaddresses.moc"
