// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "tests/support/completeproduct.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_product {

namespace {

/// A protocol of a made-up product.
class FountainProtocol final : public Protocol
{
public:
    QString id() const override { return u"fountain"_s; }
    std::optional<Error> problem(const Context &) const override { return {}; }
    QString understoodAddress(const Context &context) const override { return context.address; }
    std::optional<Operation> prerequisite(const Context &, const Operation &) const override { return {}; }
    Result<HttpRequest> encode(const Context &, const Operation &) const override { return HttpRequest(); }
    Result<Reply> decode(const Context &, const Operation &, const HttpResponse &) const override { return Done{}; }
    NextMove next(const Context &context, const Operation &, const Result<Reply> &) const override
    {
        return Deliver{context};
    }
    Support support(const Context &, const Operation &) const override { return Support::Yes; }
    QStringList assumptions(const ProtocolOptions &) const override { return {}; }
    Product product() const override { return {.id = id(), .name = u"Fountain"_s, .serverName = u"Fountain"_s}; }
};

Product superOffice()
{
    return productOf(u"superoffice"_s).value();
}

Product infoRouter()
{
    return productOf(u"inforouter"_s).value();
}

} // namespace

class TestProduct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void belongsToEachOfItsProtocols();
    void isNothingForAnUnknownProtocol();
    void isComplete_data();
    void isComplete();
    void tellsWhichOptionsCount();
    void dropsOptionsThatDoNotCount();
    void knowsItsOwnAddresses_data();
    void knowsItsOwnAddresses();
    void tellsWhatAPreviewAssumes();
    void canBeAddedAtStartup();
};

void TestProduct::belongsToEachOfItsProtocols()
{
    QStringList ids;
    for (const auto &product : products()) {
        QCOMPARE(product.id, product.protocols.constFirst().id);
        for (const auto &protocol : product.protocols) {
            ids.append(protocol.id);
            QCOMPARE(productOf(protocol.id), product);
            QCOMPARE(product.protocol(protocol.id)->id, protocol.id);
        }
    }
    QCOMPARE(ids, protocolIds());
    QCOMPARE(defaultProtocolId(), u"superoffice"_s);
}

void TestProduct::isNothingForAnUnknownProtocol()
{
    QVERIFY(!productOf(u"gopher"_s));
    QVERIFY(!superOffice().protocol(u"inforouter"_s));
}

void TestProduct::isComplete_data()
{
    QTest::addColumn<QString>("id");
    for (const auto &product : products())
        QTest::newRow(qPrintable(product.id)) << product.id;
}

void TestProduct::isComplete()
{
    QFETCH(QString, id);
    QCOMPARE(test::shortcomingsOf(productOf(id).value()), QStringList());
}

void TestProduct::tellsWhichOptionsCount()
{
    QVERIFY(superOffice().accepts(ProtocolOption::Services));
    QVERIFY(!superOffice().accepts(ProtocolOption::Binding));
    QVERIFY(infoRouter().accepts(ProtocolOption::Binding));
    QVERIFY(!infoRouter().accepts(ProtocolOption::Online));
    const auto product = superOffice();
    QVERIFY(!product.protocol(u"superoffice-rest"_s)->accepts.contains(ProtocolOption::Envelope));
    QVERIFY(product.protocol(u"superoffice-soap"_s)->impliedBy.contains(ProtocolOption::Envelope));
}

void TestProduct::dropsOptionsThatDoNotCount()
{
    ProtocolOptions all;
    all.services = 88;
    all.envelope = EnvelopeForm::Published;
    all.signIn = SignInKind::Ticket;
    all.online = true;
    all.vendorDomain = u"example.com"_s;
    all.binding = Binding::Get;
    all.language = u"de"_s;

    ProtocolOptions expected;
    expected.signIn = SignInKind::Ticket;
    expected.binding = Binding::Get;
    expected.language = u"de"_s;
    QCOMPARE(acceptedOptions(infoRouter().protocols.constFirst(), all), expected);

    auto ofSuperOffice = all;
    ofSuperOffice.binding.reset();
    ofSuperOffice.language = ProtocolOptions().language;
    QCOMPARE(acceptedOptions(superOffice().protocols.constFirst(), all), ofSuperOffice);
}

void TestProduct::knowsItsOwnAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("service") << u"https://files.example.com/InfoRouter/srv.asmx"_s << true;
    QTest::newRow("call") << u" https://files.example.com/infoRouter/SRV.asmx/ServerInfo "_s << true;
    QTest::newRow("query") << u"files.example.com/srv.asmx?op=LogOut"_s << true;
    QTest::newRow("folder") << u"https://files.example.com/InfoRouter"_s << false;
    QTest::newRow("another service") << u"https://files.example.com/mysrv.asmx"_s << false;
}

void TestProduct::knowsItsOwnAddresses()
{
    QFETCH(QString, address);
    QTEST(infoRouter().isOwnAddress(address), "isOwn");
    QVERIFY(!superOffice().isOwnAddress(address));
}

void TestProduct::tellsWhatAPreviewAssumes()
{
    ProtocolOptions chosen;
    QVERIFY(!protocolById(u"superoffice-soap"_s)->assumptions(chosen).isEmpty());
    QVERIFY(!protocolById(u"inforouter"_s)->assumptions(chosen).isEmpty());
    QVERIFY(protocolById(u"superoffice-rest"_s)->assumptions(chosen).isEmpty());
    QCOMPARE(protocolById(u"superoffice"_s)->assumptions(chosen).size(), 1);
    chosen.services = 88;
    chosen.binding = Binding::Post;
    QVERIFY(protocolById(u"superoffice-soap"_s)->assumptions(chosen).isEmpty());
    QVERIFY(protocolById(u"inforouter"_s)->assumptions(chosen).isEmpty());
    chosen.online = true;
    QCOMPARE(protocolById(u"superoffice-rest"_s)->assumptions(chosen).size(), 1);
    QCOMPARE(protocolById(u"superoffice"_s)->assumptions(chosen).size(), 2);
}

void TestProduct::canBeAddedAtStartup()
{
    static const FountainProtocol fountain;
    const auto before = products().size();
    addProduct({&fountain});
    QCOMPARE(protocolIds().constLast(), u"fountain"_s);
    QCOMPARE(protocolById(u"fountain"_s), &fountain);
    QCOMPARE(productOf(u"fountain"_s)->name, u"Fountain"_s);
    QCOMPARE(products().size(), before + 1);
    QCOMPARE(defaultProtocolId(), u"superoffice"_s);
}

SLUICE_TEST(TestProduct)

} // namespace tst_product

#include "tst_product.moc"
