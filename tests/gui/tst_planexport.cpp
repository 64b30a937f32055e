// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/review/review.h"
#include "tests/support/settingshome.h"
#include "tests/support/suite.h"
#include "ui/dialogs/action/planexport.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_planexport {

class TestPlanExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportsOverNoFileOfSluice();
};

void TestPlanExport::exportsOverNoFileOfSluice()
{
    const test::SettingsHome home;
    const auto own = home.ownFile(u"presets.json"_s);
    QWidget window;
    window.show();
    exportPlan(Review(), {u"Flush"_s}, &window);
    auto *dialog = window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(own);
    dialog->close();
    auto *told = window.findChild<QMessageBox *>();
    QVERIFY(told);
    QVERIFY2(told->text().contains(u"Sluice keeps its own data there"_s), qPrintable(told->text()));
    QVERIFY(!QFile::exists(own));
}

SLUICE_GUI_TEST(TestPlanExport)

} // namespace tst_planexport

#include "tst_planexport.moc"
