// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"
#include "ui/nextstep.h"
#include "ui/texts.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

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
    void tellsEnvironmentsApart();
    void canBeReadOnEveryEnvironment();
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
    row("refused sign-in", signIn, {SignInRefused, NotSent}, NextStep::TryAnotherAccount);
    row("refused sign-in before a flush", flush, {SignInRefused, NotSent}, NextStep::TryAnotherAccount);
    row("forbidden flush", flush, {Forbidden, Answered}, NextStep::TryAnotherAccount);

    Error tls{Tls, NotSent};
    row("no handshake, no certificate", signIn, tls, NextStep::ChangeAddress);
    tls.tls = TlsProblem{.reasons = {u"x"_s}, .chainPem = {u"PEM"_s}};
    row("distrusted certificate", signIn, tls, NextStep::ShowCertificate);
    row("certificate changed before a flush", flush, tls, NextStep::ShowCertificate);

    Error unknownHost{Network, NotSent};
    unknownHost.obstacle = Error::Obstacle::NoSuchHost;
    row("no such server", signIn, unknownHost, NextStep::ChangeAddress);
    row("no such server any more", list, unknownHost, NextStep::TryAgain);
    row("no NetServer there", signIn, {Unsupported, Answered}, NextStep::ChangeAddress);
    row("a web page there", signIn, {Protocol, Answered, {}, {}, 200}, NextStep::ChangeAddress);
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
    QVERIFY2(text.startsWith("Denied by server: No such <U+202E>cache\n"_L1), qPrintable(text));
    QCOMPARE(text.count("No such"_L1), 1);
    for (const auto &part : {u"12 ms"_s, u"14:03"_s, u"HTTP status 500"_s, u"System.ArgumentException"_s, u"at X()"_s})
        QVERIFY2(text.contains(part), qPrintable(part));

    cell.evidence = Evidence::Acknowledged;
    cell.error.reset();
    cell.httpStatus = 200;
    QVERIFY(cellText(cell).startsWith("Server answered OK, 14:03:22\n"_L1));
    QVERIFY(cellText(cell).contains("HTTP status 200"_L1));
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

/// Without its colour, by word and shape.
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

QTEST_MAIN(TestTexts)
#include "tst_texts.moc"
