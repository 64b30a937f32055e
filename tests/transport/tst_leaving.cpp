// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/evidence.h"
#include "core/transport/httpclient.h"
#include "core/transport/onceonlybody.h"
#include "tests/support/calls.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"

#include <QFile>
#include <QSemaphore>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <thread>

using namespace sluice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace tst_leaving {
using test::RawServer;
using SecureServer = test::ScriptedServer<QSslServer>;

namespace {

/// Where a request comes to a halt.
enum class Halt {
    Connecting,  ///< the machine does not answer
    Handshaking, ///< the server accepts the connection, and does not take part in the TLS handshake
    AtTheProxy,  ///< the proxy accepts the connection, and does not answer CONNECT
    Answering,   ///< the whole request arrives, and nothing comes back
    AnsweringInTls,
};

int listeningSocket(int backlog, quint16 &port)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    const bool works = ::bind(handle, generic, length) == 0 && ::listen(handle, backlog) == 0
        && ::getsockname(handle, generic, &length) == 0;
    if (!works)
        qFatal("No port to listen on.");
    port = ntohs(address.sin_port);
    return handle;
}

/// A port where the kernel drops every further attempt to connect, because the queue is full and nobody accepts.
class SilentPort
{
public:
    SilentPort()
        : m_handle(listeningSocket(0, m_port))
    {
        for (auto &filler : m_fillers)
            filler.connectToHost(QHostAddress::LocalHost, m_port);
        if (!m_fillers.front().waitForConnected())
            qFatal("The queue cannot be filled.");
    }

    ~SilentPort() { ::close(m_handle); }
    Q_DISABLE_COPY_MOVE(SilentPort)

    quint16 port() const { return m_port; }

    /// How many connections are being attempted, besides those that fill the queue.
    qsizetype attempts() const
    {
        QFile table(u"/proc/net/tcp"_s);
        if (!table.open(QIODevice::ReadOnly))
            return 0;
        const auto remote = ':' + QByteArray::number(m_port, 16).toUpper().rightJustified(4, '0') + " 02 "; // SYN_SENT
        return table.readAll().count(remote) - waiting();
    }

private:
    qsizetype waiting() const
    {
        return std::count_if(m_fillers.begin(), m_fillers.end(),
                             [](const QTcpSocket &s) { return s.state() != QAbstractSocket::ConnectedState; });
    }

    quint16 m_port = 0;
    const int m_handle;
    std::array<QTcpSocket, 3> m_fillers;
};

/// Everything that can hold a request up, and the request.
struct Trap
{
    explicit Trap(Halt where)
        : halt(where)
    {
        secure.setSslConfiguration(test::tlsConfiguration());
    }

    QUrl url() const
    {
        switch (halt) {
        case Halt::Connecting:
            return QUrl(u"http://127.0.0.1:%1/"_s.arg(closed.port()));
        case Halt::Handshaking:
            return QUrl(u"https://127.0.0.1:%1/"_s.arg(silent.serverPort()));
        case Halt::AtTheProxy:
            return QUrl(u"http://crm.example.com/"_s);
        case Halt::Answering:
            return silent.url();
        case Halt::AnsweringInTls:
            return QUrl(u"https://localhost:%1/"_s.arg(secure.serverPort()));
        }
        Q_UNREACHABLE();
    }

    TransportPolicy policy() const
    {
        TransportPolicy policy{.authorities = {test::tlsConfiguration().localCertificate()},
                               .proxy = {.kind = ProxyKind::None}};
        if (halt == Halt::AtTheProxy)
            policy.proxy = {.kind = ProxyKind::Http, .host = u"127.0.0.1"_s, .port = silent.serverPort()};
        return policy;
    }

    bool isReached() const
    {
        switch (halt) {
        case Halt::Connecting:
            return closed.attempts() > 0;
        case Halt::Handshaking:
        case Halt::AtTheProxy:
            return silent.bytes() > 0;
        case Halt::Answering:
            return silent.requests() > 0;
        case Halt::AnsweringInTls:
            return secure.requests() > 0;
        }
        Q_UNREACHABLE();
    }

    const Halt halt;
    SilentPort closed;
    RawServer silent{[](QTcpSocket &, const QByteArray &, int) {}};
    SecureServer secure{[](QTcpSocket &, const QByteArray &, int) {}};
};

HttpRequest actionWith(const QUrl &url, const QByteArray &body)
{
    return {.method = "POST", .url = url, .headers = {{"Content-Type", "text/xml"}}, .body = body, .sendOnce = true};
}

Result<Reply> asReply(const Result<HttpResponse> &response)
{
    return response.map([](const HttpResponse &) { return Reply(Done{}); });
}

/// A server in a thread of its own, which counts the bytes that arrive while the thread of the test does nothing.
class WatchingServer
{
public:
    WatchingServer()
        : m_handle(listeningSocket(8, m_port))
        , m_thread([this] { watch(); })
    {
    }

    ~WatchingServer()
    {
        ::shutdown(m_handle, SHUT_RDWR);
        ::shutdown(m_peer, SHUT_RDWR);
        m_thread.join();
        ::close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(WatchingServer)

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_port)); }
    bool waitForConnection() { return m_accepted.tryAcquire(1, 5000); }
    /// Whether something arrives within \a time.
    bool waitForBytes(std::chrono::milliseconds time)
    {
        return m_arrived.tryAcquire(1, static_cast<int>(time.count()));
    }

