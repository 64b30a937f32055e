// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/planfiles.h"
#include "tests/support/suite.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_planfiletype {

namespace {

QString resource(const QString &name)
{
    return QStringLiteral(SLUICE_TEST_DATA "/../../resources/") + name;
}

} // namespace

/// What the desktop is told of plan files: that they are some, and which program opens them.
class TestPlanFileType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKnownByItsSuffixAndOpenedByTheWindow();
};

void TestPlanFileType::isKnownByItsSuffixAndOpenedByTheWindow()
{
    const QTemporaryDir data;
    QVERIFY(QDir(data.path()).mkpath(u"mime/packages"_s));
    QVERIFY(QFile::copy(resource(u"sluice-mime.xml"_s), data.filePath(u"mime/packages/sluice.xml"_s)));
    qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
    const auto type = QMimeDatabase().mimeTypeForFile(u"change."_s + PlanFileSuffix, QMimeDatabase::MatchExtension);
    QCOMPARE(type.name(), u"application/vnd.sluice.plan+json"_s);
    QCOMPARE(type.preferredSuffix(), QString(PlanFileSuffix));

    QFile entry(resource(u"sluice.desktop"_s));
    QVERIFY(entry.open(QIODevice::ReadOnly));
    const auto lines = QString::fromUtf8(entry.readAll()).split(u'\n');
    QVERIFY(lines.contains(u"MimeType="_s + type.name() + u';'));
    QVERIFY(lines.contains(u"Exec=sluice %F"_s)); // sluice takes several plan files
}

SLUICE_GUI_TEST(TestPlanFileType)

} // namespace tst_planfiletype

#include "tst_planfiletype.moc"
