// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/evidence.h"
#include "core/run/destination/destinationsecrets.h"
#include "core/storage/memoryrunlog.h"
#include "core/storage/servers/serverstore.h"
#include "tests/gui/bench.h"
#include "tests/gui/storesbench.h"
#include "tests/support/placeinmemory.h"
#include "tests/support/suite.h"

#include <QApplication>
#include <QSignalSpy>

using namespace sluice;
using namespace sluice::test;

namespace tst_consoleparts {

namespace {

/// The parts of a console and a mock server, without a console and without a window.
struct Parts
{
    Parts() { listening = server.listen(); }

    Destination destination() const { return destinations.at(requestFor(server), Environment::Test).value(); }

    /// Signs in through the flow, and keeps the session.
    bool signIn()
    {
        QObject::connect(&flow, &SignInFlow::succeeded, &owner, [this](Session *session) {
            signedIn = {.session = session, .nodes = flow.releaseNodes(), .destination = flow.lastDestination()};
            session->setParent(&owner);
        });
        flow.signIn(destination(), true);
        return listening && QTest::qWaitFor([this] { return signedIn.session; });
    }
    void flushAll(RunPresenter &presenter, const QString &reason = {})
    {
        const auto plan = planOf({.steps = {FlushAll{}}, .destination = signedIn.destination, .reason = reason});
        presenter.start({{.signedIn = signedIn, .confirmed = plan.servers.constFirst()}}, plan, destinations, runLog,
                        signedIn.session);
    }

    mock::MockServer server;
    bool listening = false;
    ServerStore store;
    Destinations destinations{store};
    HttpClient client;
    Sessions sessions{client};
    ActivityLog log;
    SignOuts signOuts{log};
    SignInFlow flow{sessions, signOuts};
    CacheCatalog catalog;
    MemoryRunLog runLog;
    QObject owner;
    SignedInServer signedIn;
};

QStringList column(ActivityModel *model, ActivityModel::Column column)
{
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, column).data().toString();
    return texts;
}

} // namespace

/// What a console is made of, one part at a time.
class TestConsoleParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sayWhatIsInProgress_data();
    void sayWhatIsInProgress();
    void tellWhatAConsoleDoesAndSinceWhen();
    void namePlacesWithTheirClass_data();
    void namePlacesWithTheirClass();
    void rememberASignInWithoutItsSecrets();
    void tryAgainWithWhatWasEntered();
    void overwriteWhatWasEnteredAfterTheSignIn();
    void recordASignOut();
    void listCachesAndForgetThem();
    void presentARun();
    void endARunSilently();
};

void TestConsoleParts::sayWhatIsInProgress_data()
{
    QTest::addColumn<Progress>("progress");
    QTest::addColumn<QString>("sentence");
    using Kind = Progress::Kind;
    QTest::newRow("keychain") << Progress{Kind::WaitingForKeychain} << u"Waiting for the keychain…"_s;
    QTest::newRow("sign-in") << Progress{Kind::SigningIn, u"crm"_s} << u"Signing in to crm…"_s;
    QTest::newRow("list") << Progress{Kind::ListingCaches, u"crm"_s} << u"Reading the list of caches…"_s;
    QTest::newRow("settings") << Progress{Kind::ReadingSettings, u"crm"_s} << u"Reading the settings of crm…"_s;
    QTest::newRow("flush") << Progress{Kind::Sending, u"crm"_s, FlushAll{}} << u"Flushing all caches on crm…"_s;
}

void TestConsoleParts::sayWhatIsInProgress()
{
    QFETCH(const Progress, progress);
    QTEST(progressText(progress), "sentence");
}

void TestConsoleParts::tellWhatAConsoleDoesAndSinceWhen()
{
    Bench bench;
    QVERIFY(bench.signIn());
    QVERIFY(!bench.console.progress());
    const auto before = QDateTime::currentDateTime();
    bench.console.flush(FlushNamed{{u"A"_s}});
    QVERIFY(bench.console.progress());
    QCOMPARE(bench.console.progress()->kind, Progress::Kind::Sending);
    QCOMPARE(bench.console.progress()->operation, std::optional<Operation>(FlushNamed{{u"A"_s}}));
    QVERIFY(bench.console.progress()->since >= before);
    QVERIFY(bench.becomesIdle());
}

void TestConsoleParts::namePlacesWithTheirClass_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("place");
    QTest::newRow("an address") << QString() << 1 << u"crm01:80"_s << u"crm01:80"_s;
    QTest::newRow("nothing known") << QString() << 1 << QString() << QString();
    QTest::newRow("a stored server") << u"crm"_s << 1 << u"crm01"_s << u"crm (Staging)"_s;
    QTest::newRow("a farm") << u"crm"_s << 2 << QString() << u"crm (Staging)"_s;
    QTest::newRow("a node of it") << u"crm"_s << 2 << u"crm01"_s << u"crm (Staging): crm01"_s;
}

void TestConsoleParts::namePlacesWithTheirClass()
{
    QFETCH(const QString, server);
    QFETCH(const int, nodes);
    QFETCH(const QString, node);
    Destination destination{.serverId = server, .name = server, .environment = Environment::Staging};
    destination.nodes.resize(nodes);
    const ActivityLog log;
    QTEST(log.place(destination, node), "place");
}

