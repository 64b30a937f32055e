// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/icons/icons.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/farmtexts.h"
#include "ui/texts/nextstep.h"
#include "ui/texts/outcometexts.h"
#include "ui/texts/sentences.h"
#include "ui/texts/servertexts.h"

#include <QApplication>
#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_texts {

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheFittingStep_data();
    void offersTheFittingStep();
    void offersNothingWithoutAnOperation();
    void saysEveryStepInWords();
    void keepsASentenceInItsDirection_data();
    void keepsASentenceInItsDirection();
    void namesCharactersThatNobodySees();
    void tellsAllThatIsKnownAboutACell();
    void saysWhatAnActionDoes_data();
    void saysWhatAnActionDoes();
    void saysWhoIsConcerned();
    void tellsEnvironmentsApart();
    void canBeReadOnEveryEnvironment();
    void datesATicket_data();
    void datesATicket();
    void admitsWhatItDoesNotKnowOfATicket_data();
    void admitsWhatItDoesNotKnowOfATicket();
    void tellsTheWorstTroubleOfAllNodes();
    void tellsOfNodesThatAreStillOutstanding();
    void tellsASummaryOfAllNodes_data();
    void tellsASummaryOfAllNodes();
};

using enum Error::Kind;
using enum Error::Delivery;

void TestTexts::offersTheFittingStep_data()
{
    QTest::addColumn<Operation>("attempted");
    QTest::addColumn<Error>("error");
    QTest::addColumn<NextStep>("step");
    const Operation signIn = SignIn{};
    const Operation list = ListCaches{};
    const Operation flush = FlushNamed{{u"A"_s}};
    const auto row = [](const char *name, const Operation &attempted, const Error &error, NextStep step) {
        QTest::newRow(name) << attempted << error << step;
    };
    row("expired while listing", list, {SessionExpired, Answered}, NextStep::SignInAgain);
    row("expired before a flush", flush, {SessionExpired, NotSent}, NextStep::SignInAgain);
    row("refused sign-in", signIn, {SignInRefused, NotSent, {}, {}, 200}, NextStep::TryAnotherAccount);
    row("refused sign-in before a flush", flush, {SignInRefused, NotSent, {}, {}, 200}, NextStep::TryAnotherAccount);
    row("forbidden flush", flush, {Forbidden, Answered}, NextStep::TryAnotherAccount);

    Error tls{Tls, NotSent};
    row("no handshake, no certificate", signIn, tls, NextStep::ChangeAddress);
    tls.tls = TlsProblem{.reasons = {u"x"_s}, .chainPem = {u"PEM"_s}};
    row("distrusted certificate", signIn, tls, NextStep::ShowCertificate);
    row("certificate changed before a flush", flush, tls, NextStep::ShowCertificate);

    Error unknownHost{Network, NotSent};
    unknownHost.cause = Error::Cause::NoSuchHost;
    row("no such server", signIn, unknownHost, NextStep::ChangeAddress);
    row("no such server any more", list, unknownHost, NextStep::TryAgain);
    Error proxy{Network, NotSent};
    proxy.cause = Error::Cause::Proxy;
    row("no way through the proxy", signIn, proxy, NextStep::ChangeConnection);
    row("no way through the proxy any more", flush, proxy, NextStep::ChangeConnection);
    proxy.delivery = MaybeSent;
    row("cut by the proxy", flush, proxy, NextStep::ConfirmAndSendAgain);
    row("refused by another server, not tried here", flush, {SignInRefused, NotSent}, NextStep::SignInAgain);
    row("no NetServer there", signIn, {Unsupported, Answered}, NextStep::ChangeAddress);
    row("a web page there", signIn, {Protocol, Answered, {}, {}, 200}, NextStep::ChangeAddress);
    row("forms are off", signIn, {Unsupported, Answered, {}, {}, 500, {}, {}, Error::Cause::FormsOff},
        NextStep::UseSoap);
    row("unusable address", signIn, {InvalidInput, NotSent}, NextStep::ChangeAddress);
    row("redirected sign-in", signIn, {Http, Answered, {}, {}, 301}, NextStep::ChangeAddress);
    row("redirected flush", flush, {Http, Answered, {}, {}, 302}, NextStep::ChangeAddress);
    row("overloaded at sign-in", signIn, {Http, Answered, {}, {}, 503}, NextStep::TryAgain);

    row("unreachable at sign-in", signIn, {Network, NotSent}, NextStep::TryAgain);
    row("no answer to a sign-in", signIn, {Timeout, MaybeSent}, NextStep::TryAgain);
    row("no answer to a list", list, {Timeout, MaybeSent}, NextStep::TryAgain);
    row("cut list", list, {Network, MaybeSent}, NextStep::TryAgain);
    row("unreadable list", list, {Protocol, Answered}, NextStep::TryAgain);
    row("list with a fault", list, {Fault, Answered}, NextStep::TryAgain);

    row("unsent flush", flush, {Network, NotSent}, NextStep::SendAgain);
    row("unsent flush of all", FlushAll{}, {Timeout, NotSent}, NextStep::SendAgain);
    row("flush without an answer", flush, {Timeout, MaybeSent}, NextStep::ConfirmAndSendAgain);
    row("cut flush", FlushAll{}, {Network, MaybeSent}, NextStep::ConfirmAndSendAgain);
    row("flush with a fault", flush, {Fault, Answered}, NextStep::ConfirmAndSendAgain);
    row("flush answered 500", flush, {Http, Answered, {}, {}, 500}, NextStep::ConfirmAndSendAgain);
    row("flush answered with a web page", flush, {Protocol, Answered, {}, {}, 200}, NextStep::ConfirmAndSendAgain);

    const Operation clear = ClearConfiguration{u"WebClient"_s, u"Web"_s, true};
    row("unsent clearing", clear, {Network, NotSent}, NextStep::SendAgain);
    row("clearing without an answer", clear, {Timeout, MaybeSent}, NextStep::ConfirmAndSendAgain);
    row("rebuild with a fault", RebuildDeltas{}, {Fault, Answered}, NextStep::ConfirmAndSendAgain);
    row("forbidden rebuild", RebuildDeltas{}, {Forbidden, Answered}, NextStep::TryAnotherAccount);

    row("unknown operation", flush, {Unsupported, Answered}, NextStep::None);
    row("unsayable name", flush, {InvalidInput, NotSent}, NextStep::None);
    row("held back", flush, {Blocked, NotSent}, NextStep::None);
    row("stopped", flush, {Cancelled, MaybeSent}, NextStep::None);
}

