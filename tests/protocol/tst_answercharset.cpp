// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/evidence.h"
#include "core/protocol/registry.h"
#include "tests/support/fixtures.h"
#include "tests/support/suite.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_answercharset {

namespace {

const QString Reason = u"Zugriff verweigert für Jürgen"_s;

/// \a text in the encoding \a name; without a byte order mark.
QByteArray in(const char *name, const QString &text)
{
    QStringEncoder encoder(name, QStringEncoder::Flag::Stateless);
    return encoder(text);
}

QString declaration(const QString &encoding)
{
    return encoding.isEmpty() ? u"<?xml version=\"1.0\"?>"_s
                              : u"<?xml version=\"1.0\" encoding=\"%1\"?>"_s.arg(encoding);
}

/// A refusal of NetServer with its reason.
QString netServerNo()
{
    return u"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'"
           " xmlns='http://www.superoffice.net/ws/crm/NetServer/Services88'><s:Header><ExceptionInfo><Message>%1</"
           "Message>"
           "</ExceptionInfo><Succeeded>false</Succeeded></s:Header><s:Body/></s:Envelope>"_s.arg(Reason);
}

QString infoRouterNo()
{
    return u"<response success=\"false\" error=\"%1\"/>"_s.arg(Reason);
}

} // namespace

/// RFC 7303: a byte order mark tells the encoding, or else Content-Type, or else the XML declaration. What is before
/// the document is passed over.
class TestAnswerCharset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThatOfMarkLabelOrDeclaration_data();
    void isThatOfMarkLabelOrDeclaration();
    void isThatOfMarkOrLabelInJson_data();
    void isThatOfMarkOrLabelInJson();
    void provesNothingIfTheTextIsNotInIt_data();
    void provesNothingIfTheTextIsNotInIt();
};

void TestAnswerCharset::isThatOfMarkLabelOrDeclaration_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QByteArray>("type");

    const QByteArray mark8("\xef\xbb\xbf");
    const auto row = [](const char *name, const char *encoding, const QByteArray &before, const char *declared,
                        const char *type) {
        QTest::newRow(name) << QByteArray(encoding) << before << QString::fromLatin1(declared) << QByteArray(type);
    };
    row("UTF-8, not said", "UTF-8", {}, "", "text/xml");
    row("UTF-8, declared", "UTF-8", {}, "utf-8", "text/xml");
    row("UTF-8, labelled, with another declaration", "UTF-8", {}, "iso-8859-1", "text/xml; charset=utf-8");
    row("UTF-8, with a mark, and everything else says Latin-1", "UTF-8", mark8, "iso-8859-1",
        "text/xml; charset=iso-8859-1");
    row("UTF-8 that calls itself utf-16", "UTF-8", {}, "utf-16", "text/xml; charset=utf-8");
    row("UTF-8 that calls itself utf-16, without a label", "UTF-8", {}, "utf-16", "text/xml");
    row("UTF-8 that is called utf-16", "UTF-8", {}, "utf-8", "text/xml; charset=utf-16");
    row("UTF-8 with a mark, that calls itself utf-16", "UTF-8", mark8, "utf-16", "text/xml");
    row("Latin-1, labelled", "ISO-8859-1", {}, "", "text/xml; charset=iso-8859-1");
    row("Latin-1, labelled, in quotes", "ISO-8859-1", {}, "", "text/xml; Charset = \"ISO-8859-1\"");
    row("Latin-1, labelled, and declared as UTF-8", "ISO-8859-1", {}, "utf-8", "text/xml;charset=iso-8859-1");
    row("Latin-1, declared", "ISO-8859-1", {}, "iso-8859-1", "text/xml");
    row("Latin-1, declared after a line end", "ISO-8859-1", "\r\n", "iso-8859-1", "text/xml");
    row("UTF-16LE, with a mark", "UTF-16LE", "\xff\xfe", "utf-16", "text/xml");
    row("UTF-16BE, with a mark", "UTF-16BE", "\xfe\xff", "utf-16", "text/xml; charset=utf-16");
    row("UTF-16LE, with a mark, that calls itself utf-8", "UTF-16LE", "\xff\xfe", "utf-8", "text/xml; charset=utf-8");
    row("UTF-16LE, labelled", "UTF-16LE", {}, "utf-16", "text/xml; charset=utf-16le");
    row("UTF-16BE, labelled without an order", "UTF-16BE", {}, "", "text/xml; charset=utf-16");
    row("a line end", "UTF-8", "\r\n", "utf-8", "text/xml; charset=utf-8");
    row("blanks", "UTF-8", " \t\r\n ", "utf-8", "text/xml; charset=utf-8");
    row("two marks", "UTF-8", mark8 + mark8, "utf-8", "text/xml; charset=utf-8");
    row("a mark, a line end and a mark", "UTF-8", mark8 + "\r\n" + mark8, "utf-8", "text/xml; charset=utf-8");
}

