// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/inforouterpeer.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_inforouteroptions {

/// Settings of the mock that change the contents of answers (dossier §9).
class TestInfoRouterOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void takesWhatItDescribes_data();
    void takesWhatItDescribes();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void refusesWhatAModernServerDoesNotHave_data();
    void refusesWhatAModernServerDoesNotHave();

    void rootsAreNamedAsTold_data();
    void rootsAreNamedAsTold();
    void errorsAreWrittenAsTold_data();
    void errorsAreWrittenAsTold();
    void successIsSpelledAsTold_data();
    void successIsSpelledAsTold();
    void errorsAreInTheLanguageOfTheSession();
    void behaviourIsWrappedAsTold();
    void missingOperationsAreUnknown_data() { addBindings(); }
    void missingOperationsAreUnknown();
    void ticketsLiveAsLongAsTold();
};

void TestInfoRouterOptions::takesWhatItDescribes_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto described = InfoRouterSettings::describedKeys();
    QVERIFY(described.contains("generation=legacy|modern"));
    for (const auto &entry : described) {
        const auto key = entry.section(u'=', 0, 0);
        const auto takes = entry.section(u'=', 1);
        if (!takes.contains(u'|'))
            continue;
        for (const auto &value : takes.split(u'|'))
            QTest::addRow("%s=%s", qPrintable(key), qPrintable(value)) << key << value;
    }
}

void TestInfoRouterOptions::takesWhatItDescribes()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    InfoRouterSettings settings;
    QCOMPARE(settings.set(key, value), std::nullopt);
}

void TestInfoRouterOptions::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &key, const QString &value, const QString &said) {
        QTest::newRow(name) << key << value << said;
    };
    row("a key it does not have", u"colour"_s, u"blue"_s, u"“colour”"_s);
    row("a word that is no choice", u"generation"_s, u"ancient"_s, u"legacy|modern"_s);
    row("a flag for a switch", u"httpGetPost"_s, u"true"_s, u"on|off"_s);
    row("a language", u"lang"_s, u"xx"_s, u"en|de|fr"_s);
    row("a status", u"httpStatus"_s, u"99"_s, u"200..599"_s);
    row("a life", u"ticketLifeSeconds"_s, u"long"_s, u"0..2592000"_s);
}

void TestInfoRouterOptions::saysWhatIsWrong()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, said);
    InfoRouterSettings settings;
    const auto problem = settings.set(key, value);
    QVERIFY(problem);
    QVERIFY2(problem->contains(said), qPrintable(*problem));
}

void TestInfoRouterOptions::refusesWhatAModernServerDoesNotHave_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("modern, forms off") << QStringList{u"httpGetPost=off"_s} << true;
    QTest::newRow("modern, errors hidden") << QStringList{u"customErrors=on"_s} << true;
    QTest::newRow("modern, said outright") << QStringList{u"httpGetPost=on"_s, u"customErrors=off"_s} << false;
    QTest::newRow("legacy") << QStringList{u"httpGetPost=off"_s, u"customErrors=on"_s, u"generation=legacy"_s} << false;
}

void TestInfoRouterOptions::refusesWhatAModernServerDoesNotHave()
{
    QFETCH(QStringList, settings);
    QFETCH(bool, isRefused);
    InfoRouterServer server(infoRouterWith(settings));
    QCOMPARE(server.listen(), !isRefused);
    QCOMPARE(server.errorString().contains("generation=legacy"_L1), isRefused);
}

void TestInfoRouterOptions::rootsAreNamedAsTold_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QStringList>("roots"); ///< of ServerInfo, isValidTicket and getApplicationParameters
    const QStringList all{u"response"_s, u"response"_s, u"response"_s};
    QTest::newRow("modern") << QStringList() << QStringList{u"root"_s, u"root"_s, u"response"_s};
    QTest::newRow("legacy") << QStringList{u"generation=legacy"_s}
                            << QStringList{u"root"_s, u"response"_s, u"response"_s};
    QTest::newRow("response") << QStringList{u"rootStyle=allResponse"_s} << all;
    QTest::newRow("root") << QStringList{u"rootStyle=allRoot"_s} << QStringList{u"root"_s, u"root"_s, u"root"_s};
}

