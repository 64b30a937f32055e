// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "tests/support/cputime.h"
#include "tests/support/fixtures.h"
#include "tests/support/suite.h"

#include <QStringEncoder>
#include <QTest>

#include <functional>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_readingtime {
using namespace std::chrono_literals;

namespace {

/// Makes a body of about \a size bytes.
using Body = std::function<QByteArray(qsizetype size)>;

Context contextFor(const QString &protocol)
{
    Context context;
    context.address = u"https://crm.example.test/SuperOffice"_s;
    if (protocol == "superoffice-soap"_L1)
        context.options.services = 88;
    return context;
}

/// \a piece as often as it takes.
QByteArray repeated(const QByteArray &piece, qsizetype size)
{
    return piece.repeated(qMax(size / piece.size(), qsizetype(1)));
}

/// \a count attributes with different names.
QByteArray attributes(int count, const QByteArray &name = "a")
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += ' ' + name + QByteArray::number(i) + "=''";
    return text;
}

/// An envelope and a result of infoRouter in one, with \a content where a reader has to pass it.
QByteArray document(const QByteArray &content)
{
    return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' success='true'><s:Body>" + content
        + "</s:Body></s:Envelope>";
}

/// A tag full of attributes in UTF-16. Each has a letter of which one byte is that of a >.
QByteArray wideTag(QStringEncoder::Encoding encoding, QStringEncoder::Flags flags, qsizetype size)
{
    QStringEncoder utf16(encoding, flags);
    return utf16(QString::fromUtf8(document("<a" + attributes(int(size / 24), "\u4e3e") + "/>")));
}

/// The same piece as often as it takes, in a document.
Body many(const QByteArray &piece)
{
    return [piece](qsizetype size) { return document(repeated(piece, size)); };
}

/// Names declared by elements around it, each of which is looked up where \a content is.
QByteArray inManyNamespaces(int perElement, const QByteArray &content)
{
    QByteArray begin;
    QByteArray end;
    for (int depth = 0; depth < 50; ++depth) {
        begin += "<e";
        for (int i = 0; i < perElement; ++i)
            begin += " xmlns:p" + QByteArray::number(depth) + 'q' + QByteArray::number(i) + "='urn:x'";
        begin += '>';
        end += "</e>";
    }
    return document(begin + content + end);
}

std::chrono::nanoseconds timeOf(const QString &protocolId, const Operation &operation, const QByteArray &body)
{
    const HttpResponse response{.status = 200, .headers = {{"Content-Type", "text/xml"}}, .body = body};
    const auto context = contextFor(protocolId);
    const auto &protocol = *protocolById(protocolId);
    const test::CpuTime time;
    (void)protocol.decode(context, operation, response);
    return time.elapsed();
}

} // namespace

/// A hostile answer takes about as long to read as an ordinary one of its size, and twice as long if it is twice as
/// long. The limits are ratios, so they hold on any machine.
class TestReadingTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsWithTheLengthOnly_data();
    void growsWithTheLengthOnly();
};

