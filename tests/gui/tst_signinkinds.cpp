// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bench.h"
#include "tests/gui/signinbench.h"
#include "tests/support/suite.h"
#include "ui/texts/servertexts.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_signinkinds {

namespace {

const QPushButton *signInButton(const QWidget &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

void addKinds()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<Credentials>("expected");
    QTest::addColumn<QString>("secret");
    QTest::newRow("password") << u"User and Password"_s << SignInKind::Password
                              << Fields{{u"User"_s, u"ANNA"_s}, {u"Password"_s, u" hush "_s}}
                              << Credentials{.user = u"ANNA"_s, .password = u" hush "_s} << u"password"_s;
    QTest::newRow("ticket") << u"Ticket"_s << SignInKind::Ticket << Fields{{u"Ticket"_s, u"7T:hush  "_s}}
                            << Credentials{.givenTicket = u"7T:hush"_s} << u"ticket"_s;
    QTest::newRow("access token") << u"Access Token"_s << SignInKind::AccessToken
                                  << Fields{{u"Access Token"_s, u"  8A:hush"_s}}
                                  << Credentials{.accessToken = u"8A:hush"_s} << u"access token"_s;
    QTest::newRow("browser session") << u"Browser Session"_s << SignInKind::BrowserSession
                                     << Fields{{u"Cookie"_s, u"a=b; c=d"_s}, {u"XSRF Token"_s, u"hush"_s}}
                                     << Credentials{.cookie = u"a=b; c=d"_s, .xsrfToken = u"hush"_s} << u"cookie"_s;
}

} // namespace

/// Sign-in kinds and interfaces.
class TestSignInKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOtherWarnings(); }
    void sendsTheSecretsOfItsKindAndNoOthers_data() { addKinds(); }
    void sendsTheSecretsOfItsKindAndNoOthers();
    void forgetsTheSecretsOfAnotherKind_data() { addKinds(); }
    void forgetsTheSecretsOfAnotherKind();
    void asksForEverySecretThatItNeeds_data() { addKinds(); }
    void asksForEverySecretThatItNeeds();
    void warnsOfASecretThatCanBeReadOnItsWay_data() { addKinds(); }
    void warnsOfASecretThatCanBeReadOnItsWay();
    void beginsWithTheKindOfItsRequest();
    void sendsAnApplicationTokenWithEveryKind();
    void choosesTheInterface_data();
    void choosesTheInterface();
    void doesNotCountWhatIsSwitchedOff();
    void saysWhatCannotBeHadTogether();
    void understandsAnOnlineTenant_data();
    void understandsAnOnlineTenant();
    void refusesAnOnlineTenantOverHttp();
    void saysWhatIsSpokenAndWhy_data();
    void saysWhatIsSpokenAndWhy();
    void saysItInTheWindowAsWell_data() { saysWhatIsSpokenAndWhy_data(); }
    void saysItInTheWindowAsWell();
};

void TestSignInKinds::sendsTheSecretsOfItsKindAndNoOthers()
{
    QFETCH(QString, word);
    QFETCH(SignInKind, kind);
    QFETCH(Fields, fields);
    QFETCH(Credentials, expected);
    SignInDialog dialog(requestFor(QUrl(crm), {}), nullptr);
    dialog.show();
    choose(dialog, u"Sign In With"_s, word);
    enter(dialog, fields);
    QCOMPARE(dialog.request().credentials, expected);
    QCOMPARE(dialog.request().options.signIn, kind);
    QVERIFY(signInButton(dialog)->isEnabled());
    const QStringList all{u"User"_s,         u"Password"_s, u"Show password"_s, u"Ticket"_s,
                          u"Access Token"_s, u"Cookie"_s,   u"XSRF Token"_s};
    QStringList offered;
    for (const auto &name : all) {
        if (const auto *edit = shown<QLineEdit>(dialog, name)) {
            offered += name;
            QCOMPARE(edit->echoMode(), name == "User"_L1 ? QLineEdit::Normal : QLineEdit::Password);
        }
    }
    QStringList entered;
    for (const auto &[name, text] : std::as_const(fields))
        entered += name;
    QCOMPARE(offered, entered);
    QCOMPARE(shown<QCheckBox>(dialog, u"Show password"_s) != nullptr, kind == SignInKind::Password);
}

