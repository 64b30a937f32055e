// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/alerts.h"
#include "tests/gui/signinbench.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/texts/signintexts.h"

#include <QAccessible>
#include <QApplication>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_signinform {

namespace {

/// Makes every text 40 % longer, as German is compared with English.
class LongTexts final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const auto text = QString::fromUtf8(source);
        return text + QString(text.size() * 2 / 5 + 1, u'n');
    }
    bool isEmpty() const override { return false; }
};

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
}

/// Controls in the tab order without an accessible name, or with the name of another control.
QStringList namelessIn(const QWidget &window)
{
    QStringList found;
    QSet<QString> names;
    const auto widgets = window.findChildren<QWidget *>();
    for (auto *widget : widgets) {
        const bool within = widget->isVisible() && qobject_cast<QLineEdit *>(widget) && !takesFocus(widget);
        if (!takesFocus(widget) && !within)
            continue;
        auto *interface = QAccessible::queryAccessibleInterface(widget);
        auto name = interface ? interface->text(QAccessible::Name) : QString();
        if (qobject_cast<QComboBox *>(widget))
            name = widget->accessibleName(); // the name that other clients see; Qt returns the chosen item here
        if (name.isEmpty() || (!within && names.contains(name)))
            found += u"%1 '%2'"_s.arg(widget->objectName(), name);
        if (!within)
            names.insert(name);
    }
    return found;
}

void addKinds()
{
    QTest::addColumn<QString>("protocolId");
    QTest::addColumn<SignInKind>("kind");
    QTest::newRow("password") << u"superoffice"_s << SignInKind::Password;
    QTest::newRow("ticket") << u"superoffice"_s << SignInKind::Ticket;
    QTest::newRow("access token") << u"superoffice"_s << SignInKind::AccessToken;
    QTest::newRow("browser session") << u"superoffice"_s << SignInKind::BrowserSession;
    QTest::newRow("infoRouter, password") << u"inforouter"_s << SignInKind::Password;
    QTest::newRow("infoRouter, ticket") << u"inforouter"_s << SignInKind::Ticket;
}

void addProducts()
{
    QTest::addColumn<QString>("protocolId");
    QTest::newRow("SuperOffice") << u"superoffice"_s;
    QTest::newRow("infoRouter") << u"inforouter"_s;
}

} // namespace

/// The sign-in dialog for eyes, screen readers and the keyboard.
class TestSignInForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOtherWarnings(); }
    void hasANameForEveryProductAndInterface();
    void hasANameForEveryControl_data() { addKinds(); }
    void hasANameForEveryControl();
    void hasEachMnemonicOnce_data() { addKinds(); }
    void hasEachMnemonicOnce();
    void walksThroughTheControlsInTheirOrder();
    void alertsToAnotherField();
    void hasRoomForLongTexts_data() { addProducts(); }
    void hasRoomForLongTexts();
    void staysOnTheScreen_data() { addProducts(); }
    void staysOnTheScreen();
    void isMirrored();
};

void TestSignInForm::hasANameForEveryProductAndInterface()
{
    const auto all = products();
    for (const auto &product : all) {
        QVERIFY2(!product.name.isEmpty() && product.name != product.id, qPrintable(product.id));
        for (const auto &interface : product.interfaces)
            QVERIFY2(!interface.label.isEmpty(), qPrintable(product.id));
    }
    SignInDialog dialog(requestFor({}), nullptr);
    dialog.show();
    QCOMPARE(shown<QComboBox>(dialog, u"Product"_s)->count(), all.size());
    QCOMPARE(dialog.request().protocolId, defaultProtocolId());
}

void TestSignInForm::hasANameForEveryControl()
{
    QFETCH(QString, protocolId);
    QFETCH(SignInKind, kind);
    auto recent = someAddresses();
    auto request = requestFor({});
    request.timeout = std::chrono::seconds(7); // opens Advanced
    request.protocolId = protocolId;
    request.options.signIn = kind;
    SignInDialog dialog(request, Environment::Production, &recent, nullptr);
    dialog.show();
    CertificateDialog certificate({.chain = {{.subject = u"CN=x"_s}}}, u"host"_s, nullptr);
    certificate.show();
    for (const QWidget *window : {static_cast<QWidget *>(&dialog), static_cast<QWidget *>(&certificate)}) {
        QCOMPARE(namelessIn(*window).join(u'\n'), QString());
        const auto labels = window->findChildren<QLabel *>();
        for (const auto *label : labels) {
            if (label->text().contains(u'&'))
                QVERIFY2(label->buddy(), qPrintable(label->text()));
        }
    }
}

/// With all buttons that may appear, and the labels of one kind of sign-in.
void TestSignInForm::hasEachMnemonicOnce()
{
    QFETCH(QString, protocolId);
    QFETCH(SignInKind, kind);
    auto request = requestFor({});
    request.protocolId = protocolId;
    request.options.signIn = kind;
    SignInDialog dialog(request, nullptr);
    QStringList texts{u"&Cancel"_s}; // some desktops have this mnemonic
    const auto labels = dialog.findChildren<QLabel *>();
    for (const auto *label : labels) {
        if (!label->isHidden())
            texts += label->text();
    }
    const auto buttons = dialog.findChildren<QAbstractButton *>();
    for (const auto *button : buttons)
        texts += button->text();
    QSet<QChar> used;
    static const QRegularExpression mnemonic(u"&(\\w)"_s);
    for (const auto &text : std::as_const(texts)) {
        const auto match = mnemonic.match(text);
        if (!match.hasMatch())
            continue;
        const auto key = match.captured(1).at(0).toLower();
        QVERIFY2(!used.contains(key), qPrintable(text));
        used.insert(key);
    }
    QVERIFY(used.size() > (isInfoRouter(protocolId) ? 15 : 18));
}

