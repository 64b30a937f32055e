// SPDX-License-Identifier: GPL-3.0-or-later
// That nothing which signs in is left behind by the window: not in what can be read or copied, not in what is stored, not
// in what is logged, not where other processes are looked at.
#include "tests/secrets/household.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace sluice::test;
using namespace Qt::StringLiterals;

class TestWindowSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesNothingBehind();
    void findsWhatIsPlanted();

private:
    std::unique_ptr<Household> m_household;
};

void TestWindowSecrets::initTestCase()
{
    if (const auto lack = KeychainSession::lacks(); !lack.isEmpty())
        QSKIP(qPrintable(lack + u" is not installed."_s));
    m_household = std::make_unique<Household>();
    QCOMPARE(m_household->problem(), QString());
}

void TestWindowSecrets::leavesNothingBehind()
{
    QProcess window;
    window.setProcessEnvironment(m_household->environment());
    window.setProcessChannelMode(QProcess::MergedChannels);
    QSignalSpy ended(&window, &QProcess::finished);
    window.start(QStringLiteral(WINDOWSCENARIO), {});
    const QJsonObject given{{u"address"_s, m_household->superOffice().url().toString()},
                            {u"untrusted"_s, m_household->untrusted().url().toString()},
                            {u"password"_s, m_household->superOffice().password()},
                            {u"wrong"_s, Household::wrong(u"password"_s)}};
    window.write(QJsonDocument(given).toJson());
    window.closeWriteChannel();
    if (!ended.wait(60000))
        window.kill();
    window.waitForFinished();
    const auto said = window.readAll();
    m_household->keep(u"window"_s, said);
    QVERIFY2(said.contains("== the end"), said.right(3000).constData());
    QVERIFY(said.contains("curl"));
    QCOMPARE(window.exitCode(), 0);
    QVERIFY(m_household->watch().seen() > 0);
    QVERIFY(QFileInfo(m_household->home() + "/.config/Sluice/sluice/recent-addresses.json"_L1).size() > 0);
    QCOMPARE(m_household->found().join(u'\n'), QString());
}

void TestWindowSecrets::findsWhatIsPlanted()
{
    QFile settings(m_household->home() + "/.config/Sluice/sluice.conf"_L1);
    QVERIFY2(settings.open(QIODevice::Append), qPrintable(settings.errorString()));
    settings.write(("password=" + m_household->superOffice().password()).toUtf8());
    settings.close();
    QCOMPARE(m_household->found(), QStringList(u"the password in %1 (plain)"_s.arg(settings.fileName())));
}

QTEST_GUILESS_MAIN(TestWindowSecrets)
#include "tst_windowsecrets.moc"
