// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/terminal/lineeditor.h"
#include "tests/support/placeinmemory.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_lineeditor {

using State = LineEditor::State;

namespace {

const EditKeys usualKeys{
    .erase = '\x7f', .eraseWord = '\x17', .eraseLine = '\x15', .end = '\x04', .literal = '\x16', .returnEnds = true};

/// Takes \a bytes until the line is at its end.
State takeAll(LineEditor &editor, const QByteArray &bytes)
{
    auto state = State::Open;
    for (qsizetype i = 0; i < bytes.size() && state == State::Open; ++i)
        state = editor.take(bytes.at(i));
    return state;
}

} // namespace

class TestLineEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAsATerminalDoes_data();
    void editsAsATerminalDoes();
    void editsNothingWithoutKeys();
    void takesNoMoreThanTheLongestLine();
    void overwritesWhatIsTakenBack_data();
    void overwritesWhatIsTakenBack();
    void overwritesWhatItHasGrownOutOf();
};

void TestLineEditor::editsAsATerminalDoes_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<State>("state");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const QByteArray &typed, State state, const QByteArray &line) {
        QTest::newRow(name) << typed << state << line;
    };
    row("a line", "abc\n", State::Complete, "abc");
    row("an empty line", "\n", State::Complete, "");
    row("a carriage return", "abc\r", State::Complete, "abc");
    row("not at its end yet", "abc", State::Open, "abc");
    row("backspace", "abc\x7f\n", State::Complete, "ab");
    row("backspace as another keyboard sends it", "abc\b\n", State::Complete, "ab");
    row("backspace on nothing", "\x7f\x7f"_ba + "a\n"_ba, State::Complete, "a");
    row("backspace over two bytes", "a\xc3\xa6\x7f\n", State::Complete, "a");
    row("backspace over three bytes", "a\xe2\x82\xac\x7f\n", State::Complete, "a");
    row("backspace over four bytes", "a\xf0\x9f\x99\x82\x7f\n", State::Complete, "a");
    row("backspace over what is no UTF-8", "a\xff\x7f\n", State::Complete, "a");
    row("backspace over halves of letters", "a\x80\x80\x80\x80\x80\x7f\n", State::Complete, "a\x80");
    row("a word", "one two \x17\n", State::Complete, "one ");
    row("the only word", "one\x17\n", State::Complete, "");
    row("the line", "one two\x15three\n", State::Complete, "three");
    row("end of input", "\x04", State::Ended, "");
    row("end of input when all is taken back", "a\x7f\x04", State::Ended, "");
    row("end of the line without Enter", "abc\x04", State::Complete, "abc");
    row("a key as a letter", "a\x16\x04\x16\x16\x16\n\x7f"_ba + "b\n"_ba, State::Complete, "a\x04\x16"_ba + "b"_ba);
    row("zero", "a\0b\n"_ba, State::Complete, "a\0b"_ba);
}

void TestLineEditor::editsAsATerminalDoes()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, line);
    LineEditor editor(usualKeys);
    QTEST(takeAll(editor, typed), "state");
    QCOMPARE(QByteArray(editor.line()), line);
    editor.clear();
    QCOMPARE(takeAll(editor, "x\n"), State::Complete);
    QCOMPARE(QByteArray(editor.line()), "x");
}

/// What comes from a pipe or a file is as it was written.
void TestLineEditor::editsNothingWithoutKeys()
{
    LineEditor editor;
    const auto bytes = "a\x7f\b\x15\x17\x04\x16\r\0b"_ba;
    QCOMPARE(takeAll(editor, bytes + '\n'), State::Complete);
    QCOMPARE(QByteArray(editor.line()), bytes);
}

void TestLineEditor::takesNoMoreThanTheLongestLine()
{
    LineEditor editor;
    QCOMPARE(takeAll(editor, QByteArray(LongestLine, 'x')), State::Open);
    QCOMPARE(editor.take('x'), State::TooLong);
}

void TestLineEditor::overwritesWhatIsTakenBack_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("letter by letter") << QByteArray(400, '\x7f');
    QTest::newRow("the word") << "\x17"_ba;
    QTest::newRow("the line") << "\x15"_ba;
}

void TestLineEditor::overwritesWhatIsTakenBack()
{
    QFETCH(QByteArray, keys);
    LineEditor editor(usualKeys);
    takeAll(editor, QByteArray(400, 's'));
    const PlaceInMemory place{QByteArray(editor.line())};
    QVERIFY(place.isUnchanged());
    takeAll(editor, keys);
    QVERIFY(editor.line().isEmpty());
    QVERIFY(!place.isUnchanged());
}

void TestLineEditor::overwritesWhatItHasGrownOutOf()
{
    LineEditor editor;
    takeAll(editor, QByteArray(256, 's'));
    const PlaceInMemory place{QByteArray(editor.line())};
    QVERIFY(place.isUnchanged());
    takeAll(editor, QByteArray(300, 's'));
    QVERIFY(!place.isUnchanged());
}

SLUICE_TEST(TestLineEditor)

} // namespace tst_lineeditor

#include "tst_lineeditor.moc"
