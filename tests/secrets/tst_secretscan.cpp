// SPDX-License-Identifier: GPL-3.0-or-later
// That the scan finds what it is there to find: a secret planted on purpose, in each kind of place and form.
#include "tests/secrets/processwatch.h"
#include "tests/secrets/secretscan.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_secretscan {

namespace {

const auto secret = u"Zq7-NEVER-WRITE-pä&ss/wörd+"_s;

SecretScan scan()
{
    SecretScan scan;
    scan.lookFor(u"the password"_s, secret);
    return scan;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestSecretScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsItInEveryForm_data();
    void findsItInEveryForm();
    void findsNothingWhereThereIsNothing_data();
    void findsNothingWhereThereIsNothing();
    void findsItInFiles_data();
    void findsItInFiles();
    void saysWhatItCouldNotRead();
    void findsItInNamesAndLinks();
    void findsItInArguments();
    void findsItInTheEnvironment_data();
    void findsItInTheEnvironment();
};

void TestSecretScan::findsItInEveryForm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto utf8 = secret.toUtf8();
    const QByteArray wide = QStringEncoder(QStringConverter::Utf16LE, QStringEncoder::Flag::Stateless)(secret);
    const QByteArray wideOther = QStringEncoder(QStringConverter::Utf16BE, QStringEncoder::Flag::Stateless)(secret);
    QTest::newRow("alone") << utf8;
    QTest::newRow("in the middle") << "before " + utf8 + " after";
    QTest::newRow("UTF-16") << "x" + wide;
    QTest::newRow("UTF-16, big end first") << wideOther;
    QTest::newRow("hexadecimal") << utf8.toHex();
    QTest::newRow("hexadecimal, in capitals") << utf8.toHex().toUpper();
    QTest::newRow("percent-encoded") << QUrl::toPercentEncoding(secret);
    QTest::newRow("percent-encoded throughout") << QByteArray("%" + utf8.toHex('%')).toUpper();
    QTest::newRow("XML") << "<p>" + secret.toHtmlEscaped().toUtf8() + "</p>";
    QTest::newRow("JSON") << QJsonDocument(QJsonArray{u"a"_s, secret}).toJson();
    for (const auto *user : {"A:", "AB:", "ABC:"}) {
        const auto basic = QByteArray(user) + utf8;
        QTest::addRow("base64 after %s", user) << basic.toBase64();
        QTest::addRow("base64 after %s and with more", user) << (basic + "more").toBase64();
        QTest::addRow("base64 for addresses after %s", user) << basic.toBase64(QByteArray::Base64UrlEncoding);
        QTest::addRow("base64 in an address after %s", user)
            << QUrl::toPercentEncoding(QString::fromLatin1(basic.toBase64()));
    }
    QTest::newRow("base64 of UTF-16") << wide.toBase64();
}

void TestSecretScan::findsItInEveryForm()
{
    QFETCH(QByteArray, bytes);
    const auto found = scan().foundIn(bytes, u"a place"_s);
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.constFirst().startsWith("the password in a place ("_L1), qPrintable(found.constFirst()));
}

void TestSecretScan::findsNothingWhereThereIsNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a part of it") << secret.chopped(1).toUtf8();
    QTest::newRow("a placeholder") << QByteArray("Authorization: Basic PASSWORD");
}

void TestSecretScan::findsNothingWhereThereIsNothing()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(scan().foundIn(bytes, u"a place"_s), QStringList());
}

void TestSecretScan::findsItInFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("below") << u"a/b/c.json"_s;
    QTest::newRow("hidden") << u".config/.hidden"_s;
    QTest::newRow("without an ending") << u"log"_s;
}

void TestSecretScan::findsItInFiles()
{
    QFETCH(QString, path);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QFileInfo(path).path()));
    write(folder.filePath(path), "password: " + secret.toUtf8());
    write(folder.filePath(u"harmless"_s), "harmless");
    QCOMPARE(scan().foundBelow(folder.path()).size(), 1);
}

void TestSecretScan::saysWhatItCouldNotRead()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"closed"_s);
    write(path, "?");
    QVERIFY(QFile::setPermissions(path, {}));
    if (QFile(path).open(QIODevice::ReadOnly))
        QSKIP("Nothing is closed to this account.");
    QCOMPARE(scan().foundBelow(folder.path()).size(), 1);
}

void TestSecretScan::findsItInNamesAndLinks()
{
    const QTemporaryDir folder;
    const auto encoded = QString::fromLatin1(QUrl::toPercentEncoding(secret));
    QVERIFY(QDir(folder.path()).mkdir(encoded));
    QVERIFY(QFile::link(u"/nowhere/"_s + encoded, folder.filePath(u"link"_s)));
    QCOMPARE(scan().foundBelow(folder.path()).size(), 2);
}

void TestSecretScan::findsItInArguments()
{
    const auto scanned = scan();
    const ProcessWatch watch(scanned);
    QProcess process;
    process.start(u"/bin/sh"_s, {u"-c"_s, u"read line"_s, secret});
    QTRY_COMPARE(watch.found(), QStringList(u"the password in the arguments of a process (plain)"_s));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
}

void TestSecretScan::findsItInTheEnvironment_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<bool>("handedOn");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("in a variable of another name") << u"PASSWORD"_s << false << true;
    QTest::newRow("handed over") << u"SLUICE_PASSWORD"_s << false << false;
    QTest::newRow("handed on") << u"SLUICE_PASSWORD"_s << true << true;
}

void TestSecretScan::findsItInTheEnvironment()
{
    QFETCH(const QString, variable);
    QFETCH(const bool, handedOn);
    QFETCH(const bool, isFound);
    const auto scanned = scan();
    ProcessWatch watch(scanned);
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(variable, secret);
    process.setProcessEnvironment(environment);
    QSignalSpy said(&process, &QProcess::readyReadStandardOutput);
    const auto wait = u"echo; read line"_s;
    process.start(u"/bin/sh"_s, {u"-c"_s, handedOn ? u"/bin/sh -c '%1'; exit"_s.arg(wait) : wait});
    QVERIFY(said.wait());
    watch.look();
    QCOMPARE(!watch.found().isEmpty(), isFound);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
}

SLUICE_TEST(TestSecretScan)

} // namespace tst_secretscan

#include "tst_secretscan.moc"
