// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/proxydialogue.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_proxydialogue {

class TestProxyDialogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesNoBodyOfAnAnswerThatEndsTheConnection_data();
    void judgesNoBodyOfAnAnswerThatEndsTheConnection();
};

void TestProxyDialogue::judgesNoBodyOfAnAnswerThatEndsTheConnection_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    const QByteArray head("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("at once") << QByteArrayList{head + "\r\n<html>no</html>"};
    QTest::newRow("later") << QByteArrayList{head + "\r\n", "<html>", "no</html>"};
    QTest::newRow("longer than it says") << QByteArrayList{head + "Connection: close\r\nContent-Length: 2\r\n\r\n",
                                                           "no", " more"};
}

void TestProxyDialogue::judgesNoBodyOfAnAnswerThatEndsTheConnection()
{
    QFETCH(QByteArrayList, pieces);
    ProxyDialogue dialogue(true);
    dialogue.ask("CONNECT crm.example.com:443 HTTP/1.1\r\n\r\n");
    QByteArray forQt;
    for (const auto &piece : pieces)
        forQt += dialogue.answer(piece);
    QCOMPARE(dialogue.state(), ProxyDialogue::State::Asking);
    QCOMPARE(dialogue.refusal(), ProxyRefusal());
    QVERIFY(dialogue.isOver());
    QVERIFY2(forQt.startsWith("HTTP/1.1 407 ") && forQt.endsWith("\r\n\r\n"), forQt.constData());
}

SLUICE_TEST(TestProxyDialogue)

} // namespace tst_proxydialogue

#include "tst_proxydialogue.moc"
