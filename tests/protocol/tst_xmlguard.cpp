// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/xmlcursor.h"
#include "core/protocol/wire/xmlguard.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice::wire;
using namespace Qt::StringLiterals;

namespace tst_xmlguard {

namespace {

QString attributes(int count, const QString &name = u"a"_s)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u" %1%2=''"_s.arg(name).arg(i);
    return text;
}

} // namespace

class TestXmlGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsMarkupThatIsTooDangerous_data();
    void findsMarkupThatIsTooDangerous();
};

void TestXmlGuard::findsMarkupThatIsTooDangerous_data()
{
    QTest::addColumn<QString>("xml");
    QTest::addColumn<QString>("problem");

    const QString many(70'000, u'a');
    const auto full = u"<a%1/>"_s.arg(attributes(129));
    const auto tooLong = u"A tag is longer than 65536 characters."_s;
    const auto tooMany = u"An element has more than 128 attributes."_s;
    const auto namespaces = u"More than 64 namespaces are declared."_s;
    const auto row = [](const char *name, const QString &xml, const QString &problem = {}) {
        QTest::newRow(name) << xml << problem;
    };
    row("nothing", {});
    row("short tags", u"<a b='1'><c d=\">\"/></a>"_s);
    row("a long text", u"<a>"_s + many + u"</a>"_s);
    row("a quote in text", u"<a>don't</a><b/>"_s + many);
    row("a long comment", u"<a><!--"_s + many + u"--></a>"_s);
    row("one long attribute", u"<a b=\""_s + many + u"\"/>"_s, u"1:0: "_s + tooLong);
    row("on the second line", u"<a>\n  <b c='"_s + many + u"'/></a>"_s, u"2:2: "_s + tooLong);
    row("after a bracket in quotes", u"<a b=\">\" c='>' d=\""_s + many + u"\"/>"_s, u"1:0: "_s + tooLong);
    row("after a quote in a comment", u"<!-- don't --><a b=\""_s + many + u"\"/>"_s, u"1:14: "_s + tooLong);
    row("without an end", u"<a "_s + many, u"1:0: "_s + tooLong);
    row("an end tag without an end", u"</a "_s + many, u"1:0: "_s + tooLong);
    row("a long instruction", u"<?a "_s + many + u"?>"_s, u"1:0: "_s + tooLong);

    row("the most attributes", u"<a%1/>"_s.arg(attributes(128)));
    row("one more", full, u"1:0: "_s + tooMany);
    row("blanks around the signs", QString(full).replace("="_L1, "\n =\t"_L1), u"1:0: "_s + tooMany);
    row("signs in quotes", u"<a b='%1'/>"_s.arg(QString(200, u'=')));
    row("after a comment with a tag and a quote", u"<!-- ><b \" -->"_s + full, u"1:14: "_s + tooMany);
    row("after CDATA with a tag and a quote", u"<a><![CDATA[<b \"]]>"_s + full, u"1:19: "_s + tooMany);
    row("after an instruction with a tag and a quote", u"<?a <b \" ?>"_s + full, u"1:11: "_s + tooMany);
    row("in a comment", u"<!-- %1 -->"_s.arg(full));
    row("in CDATA", u"<a><![CDATA[%1]]></a>"_s.arg(full));

    row("the most namespaces", u"<a%1><b%2/></a>"_s.arg(attributes(63, u"xmlns:n"_s), u" xmlns='urn:x'"_s));
    row("one more around", u"<a%1><b%2/></a>"_s.arg(attributes(64, u"xmlns:n"_s), u" xmlns='urn:x'"_s),
        u"1:%1: "_s.arg(3 + attributes(64, u"xmlns:n"_s).size()) + namespaces);
    row("a blank before the sign", u"<a%1/>"_s.arg(attributes(65, u"xmlns:n"_s).replace("="_L1, " ="_L1)),
        u"1:0: "_s + namespaces);
    row("beside each other", u"<r>"_s + u"<a%1/>"_s.arg(attributes(40, u"xmlns:n"_s)).repeated(9) + u"</r>"_s);
    row("beside each other, with end tags",
        u"<r>"_s + u"<a%1></a>"_s.arg(attributes(40, u"xmlns:n"_s)).repeated(9) + u"</r>"_s);

    row("deep", u"<a>"_s.repeated(64));
    row("too deep", u"<a>"_s.repeated(65), u"1:192: Elements are nested too deeply."_s);
    row("never deep", u"<a></a>"_s.repeated(100) + u"<a/>"_s.repeated(100));

    const auto noType = u": A document type definition is not accepted."_s;
    row("a document type", u"<!DOCTYPE a><a/>"_s, u"1:0"_s + noType);
    row("a document type after a comment", u"<!-- x --><!DOCTYPE a [<!ENTITY e 'x'>]><a/>"_s, u"1:10"_s + noType);
    row("a document type in a comment", u"<!-- <!DOCTYPE a> --><a/>"_s);
}

void TestXmlGuard::findsMarkupThatIsTooDangerous()
{
    QFETCH(QString, xml);
    QTEST(problemOfMarkup(xml), "problem");
}

SLUICE_TEST(TestXmlGuard)

} // namespace tst_xmlguard

#include "tst_xmlguard.moc"
