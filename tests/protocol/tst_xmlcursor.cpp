// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/xmlcursor.h"
#include "core/protocol/wire/xmltext.h"
#include "tests/support/suite.h"

#include <QTest>
#include <QXmlStreamWriter>

using namespace sluice::wire;
using namespace Qt::StringLiterals;

namespace tst_xmlcursor {

class TestXmlCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cannotRunPastItsElement();
    void skipsWhatNobodyLooksAt();
    void readsTextWithItsBlanksAndWithoutItsChildren();
    void refusesDocumentTypeDefinitions();
    void refusesADocumentTypeDefinitionWithinAText();
    void refusesEndlessNesting();
    void noticesWhatFollowsTheDocument();
    void knowsNilByNamespace_data();
    void knowsNilByNamespace();
    void writesTextThatIsReadBackExactly_data();
    void writesTextThatIsReadBackExactly();
    void knowsWhatXmlCannotCarry_data();
    void knowsWhatXmlCannotCarry();
};

void TestXmlCursor::cannotRunPastItsElement()
{
    QXmlStreamReader xml(u"<r><a><b/><b/></a><c/></r>"_s);
    QStringList seen;
    {
        XmlCursor document(xml);
        QVERIFY(document.next());
        XmlCursor root = document.children();
        QVERIFY(root.next());
        {
            XmlCursor a = root.children();
            while (a.next())
                seen.append(a.localName());
            QVERIFY(!a.next());
        }
        while (root.next())
            seen.append(root.localName());
    }
    QCOMPARE(seen, QStringList({u"b"_s, u"b"_s, u"c"_s}));
    QVERIFY(!xml.hasError());
}

void TestXmlCursor::skipsWhatNobodyLooksAt()
{
    QXmlStreamReader xml(u"<r><a><b><c/>text</b></a><d>x</d></r>"_s);
    XmlCursor document(xml);
    QVERIFY(document.next());
    XmlCursor root = document.children();
    QVERIFY(root.next());
    {
        XmlCursor half = root.children();
        QVERIFY(half.next()); // the cursor ends in the middle of <b>
    }
    QVERIFY(root.next());
    QCOMPARE(root.text(), u"x"_s);
    QVERIFY(!root.next());
}

void TestXmlCursor::readsTextWithItsBlanksAndWithoutItsChildren()
{
    QXmlStreamReader xml(u"<r><a>  x<b>no</b> y&amp;<![CDATA[<z>]]>&#13;\n </a></r>"_s);
    XmlCursor document(xml);
    QVERIFY(document.next());
    XmlCursor root = document.children();
    QVERIFY(root.next());
    QCOMPARE(root.text(), u"  x y&<z>\r\n "_s);
}

void TestXmlCursor::refusesDocumentTypeDefinitions()
{
    QXmlStreamReader xml(u"<!DOCTYPE r [<!ENTITY a 'b'>]><r>&a;</r>"_s);
    XmlCursor document(xml);
    QVERIFY(!document.next());
    QVERIFY(xml.hasError());
}

void TestXmlCursor::refusesADocumentTypeDefinitionWithinAText()
{
    // Qt 6.4 takes it, although nothing of the kind may stand within an element.
    QXmlStreamReader xml(u"<r>before<!DOCTYPE r [<!ENTITY a 'b'>]>after</r>"_s);
    XmlCursor document(xml);
    QVERIFY(document.next());
    document.text();
    QVERIFY(xml.hasError());
}

void TestXmlCursor::refusesEndlessNesting()
{
    const auto nested = [](int depth) { return u"<a>"_s.repeated(depth) + u"</a>"_s.repeated(depth); };
    for (const auto &[depth, good] :
         {std::pair{XmlCursor::MaxDepth - 1, true}, {XmlCursor::MaxDepth + 1, false}, {100000, false}}) {
        QXmlStreamReader xml(nested(depth));
        {
            XmlCursor document(xml);
            while (document.next()) { }
        }
        QCOMPARE(!xml.hasError(), good);

        QXmlStreamReader again(nested(depth));
        XmlCursor document(again);
        QVERIFY(document.next());
        document.text();
        QCOMPARE(!again.hasError(), good);
    }
}

void TestXmlCursor::noticesWhatFollowsTheDocument()
{
    QXmlStreamReader xml(u"<r/><r/>"_s);
    XmlCursor document(xml);
    while (document.next()) { }
    QVERIFY(xml.hasError());
}

void TestXmlCursor::knowsNilByNamespace_data()
{
    QTest::addColumn<QString>("attributes");
    QTest::addColumn<bool>("nil");
    const auto xsi = u" xmlns:q='http://www.w3.org/2001/XMLSchema-instance'"_s;
    QTest::newRow("true") << xsi + u" q:nil='true'"_s << true;
    QTest::newRow("1") << xsi + u" q:nil='1'"_s << true;
    QTest::newRow("false") << xsi + u" q:nil='false'"_s << false;
    QTest::newRow("no namespace") << u" nil='true'"_s << false;
    QTest::newRow("another namespace") << u" xmlns:q='urn:x' q:nil='true'"_s << false;
}

void TestXmlCursor::knowsNilByNamespace()
{
    QFETCH(QString, attributes);
    QFETCH(bool, nil);
    QXmlStreamReader xml(u"<r%1/>"_s.arg(attributes));
    XmlCursor document(xml);
    QVERIFY(document.next());
    QCOMPARE(document.isNil(), nil);
}

void TestXmlCursor::writesTextThatIsReadBackExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"a & b <c> \"d\" 'e' ]]>"_s;
    QTest::newRow("blanks at both ends") << u"  x  "_s;
    QTest::newRow("only blanks") << u"   "_s;
    QTest::newRow("line ends") << u"\ra\r\nb\nc\r"_s;
    QTest::newRow("tab") << u"\tx\t"_s;
    QTest::newRow("letters") << u"ÆØÅ æøå 😀 你好"_s;
}

void TestXmlCursor::writesTextThatIsReadBackExactly()
{
    QFETCH(QString, text);
    QString written;
    QXmlStreamWriter writer(&written);
    writer.writeStartElement(u"r"_s);
    writeExactText(writer, text);
    writer.writeEndElement();
    for (const auto &document : {written, u"<r>"_s + escapedText(text) + u"</r>"_s}) {
        QXmlStreamReader xml(document);
        XmlCursor cursor(xml);
        QVERIFY(cursor.next());
        QCOMPARE(cursor.text(), text);
    }
}

void TestXmlCursor::knowsWhatXmlCannotCarry_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("carries");
    QTest::newRow("nothing") << u""_s << true;
    QTest::newRow("white space") << u"\t\r\n "_s << true;
    QTest::newRow("beyond the basic plane") << u"😀"_s << true;
    QTest::newRow("zero") << QString(QChar(0)) << false;
    QTest::newRow("bell") << u"a\ab"_s << false;
    QTest::newRow("half of a pair") << QString(QChar(0xD83D)) << false;
    QTest::newRow("the other half") << QString(QChar(0xDE00)) << false;
    QTest::newRow("not a character") << QString(QChar(0xFFFE)) << false;
}

void TestXmlCursor::knowsWhatXmlCannotCarry()
{
    QFETCH(QString, text);
    QFETCH(bool, carries);
    QCOMPARE(xmlCarries(text), carries);
}

SLUICE_TEST(TestXmlCursor)

} // namespace tst_xmlcursor

#include "tst_xmlcursor.moc"
