// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/delegates/resultlook.h"
#include "ui/icons/icons.h"

#include <QApplication>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_resultlook {

namespace {

QPalette paletteOf(QRgb base, QRgb text, QRgb highlight, QRgb highlightedText)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, highlightedText);
    return palette;
}

QPalette light()
{
    return paletteOf(0xffffff, 0x18222c, 0x0f63a6, 0xffffff);
}

QPalette dark()
{
    return paletteOf(0x1c2229, 0xe5eaef, 0x6cb4f1, 0x0b1622);
}

} // namespace

/// The colours of results on the grounds on which they are painted.
class TestResultLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresContrastAsDefined();
    void canBeReadOnEveryGround_data();
    void canBeReadOnEveryGround();
    void tellsResultsApartWithoutColour();
    void paintsBehindBadResultsOnly();
    void keepsTheWordOfAGoodResultQuiet();
    void choosesTheInksByTheBase();
    void takesTheColourOfTextsWhereAnInkIsHardToRead();
};

void TestResultLook::measuresContrastAsDefined()
{
    QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastOf(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastOf(Qt::red, Qt::red), 1.0);
    QVERIFY(qAbs(contrastOf(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01); // the well-known grey just below AA
}

void TestResultLook::canBeReadOnEveryGround_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << light();
    QTest::newRow("dark") << dark();
    QTest::newRow("high contrast") << paletteOf(0x000000, 0xffff00, 0x00ff00, 0x000000);
    QTest::newRow("high contrast, light") << paletteOf(0xffffff, 0x000000, 0x000000, 0xffffff);
    QTest::newRow("old desktop") << paletteOf(0xefebe7, 0x000000, 0x86abd9, 0x000000);
    QTest::newRow("grey") << paletteOf(0xa0a0a0, 0x000000, 0x303030, 0xffffff);
    QTest::newRow("Fusion") << paletteOf(0xffffff, 0x000000, 0x308cc6, 0x000000);
}

void TestResultLook::canBeReadOnEveryGround()
{
    QFETCH(const QPalette, palette);
    for (const auto state : allCellStates) {
        const auto look = resultLook(state, palette);
        const auto ground = look.tint.isValid() ? look.tint : palette.color(QPalette::Base);
        QVERIFY2(contrastOf(look.ink, ground) >= 4.5, qPrintable(cellWord(state)));
        QVERIFY2(contrastOf(look.word, ground) >= 4.5, qPrintable(cellWord(state)));
        const auto selected = resultLook(state, palette, true);
        QVERIFY2(contrastOf(selected.ink, palette.color(QPalette::Highlight)) >= 4.5, qPrintable(cellWord(state)));
        QVERIFY2(contrastOf(selected.word, palette.color(QPalette::Highlight)) >= 4.5, qPrintable(cellWord(state)));
    }
}

void TestResultLook::tellsResultsApartWithoutColour()
{
    QList<QImage> shapes;
    for (const auto state : allCellStates) {
        for (const int size : {14, 16, 26}) {
            const auto shape = ownIcon(resultIcon(state), Qt::black).pixmap(size).toImage();
            QVERIFY2(!shape.isNull(), qPrintable(resultIcon(state)));
            QVERIFY2(!shapes.contains(shape), qPrintable(resultIcon(state)));
            shapes.append(shape);
        }
    }
}

/// Good is quiet, trouble is loud.
void TestResultLook::paintsBehindBadResultsOnly()
{
    for (const auto &palette : {light(), dark()}) {
        for (const auto state : allCellStates) {
            const auto look = resultLook(state, palette);
            QCOMPARE(look.tint.isValid(), isResultLoud(state));
            QVERIFY(!resultLook(state, palette, true).tint.isValid());
        }
        QVERIFY(!isResultLoud(CellState::Acknowledged));
        QVERIFY(isResultLoud(CellState::Unknown));
    }
}

void TestResultLook::keepsTheWordOfAGoodResultQuiet()
{
    for (const auto &palette : {light(), dark()}) {
        const auto look = resultLook(CellState::Acknowledged, palette);
        QCOMPARE(look.word, palette.color(QPalette::Text));
        QVERIFY(look.ink != look.word);
    }
}

void TestResultLook::choosesTheInksByTheBase()
{
    QCOMPARE(resultLook(CellState::Unknown, light()).ink, QColor(0x8f, 0x56, 0x00));
    QCOMPARE(resultLook(CellState::Unknown, dark()).ink, QColor(0xf2, 0xc3, 0x5b));
    QCOMPARE(resultLook(CellState::Failed, light()).tint, QColor(0xfc, 0xeb, 0xe9));
    QCOMPARE(resultLook(CellState::Failed, dark()).tint, QColor(0x3b, 0x1c, 0x1b));
}

void TestResultLook::takesTheColourOfTextsWhereAnInkIsHardToRead()
{
    QCOMPARE(resultLookOn(CellState::Failed, QColor(0x80, 0x80, 0x80), Qt::black).ink, QColor(Qt::black));
    QCOMPARE(resultLook(CellState::Running, light(), true).ink, QColor(Qt::white));
    QVERIFY(resultLookOn(CellState::Failed, Qt::white, Qt::black).ink != QColor(Qt::black));
}

SLUICE_GUI_TEST(TestResultLook)

} // namespace tst_resultlook

#include "tst_resultlook.moc"