void TestTexts::offersTheFittingStep()
{
    QFETCH(Operation, attempted);
    QFETCH(Error, error);
    QTEST(nextStepAfter({.attempted = attempted, .error = error}), "step");
}

void TestTexts::offersNothingWithoutAnOperation()
{
    QCOMPARE(nextStepAfter({.error = {Network, NotSent}}), NextStep::None);
}

void TestTexts::saysEveryStepInWords()
{
    const auto steps = QMetaEnum::fromType<NextStep>();
    for (int i = 0; i < steps.keyCount(); ++i) {
        const auto step = static_cast<NextStep>(steps.value(i));
        QCOMPARE(nextStepText(step).isEmpty(), step == NextStep::None);
    }
}

void TestTexts::keepsASentenceInItsDirection_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"CurrencyCache"_s << u"CurrencyCache"_s;
    QTest::newRow("markup") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    QTest::newRow("western") << u"Adm Øne"_s << u"Adm Øne"_s;
    QTest::newRow("override") << u"a\u202Eb"_s << u"a<U+202E>b"_s;
    QTest::newRow("breaks out of an isolate") << u"\u2069\u202Ex"_s << u"<U+2069><U+202E>x"_s;
    QTest::newRow("lines") << u"a\nb\r\tc"_s << u"a b<U+000D><U+0009>c"_s;
    QTest::newRow("invisible") << u"a\u200Bb"_s << u"a<U+200B>b"_s;
    QTest::newRow("hebrew") << u"שלום"_s << u"\u2068שלום\u2069"_s;
    QTest::newRow("arabic digits") << u"\u0661"_s << u"\u2068\u0661\u2069"_s;
}

void TestTexts::keepsASentenceInItsDirection()
{
    QFETCH(QString, text);
    QTEST(inSentence(text), "shown");
}

