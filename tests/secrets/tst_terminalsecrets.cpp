// SPDX-License-Identifier: GPL-3.0-or-later
// That nothing which signs in is left behind by sluicectl: not on the terminal, not in a file, not where other processes
// are looked at.
#include "tests/secrets/household.h"
#include "tests/sluicectl/programrun.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace {

using Variables = QList<std::pair<QString, QString>>;

/// One run of the program.
struct Step
{
    QString
        arguments{}; ///< parted by blanks; "$SUPEROFFICE", "$INFOROUTER", "$UNTRUSTED" and "$HOME" stand for the real ones
    Variables variables{};
    QByteArray input{};
    int code = 0;
};

} // namespace

class TestTerminalSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesNothingBehind_data();
    void leavesNothingBehind();
    void isNotInTheJournalOfTheMock();
    void findsWhatIsPlanted();

private:
    Ended run(const QStringList &arguments, const Variables &variables, const QByteArray &input);
    QStringList wordsOf(const QString &arguments);

    std::unique_ptr<Household> m_household;
};

Q_DECLARE_METATYPE(Step)

void TestTerminalSecrets::initTestCase()
{
    if (const auto lack = KeychainSession::lacks(); !lack.isEmpty())
        QSKIP(qPrintable(lack + u" is not installed."_s));
    m_household = std::make_unique<Household>();
    QCOMPARE(m_household->problem(), QString());
}

QStringList TestTerminalSecrets::wordsOf(const QString &arguments)
{
    auto line = arguments;
    line.replace("$SUPEROFFICE"_L1, m_household->superOffice().url().toString())
        .replace("$INFOROUTER"_L1, m_household->infoRouter().url().toString())
        .replace("$UNTRUSTED"_L1, m_household->untrusted().url().toString())
        .replace("$HOME"_L1, m_household->home());
    return line.split(u' ', Qt::SkipEmptyParts);
}

Ended TestTerminalSecrets::run(const QStringList &arguments, const Variables &variables, const QByteArray &input)
{
    ProgramRun program(arguments);
    program.setProcessEnvironment(m_household->environment());
    for (const auto &[name, value] : variables)
        program.setVariable(name, value);
    const auto ended = program.runToEnd(input);
    const auto name = QString::fromLatin1(QTest::currentDataTag() ? QTest::currentDataTag() : "run");
    m_household->keep(name + ".out"_L1, ended.out.toUtf8());
    m_household->keep(name + ".err"_L1, ended.err.toUtf8());
    return ended;
}