void TestSignInKinds::forgetsTheSecretsOfAnotherKind()
{
    QFETCH(QString, word);
    QFETCH(Fields, fields);
    SignInDialog dialog(requestFor(QUrl(crm), {}), nullptr);
    dialog.show();
    choose(dialog, u"Sign In With"_s, word);
    enter(dialog, fields);
    const auto other = word == "Ticket"_L1 ? u"Browser Session"_s : u"Ticket"_s;
    choose(dialog, u"Sign In With"_s, other);
    QCOMPARE(dialog.request().credentials, Credentials());
    QVERIFY(!signInButton(dialog)->isEnabled());
    choose(dialog, u"Sign In With"_s, word);
    QCOMPARE(shown<QLineEdit>(dialog, fields.constLast().first)->text(), QString());
    for (auto *edit : dialog.findChildren<QLineEdit *>())
        QVERIFY2(!edit->text().contains("hush"_L1), qPrintable(edit->accessibleName()));
    // The user name is no secret.
    QCOMPARE(dialog.request().credentials.user, word.startsWith("User"_L1) ? u"ANNA"_s : QString());
}

void TestSignInKinds::asksForEverySecretThatItNeeds()
{
    QFETCH(QString, word);
    QFETCH(SignInKind, kind);
    QFETCH(Fields, fields);
    SignInDialog dialog(requestFor(QUrl(crm), {}), nullptr);
    dialog.show();
    choose(dialog, u"Sign In With"_s, word);
    for (const auto &field : std::as_const(fields)) {
        if (field.first == "Password"_L1)
            continue; // may be empty
        QVERIFY(!signInButton(dialog)->isEnabled());
        const auto asked = field.first == "User"_L1 ? u"name of the user"_s : field.first;
        QVERIFY(signInButton(dialog)->accessibleDescription().startsWith("Enter the "_L1));
        QVERIFY(signInButton(dialog)->accessibleDescription().contains(asked, Qt::CaseInsensitive));
        QVERIFY(says(dialog, signInButton(dialog)->accessibleDescription()));
        if (kind != SignInKind::Password) {
            enter(dialog, {{field.first, u"   "_s}});
            QVERIFY(!signInButton(dialog)->isEnabled());
        }
        enter(dialog, {field});
    }
    QVERIFY(signInButton(dialog)->isEnabled());
    QCOMPARE(signInButton(dialog)->accessibleDescription(), QString());
}

void TestSignInKinds::warnsOfASecretThatCanBeReadOnItsWay()
{
    QFETCH(QString, word);
    QFETCH(QString, secret);
    SignInDialog dialog(requestFor(QUrl(u"http://crm.example.com/"_s)), nullptr);
    dialog.show();
    choose(dialog, u"Sign In With"_s, word);
    const auto warning = u"so the %1 travels to the server unencrypted."_s.arg(secret);
    QVERIFY(says(dialog, warning));
    shown<QLineEdit>(dialog, u"Server address"_s)->setText(u"https://crm.example.com/"_s);
    QVERIFY(!says(dialog, u"unencrypted"_s));
    shown<QLineEdit>(dialog, u"Server address"_s)->setText(u"http://127.0.0.1/"_s);
    QVERIFY(!says(dialog, u"unencrypted"_s));
}

void TestSignInKinds::beginsWithTheKindOfItsRequest()
{
    auto request = requestFor(QUrl(crm), {});
    request.protocolId = u"superoffice-rest"_s;
    request.options.signIn = SignInKind::BrowserSession;
    request.options.online = true;
    request.options.vendorDomain = u"example.com"_s;
    request.credentials = {.applicationToken = u"app"_s, .cookie = u"a=b"_s, .xsrfToken = u"xsrf"_s};
    SignInDialog dialog(request, nullptr);
    dialog.show();
    QCOMPARE(dialog.request(), request);
    QCOMPARE(shown<QComboBox>(dialog, u"Sign In With"_s)->currentText(), u"Browser Session"_s);
    QCOMPARE(shown<QComboBox>(dialog, u"Interface"_s)->currentText(), u"REST"_s);
    QCOMPARE(shown<QLineEdit>(dialog, u"Cookie"_s)->text(), u"a=b"_s);
    QCOMPARE(dialog.focusWidget()->accessibleName(), u"Cookie"_s);
}

void TestSignInKinds::sendsAnApplicationTokenWithEveryKind()
{
    SignInDialog dialog(requestFor(QUrl(crm)), nullptr);
    dialog.show();
    openAdvanced(dialog);
    const auto *token = shown<QLineEdit>(dialog, u"Application Token"_s);
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    enter(dialog, {{u"Application Token"_s, u" app "_s}});
    for (const auto &word : {u"Ticket"_s, u"Access Token"_s, u"Browser Session"_s, u"User and Password"_s}) {
        choose(dialog, u"Sign In With"_s, word);
        QCOMPARE(dialog.request().credentials.applicationToken, u"app"_s);
    }
}