void TestConsoleParts::rememberASignInWithoutItsSecrets()
{
    Parts parts;
    QVERIFY(parts.signIn());
    QVERIFY(!parts.flow.isOpen());
    QCOMPARE(parts.flow.lastDestination(), withoutSecrets(parts.destination()));
    QVERIFY(parts.flow.lastRequest().credentials.password.isEmpty());
    parts.flow.preferSoap();
    QCOMPARE(parts.flow.lastRequest().options.binding, std::optional(Binding::Soap));
    parts.flow.trustNextTime(u"0A"_s, parts.destination());
    QCOMPARE(parts.flow.lastRequest().transport.trustedCertificate, u"0A"_s);
}

void TestConsoleParts::tryAgainWithWhatWasEntered()
{
    Parts parts;
    auto wrong = parts.destination();
    wrong.nodes.first().credentials.password = u"wrong"_s;
    QSignalSpy failed(&parts.flow, &SignInFlow::failed);
    parts.flow.signIn(wrong, true);
    QVERIFY(failed.wait());
    QVERIFY(parts.flow.isOpen());
    parts.flow.signInAgain();
    QVERIFY(failed.wait());
    parts.flow.giveUp();
    QVERIFY(!parts.flow.isOpen());
}

void TestConsoleParts::overwriteWhatWasEnteredAfterTheSignIn()
{
    Parts parts;
    std::optional entered = parts.destination();
    setSecret(*entered, SecretKind::Password, longText(u"wrong"_s));
    const PlaceInMemory place(entered->own.credentials.password);
    QSignalSpy failed(&parts.flow, &SignInFlow::failed);
    parts.flow.signIn(*entered, true);
    entered.reset();
    QVERIFY(failed.wait());
    QVERIFY(place.isUnchanged()); // so that it can be tried again
    parts.flow.giveUp();
    QTRY_VERIFY(!place.isUnchanged());
}

void TestConsoleParts::recordASignOut()
{
    Parts parts;
    QVERIFY(parts.signIn());
    QVERIFY(parts.signOuts.isEmpty());
    const QSignalSpy emptied(&parts.signOuts, &SignOuts::emptied);
    const bool waits = parts.signedIn.session->canSignOut();
    parts.signOuts.add(parts.signedIn.session, parts.signedIn.destination, u"ADM0"_s);
    QCOMPARE(parts.signOuts.isEmpty(), !waits);
    QTRY_VERIFY(parts.signOuts.isEmpty());
    QCOMPARE(emptied.count(), waits ? 1 : 0);
    QCOMPARE(column(parts.log.model(), ActivityModel::WhatColumn), waits ? QStringList{u"Sign out"_s} : QStringList());
}

void TestConsoleParts::listCachesAndForgetThem()
{
    Parts parts;
    QVERIFY(parts.signIn());
    QSignalSpy read(&parts.catalog, &CacheCatalog::listRead);
    QVERIFY(!parts.catalog.isListed());
    parts.catalog.readList(*parts.signedIn.session, parts.signedIn.nodes);
    QVERIFY(read.wait());
    QVERIFY(parts.catalog.isListed());
    QVERIFY(parts.catalog.model()->rowCount() > 0);
    parts.catalog.clear();
    QVERIFY(!parts.catalog.isListed());
    QCOMPARE(parts.catalog.model()->rowCount(), 0);
}

void TestConsoleParts::presentARun()
{
    Parts parts;
    QVERIFY(parts.signIn());
    RunPresenter presenter(*parts.catalog.model(), parts.log);
    QList<Progress> progress;
    std::optional<RunSummary> summary;
    connect(&presenter, &RunPresenter::progressed, this, [&](const Progress &now) { progress << now; });
    connect(&presenter, &RunPresenter::finished, this, [&](const RunSummary &result) { summary = result; });
    parts.flushAll(presenter, u"CHG1"_s);
    QVERIFY(presenter.isRunning());
    QTRY_VERIFY(summary);
    QVERIFY(!presenter.isRunning());
    QCOMPARE(progress.size(), 1);
    QCOMPARE(progress.constFirst().kind, Progress::Kind::Sending);
    QVERIFY2(summary->sentence.startsWith("All caches: Acknowledged"_L1), qPrintable(summary->sentence));
    QVERIFY(summary->anyAcknowledged && !summary->error);
    QCOMPARE(column(parts.log.model(), ActivityModel::WhatColumn), (QStringList{u"Flush all caches"_s, u"Reason"_s}));
}

void TestConsoleParts::endARunSilently()
{
    Parts parts;
    QVERIFY(parts.signIn());
    RunPresenter presenter(*parts.catalog.model(), parts.log);
    const QSignalSpy finished(&presenter, &RunPresenter::finished);
    parts.flushAll(presenter);
    presenter.abandon();
    QVERIFY(!presenter.isRunning());
    QTest::qWait(50);
    QVERIFY(finished.isEmpty());
}

SLUICE_GUI_TEST(TestConsoleParts)

} // namespace tst_consoleparts

#include "tst_consoleparts.moc"
