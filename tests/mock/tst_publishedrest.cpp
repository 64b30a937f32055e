// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mockserver.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QJsonArray>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_publishedrest {

/// The sample request on the vendor's reference page for REST, sent unchanged. The page is read from beside the
/// project.
class TestPublishedRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QDir seeds(QStringLiteral(SLUICE_SHARED "/seeds"));
        const auto pages = seeds.entryInfoList({u"003_*.txt"_s}, QDir::Files);
        if (pages.isEmpty())
            QSKIP("The vendor's reference pages are not beside the project (../shared/seeds).");
        QFile file(pages.constFirst().filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto page = file.readAll();
        const QByteArray begin = "\n```http!\n";
        const auto start = page.indexOf(begin, page.indexOf("## Sample request")) + begin.size();
        m_sample = page.mid(start, page.indexOf("\n```", start) - start);
        QVERIFY(m_sample.startsWith("POST /api/v1/Agents/Configuration/ClearConfigurationCache\n"));
        QVERIFY(m_sample.contains("\nAuthorization: Basic dGplMDpUamUw\n"));
    }

    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void isDoneWithoutABody_data()
    {
        QTest::addColumn<QString>("strictness");
        QTest::addColumn<QByteArray>("folder");
        for (const auto *strictness : {"wire", "published"}) {
            for (const auto *folder : {"", "/SuperOffice", "/Cust12345"})
                QTest::addRow("%s, below '%s'", strictness, folder)
                    << QString::fromLatin1(strictness) << QByteArray(folder);
        }
    }
    void isDoneWithoutABody()
    {
        QFETCH(QString, strictness);
        QFETCH(QByteArray, folder);
        Settings settings;
        QCOMPARE(settings.set(u"strictness"_s, strictness), std::nullopt);
        MockServer server(settings);
        QVERIFY(server.listen());

        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, server.port());
        socket.write(request(folder));
        QByteArray answer;
        QTRY_VERIFY((answer += socket.readAll()).endsWith("\r\n\r\n"));
        QVERIFY2(answer.startsWith("HTTP/1.1 204 "), answer.constData());
        QVERIFY(!answer.toLower().contains("content-type"));
        QCOMPARE(answer.indexOf("\r\n\r\n"), answer.size() - 4);

        QCOMPARE(server.journal().size(), 1);
        const auto entry = server.journal().constLast().toJson();
        const QJsonObject scope{{"application", "sed"}, {"instance", "officia"}, {"forAllAssociates", true}};
        const QJsonObject wanted{
            {"op", "ClearConfigurationCache"},
            {"transport", "rest"},
            {"auth", "basic"},
            {"appToken", false},
            {"user", "tje0"},
            {"names", QJsonArray()},
            {"accepted", true},
            {"services", 0},
            {"httpStatus", 204},
            {"configuration", scope},
        };
        QCOMPARE(entry, wanted);
    }

private:
    /// The parts that the page leaves to the client: version, host, length and line endings.
    [[nodiscard]] QByteArray request(const QByteArray &folder) const
    {
        const auto split = m_sample.indexOf("\n\n");
        const auto body = m_sample.mid(split + 2);
        auto head = m_sample.left(split);
        head.replace("POST /", "POST " + folder + "/");
        head.insert(head.indexOf('\n'),
                    " HTTP/1.1\nHost: 127.0.0.1\nContent-Length: " + QByteArray::number(body.size()));
        return head.replace("\n", "\r\n") + "\r\n\r\n" + body;
    }

    QByteArray m_sample;
};

SLUICE_TEST(TestPublishedRest)

} // namespace tst_publishedrest

#include "tst_publishedrest.moc"
