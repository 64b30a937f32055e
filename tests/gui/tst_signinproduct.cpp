// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/alerts.h"
#include "tests/gui/signinbench.h"
#include "tests/support/suite.h"
#include "ui/texts/signintexts.h"
#include "ui/widgets/fields/protocolfields.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_signinproduct {

namespace {

QString objectionIn(const QWidget &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->accessibleDescription();
}

/// All texts in \a dialog, also those in closed lists and for screen readers.
QString textsIn(const QWidget &dialog)
{
    QStringList texts;
    const auto widgets = dialog.findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        if (!widget->isVisible())
            continue;
        texts << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts << edit->placeholderText();
        const auto *box = qobject_cast<const QComboBox *>(widget);
        for (int i = 0; box && box->accessibleName() != "Product"_L1 && i < box->count(); ++i)
            texts << box->itemText(i);
    }
    return texts.join(u'\n');
}

} // namespace

/// The fields of each product, and that products do not influence each other.
class TestSignInProduct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOtherWarnings(); }
    void showsWhatTheProductHas_data();
    void showsWhatTheProductHas();
    void saysNothingOfTheOtherProduct_data();
    void saysNothingOfTheOtherProduct();
    void offersWhatTheProductOffers();
    void beginsWithTheProductOfItsRequest();
    void keepsWhatWasTypedWhenTheProductChanges();
    void keepsASecretThatTheOtherProductCannotTake();
    void keepsAChosenTicketForTheOtherProduct();
    void doesNotCountWhatIsOfTheOtherProduct();
    void asksForTheRightBinding_data();
    void asksForTheRightBinding();
    void warnsOfAddressesThatAreLogged();
    void alertsToAddressesThatAreLogged();
    void hintsAtWhoGetsNoTicket();
    void objectsToWhatIsMissing_data();
    void objectsToWhatIsMissing();
    void asksForNoLanguageByItself();
};

void TestSignInProduct::showsWhatTheProductHas_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("fields");
    const auto above = u"Server address, Product, Class, User, Password, Show password, Advanced, "_s;
    const auto below = u"Timeout in seconds, File of certificate authorities"_s;
    QTest::newRow("SuperOffice") << superOffice
                                 << above
            + u"Interface, SuperOffice Online, Sign In With, Application Token, "
              "Services version, Envelope, "_s
            + below;
    QTest::newRow("infoRouter") << infoRouter << above + u"Interface, Sign In With, "_s + below;
}

void TestSignInProduct::showsWhatTheProductHas()
{
    QFETCH(QString, product);
    QFETCH(QString, fields);
    SignInDialog dialog(requestFor({}), nullptr);
    dialog.show();
    openAdvanced(dialog);
    for (const auto &first : {infoRouter, superOffice, product}) // also after another product was shown
        chooseProduct(dialog, first);
    QStringList seen;
    const QStringList all{u"Server address"_s,
                          u"Product"_s,
                          u"Class"_s,
                          u"User"_s,
                          u"Password"_s,
                          u"XSRF Token"_s,
                          u"Show password"_s,
                          u"Advanced"_s,
                          u"Interface"_s,
                          u"SuperOffice Online"_s,
                          u"Sign In With"_s,
                          u"Application Token"_s,
                          u"Services version"_s,
                          u"Envelope"_s,
                          u"Timeout in seconds"_s,
                          u"File of certificate authorities"_s};
    for (const auto &name : all) {
        if (shown<QWidget>(dialog, name))
            seen += name;
    }
    QCOMPARE(seen.join(u", "_s), fields);
}

void TestSignInProduct::saysNothingOfTheOtherProduct_data()
{
    QTest::addColumn<QString>("protocolId");
    QTest::addColumn<QStringList>("foreign");
    QTest::newRow("SuperOffice") << u"superoffice"_s << QStringList{u"infoRouter"_s, u"srv.asmx"_s, u"sysadmin"_s};
    QTest::newRow("infoRouter") << u"inforouter"_s
                                << QStringList{u"SuperOffice"_s, u"NetServer"_s, u"Services"_s, u"REST"_s};
}

