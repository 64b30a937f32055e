// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/preview.h"
#include "core/protocol/registry.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsNoSecret_data();
    void holdsNoSecret();
    void needsNoSignIn();
    void isWhatGoesOverTheLine();
};

namespace {

Context contextWithSecrets()
{
    Context context;
    context.address = u"https://crm.example.test/SuperOffice"_s;
    context.credentials = {u"ADM0"_s, u"s3cret-password"_s, u"s3cret-app-token"_s, {}, u"7T:s3cret-ticket"_s};
    return context;
}

const Protocol &soap()
{
    return *protocolById(u"superoffice-soap"_s);
}

} // namespace

void TestPreview::holdsNoSecret_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::newRow("probe") << Operation(Probe{});
    QTest::newRow("sign-in") << Operation(SignIn{});
    QTest::newRow("list") << Operation(ListCaches{});
    QTest::newRow("flush all") << Operation(FlushAll{});
    QTest::newRow("flush named") << Operation(FlushNamed{{u"ExtAppCache"_s}});
    QTest::newRow("clear") << Operation(ClearConfiguration{u"WebClient"_s, u"Web"_s, true});
}

void TestPreview::holdsNoSecret()
{
    QFETCH(Operation, operation);
    for (const auto form : {EnvelopeForm::Wire, EnvelopeForm::Published}) {
        auto context = contextWithSecrets();
        context.options.envelope = form;
        auto request = preview(soap(), context, operation);
        QVERIFY(request);
        QVERIFY(!toText(*request).contains("s3cret"_L1));
        QVERIFY(toText(*request).contains("{application token}"_L1));

        context.credentials.accessToken = u"8A:s3cret"_s;
        request = preview(soap(), context, operation);
        QVERIFY(request);
        QVERIFY(!toText(*request).contains("s3cret"_L1));
    }
}

void TestPreview::needsNoSignIn()
{
    auto context = contextWithSecrets();
    context.credentials = {};
    const auto request = preview(soap(), context, FlushAll{});
    QVERIFY(request);
    QVERIFY(request->body.contains("<n:Ticket>{ticket}</n:Ticket>"));
    QVERIFY(request->body.contains("<n:ApplicationToken></n:ApplicationToken>"));
}

void TestPreview::isWhatGoesOverTheLine()
{
    const auto text = toText(*preview(soap(), contextWithSecrets(), FlushAll{}));
    QVERIFY(
        text.startsWith("POST /SuperOffice/Remote/Services88/Diagnostics.svc HTTP/1.1\nHost: crm.example.test\n"_L1));
    QVERIFY(text.contains(
        "\nSOAPAction: \"http://www.superoffice.net/ws/crm/NetServer/Services88/Diagnostics/FlushCaches\"\n"_L1));
    QVERIFY(text.contains("\n\n<?xml"_L1));
}

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