void TestTexts::namesCharactersThatNobodySees()
{
    QCOMPARE(unseenCharacters(u"CurrencyCache <b>"_s), QStringList());
    QCOMPARE(unseenCharacters(u"a\u202Eb\nc\u202E"_s), QStringList({u"U+202E"_s, u"U+000A"_s}));
}

void TestTexts::tellsAllThatIsKnownAboutACell()
{
    Cell cell;
    cell.evidence = Evidence::Refused;
    cell.error = Error{.kind = Fault,
                       .delivery = Answered,
                       .message = u"No such \u202Ecache"_s,
                       .detail = u"at X()"_s,
                       .httpStatus = 500,
                       .serverCode = u"System.ArgumentException"_s};
    cell.milliseconds = 12;
    cell.finishedAt = QDateTime(QDate(2024, 2, 29), QTime(14, 3, 22));
    const auto text = cellText(cell);
    QVERIFY2(text.startsWith("Refused: No such <U+202E>cache\n"_L1), qPrintable(text));
    QCOMPARE(text.count("No such"_L1), 1);
    for (const auto &part : {u"12 ms"_s, u"14:03"_s, u"HTTP status 500"_s, u"System.ArgumentException"_s, u"at X()"_s})
        QVERIFY2(text.contains(part), qPrintable(part));

    cell.evidence = Evidence::Acknowledged;
    cell.error.reset();
    cell.httpStatus = 200;
    QVERIFY(cellText(cell).startsWith("Acknowledged, 14:03:22\n"_L1));
    QVERIFY(cellText(cell).contains("HTTP status 200"_L1));
}

void TestTexts::saysWhatAnActionDoes_data()
{
    QTest::addColumn<Operation>("action");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("activity");
    QTest::addColumn<QString>("done");
    const auto row = [](const char *name, const Operation &action, const QString &target, const QString &title,
                        const QString &activity,
                        const QString &done) { QTest::newRow(name) << action << target << title << activity << done; };
    row("all", FlushAll{}, u"All caches"_s, u"Flush All Caches"_s, u"Flushing all caches on crm…"_s,
        u"Flush all caches"_s);
    row("one", FlushNamed{{u"A"_s}}, u"1 cache"_s, u"Flush 1 Cache"_s, u"Flushing 1 cache on crm…"_s, u"Flush: A"_s);
    row("two", FlushNamed{{u"A"_s, u"B"_s}}, u"2 caches"_s, u"Flush 2 Caches"_s, u"Flushing 2 caches on crm…"_s,
        u"Flush: A, B"_s);
    row("clear for all", ClearConfiguration{u"A"_s, u"B"_s, true}, u"Configurations of A / B, for all associates"_s,
        u"Clear Configurations for All Associates"_s, u"Clearing configurations of A / B on crm…"_s,
        u"Clear configurations of A / B, for all associates"_s);
    row("clear own", ClearConfiguration{u"%2"_s, u"\u202E"_s, false},
        u"Configurations of %2 / <U+202E>, only for this account"_s, u"Clear Configurations for This Account"_s,
        u"Clearing configurations of %2 / <U+202E> on crm…"_s,
        u"Clear configurations of %2 / <U+202E>, only for this account"_s);
    const auto rebuild = [&row](const char *name, DeltaKind kind, const QString &what, const QString &title) {
        row(name, RebuildDeltas{kind}, u"Deltas of %1"_s.arg(what), title,
            u"Rebuilding deltas of %1 on crm…"_s.arg(what), u"Rebuild deltas of %1"_s.arg(what));
    };
    rebuild("fields", DeltaKind::Udef, u"user-defined fields"_s, u"Rebuild Deltas of User-Defined Fields"_s);
    rebuild("panels", DeltaKind::Webpanel, u"web panels"_s, u"Rebuild Deltas of Web Panels"_s);
    rebuild("menus", DeltaKind::TaskMenu, u"task menus"_s, u"Rebuild Deltas of Task Menus"_s);
    rebuild("archives", DeltaKind::CustomObjectArchivePanel, u"archive panels of custom objects"_s,
            u"Rebuild Deltas of Archive Panels"_s);
}

void TestTexts::saysWhatAnActionDoes()
{
    QFETCH(const Operation, action);
    QTEST(targetPhrase(action), "target");
    QTEST(actionTitle(action), "title");
    QTEST(activityText(action, u"crm"_s), "activity");
    QTEST(doneText(action), "done");
}