void TestSignInProduct::saysNothingOfTheOtherProduct()
{
    QFETCH(QString, protocolId);
    QFETCH(QStringList, foreign);
    for (const auto kind : {SignInKind::Password, SignInKind::Ticket}) {
        auto request = requestFor({}, {});
        request.protocolId = protocolId;
        request.options.signIn = kind;
        SignInDialog dialog(request, nullptr);
        dialog.show();
        openAdvanced(dialog);
        for (const auto &address : {QString(), u"no address"_s, u"http://files.example.com"_s}) {
            addressIn(dialog)->setText(address);
            const auto texts = textsIn(dialog);
            for (const auto &word : std::as_const(foreign))
                QVERIFY2(!texts.contains(word, Qt::CaseInsensitive), qPrintable(word + u" in "_s + texts));
        }
    }
}

void TestSignInProduct::offersWhatTheProductOffers()
{
    SignInDialog dialog(infoRouterRequest(), nullptr);
    dialog.show();
    openAdvanced(dialog);
    const auto offered = [&dialog](const QString &name) {
        QStringList texts;
        const auto *box = shown<QComboBox>(dialog, name);
        for (int i = 0; i < box->count(); ++i)
            texts += box->itemText(i);
        return texts;
    };
    QCOMPARE(offered(u"Interface"_s),
             QStringList({u"Automatic (POST, or SOAP)"_s, u"POST"_s, u"SOAP 1.1"_s, u"SOAP 1.2"_s, u"GET"_s}));
    QCOMPARE(offered(u"Sign In With"_s), QStringList({u"User and Password"_s, u"Ticket"_s}));
    QCOMPARE(addressIn(dialog)->placeholderText(), u"https://files.example.com/InfoRouter"_s);
    chooseProduct(dialog, superOffice);
    QCOMPARE(offered(u"Interface"_s), QStringList({u"Automatic (REST, else SOAP)"_s, u"REST"_s, u"SOAP"_s}));
    QCOMPARE(offered(u"Sign In With"_s).size(), 4);
    QCOMPARE(addressIn(dialog)->placeholderText(), u"https://crm.example.com/SuperOffice"_s);
}

void TestSignInProduct::beginsWithTheProductOfItsRequest()
{
    auto request = infoRouterRequest(QUrl(files), {});
    request.options.binding = Binding::Soap;
    request.options.signIn = SignInKind::Ticket;
    request.options.language = u"de"_s;
    request.credentials.givenTicket = u"0b3c"_s;
    SignInDialog dialog(request, nullptr);
    dialog.show();
    QCOMPARE(dialog.request(), request);
    QCOMPARE(shown<QComboBox>(dialog, u"Product"_s)->currentText(), infoRouter);
    // Advanced settings are shown if one of them differs from the default.
    QCOMPARE(shown<QComboBox>(dialog, u"Interface"_s)->currentText(), u"SOAP 1.1"_s);

    SignInDialog usual(infoRouterRequest(QUrl(files)), nullptr);
    usual.show();
    QVERIFY(!shown<QComboBox>(usual, u"Interface"_s));
    QCOMPARE(usual.focusWidget()->accessibleName(), u"Password"_s);
}

void TestSignInProduct::keepsWhatWasTypedWhenTheProductChanges()
{
    SignInDialog dialog(requestFor({}, {}), nullptr);
    dialog.show();
    choose(dialog, u"Interface"_s, u"SOAP"_s);
    choose(dialog, u"Services version"_s, u"Services80"_s);
    enter(dialog, {{u"Server address"_s, crm}, {u"User"_s, u"ANNA"_s}, {u"Password"_s, u" hush "_s}});
    const auto before = dialog.request();
    chooseProduct(dialog, infoRouter);
    const Credentials typed{.user = u"ANNA"_s, .password = u" hush "_s};
    QCOMPARE(dialog.request().address, crm);
    QCOMPARE(dialog.request().credentials, typed);
    choose(dialog, u"Interface"_s, u"GET"_s);
    chooseProduct(dialog, superOffice);
    QCOMPARE(dialog.request(), before);
    chooseProduct(dialog, infoRouter);
    QCOMPARE(dialog.request().options.binding, Binding::Get);
    QCOMPARE(dialog.request().credentials, typed);
}

