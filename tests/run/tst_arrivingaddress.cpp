// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/http/hostheader.h"
#include "core/domain/server/addresskey.h"
#include "core/run/destination/destination.h"
#include "core/session/session.h"
#include "core/session/sessions.h"
#include "core/storage/servers/serverstore.h"
#include "core/transport/httpclient.h"
#include "tests/support/calls.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QTest>

#include <random>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_arrivingaddress {
using test::RawServer;
using test::resultOf;

namespace {

/// What came over the wire for one request.
struct Arrived
{
    QString connectedTo{}; ///< host and port
    QString target{};      ///< as in the first line
    QString host{};        ///< the Host header
};

/// Spellings of addresses, always the same ones in the same order.
class Spellings final
{
public:
    QString next()
    {
        QString address = one({u"http://"_s, u"http://"_s, u"http://"_s, u"HTTP://"_s, u" http://"_s, u"http:///"_s})
            + one(m_hosts) + one({u""_s, u""_s, u":80"_s, u":8080"_s, u":0080"_s, u":"_s, u":65536"_s, u":443"_s});
        const auto count = number(6);
        for (int i = 0; i < count; ++i)
            address += one({u"/"_s, u"/"_s, u"/"_s, u"//"_s, u"\\"_s}) + segment();
        return address + one({u""_s, u"/"_s, u"//"_s, u"/."_s, u"/.."_s, u"?"_s, u"?x=%2e%2e/"_s, u"#x"_s, u" "_s});
    }

private:
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    QString one(const QStringList &from) { return from.at(number(static_cast<int>(from.size()))); }
    QString segment()
    {
        if (number(8) > 0)
            return one(m_segments);
        return one(m_segments) + QChar(0x20 + number(0x2000)) + one(m_segments);
    }

    std::mt19937 m_random{20261130};
    const QStringList m_hosts{u"127.0.0.1"_s,
                              u"localhost"_s,
                              u"LOCALHOST"_s,
                              u"localhost."_s,
                              u"127.1"_s,
                              u"0x7f.0.0.1"_s,
                              u"2130706433"_s,
                              u"0177.0.0.01"_s,
                              u"0.0.0.0"_s,
                              u"[::1]"_s,
                              u"[0:0:0::0:1]"_s,
                              u"[::ffff:127.0.0.1]"_s,
                              u"crm.example.com"_s,
                              u"CRM.Example.COM"_s,
                              u"crm.example.com."_s,
                              u"bücher.example"_s,
                              u"xn--bcher-kva.example"_s,
                              u"Straße.example"_s,
                              u"ＣＲＭ.example"_s,
                              u"[2001:DB8::1]"_s,
                              u"[fe80::1%25eth0]"_s,
                              u"10.1"_s,
                              u"crm_01"_s,
                              u"a..b"_s,
                              u"me@crm01"_s,
                              u"me:x@crm01"_s,
                              u"crm%2Eexample.com"_s};
    const QStringList m_segments{u"SuperOffice"_s, u"superoffice"_s, u"x"_s,     u"."_s,     u".."_s,
                                 u"%2e"_s,         u"%2E%2e"_s,      u".%2e"_s,  u""_s,      u"a b"_s,
                                 u"%20"_s,         u"%2F"_s,         u"%5c"_s,   u"..\\x"_s, u".m"_s,
                                 u".svc"_s,        u"..."_s,         u"%252e"_s, u"ø"_s,     u"%C3%B8"_s,
                                 u"%c3%b8"_s,      u"api"_s,         u"v1"_s,    u"state"_s, u"Remote"_s,
                                 u"Services88"_s,  u"srv.asmx"_s,    u"a;b"_s,   u"..;"_s,   u"%00"_s,
                                 u"\t"_s,          u"a%3fb"_s,       u"+"_s,     u"~"_s,     u"Diagnostics.svc"_s};
};

} // namespace

/// What is judged is what is shown and what arrives, however an address is spelled.
class TestArrivingAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsEachSpellingWhereItWasJudged_data();
    void sendsEachSpellingWhereItWasJudged();

private:
    void compareWithWire(const SignInRequest &request);
    std::optional<Arrived> send(const HttpRequest &request);

    HttpClient m_client;
    Arrived m_arrived;
    int m_unreachable = 0;
    /// A proxy, so that every host can be reached, which answers itself what it should pass on.
    RawServer m_proxy{[this](QTcpSocket &socket, const QByteArray &request, int) { answer(socket, request); }};
    void answer(QTcpSocket &socket, const QByteArray &request);
};