void TestTexts::saysWhoIsConcerned()
{
    QVERIFY(consequenceText(ClearConfiguration{u"A"_s, u"B"_s, true}).contains("all associates"_L1));
    QVERIFY(consequenceText(ClearConfiguration{u"A"_s, u"B"_s, false}).startsWith("Only "_L1));
    QStringList texts;
    for (const auto kind : allDeltaKinds)
        texts << consequenceText(RebuildDeltas{kind});
    QCOMPARE(texts.removeDuplicates(), 0);
}

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QList<Environment> environments()
{
    QList<Environment> all;
    const auto names = QMetaEnum::fromType<Environment>();
    for (int i = 0; i < names.keyCount(); ++i)
        all.append(static_cast<Environment>(names.value(i)));
    return all;
}

} // namespace

/// Without colour, by word and shape.
void TestTexts::tellsEnvironmentsApart()
{
    QList<QImage> shapes;
    QStringList words;
    for (const auto environment : environments()) {
        const auto shape = environmentIcon(environment).pixmap(22).toImage();
        QVERIFY(!shape.isNull());
        QVERIFY(!shapes.contains(shape));
        shapes.append(shape);
        words.append(environmentWord(environment));
    }
    QCOMPARE(words.removeDuplicates(), 0);
}

/// Contrast as WCAG 2 computes it; 7 is its higher demand.
void TestTexts::canBeReadOnEveryEnvironment()
{
    for (const auto environment : environments()) {
        const double light = luminance(environmentForeground()) + 0.05;
        const double dark = luminance(environmentColor(environment)) + 0.05;
        QVERIFY2(light / dark >= 7, qPrintable(environmentWord(environment)));
    }
}

void TestTexts::datesATicket_data()
{
    QTest::addColumn<QDateTime>("until");
    QTest::addColumn<QString>("shown");
    const QLocale locale;
    const QDateTime now(QDate(2026, 11, 22), QTime(23, 0));
    const auto time = [&locale](const QDateTime &until) { return locale.toString(until.time(), QLocale::ShortFormat); };
    const auto date = [&locale](const QDateTime &until) { return locale.toString(until.date(), QLocale::ShortFormat); };
    QTest::newRow("not known") << QDateTime() << QString();
    QTest::newRow("over") << now.addSecs(-1) << QString();
    QTest::newRow("over just now") << now << QString();
    QTest::newRow("today") << now.addSecs(600) << time(now.addSecs(600));
    QTest::newRow("tonight, after midnight") << now.addSecs(7200) << time(now.addSecs(7200));
    QTest::newRow("a day") << now.addDays(1) << date(now.addDays(1));
    QTest::newRow("thirty days") << now.addDays(30) << date(now.addDays(30));
}

void TestTexts::datesATicket()
{
    QFETCH(const QDateTime, until);
    QFETCH(const QString, shown);
    const QDateTime now(QDate(2026, 11, 22), QTime(23, 0));
    QCOMPARE(expiryText(until, now), shown.isEmpty() ? QString() : u"Ticket until "_s + shown);
    const auto sentence = expirySentence(until, now);
    QCOMPARE(sentence.isEmpty(), shown.isEmpty());
    QCOMPARE(sentence.contains(u"at least "_s + QLocale().toString(until, QLocale::ShortFormat)), !shown.isEmpty());
}

void TestTexts::admitsWhatItDoesNotKnowOfATicket_data()
{
    QTest::addColumn<Result<SignedOut>>("result");
    QTest::addColumn<QString>("sentence");
    const auto failed = [](Error::Kind kind) {
        return Result<SignedOut>(Failure({.kind = kind, .delivery = MaybeSent, .message = u"It was cut."_s}));
    };
    const auto late = u"The server did not answer in time. It may still hold the ticket of anna."_s;
    QTest::newRow("taken back") << Result<SignedOut>(SignedOut{.wasKnown = true})
                                << u"The server has ended the ticket of anna."_s;
    QTest::newRow("unknown") << Result<SignedOut>(SignedOut{.wasKnown = false})
                             << u"The server no longer had a ticket of anna."_s;
    QTest::newRow("given up") << failed(Cancelled) << late;
    QTest::newRow("too late") << failed(Timeout) << late;
    QTest::newRow("cut") << failed(Network) << u"It was cut. The server may still hold the ticket of anna."_s;
}