void TestSignInProduct::keepsASecretThatTheOtherProductCannotTake()
{
    SignInDialog dialog(requestFor(QUrl(crm), {}), nullptr);
    dialog.show();
    choose(dialog, u"Sign In With"_s, u"Browser Session"_s);
    enter(dialog, {{u"Cookie"_s, u"a=b"_s}, {u"XSRF Token"_s, u"xsrf"_s}});
    const auto before = dialog.request();
    chooseProduct(dialog, infoRouter);
    QCOMPARE(dialog.request().options.signIn, SignInKind::Password);
    QCOMPARE(dialog.request().credentials, Credentials());
    enter(dialog, {{u"User"_s, u"opsadmin"_s}, {u"Password"_s, u"hush"_s}});
    chooseProduct(dialog, superOffice);
    QCOMPARE(dialog.request(), before);
    chooseProduct(dialog, infoRouter);
    QCOMPARE(dialog.request().credentials, (Credentials{.user = u"opsadmin"_s, .password = u"hush"_s}));
}

void TestSignInProduct::keepsAChosenTicketForTheOtherProduct()
{
    SignInDialog dialog(requestFor(QUrl(crm), {}), nullptr);
    dialog.show();
    choose(dialog, u"Sign In With"_s, u"Ticket"_s);
    enter(dialog, {{u"Ticket"_s, u" 0b3c "_s}});
    chooseProduct(dialog, infoRouter);
    QCOMPARE(dialog.request().credentials, Credentials{.givenTicket = u"0b3c"_s});
    QVERIFY(shown<QLineEdit>(dialog, u"Ticket"_s));
}

void TestSignInProduct::doesNotCountWhatIsOfTheOtherProduct()
{
    auto request = requestFor(QUrl(u"https://online.superoffice.com/Cust12345"_s));
    request.options.online = true;
    request.options.vendorDomain = u"example.com"_s;
    request.credentials.applicationToken = u"app"_s;
    SignInDialog dialog(request, nullptr);
    dialog.show();
    chooseProduct(dialog, infoRouter);
    QCOMPARE(dialog.request().options, ProtocolOptions());
    QCOMPARE(dialog.request().credentials.applicationToken, QString());
    QCOMPARE(dialog.request().protocolId, u"inforouter"_s);
    QVERIFY(!problemOf(dialog.request()));
    chooseProduct(dialog, superOffice);
    QCOMPARE(dialog.request(), request);
    QCOMPARE(dialog.request().options.binding, std::nullopt);
}

void TestSignInProduct::asksForTheRightBinding_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<std::optional<Binding>>("binding");
    QTest::addColumn<bool>("isLogged");
    QTest::newRow("automatic") << u"Automatic (POST, or SOAP)"_s << std::optional<Binding>() << false;
    QTest::newRow("POST") << u"POST"_s << std::optional(Binding::Post) << false;
    QTest::newRow("SOAP 1.1") << u"SOAP 1.1"_s << std::optional(Binding::Soap) << false;
    QTest::newRow("SOAP 1.2") << u"SOAP 1.2"_s << std::optional(Binding::Soap12) << false;
    QTest::newRow("GET") << u"GET"_s << std::optional(Binding::Get) << true;
}

void TestSignInProduct::asksForTheRightBinding()
{
    QFETCH(QString, word);
    QFETCH(std::optional<Binding>, binding);
    QFETCH(bool, isLogged);
    SignInDialog dialog(infoRouterRequest(QUrl(files)), nullptr);
    dialog.show();
    choose(dialog, u"Interface"_s, u"SOAP 1.1"_s);
    choose(dialog, u"Interface"_s, word);
    QCOMPARE(dialog.request().options.binding, binding);
    QCOMPARE(dialog.request().protocolId, u"inforouter"_s);
    QVERIFY(!problemOf(dialog.request()));
    QCOMPARE(!bindingWarning(binding).isEmpty(), isLogged);
    QCOMPARE(says(dialog, u"write addresses into their logs"_s), isLogged);
    QCOMPARE(shown<QComboBox>(dialog, u"Interface"_s)->accessibleDescription(), bindingWarning(binding));
}

