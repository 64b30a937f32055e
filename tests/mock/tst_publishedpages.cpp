// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/soappeer.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_publishedpages {

namespace {

/// The first XML block of a reference page after the heading that ends with \a heading, unchanged.
QByteArray block(const QByteArray &page, const QByteArray &heading)
{
    const auto start = page.indexOf("\n```xml\n", page.indexOf(" " + heading + "\n"));
    const auto xml = page.mid(start + 8);
    return xml.first(xml.indexOf("\n```") + 1);
}

/// The document in normal form: without white space between elements, order of attributes and choice of prefixes.
QString canonical(const QDomElement &element)
{
    QStringList attributes;
    const auto all = element.attributes();
    for (int i = 0; i < all.size(); ++i)
        attributes.append(u"%1=%2"_s.arg(all.item(i).nodeName(), all.item(i).nodeValue()));
    attributes.sort();
    auto text = u"<%1 %2>"_s.arg(element.tagName(), attributes.join(u' '));
    for (auto node = element.firstChild(); !node.isNull(); node = node.nextSibling())
        text += node.isElement() ? canonical(node.toElement()) : node.nodeValue().trimmed();
    return text + "</>"_L1;
}

QString canonical(const QByteArray &xml)
{
    QDomDocument document;
    return document.setContent(xml, false) ? canonical(document.documentElement()) : u"not well-formed"_s;
}

} // namespace

/// The documents on the vendor's reference pages, sent unchanged. The pages are read from beside the project.
class TestPublishedPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QDir seeds(QStringLiteral(SLUICE_SHARED "/seeds"));
        const auto pages = seeds.entryInfoList({u"00[01]_*.txt"_s}, QDir::Files, QDir::Name);
        if (pages.isEmpty())
            QSKIP("The vendor's reference pages are not beside the project (../shared/seeds).");
        for (const auto &page : pages) {
            QFile file(page.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_pages.append(file.readAll());
        }
    }

    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void areAcceptedAndAnsweredAsPrinted_data() { contentTypes(); }
    void areAcceptedAndAnsweredAsPrinted()
    {
        QFETCH(int, page);
        QFETCH(QByteArray, contentType);
        Settings settings;
        settings.strictness = Strictness::Published;
        MockServer server(settings);
        QVERIFY(server.listen());

        const auto reply = post(server, page, contentType);
        QCOMPARE(reply.status, 200);
        QCOMPARE(canonical(reply.body), canonical(block(m_pages.at(page), "Response")));
        QVERIFY(server.journal().constLast().accepted);
        QCOMPARE(server.journal().constLast().user, "ADM0");
        // An empty string is no cache: the page for named caches flushes nothing.
        QCOMPARE(server.flushCount(u"ExtAppCache"_s), m_pages.at(page).contains("FlushCachesByName") ? 0 : 1);
    }

    void areRefusedOnTheWire_data() { contentTypes(); }
    void areRefusedOnTheWire()
    {
        QFETCH(int, page);
        QFETCH(QByteArray, contentType);
        MockServer server;
        QVERIFY(server.listen());

        const auto reply = post(server, page, contentType);
        QCOMPARE(reply.status, 415);
        QVERIFY(reply.body.contains("was not the expected type 'text/xml; charset=utf-8'"));
        QVERIFY(!server.journal().constLast().accepted);
        QCOMPARE(server.flushCount(u"ExtAppCache"_s), 0);
    }

private:
    void contentTypes() const
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QByteArray>("contentType");
        for (int page = 0; page < m_pages.size(); ++page) {
            for (const auto &type : {"text/xml; charset=utf-8"_ba, "application/soap+xml; charset=utf-8"_ba})
                QTest::addRow("page %d as %s", page, type.constData()) << page << type;
        }
    }

    PeerReply post(const MockServer &server, int page, const QByteArray &contentType) const
    {
        const auto &text = m_pages.at(page);
        const int services = text.mid(text.indexOf("Remote/Services") + 15, 2).toInt();
        const auto *operation = text.contains("FlushCachesByName") ? "FlushCachesByName" : "FlushCaches";
        SoapPeer peer(server, services);
        return peer.post(peer.service(u"Diagnostics"_s), contentType,
                         peer.action(u"Diagnostics"_s, QString::fromLatin1(operation)), block(text, "Request"));
    }

    QList<QByteArray> m_pages;
};

SLUICE_TEST(TestPublishedPages)

} // namespace tst_publishedpages

#include "tst_publishedpages.moc"