void TestArrivingAddress::answer(QTcpSocket &socket, const QByteArray &request)
{
    const auto lines = QString::fromUtf8(request).split(u"\r\n"_s);
    const auto target = lines.constFirst().section(u' ', 1, -2);
    if (request.startsWith("CONNECT ")) {
        m_arrived = {.connectedTo = target};
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        return;
    }
    m_arrived.target = target;
    for (const auto &line : lines) {
        if (line.startsWith("Host: "_L1, Qt::CaseInsensitive))
            m_arrived.host = line.mid(6);
    }
    socket.write(RawServer::answer("500 Enough", {}, "Connection: close\r\n"));
    socket.disconnectFromHost();
}

std::optional<Arrived> TestArrivingAddress::send(const HttpRequest &request)
{
    m_arrived = {};
    TransportPolicy policy;
    policy.proxy = {.kind = ProxyKind::Http, .host = u"127.0.0.1"_s, .port = m_proxy.serverPort()};
    const auto response = resultOf(m_client.send(request, policy, {}, this));
    return response ? std::optional(m_arrived) : std::nullopt;
}

void TestArrivingAddress::sendsEachSpellingWhereItWasJudged_data()
{
    QTest::addColumn<QString>("protocol");
    for (const auto *protocol : {"superoffice-soap", "superoffice-rest", "inforouter"})
        QTest::newRow(protocol) << QString::fromLatin1(protocol);
}

void TestArrivingAddress::sendsEachSpellingWhereItWasJudged()
{
    constexpr int Count = 3000;
    QFETCH(QString, protocol);
    Spellings spellings;
    int refused = 0;
    m_unreachable = 0;
    for (int i = 0; i < Count; ++i) {
        SignInRequest request{.protocolId = protocol, .address = spellings.next()};
        if (protocol == "superoffice-soap"_L1)
            request.options.services = 88;
        if (problemOf(request)) {
            ++refused;
            continue;
        }
        compareWithWire(request);
        if (QTest::currentTestFailed()) {
            qWarning("The address was: %s", qPrintable(request.address));
            return;
        }
    }
    const auto sent = Count - refused - m_unreachable;
    qInfo("%d addresses: %d refused, %d unreachable, %d sent where they were judged", Count, refused, m_unreachable,
          sent);
    QVERIFY(sent > Count / 10);
}

void TestArrivingAddress::compareWithWire(const SignInRequest &request)
{
    QObject owner;
    const auto *session = Sessions(m_client).open(request, &owner).value();
    const auto preview = session->preview(FlushAll{});
    QVERIFY2(preview, qPrintable(preview ? QString() : preview.error().message));
    const auto arrived = send(*preview);
    if (!arrived) { // Qt connects to no such host, for example with a zone
        QVERIFY(m_arrived.target.isEmpty());
        ++m_unreachable;
        return;
    }
    const auto &shown = preview->url;
    const auto query = shown.query(QUrl::FullyEncoded);
    QCOMPARE(arrived->target, shown.path(QUrl::FullyEncoded) + (query.isEmpty() ? QString() : u'?' + query));
    const auto host = hostHeaderOf(shown); // without the zone of an address, which means nothing to another machine
    QCOMPARE(arrived->host.toLower(), QString::fromLatin1(host).toLower());
    const auto port = shown.port(80);
    QUrl connected(u"http://"_s + arrived->connectedTo);
    QCOMPARE(connected.port(80), port);
    connected.setPort(shown.port());
    QCOMPARE(hostHeaderOf(connected), host);

    const QUrl judged(understoodAddress(request));
    const auto root = judged.path(QUrl::FullyEncoded);
    QVERIFY2(arrived->target.startsWith(root), qPrintable(arrived->target + u" in "_s + root));
    const QUrl place(u"http://"_s + arrived->host + arrived->target.left(root.size()), QUrl::StrictMode);
    QCOMPARE(keyOf(place, {}), keyOf(judged, {}));

    // Whoever stored the place where it arrived has stored what was judged.
    ServerStore store;
    QVERIFY(store.add({.name = u"crm"_s,
                       .protocolId = request.protocolId,
                       .address = place.toString(QUrl::FullyEncoded),
                       .environment = Environment::Production}));
    QVERIFY(!Destinations(store).at(request, Environment::Test));
}

SLUICE_TEST(TestArrivingAddress)

} // namespace tst_arrivingaddress

#include "tst_arrivingaddress.moc"