void TestSignInKinds::choosesTheInterface_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("services");
    QTest::addColumn<bool>("envelope");
    QTest::addColumn<QString>("why");
    QTest::newRow("automatic") << u"Automatic (REST, else SOAP)"_s << u"superoffice"_s << true << false
                               << u"only for the interface SOAP"_s;
    QTest::newRow("REST") << u"REST"_s << u"superoffice-rest"_s << false << false << u"apply to SOAP"_s;
    QTest::newRow("SOAP") << u"SOAP"_s << u"superoffice-soap"_s << true << true << QString();
}

void TestSignInKinds::choosesTheInterface()
{
    QFETCH(QString, word);
    QFETCH(QString, why);
    SignInDialog dialog(requestFor(QUrl(crm)), nullptr);
    dialog.show();
    choose(dialog, u"Interface"_s, u"SOAP"_s);
    choose(dialog, u"Interface"_s, word);
    QTEST(dialog.request().protocolId, "id");
    const auto *services = shown<QComboBox>(dialog, u"Services version"_s);
    const auto *envelope = shown<QComboBox>(dialog, u"Envelope"_s);
    QTEST(services->isEnabled(), "services");
    QTEST(envelope->isEnabled(), "envelope");
    QCOMPARE(envelope->accessibleDescription().isEmpty(), why.isEmpty());
    QVERIFY(says(dialog, envelope->accessibleDescription()) && envelope->accessibleDescription().contains(why));
}

void TestSignInKinds::doesNotCountWhatIsSwitchedOff()
{
    SignInDialog dialog(requestFor(QUrl(crm)), nullptr);
    dialog.show();
    choose(dialog, u"Interface"_s, u"SOAP"_s);
    choose(dialog, u"Services version"_s, u"Services80"_s);
    choose(dialog, u"Envelope"_s, u"As published by the vendor"_s);
    QCOMPARE(dialog.request().options.services, 80);
    QCOMPARE(dialog.request().options.envelope, EnvelopeForm::Published);
    choose(dialog, u"Interface"_s, u"Automatic (REST, else SOAP)"_s);
    QCOMPARE(dialog.request().options.services, 80);
    QCOMPARE(dialog.request().options.envelope, EnvelopeForm::Wire);
    choose(dialog, u"Interface"_s, u"REST"_s);
    QCOMPARE(dialog.request().options, ProtocolOptions());
}

void TestSignInKinds::saysWhatCannotBeHadTogether()
{
    SignInDialog dialog(requestFor(QUrl(crm)), nullptr);
    dialog.show();
    choose(dialog, u"Interface"_s, u"SOAP"_s);
    choose(dialog, u"Sign In With"_s, u"Browser Session"_s);
    enter(dialog, {{u"Cookie"_s, u"a=b"_s}, {u"XSRF Token"_s, u"c"_s}});
    QVERIFY(says(dialog, u"over REST only"_s));
    QVERIFY(!signInButton(dialog)->isEnabled());
    choose(dialog, u"Sign In With"_s, u"User and Password"_s);
    QVERIFY(signInButton(dialog)->isEnabled());
    shown<QCheckBox>(dialog, u"SuperOffice Online"_s)->setChecked(true);
    QVERIFY(says(dialog, u"needs REST"_s));
    QVERIFY(!signInButton(dialog)->isEnabled());
}

void TestSignInKinds::understandsAnOnlineTenant_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("understood");
    QTest::newRow("name") << u"Cust12345"_s << u"https://online.superoffice.com/Cust12345/"_s;
    QTest::newRow("with environment") << u"sod/Cust12345"_s << u"https://sod.superoffice.com/Cust12345/"_s;
    QTest::newRow("address") << u"https://online2.superoffice.com/Cust12345/api"_s
                             << u"https://online2.superoffice.com/Cust12345/"_s;
}