private:
    void watch()
    {
        m_peer = ::accept(m_handle, nullptr, nullptr);
        m_accepted.release();
        std::array<char, 4096> bytes{};
        while (::recv(m_peer, bytes.data(), bytes.size(), 0) > 0)
            m_arrived.release();
        ::close(m_peer);
    }

    quint16 m_port = 0;
    const int m_handle;
    std::atomic<int> m_peer = -1;
    QSemaphore m_accepted;
    QSemaphore m_arrived;
    std::thread m_thread;
};

} // namespace

class TestLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysHowFarAStoppedRequestGot_data();
    void saysHowFarAStoppedRequestGot();
    void saysHowFarALateRequestGot_data() { saysHowFarAStoppedRequestGot_data(); }
    void saysHowFarALateRequestGot();
    void sendsNothingAfterItsOwnerWent_data();
    void sendsNothingAfterItsOwnerWent();
    void letsNoByteLeaveBeforeItSaysSo_data();
    void letsNoByteLeaveBeforeItSaysSo();
    void asksWhetherItMayLeaveWhenTheConnectionStands_data();
    void asksWhetherItMayLeaveWhenTheConnectionStands();
    void withholdsTheBodyOfAStoppedRequest();
    void neverCallsAnArrivedRequestUnsent_data();
    void neverCallsAnArrivedRequestUnsent();

private:
    std::unique_ptr<HttpClient> m_client;
};

void TestLeaving::init()
{
    m_client = std::make_unique<HttpClient>();
}

void TestLeaving::saysHowFarAStoppedRequestGot_data()
{
    QTest::addColumn<Halt>("halt");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("left");
    for (const auto &body : {QByteArray("<flush/>"), QByteArray()}) {
        const auto *with = body.isEmpty() ? "without a body" : "with a body";
        QTest::addRow("the machine does not answer, %s", with) << Halt::Connecting << body << false;
        QTest::addRow("no TLS handshake, %s", with) << Halt::Handshaking << body << false;
        QTest::addRow("the proxy does not answer, %s", with) << Halt::AtTheProxy << body << false;
        QTest::addRow("the whole request arrived, %s", with) << Halt::Answering << body << true;
        QTest::addRow("the whole request arrived in TLS, %s", with) << Halt::AnsweringInTls << body << true;
    }
}

void TestLeaving::saysHowFarAStoppedRequestGot()
{
    QFETCH(Halt, halt);
    QFETCH(QByteArray, body);
    QFETCH(bool, left);
    const Trap trap(halt);
    auto *call = m_client->send(actionWith(trap.url(), body), trap.policy(), {}, this);
    QTRY_VERIFY(trap.isReached());
    call->cancel();
    const auto result = asReply(call->result());
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    QCOMPARE(result.error().delivery, left ? Error::Delivery::MaybeSent : Error::Delivery::NotSent);
    QCOMPARE(evidenceOf(FlushAll{}, result), left ? Evidence::Unknown : Evidence::Cancelled);
}

void TestLeaving::saysHowFarALateRequestGot()
{
    QFETCH(Halt, halt);
    QFETCH(QByteArray, body);
    QFETCH(bool, left);
    const Trap trap(halt);
    const auto response =
        test::resultOf(m_client->send(actionWith(trap.url(), body), trap.policy(), {.timeout = 700ms}, this));
    const auto result = asReply(response);
    QVERIFY(trap.isReached() || halt == Halt::Connecting);
    QCOMPARE(result.error().kind, Error::Kind::Timeout);
    QCOMPARE(result.error().delivery, left ? Error::Delivery::MaybeSent : Error::Delivery::NotSent);
    QCOMPARE(evidenceOf(FlushAll{}, result), left ? Evidence::Unknown : Evidence::Failed);
}