void TestTerminalSecrets::leavesNothingBehind_data()
{
    QTest::addColumn<Step>("step");
    const auto row = [](const char *name, const Step &step) { QTest::newRow(name) << step; };
    Household known; // for what its servers take
    const Variables password{{u"SLUICE_PASSWORD"_s, known.superOffice().password()}};
    const Variables wrong{{u"SLUICE_PASSWORD"_s, Household::wrong(u"password"_s)}};
    const Variables token{{u"SLUICE_TOKEN"_s, known.superOffice().accessToken()},
                          {u"SLUICE_APP_TOKEN"_s, known.superOffice().applicationToken()}};
    const Variables session{{u"SLUICE_COOKIE"_s, known.superOffice().cookie()},
                            {u"SLUICE_XSRF"_s, known.superOffice().xsrfToken()}};
    const Variables infoRouter{{u"SLUICE_PASSWORD"_s, Household::infoRouterPassword()}};
    const auto there = u" --url $SUPEROFFICE --user ADM0 --environment test"_s;
    const auto files =
        u" --url $INFOROUTER --protocol inforouter --environment test --user "_s + Household::infoRouterUser();

    row("list", {u"list"_s + there, password});
    row("list as JSON", {u"list --json"_s + there, password});
    row("list over SOAP", {u"list --protocol superoffice-soap"_s + there, password});
    row("password on stdin", {u"list --password-stdin"_s + there, {}, known.superOffice().password().toUtf8() + '\n'});
    row("flush", {u"flush --cache CurrencyCache --yes"_s + there, password});
    row("flush as JSON", {u"flush --all --yes --json"_s + there, password});
    row("flush over SOAP", {u"flush --cache CurrencyCache --yes --protocol superoffice-soap"_s + there, password});
    row("state", {u"state"_s + there, password});
    row("access token", {u"list --auth bearer --url $SUPEROFFICE"_s, token});
    row("access token over SOAP", {u"list --auth bearer --protocol superoffice-soap --url $SUPEROFFICE"_s, token});
    row("session", {u"list --auth session --url $SUPEROFFICE"_s, session});
    row("refused password", {u"list"_s + there, wrong, {}, 2});
    row("refused password as JSON", {u"flush --all --yes --json"_s + there, wrong, {}, 2});
    row("refused ticket",
        {u"list --auth ticket --url $SUPEROFFICE"_s, {{u"SLUICE_TICKET"_s, Household::wrong(u"ticket"_s)}}, {}, 2});
    row("refused access token",
        {u"list --auth bearer --url $SUPEROFFICE"_s, {{u"SLUICE_TOKEN"_s, Household::wrong(u"token"_s)}}, {}, 2});
    row("untrusted certificate", {u"list --url $UNTRUSTED --user ADM0"_s, password, {}, 5});
    row("preview", {u"preview sign-in"_s + there, password});
    row("preview of a flush", {u"preview flush --all"_s + there, password});
    row("infoRouter", {u"flush --all --observe --yes"_s + files, infoRouter});
    row("infoRouter over SOAP", {u"flush --all --yes --binding soap"_s + files, infoRouter});
    row("infoRouter in addresses", {u"flush --all --yes --binding get"_s + files, infoRouter});
    row("infoRouter refused in addresses", {u"flush --all --yes --json --binding get"_s + files, wrong, {}, 2});
}

void TestTerminalSecrets::leavesNothingBehind()
{
    QFETCH(const Step, step);
    const auto ended = run(wordsOf(step.arguments), step.variables, step.input);
    QVERIFY2(ended.code == step.code, qPrintable(u"%1: %2%3"_s.arg(ended.code).arg(ended.out, ended.err.right(2000))));
    QVERIFY(m_household->watch().seen() > 0);
    QCOMPARE(m_household->found().join(u'\n'), QString());
}

void TestTerminalSecrets::isNotInTheJournalOfTheMock()
{
    const auto journal = m_household->home() + "/journal"_L1;
    ProgramRun mock({u"mock"_s, u"serve"_s, u"--journal"_s, journal});
    mock.setProcessEnvironment(m_household->environment());
    // It says what its accounts are: that is what it is asked for.
    const auto address = QJsonDocument::fromJson(mock.startAndReadLine().toUtf8())[u"url"_s].toString();
    QVERIFY(!address.isEmpty());
    for (const auto &password : {m_household->superOffice().password(), Household::wrong(u"password"_s)}) {
        for (const auto &protocol : {u"superoffice-soap"_s, u"superoffice-rest"_s})
            run({u"list"_s, u"--url"_s, address, u"--user"_s, u"ADM0"_s, u"--protocol"_s, protocol},
                {{u"SLUICE_PASSWORD"_s, password}}, {});
    }
    mock.terminate();
    const auto ended = mock.waitForEnd();
    m_household->keep(u"mock"_s, ended.out.toUtf8() + ended.err.toUtf8());
    QVERIFY(QFileInfo(journal).size() > 0);
    QCOMPARE(m_household->found().join(u'\n'), QString());
}

void TestTerminalSecrets::findsWhatIsPlanted()
{
    // A secret in an argument is the mistake of whoever writes it there, and has to be noticed.
    run(wordsOf(u"preview flush --url $SUPEROFFICE --user ADM0 --cache "_s + Household::wrong(u"cache"_s)), {}, {});
    const auto found = m_household->found();
    QVERIFY2(std::ranges::any_of(found, [](const auto &one) { return one.contains("/said/"_L1); }),
             qPrintable(found.join(u'\n')));
    QVERIFY2(std::ranges::any_of(found, [](const auto &one) { return one.contains("the arguments of"_L1); }),
             qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTerminalSecrets)
#include "tst_terminalsecrets.moc"