void TestReadingTime::growsWithTheLengthOnly_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Body>("body");

    const QByteArray fullTag = "<a" + attributes(6000) + "/>"; // 60 KB
    const QList<std::pair<const char *, Body>> xml{
        {"tags full of attributes", many(fullTag)},
        {"tags with the most attributes that are read", many("<a" + attributes(128) + "/>")},
        {"a tag without end", [](qsizetype size) { return document("<a" + attributes(int(size / 11)) + "/>"); }},
        {"UTF-16, a tag full of attributes",
         [](qsizetype size) { return wideTag(QStringEncoder::Utf16, QStringEncoder::Flag::WriteBom, size); }},
        {"UTF-16 without a mark",
         [](qsizetype size) { return wideTag(QStringEncoder::Utf16LE, QStringEncoder::Flag::Default, size); }},
        {"tags full of attributes, hidden by a comment with a quote",
         many("<!-- ><a \" -->" + fullTag + "<b c=\"\"/>")},
        {"tags full of attributes, hidden by CDATA", many("<![CDATA[<a \"]]>" + fullTag + "<b c=\"\"/>")},
        {"tags full of attributes, hidden by an instruction", many("<?a <b \" ?>" + fullTag + "<b c=\"\"/>")},
        {"names in many namespaces", [](qsizetype size) { return inManyNamespaces(100, repeated("<p0q0:a/>", size)); }},
        {"names in the most namespaces that are read",
         [](qsizetype size) { return inManyNamespaces(1, repeated("<p0q0:a/>", size)); }},
        {"declarations beside each other", many("<a xmlns='urn:a' xmlns:b='urn:b'/>")},
        {"nested", [](qsizetype size) { return document(repeated("<a>", size)); }},
        {"long names, nested, with many elements in them",
         [](qsizetype size) {
             const QByteArray name(size / 40, 'n');
             const auto level = QByteArray('<' + name.left(60'000) + '>');
             return document(level.repeated(10) + repeated("<x>1</x>", size / 2));
         }},
        {"one long text", [](qsizetype size) { return document(QByteArray(size, 'x')); }},
        {"character references", many("&#65;&amp;")},
        {"pieces of CDATA", many("<![CDATA[x]]>")},
        {"comments", many("<!---->")},
        {"instructions", many("<?a?>")},
        {"texts that look like documents", many("<a>&lt;b success=&quot;no&quot;&gt;</a>")},
        {"one text that looks like a document",
         [](qsizetype size) {
             return document("<a>&lt;b success='no'&gt;" + repeated("&lt;b/&gt;", size) + "&lt;/b&gt;</a>");
         }},
        {"noes", many("<Succeeded>false</Succeeded><a success='false'/><Fault/>")},
        {"exceptions", many("<ExceptionInfo>no</ExceptionInfo>")},
        {"exceptions in exceptions",
         [](qsizetype size) {
             return document("<ExceptionInfo>" + "<ExceptionInfo>"_ba.repeated(40) + repeated("a <b/>", size)
                             + "</ExceptionInfo>"_ba.repeated(41));
         }},
        {"blanks before it", [](qsizetype size) -> QByteArray { return QByteArray(size, ' ') + document({}); }},
        {"less-than signs", [](qsizetype size) { return QByteArray(size, '<'); }},
        {"quotes in a tag", [](qsizetype size) -> QByteArray { return "<a " + QByteArray(size, '"'); }},
    };
    for (const auto &[name, body] : xml) {
        QTest::addRow("NetServer: %s", name) << u"superoffice-soap"_s << Operation(FlushAll{}) << body;
        QTest::addRow("infoRouter: %s", name)
            << u"inforouter"_s << Operation(ReadSettings{SettingsSource::ApplicationParameters}) << body;
    }

    const QList<std::pair<const char *, Body>> json{
        {"names", [](qsizetype size) -> QByteArray { return '[' + repeated("\"Name\",", size) + "\"\"]"; }},
        {"nested", [](qsizetype size) { return QByteArray(size, '['); }},
        {"the same key again",
         [](qsizetype size) -> QByteArray { return '{' + repeated("\"Error\":false,", size) + "\"a\":1}"; }},
        {"objects",
         [](qsizetype size) -> QByteArray {
             return '[' + repeated("{\"Name\":\"a\",\"Generation\":1},", size) + "{}]";
         }},
        {"escaped characters", [](qsizetype size) -> QByteArray { return '"' + repeated("\\u0041", size) + '"'; }},
    };
    for (const auto &[name, body] : json) {
        for (const auto &operation : {Operation(FlushAll{}), Operation(ListCaches{}), Operation(SignIn{}),
                                      Operation(CacheGenerations{{u"a"_s}}), Operation(Features{})}) {
            QTest::addRow("REST: %s, %d", name, int(operation.index())) << u"superoffice-rest"_s << operation << body;
        }
    }
}

void TestReadingTime::growsWithTheLengthOnly()
{
    QFETCH(QString, protocol);
    QFETCH(Operation, operation);
    QFETCH(Body, body);

    constexpr qsizetype size = 128 * 1024;
    constexpr auto noise = 4ms;
    // A list of names is what servers send most of.
    const bool isRest = protocol == "superoffice-rest"_L1;
    const auto ordinary = isRest ? QByteArray('[' + repeated("\"AssociateCache\",", size) + "\"\"]")
                                 : document(repeated("<a:string xmlns:a='urn:a'>AssociateCache</a:string>", size));
    QString text;
    // What else the machine does can only add time, so the best of three tries counts.
    for (int i = 0; i < 3; ++i) {
        const auto peer = timeOf(protocol, operation, ordinary);
        const auto once = timeOf(protocol, operation, body(size));
        const auto fourTimes = timeOf(protocol, operation, body(4 * size));
        if (once <= 12 * peer + noise && fourTimes <= 8 * once + noise)
            return;
        text += u"an ordinary answer: %1 µs, this one: %2 µs, four times its size: %3 µs\n"_s.arg(peer / 1us)
                    .arg(once / 1us)
                    .arg(fourTimes / 1us);
    }
    QFAIL(qPrintable(text));
}

SLUICE_TEST(TestReadingTime)

} // namespace tst_readingtime

#include "tst_readingtime.moc"