void TestSignInKinds::understandsAnOnlineTenant()
{
    QFETCH(QString, address);
    QFETCH(QString, understood);
    SignInDialog dialog(requestFor({}), nullptr);
    dialog.show();
    choose(dialog, u"Sign In With"_s, u"Access Token"_s);
    openAdvanced(dialog);
    shown<QCheckBox>(dialog, u"SuperOffice Online"_s)->setChecked(true);
    auto *edit = shown<QLineEdit>(dialog, u"Server address"_s);
    QCOMPARE(edit->placeholderText(), u"Cust12345"_s);
    edit->setText(address);
    QVERIFY(dialog.request().options.online);
    QVERIFY(says(dialog, u"Understood as "_s + understood));
    QCOMPARE(edit->accessibleDescription(), u"Understood as "_s + understood);
    enter(dialog, {{u"Access Token"_s, u"8A:x"_s}});
    QVERIFY(signInButton(dialog)->isEnabled());
    choose(dialog, u"Sign In With"_s, u"User and Password"_s);
    QVERIFY(says(dialog, u"forbids programs such as this one"_s));
    QVERIFY(!signInButton(dialog)->isEnabled());
    QVERIFY(!shown<QPushButton>(dialog, u"Test Connection"_s)->isEnabled());
}

void TestSignInKinds::refusesAnOnlineTenantOverHttp()
{
    SignInDialog dialog(requestFor(QUrl(u"http://online.superoffice.com/Cust12345"_s)), nullptr);
    dialog.show();
    choose(dialog, u"Sign In With"_s, u"Access Token"_s);
    openAdvanced(dialog);
    shown<QCheckBox>(dialog, u"SuperOffice Online"_s)->setChecked(true);
    QVERIFY(says(dialog, u"over https only"_s));
    QVERIFY(!signInButton(dialog)->isEnabled());
    QVERIFY(!shown<QPushButton>(dialog, u"Test Connection"_s)->isEnabled());
}

void TestSignInKinds::saysWhatIsSpokenAndWhy_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<bool>("rest");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("why");
    const auto hasNone = u"The server has no REST interface, so SOAP is used."_s;
    QTest::newRow("automatic, REST") << u"superoffice"_s << true << u" answers with REST v1 ("_s << u"REST v1"_s
                                     << u"REST is preferred, and the server offers it."_s;
    QTest::newRow("automatic, SOAP") << u"superoffice"_s << false << u" answers with Services88 ("_s << u"SOAP"_s
                                     << hasNone;
    QTest::newRow("REST") << u"superoffice-rest"_s << true << u" answers with REST v1 ("_s << u"REST v1"_s << QString();
    QTest::newRow("SOAP") << u"superoffice-soap"_s << true << u" answers with Services88 ("_s << u"SOAP"_s << QString();
}

void TestSignInKinds::saysWhatIsSpokenAndWhy()
{
    QFETCH(QString, answer);
    QFETCH(QString, spoken);
    QFETCH(QString, why);
    QFETCH(QString, protocol);
    QFETCH(bool, rest);
    mock::Settings settings;
    settings.rest = rest;
    mock::MockServer server(settings);
    QVERIFY(server.listen());
    auto request = requestFor(server.url());
    request.protocolId = protocol;
    SignInDialog dialog(request, nullptr);
    dialog.show();
    shown<QPushButton>(dialog, u"Test Connection"_s)->click();
    QTRY_VERIFY(says(dialog, answer));
    QVERIFY(says(dialog, u'\n' + spoken + (why.isEmpty() ? u", as chosen."_s : u" — "_s + why)));
}

void TestSignInKinds::saysItInTheWindowAsWell()
{
    QFETCH(QString, spoken);
    QFETCH(QString, why);
    QFETCH(QString, protocol);
    QFETCH(bool, rest);
    mock::Settings settings;
    settings.rest = rest;
    Bench bench(settings);
    auto request = bench.request();
    request.protocolId = protocol;
    QVERIFY(bench.signIn(request));
    QVERIFY(bench.console.session());
    const auto text = serverText(*bench.console.session());
    QVERIFY2(text.startsWith(spoken == "SOAP"_L1 ? u"SOAP, Services88 · 10."_s : u"REST v1 · 10."_s), qPrintable(text));
    const auto sentence = transportText(*bench.console.session());
    QCOMPARE(sentence,
             u"Signed in as ADM0 (Adm Zero) over "_s + spoken + (why.isEmpty() ? u", as chosen."_s : u": "_s + why));
    const auto labels = bench.window.statusBar()->findChildren<QLabel *>();
    const auto label = std::ranges::find_if(labels, [&](const QLabel *l) { return l->text() == text; });
    QVERIFY(label != labels.end());
    QCOMPARE((*label)->accessibleDescription(), sentence);
    QCOMPARE((*label)->toolTip(), Qt::convertFromPlainText(sentence, Qt::WhiteSpaceNormal));
}

SLUICE_GUI_TEST(TestSignInKinds)

} // namespace tst_signinkinds

#include "tst_signinkinds.moc"
