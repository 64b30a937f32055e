// SPDX-License-Identifier: GPL-3.0-or-later
// That nothing which signs in is left behind by the window: not in what can be read or copied, not in what is stored, not
// in what is logged, not where other processes are looked at.
#include "tests/secrets/household.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_windowsecrets {

namespace {

/// How a run of the window ended.
struct Ended
{
    int code = -1;
    QByteArray said{};

    /// What was seen at one moment; empty when it never came.
    QByteArray at(const QByteArray &moment) const
    {
        const auto title = "== " + moment + '\n';
        const auto from = said.indexOf(title);
        return from < 0 ? QByteArray() : said.sliced(from, said.indexOf("\n== ", from) - from);
    }
};

} // namespace

class TestWindowSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesNothingBehind_data();
    void leavesNothingBehind();
    void findsWhatIsPlanted_data();
    void findsWhatIsPlanted();
    void findsWhatStandsInTheWindow();

private:
    Ended run(const QString &story, const QString &name);
    QString file(const QString &path) const { return m_household->home() + u'/' + path; }

    std::unique_ptr<Household> m_household;
};

void TestWindowSecrets::initTestCase()
{
    if (const auto missing = KeychainSession::missingPackage(); !missing.isEmpty())
        QSKIP(qPrintable(missing + u" is not installed."_s));
    m_household = std::make_unique<Household>();
    QCOMPARE(m_household->problem(), QString());
}

/// \a name: of the stored server.
Ended TestWindowSecrets::run(const QString &story, const QString &name)
{
    QProcess window;
    window.setProcessEnvironment(m_household->environment());
    window.setProcessChannelMode(QProcess::MergedChannels);
    QSignalSpy ended(&window, &QProcess::finished);
    window.start(QStringLiteral(WINDOWSCENARIO), {});
    const QJsonObject given{{u"story"_s, story},
                            {u"name"_s, name},
                            {u"address"_s, m_household->superOffice().url().toString()},
                            {u"untrusted"_s, m_household->untrusted().url().toString()},
                            {u"export"_s, file(u"exported %1.json"_s.arg(story))},
                            {u"password"_s, m_household->superOffice().password()},
                            {u"wrong"_s, Household::wrong(u"password"_s)}};
    window.write(QJsonDocument(given).toJson());
    window.closeWriteChannel();
    if (!ended.wait(60000))
        window.kill();
    window.waitForFinished();
    const auto said = window.readAll();
    m_household->keep(story, said);
    return {window.exitStatus() == QProcess::NormalExit ? window.exitCode() : -1, said};
}

void TestWindowSecrets::leavesNothingBehind_data()
{
    QTest::addColumn<QString>("story");
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<QString>("written");
    QTest::newRow("by hand") << u"by hand"_s << QByteArray("curl") << u".config/Sluice/sluice/recent-addresses.json"_s;
    QTest::newRow("stored") << u"stored"_s << QByteArray("a stored server") << u"exported stored.json"_s;
    // The same server at another start.
    QTest::newRow("kept") << u"kept"_s << QByteArray("signed in from the keychain") << u"exported kept.json"_s;
}

void TestWindowSecrets::leavesNothingBehind()
{
    QFETCH(const QString, story);
    QFETCH(const QByteArray, says);
    QFETCH(const QString, written);
    const auto ended = run(story, u"crm01"_s);
    QVERIFY2(ended.said.contains("== the end"), ended.said.right(3000).constData());
    QVERIFY(ended.said.contains(says));
    QCOMPARE(ended.code, 0);
    QVERIFY(m_household->watch().seen() > 0);
    QVERIFY(QFileInfo(file(written)).size() > 0);
    QCOMPARE(m_household->found().join(u'\n'), QString());
}

/// In each place that the window writes to.
void TestWindowSecrets::findsWhatIsPlanted_data()
{
    QTest::addColumn<QString>("path");
    for (const auto *path : {".config/Sluice/sluice.conf", ".config/Sluice/sluice/servers.json",
                             ".config/Sluice/sluice/kept-secrets.json", ".config/Sluice/sluice/recent-addresses.json",
                             "exported stored.json", "exported kept.json", "said/by hand", "said/stored", "said/kept"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestWindowSecrets::findsWhatIsPlanted()
{
    QFETCH(const QString, path);
    QFile place(file(path));
    QVERIFY2(place.exists(), qPrintable(place.fileName()));
    QVERIFY2(place.open(QIODevice::Append), qPrintable(place.errorString()));
    const auto size = place.size();
    place.write(("password=" + m_household->superOffice().password()).toUtf8());
    place.flush();
    const auto found = m_household->found();
    QVERIFY(place.resize(size));
    QCOMPARE(found, QStringList(u"the password in %1 (plain)"_s.arg(place.fileName())));
}

/// Everywhere the name of a stored server stands, and so would what must not.
void TestWindowSecrets::findsWhatStandsInTheWindow()
{
    const auto name = Household::wrong(u"name"_s);
    const auto stored = run(u"stored"_s, name);
    QVERIFY2(stored.said.contains("== the end"), stored.said.right(3000).constData());
    const auto found = m_household->found();
    for (const auto *path : {"said/stored", "exported stored.json", ".config/Sluice/sluice/servers.json",
                             ".config/Sluice/sluice/kept-secrets.json"}) {
        const auto place = file(QString::fromLatin1(path));
        QVERIFY2(std::ranges::any_of(found, [&place](const auto &one) { return one.contains(place); }),
                 qPrintable(place + u'\n' + found.join(u'\n')));
    }
    const auto kept = run(u"kept"_s, name);
    QVERIFY2(kept.said.contains("== the end"), kept.said.right(3000).constData());
    for (const auto *moment :
         {"the question for the password of a stored server", "a refused sign-in to a stored server", "Copy Request",
          "Copy as curl", "the confirmation", "after the flush", "the kept secrets", "the dialog to export",
          "what was exported"})
        QVERIFY2(!m_household->scan().foundIn(stored.at(moment), QString()).isEmpty(), moment);
    for (const auto *moment :
         {"signed in from the keychain", "the confirmation", "after the flush", "what was exported", "the kept secrets",
          "the question whether to remove what is kept", "the question whether to remove the server"})
        QVERIFY2(!m_household->scan().foundIn(kept.at(moment), QString()).isEmpty(), moment);
}

SLUICE_TEST(TestWindowSecrets)

} // namespace tst_windowsecrets

#include "tst_windowsecrets.moc"