void TestSignInForm::walksThroughTheControlsInTheirOrder()
{
    auto recent = someAddresses();
    auto request = requestFor({});              // the keyboard begins with the address
    request.protocolId = u"superoffice-soap"_s; // with this one, all inputs are enabled
    SignInDialog dialog(request, Environment::Production, &recent, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QCOMPARE(dialog.focusWidget()->accessibleName(), u"Server address"_s);
    QStringList walked;
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Backtab);
    for (int i = 0; i < 16; ++i) {
        walked += dialog.focusWidget()->accessibleName();
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(
        walked.join(u", "_s),
        u"Product, Server address, Clear recent addresses, Class, User, Password, Show password, Advanced, "
        "Interface, SuperOffice Online, Sign In With, Application Token, Services version, Envelope, Timeout in seconds, File of certificate authorities"_s);
}

/// The field is above the box that chooses its kind.
void TestSignInForm::alertsToAnotherField()
{
    if (!Alerts::canBeHeard())
        QSKIP("No assistive technology on this platform.");
    auto request = requestFor({});
    request.timeout = std::chrono::seconds(7); // opens Advanced
    SignInDialog dialog(request, nullptr);
    dialog.show();
    auto *kinds = shown<QComboBox>(dialog, u"Sign In With"_s);
    const Alerts alerts;
    kinds->setCurrentText(u"Access Token"_s);
    QCOMPARE(alerts.take(), QStringList{u"Access Token"_s});
    kinds->setCurrentText(u"User and Password"_s);
    QCOMPARE(alerts.take(), QStringList{u"Password"_s});
}

void TestSignInForm::hasRoomForLongTexts()
{
    QFETCH(QString, protocolId);
    LongTexts german;
    QCoreApplication::installTranslator(&german);
    auto recent = someAddresses();
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        const auto path = QByteArray("SO") + QByteArray(1000, 'x');
        socket.write(
            RawServer::answer("301 Moved Permanently", "", "Location: https://crm.example.com/" + path + "\r\n"));
    });
    auto request = requestFor(server.url());
    request.protocolId = protocolId;
    request.options.binding = Binding::Get; // with its warning
    request.timeout = std::chrono::seconds(7);
    SignInDialog dialog(request, Environment::Production, &recent, nullptr);
    dialog.show();
    QCOMPARE(cutOff(dialog).join(u'\n'), QString());

    const auto buttons = dialog.findChildren<QPushButton *>(u"testButton"_s);
    QCOMPARE(buttons.size(), 1);
    buttons.constFirst()->click();
    QTRY_VERIFY(says(dialog, u"https://crm.example.com/SO"_s));
    QCoreApplication::sendPostedEvents(); // the layouts follow
    QVERIFY(dialog.width() < 1000);
    QCOMPARE(cutOff(dialog).join(u'\n'), QString());
    dialog.findChild<QComboBox *>(u"addressBox"_s)->setEditText(u"http://crm.example.com/"_s); // the warning appears
    QCoreApplication::sendPostedEvents();
    QCOMPARE(cutOff(dialog).join(u'\n'), QString());
    dialog.resize(10, 10);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(cutOff(dialog).join(u'\n'), QString());

    CertificateDialog certificate({.reasons = {crm + crm + crm}, .chain = {{.subject = crm}}}, crm, nullptr);
    certificate.show();
    QCOMPARE(cutOff(certificate).join(u'\n'), QString());
    QCoreApplication::removeTranslator(&german);
}

/// With a font so large that not everything fits.
void TestSignInForm::staysOnTheScreen()
{
    QFETCH(QString, protocolId);
    auto request = requestFor({});
    request.protocolId = protocolId;
    request.options.binding = Binding::Get;
    request.timeout = std::chrono::seconds(7); // opens Advanced
    SignInDialog dialog(request, nullptr);
    auto font = dialog.font();
    font.setPointSize(28);
    dialog.setFont(font);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY2(dialog.height() <= dialog.screen()->availableGeometry().height(),
             qPrintable(QString::number(dialog.height())));
    const auto isWithin = [&dialog](const QWidget *widget) {
        return !widget->visibleRegion().isEmpty()
            && dialog.rect().contains(QRect(widget->mapTo(&dialog, QPoint()), widget->size()));
    };
    QVERIFY(isWithin(dialog.findChild<QDialogButtonBox *>()));
    const auto *last = shown<QPushButton>(dialog, u"Browse for a file of certificate authorities"_s);
    QVERIFY(last->visibleRegion().isEmpty());
    // The control that gets the focus is scrolled into view.
    for (int i = 0; i < 20 && dialog.focusWidget() != last; ++i)
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog.focusWidget(), last);
    QVERIFY(isWithin(last));
}

void TestSignInForm::isMirrored()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    SignInDialog dialog(requestFor({}), nullptr);
    dialog.show();
    const auto *edit = shown<QLineEdit>(dialog, u"User"_s);
    const auto *label = dialog.findChild<QLabel *>(u"userEditLabel"_s);
    QVERIFY(label->geometry().left() >= edit->geometry().right());
    QVERIFY(cutOff(dialog).isEmpty());
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

SLUICE_GUI_TEST(TestSignInForm)

} // namespace tst_signinform

#include "tst_signinform.moc"
