// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/socksdialogue.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_socksdialogue {

class TestSocksDialogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsAnswersInPieces();
    void neverCutsTheNameOfAServer_data();
    void neverCutsTheNameOfAServer();
    void saysNoAccountThatIsTooLong();
};

/// Each byte may come alone, and the first bytes from behind the tunnel with the last of the answer.
void TestSocksDialogue::understandsAnswersInPieces()
{
    SocksDialogue dialogue("192.0.2.1:443", u"anna"_s, u"s3cret"_s);
    QCOMPARE(dialogue.greeting(), QByteArray::fromHex("05020002"));
    QCOMPARE(dialogue.answer(QByteArray::fromHex("05")), QByteArray());
    QCOMPARE(dialogue.answer(QByteArray::fromHex("02")),
             QByteArray("\x01\x04"
                        "anna\x06"
                        "s3cret"));
    QCOMPARE(dialogue.answer(QByteArray::fromHex("01")), QByteArray());
    QCOMPARE(dialogue.answer(QByteArray::fromHex("00")), QByteArray::fromHex("05010001c000020101bb"));
    const auto reply = QByteArray::fromHex("05000003046865726500");
    for (const char byte : reply)
        QCOMPARE(dialogue.answer(QByteArray(1, byte)), QByteArray());
    QCOMPARE(dialogue.state(), SocksDialogue::State::Asking);
    QCOMPARE(dialogue.answer(QByteArray(1, '\0') + "first"), QByteArray());
    QCOMPARE(dialogue.state(), SocksDialogue::State::Connected);
    QCOMPARE(dialogue.rest(), QByteArray("first"));
}

void TestSocksDialogue::neverCutsTheNameOfAServer_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<ProxyFailure>("failure");
    QTest::newRow("as long as it can be") << 255 << ProxyFailure::None;
    QTest::newRow("longer") << 256 << ProxyFailure::NameTooLong;
}

void TestSocksDialogue::neverCutsTheNameOfAServer()
{
    QFETCH(int, length);
    const QByteArray name(length, 'x');
    SocksDialogue dialogue(name + ":443", {}, {});
    const auto said = dialogue.answer(QByteArray::fromHex("0500"));
    QTEST(dialogue.refusal().failure, "failure");
    QCOMPARE(said.contains(name), dialogue.state() == SocksDialogue::State::Asking);
    QCOMPARE(said.isEmpty(), dialogue.state() == SocksDialogue::State::Refused);
}

void TestSocksDialogue::saysNoAccountThatIsTooLong()
{
    SocksDialogue dialogue("crm.example.com:443", u"anna"_s, QString(256, u'x'));
    QCOMPARE(dialogue.answer(QByteArray::fromHex("0502")), QByteArray());
    QCOMPARE(dialogue.refusal().failure, ProxyFailure::AccountTooLong);
}

SLUICE_TEST(TestSocksDialogue)

} // namespace tst_socksdialogue

#include "tst_socksdialogue.moc"