/// The warning stays when Advanced is closed.
void TestSignInProduct::warnsOfAddressesThatAreLogged()
{
    SignInDialog dialog(infoRouterRequest(QUrl(files)), nullptr);
    dialog.show();
    choose(dialog, u"Interface"_s, u"GET"_s);
    const auto *icon = dialog.findChild<QLabel *>(u"bindingIconLabel"_s);
    QVERIFY(icon->isVisible() && !icon->pixmap(Qt::ReturnByValue).isNull());
    QVERIFY(says(dialog, u"the ticket and the password are part of the address"_s));
    shown<QToolButton>(dialog, u"Advanced"_s)->setChecked(false);
    QVERIFY(says(dialog, bindingWarning(Binding::Get)));
    chooseProduct(dialog, superOffice);
    QVERIFY(!says(dialog, bindingWarning(Binding::Get)));
    QVERIFY(!icon->isVisible());
}

void TestSignInProduct::alertsToAddressesThatAreLogged()
{
    if (!Alerts::canBeHeard())
        QSKIP("No assistive technology on this platform.");
    SignInDialog dialog(infoRouterRequest(QUrl(files)), nullptr);
    dialog.show();
    openAdvanced(dialog);
    const Alerts alerts;
    choose(dialog, u"Interface"_s, u"GET"_s);
    QCOMPARE(alerts.take(), QStringList{bindingWarning(Binding::Get)});
    choose(dialog, u"Interface"_s, u"POST"_s);
    QCOMPARE(alerts.take(), QStringList());
}

void TestSignInProduct::hintsAtWhoGetsNoTicket()
{
    SignInDialog dialog(infoRouterRequest(QUrl(files)), nullptr);
    dialog.show();
    const auto hint = productOf(u"inforouter"_s)->hints.user;
    QVERIFY(hint.contains("sysadmin"_L1) && hint.contains("902"_L1));
    QVERIFY(says(dialog, hint));
    QCOMPARE(shown<QLineEdit>(dialog, u"User"_s)->accessibleDescription(), hint);
    choose(dialog, u"Sign In With"_s, u"Ticket"_s);
    QVERIFY(!says(dialog, u"sysadmin"_s));
    choose(dialog, u"Sign In With"_s, u"User and Password"_s);
    QVERIFY(says(dialog, hint));
    chooseProduct(dialog, superOffice);
    QVERIFY(!says(dialog, u"sysadmin"_s));
    QCOMPARE(shown<QLineEdit>(dialog, u"User"_s)->accessibleDescription(), QString());
}

void TestSignInProduct::objectsToWhatIsMissing_data()
{
    QTest::addColumn<SignInRequest>("request");
    QTest::addColumn<QString>("objection");
    const auto row = [](const char *name, const Credentials &credentials, SignInKind kind, const QString &objection) {
        auto request = infoRouterRequest(QUrl(files));
        request.credentials = credentials;
        request.options.signIn = kind;
        QTest::newRow(name) << request << objection;
    };
    row("no user", {.password = u"x"_s}, SignInKind::Password, u"Enter the name of the user."_s);
    row("no password", {.user = u"x"_s}, SignInKind::Password, u"Enter the password."_s);
    row("no ticket", {}, SignInKind::Ticket, u"Enter the ticket."_s);
    row("all of it", {.user = u"x"_s, .password = u" "_s}, SignInKind::Password, {});
    row("a ticket", {.givenTicket = u"x"_s}, SignInKind::Ticket, {});
    QTest::newRow("SuperOffice has accounts without") << requestFor(QUrl(crm)) << QString();
}

void TestSignInProduct::objectsToWhatIsMissing()
{
    QFETCH(SignInRequest, request);
    QFETCH(QString, objection);
    QCOMPARE(signInProblem(request), objection);
    SignInDialog dialog(request, nullptr);
    dialog.show();
    QCOMPARE(objectionIn(dialog), objection);
}

/// Not every server has the call that takes a language.
void TestSignInProduct::asksForNoLanguageByItself()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Austria));
    SignInDialog dialog(infoRouterRequest(QUrl(files)), nullptr);
    QCOMPARE(dialog.request().options.language, QString());
    auto stored = infoRouterRequest(QUrl(files));
    stored.options.language = u"tr"_s;
    SignInDialog again(stored, nullptr);
    QCOMPARE(again.request().options.language, u"tr"_s);
    QLocale::setDefault(QLocale::c());
}

SLUICE_GUI_TEST(TestSignInProduct)

} // namespace tst_signinproduct

#include "tst_signinproduct.moc"