void TestLeaving::sendsNothingAfterItsOwnerWent_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("with a body") << QByteArray("<flush/>");
    QTest::newRow("without a body") << QByteArray();
}

void TestLeaving::sendsNothingAfterItsOwnerWent()
{
    QFETCH(QByteArray, body);
    WatchingServer server;
    auto owner = std::make_unique<QObject>();
    auto *call = m_client->send(actionWith(server.url(), body), {}, {}, owner.get());
    bool ended = false;
    call->then(this, [&ended](const auto &) { ended = true; });
    QCoreApplication::processEvents(); // starts it
    QVERIFY(server.waitForConnection());
    owner.reset();
    QTest::qWait(200); // as long as a request would need to arrive many times over
    QVERIFY(!server.waitForBytes(0ms));
    QVERIFY(!ended);
}

void TestLeaving::letsNoByteLeaveBeforeItSaysSo_data()
{
    sendsNothingAfterItsOwnerWent_data();
}

/// Qt sends from a thread of its own. What this class says is only true if that thread waits for this one.
void TestLeaving::letsNoByteLeaveBeforeItSaysSo()
{
    QFETCH(QByteArray, body);
    WatchingServer server;
    auto *call = m_client->send(actionWith(server.url(), body), {}, {}, this);
    QCoreApplication::processEvents(); // starts it
    QVERIFY(server.waitForConnection());
    QVERIFY(!server.waitForBytes(300ms));
    call->cancel();
    QCOMPARE(call->result().error().delivery, Error::Delivery::NotSent);
}

void TestLeaving::asksWhetherItMayLeaveWhenTheConnectionStands_data()
{
    sendsNothingAfterItsOwnerWent_data();
}

void TestLeaving::asksWhetherItMayLeaveWhenTheConnectionStands()
{
    QFETCH(QByteArray, body);
    WatchingServer server;
    const Error objection{.kind = Error::Kind::Blocked, .message = u"The class was raised."_s};
    bool isConnected = false;
    const auto guard = [&] {
        isConnected = server.waitForConnection();
        return std::optional(objection);
    };
    const auto answer = test::resultOf(m_client->send(actionWith(server.url(), body), {}, {}, this, guard));
    QVERIFY(isConnected);
    QVERIFY(!answer);
    QCOMPARE(answer.error(), objection);
    QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
    QVERIFY(!server.waitForBytes(200ms));
}

/// A call that was stopped is deleted later. Until then, Qt may still ask for the body.
void TestLeaving::withholdsTheBodyOfAStoppedRequest()
{
    WatchingServer server;
    QObject owner;
    auto *call = m_client->send(actionWith(server.url(), "body"), {}, {}, &owner);
    auto *body = m_client->findChild<OnceOnlyBody *>();
    if (!body)
        body = owner.findChild<OnceOnlyBody *>();
    QVERIFY(body);
    call->cancel();
    QCOMPARE(call->result().error().delivery, Error::Delivery::NotSent);
    QCOMPARE(body->read(10), QByteArray());
}

void TestLeaving::neverCallsAnArrivedRequestUnsent_data()
{
    sendsNothingAfterItsOwnerWent_data();
}

/// Stops at every moment between the start and the arrival.
void TestLeaving::neverCallsAnArrivedRequestUnsent()
{
    QFETCH(QByteArray, body);
    int unsent = 0;
    int sent = 0;
    for (int round = 0; round < 150; ++round) {
        RawServer server([](QTcpSocket &, const QByteArray &, int) {});
        HttpClient client;
        auto *call = client.send(actionWith(server.url(), body), {}, {}, this);
        for (int turn = 0; turn < 10 * round; ++turn)
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        call->cancel();
        const bool saysUnsent = call->result().error().delivery == Error::Delivery::NotSent;
        saysUnsent ? ++unsent : ++sent;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QVERIFY(!saysUnsent || server.bytes() == 0);
    }
    qInfo("%d were not sent, %d may have been.", unsent, sent);
    QVERIFY(unsent > 0 && sent > 0);
}

SLUICE_TEST(TestLeaving)

} // namespace tst_leaving

#include "tst_leaving.moc"