void TestTexts::admitsWhatItDoesNotKnowOfATicket()
{
    QFETCH(const Result<SignedOut>, result);
    QTEST(signOutText(result, u"anna"_s), "sentence");
}

void TestTexts::tellsTheWorstTroubleOfAllNodes()
{
    const auto trouble = [](const QString &node, Error::Delivery delivery, const TlsProblem &tls = {}) {
        ErrorReport made{.attempted = FlushAll{}, .where = node, .sentence = u"No."_s};
        made.error = {.kind = Error::Kind::Network, .delivery = delivery};
        if (!tls.expected.isEmpty())
            made.error.tls = tls;
        return made;
    };
    const auto closed = trouble(u"crm01"_s, NotSent);
    const auto silent = trouble(u"crm02"_s, MaybeSent);
    const auto alarm = trouble(u"crm03"_s, NotSent, {.chainPem = {u"PEM"_s}, .expected = u"0A"_s});
    QCOMPARE(combined({closed, silent, alarm}, true).where, u"crm03"_s);
    QCOMPARE(combined({closed, silent}, true).where, u"crm02"_s);
    auto unusable = trouble(u"crm04"_s, Answered); // an answer that leaves the outcome unknown
    unusable.error.kind = Error::Kind::Http;
    unusable.error.httpStatus = 503;
    QCOMPARE(combined({closed, unusable}, true).where, u"crm04"_s);
    QVERIFY(combined({closed, alarm}, true).sentence.contains("One more request"_L1));
}

void TestTexts::tellsOfNodesThatAreStillOutstanding()
{
    Cell cell;
    cell.node = u"crm01"_s;
    cell.evidence = Evidence::Acknowledged;
    cell.ofNodes = 3;
    QCOMPARE(evidenceSentence(QList{cell}), u"1 of 3 nodes acknowledged so far"_s);
    QVERIFY(cellsText({cell}).endsWith("The other nodes: nothing is known yet."_L1));
    auto bad = cell;
    bad.node = u"crm02"_s;
    bad.evidence = Evidence::Cancelled;
    QCOMPARE(evidenceSentence(QList{cell, bad}), u"1 of 3 nodes acknowledged so far. crm02: Cancelled: not sent"_s);
    QCOMPARE(evidenceSentence(QList{cell, bad, cell}), u"2 of 3 nodes acknowledged. crm02: Cancelled: not sent"_s);
}

void TestTexts::tellsASummaryOfAllNodes_data()
{
    QTest::addColumn<QList<Evidence>>("evidence"); // two steps on each of two nodes
    QTest::addColumn<QString>("summary");

    using enum Evidence;
    QTest::newRow("all") << QList{Acknowledged, Acknowledged, Acknowledged, Acknowledged}
                         << u"All 2 nodes: Acknowledged, 14:03:22"_s;
    QTest::newRow("one step of one node") << QList{Acknowledged, Acknowledged, Acknowledged, Unknown}
                                          << u"1 of 2 nodes acknowledged. crm02: Configurations of A / B, for all "
                                             u"associates: Unknown. No answer: it may or may not "
                                             "have happened"_s;
    QTest::newRow("none")
        << QList{Unknown, Unknown, Unknown, Unknown}
        << u"0 of 2 nodes acknowledged. crm01: All caches: Unknown. No answer: it may or may not have happened"_s;
}

void TestTexts::tellsASummaryOfAllNodes()
{
    QFETCH(QList<Evidence>, evidence);
    const QList<Operation> steps{FlushAll{}, ClearConfiguration{u"A"_s, u"B"_s, true}};
    Matrix matrix({.steps = stepsOf(steps), .nodes = {{.node = u"crm01"_s}, {.node = u"crm02"_s}}});
    for (qsizetype i = 0; i < evidence.size(); ++i) {
        Cell outcome;
        outcome.evidence = evidence.at(i);
        outcome.finishedAt = QDateTime(QDate(2026, 11, 22), QTime(14, 3, 22));
        matrix.end({.step = i % 2, .node = i / 2}, outcome);
    }
    QTEST(farmSummaryText(steps, matrix, {}), "summary");
}

SLUICE_GUI_TEST(TestTexts)

} // namespace tst_texts

#include "tst_texts.moc"