void TestInfoRouterOptions::rootsAreNamedAsTold()
{
    QFETCH(QStringList, settings);
    QFETCH(QStringList, roots);
    InfoRouterServer server(infoRouterWith(settings));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    QStringList found;
    for (const auto &operation : {u"ServerInfo"_s, u"isValidTicket"_s, u"getApplicationParameters"_s}) {
        found.append(peer.call(Binding::Post, operation, {{u"AuthenticationTicket"_s, u"x"_s}}).root().localName());
    }
    QCOMPARE(found, roots);
}

void TestInfoRouterOptions::errorsAreWrittenAsTold_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("ofFlush");
    QTest::addColumn<QString>("codeName");
    QTest::addColumn<QString>("ofSignIn");
    const auto failed = u"[900] Authentication failed"_s;
    const auto unspaced = u"[901]Session expired or Invalid ticket"_s;
    const auto plain = u"Session expired or Invalid ticket"_s;
    const auto row = [](const char *name, const QString &style, const QString &attribute, const QString &ofFlush,
                        const QString &codeName, const QString &ofSignIn) {
        QTest::newRow(name) << QStringList{u"errorStyle="_s + style, u"errorCodeAttr="_s + attribute} << ofFlush
                            << codeName << ofSignIn;
    };
    row("both", u"both"_s, u"errorCode"_s, unspaced, u"errorCode"_s, failed);
    row("both, in small letters", u"both"_s, u"errorcode"_s, unspaced, u"errorcode"_s, failed);
    row("both, without the attribute", u"both"_s, u"none"_s, unspaced, {}, failed);
    row("code", u"code"_s, u"errorCode"_s, plain, u"errorCode"_s, failed);
    row("text alone", u"code"_s, u"none"_s, plain, {}, failed);
    row("bracket", u"bracket"_s, u"errorCode"_s, unspaced, {}, u"[900]Authentication failed"_s);
    row("bracket and blank", u"bracketSpaced"_s, u"errorCode"_s, u"[901] Session expired or Invalid ticket"_s, {},
        failed);
}

void TestInfoRouterOptions::errorsAreWrittenAsTold()
{
    QFETCH(QStringList, settings);
    QFETCH(QString, ofFlush);
    QFETCH(QString, codeName);
    QFETCH(QString, ofSignIn);
    InfoRouterServer server(infoRouterWith(settings));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto flush = peer.post(u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, u"x"_s}});
    QCOMPARE(flush.error(), ofFlush);
    QCOMPARE(flush.root().attributes().size(), codeName.isEmpty() ? 2 : 3);
    QCOMPARE(flush.attribute(codeName), codeName.isEmpty() ? "" : "4010");
    const auto signIn = peer.post(u"AuthenticateUser"_s, {{u"UID"_s, u"x"_s}, {u"PWD"_s, u"x"_s}});
    QCOMPARE(signIn.error(), ofSignIn);
    QCOMPARE(signIn.root().attributes().size(), 2);

    InfoRouterServer legacy(infoRouterWith(settings + QStringList{u"generation=legacy"_s}));
    QVERIFY(legacy.listen());
    const auto old = InfoRouterPeer(legacy).post(u"getApplicationParameters"_s, {{u"AuthenticationTicket"_s, u"x"_s}});
    QCOMPARE(old.error(), ofFlush);
    QCOMPARE(old.root().attributes().size(), 2);
}

void TestInfoRouterOptions::successIsSpelledAsTold_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("success");
    QTest::addColumn<QString>("failure");
    QTest::newRow("lower") << u"lower"_s << u"true"_s << u"false"_s;
    QTest::newRow("title") << u"title"_s << u"True"_s << u"False"_s;
    QTest::newRow("upper") << u"upper"_s << u"TRUE"_s << u"FALSE"_s;
}