void TestAnswerCharset::isThatOfMarkLabelOrDeclaration()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, before);
    QFETCH(QString, declared);
    QFETCH(QByteArray, type);

    const auto answer = [&](const QString &document) {
        return HttpResponse{.status = 200,
                            .headers = {{"Content-Type", type}},
                            .body = before + in(encoding.constData(), declaration(declared) + document)};
    };
    Context soap;
    soap.address = u"https://crm.example.test/SuperOffice"_s;
    soap.options.services = 88;
    const auto refused = protocolById(u"superoffice-soap"_s)->decode(soap, FlushAll{}, answer(netServerNo()));
    QCOMPARE(evidenceOf(FlushAll{}, refused), Evidence::Refused);
    QCOMPARE(refused.error().message, Reason);

    Context files;
    files.address = u"https://files.example.test/"_s;
    const auto alsoRefused = protocolById(u"inforouter"_s)->decode(files, FlushAll{}, answer(infoRouterNo()));
    QCOMPARE(evidenceOf(FlushAll{}, alsoRefused), Evidence::Refused);
    QCOMPARE(alsoRefused.error().message, Reason);
}

void TestAnswerCharset::isThatOfMarkOrLabelInJson_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("type");
    const auto row = [](const char *name, const char *encoding, const QByteArray &before, const char *type) {
        QTest::newRow(name) << QByteArray(encoding) << before << QByteArray(type);
    };
    row("UTF-8, not said", "UTF-8", {}, "application/json");
    row("UTF-8, labelled", "UTF-8", {}, "application/json; charset=utf-8");
    row("UTF-8 that is called utf-16", "UTF-8", {}, "application/json; charset=utf-16");
    row("UTF-8 with a mark, labelled as Latin-1", "UTF-8", "\xef\xbb\xbf", "application/json; charset=iso-8859-1");
    row("Latin-1, labelled", "ISO-8859-1", {}, "application/json; charset=iso-8859-1");
    row("UTF-16LE, with a mark", "UTF-16LE", "\xff\xfe", "application/json");
    row("UTF-16BE, not said", "UTF-16BE", {}, "application/json");
}

void TestAnswerCharset::isThatOfMarkOrLabelInJson()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, type);
    Context rest;
    rest.address = u"https://crm.example.test/SuperOffice"_s;
    const auto no = u"{\"Error\":true,\"ErrorType\":\"SoSessionException\",\"Message\":\"%1\"}"_s.arg(Reason);
    const HttpResponse response{
        .status = 500, .headers = {{"Content-Type", type}}, .body = before + in(encoding.constData(), no)};
    const auto refused = protocolById(u"superoffice-rest"_s)->decode(rest, FlushAll{}, response);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, Reason);
}

void TestAnswerCharset::provesNothingIfTheTextIsNotInIt_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    const auto latin1 = in("ISO-8859-1", infoRouterNo());
    QTest::newRow("Latin-1 that is said to be UTF-8") << latin1 << "text/xml; charset=utf-8"_ba;
    QTest::newRow("Latin-1, not said") << latin1 << "text/xml"_ba;
    QTest::newRow("an encoding that nobody knows") << infoRouterNo().toUtf8() << "text/xml; charset=x-nobody"_ba;
    QTest::newRow("UTF-16, cut in a character")
        << in("UTF-16LE", infoRouterNo()).chopped(1) << "text/xml; charset=utf-16"_ba;
    QTest::newRow("UTF-8, cut in a character after the end") << infoRouterNo().toUtf8() + "\xc3"
                                                             << "text/xml"_ba;
    QTest::newRow("a zero after the end") << infoRouterNo().toUtf8() + QByteArray(1, '\0') << "text/xml"_ba;
}

void TestAnswerCharset::provesNothingIfTheTextIsNotInIt()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    Context files;
    files.address = u"https://files.example.test/"_s;
    const HttpResponse response{.status = 200, .headers = {{"Content-Type", type}}, .body = body};
    const auto result = protocolById(u"inforouter"_s)->decode(files, FlushAll{}, response);
    QCOMPARE(evidenceOf(FlushAll{}, result), Evidence::Unknown);
    QVERIFY(!result.error().message.isEmpty());
}

SLUICE_TEST(TestAnswerCharset)

} // namespace tst_answercharset

#include "tst_answercharset.moc"