void TestInfoRouterOptions::successIsSpelledAsTold()
{
    QFETCH(QString, value);
    QFETCH(QString, success);
    QFETCH(QString, failure);
    InfoRouterServer server(infoRouterWith({u"successCase="_s + value}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    QCOMPARE(peer.post(u"ServerInfo"_s).success(), success);
    QCOMPARE(peer.post(u"LogOut"_s).success(), failure);
}

void TestInfoRouterOptions::errorsAreInTheLanguageOfTheSession()
{
    InfoRouterServer server(infoRouterWith({u"lang=de"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto signIn = [&peer](const QString &language) {
        return peer.post(u"AuthenticateUser1"_s,
                         {{u"UID"_s, u"policy"_s}, {u"PWD"_s, u"sluice-demo"_s}, {u"Lang"_s, language}});
    };
    const auto errorFor = [&](const QString &language) {
        return peer
            .post(u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, signIn(language).attribute(u"ticket"_s)}})
            .error();
    };
    QCOMPARE(peer.post(u"LogOut"_s).error(), "[901] Sitzung abgelaufen oder Ticket ungültig");
    QCOMPARE(errorFor(u"fr"_s), "[921]Droits insuffisants");
    QCOMPARE(errorFor(u"en"_s), "[921]Insufficient rights");
    QCOMPARE(errorFor(u"xx"_s), "[921]Unzureichende Rechte");
    QCOMPARE(errorFor({}), "[921]Unzureichende Rechte");
    (void)signIn(u"fr"_s);
    QCOMPARE(server.journal().constLast().value(u"lang"_s), "fr");
}

void TestInfoRouterOptions::behaviourIsWrappedAsTold()
{
    for (const auto &wrapper : {u"SystemBehaviorSettings"_s, u"Value"_s}) {
        InfoRouterServer server(infoRouterWith({u"behaviorWrapper="_s + wrapper, u"loginDelayMs=5"_s}));
        QVERIFY(server.listen());
        const auto reply =
            InfoRouterPeer(server).post(u"GetSystemBehaviorSettings"_s, {{u"authenticationTicket"_s, server.ticket()}});
        QCOMPARE(reply.root().firstChildElement().tagName(), wrapper);
        QCOMPARE(reply.text(u"LoginDelay"_s), "5");
        QCOMPARE(reply.text(u"AllowLibraryManagersToEditPolicy"_s), "true");
    }
}

void TestInfoRouterOptions::missingOperationsAreUnknown()
{
    QFETCH(Binding, binding);
    InfoRouterServer server(infoRouterWith({u"missing=RenewTicket,AuthenticateUser1"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const bool isForm = binding == Binding::Get || binding == Binding::Post;
    for (const auto &operation : {u"RenewTicket"_s, u"AuthenticateUser1"_s}) {
        const auto reply = peer.call(binding, operation);
        QCOMPARE(reply.status, isForm ? 404 : 500);
        QCOMPARE(server.journal().constLast().value(u"op"_s), operation);
    }
    QVERIFY(!peer.signIn(server.user(), server.password(), binding).isEmpty());
}

void TestInfoRouterOptions::ticketsLiveAsLongAsTold()
{
    const auto secondsOf = [](const QStringList &settings) {
        InfoRouterServer server(infoRouterWith(settings));
        const auto expiry = server.listen() ? InfoRouterPeer(server).post(
                                u"AuthenticateUser"_s, {{u"UID"_s, server.user()}, {u"PWD"_s, server.password()}})
                                            : AsmxReply();
        const auto expireOn = QDateTime::fromString(expiry.attribute(u"expireOn"_s), Qt::ISODate);
        return QDateTime::currentDateTimeUtc().secsTo(expireOn);
    };
    const auto isAbout = [](qint64 seconds, qint64 wanted) { return qAbs(seconds - wanted) < 30; };
    QVERIFY(isAbout(secondsOf({}), 30 * 24 * 3600));
    QVERIFY(isAbout(secondsOf({u"generation=legacy"_s}), 20 * 60));
    QVERIFY(isAbout(secondsOf({u"ticketLifeSeconds=600"_s}), 600));

    InfoRouterServer server(infoRouterWith({u"ticketLifeSeconds=0"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    QVERIFY(peer.post(u"LogOut"_s, {{u"AuthenticationTicket"_s, peer.signIn()}}).error().startsWith("[901]"_L1));
    QCOMPARE(server.journal().constLast().value(u"ticket"_s), "expired");
    QCOMPARE(server.ticketCount(), 0);
}

SLUICE_TEST(TestInfoRouterOptions)

} // namespace tst_inforouteroptions

#include "tst_inforouteroptions.moc"
