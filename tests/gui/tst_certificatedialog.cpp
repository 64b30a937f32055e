// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/signinbench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/texts/certificatetexts.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace sluice;
using namespace sluice::test;

namespace tst_certificatedialog {

namespace {

QString fingerprintOf(int first)
{
    QStringList pairs;
    for (int i = 0; i < 32; ++i)
        pairs << u"%1"_s.arg((first + i) % 256, 2, 16, QChar(u'0')).toUpper();
    return pairs.join(u':');
}

QDateTime noon()
{
    return {QDate(2026, 11, 22), QTime(12, 0)};
}

CertificateFacts facts()
{
    return {.subject = u"CN=crm.example.com, O=Example"_s,
            .issuer = u"CN=Example CA"_s,
            .names = {u"crm.example.com"_s, u"crm"_s},
            .validFrom = noon().addDays(-30),
            .validUntil = noon().addDays(37),
            .fingerprint = fingerprintOf(10)};
}

TlsProblem unknownAuthority()
{
    return {.reasons = {u"Nobody whom this computer trusts has issued it."_s},
            .chainPem = {u"PEM"_s, u"PEM"_s},
            .chain = {facts(),
                      {.subject = u"CN=Example CA"_s, .issuer = u"CN=Example CA"_s, .fingerprint = fingerprintOf(90)}}};
}

TlsProblem changed()
{
    auto problem = unknownAuthority();
    problem.expected = fingerprintOf(170);
    return problem;
}

QPushButton *trustButton(const CertificateDialog &dialog)
{
    return shown<QPushButton>(dialog, u"Trust This Certificate for crm.example.com"_s);
}

QPushButton *decideButton(const CertificateDialog &dialog)
{
    return shown<QPushButton>(dialog, u"Trust It From Now On"_s);
}

} // namespace

class TestCertificateDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysAllThatACertificateSays();
    void saysHowLongItIsValid_data();
    void saysHowLongItIsValid();
    void groupsFingerprints();
    void knowsTheBeginOfAFingerprint_data();
    void knowsTheBeginOfAFingerprint();
    void showsTheChain();
    void offersNoTrustUnasked();
    void trustsInTwoSteps();
    void alarmsAtAnotherCertificate();
    void trustsAnotherOneOnlyWhenItWasTyped();
    void namesTheClass();
    void leavesEnterAlone();
    void isNeverCutOff();
};

void TestCertificateDialog::init()
{
    // The offscreen platform prints this warning for every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestCertificateDialog::saysAllThatACertificateSays()
{
    const auto text = certificateText(facts(), noon());
    for (const auto &part : {u"Issued to: CN=crm.example.com, O=Example"_s, u"For the names: crm.example.com, crm"_s,
                             u"Issued by: CN=Example CA"_s, u"Valid from "_s, u"It is valid for another 37 days."_s,
                             u"SHA-256 fingerprint:\n0A:0B:0C:0D 0E:0F:10:11 "_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(!certificateText({}, noon()).contains("Valid from"_L1)); // without a certificate there is no text
}

void TestCertificateDialog::saysHowLongItIsValid_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("until");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("for a while") << -5 << 37 << u"It is valid for another 37 days."_s;
    QTest::newRow("for a day") << -5 << 1 << u"It is valid for another 1 day."_s;
    QTest::newRow("expired") << -50 << -12 << u"It has expired, 12 days ago."_s;
    QTest::newRow("expired yesterday") << -50 << -1 << u"It has expired, 1 day ago."_s;
    QTest::newRow("not yet") << 3 << 30 << u"It is not valid yet. It becomes valid in 3 days."_s;
}

void TestCertificateDialog::saysHowLongItIsValid()
{
    QFETCH(const int, from);
    QFETCH(const int, until);
    QFETCH(const QString, sentence);
    auto one = facts();
    one.validFrom = noon().addDays(from);
    one.validUntil = noon().addDays(until);
    QVERIFY2(certificateText(one, noon()).contains(sentence), qPrintable(certificateText(one, noon())));
}

void TestCertificateDialog::groupsFingerprints()
{
    const auto grouped = groupedFingerprint(fingerprintOf(0));
    QCOMPARE(grouped.count(u' '), 6);
    QCOMPARE(grouped.indexOf(u'\n') * 2 + 1, grouped.size()); // both lines have the same length
    QVERIFY(grouped.startsWith("00:01:02:03 04:05:06:07 "_L1));
    QCOMPARE(QString(grouped).replace(u' ', u':').replace(u'\n', u':'), fingerprintOf(0));
    QCOMPARE(groupedFingerprint({}), QString());
}

void TestCertificateDialog::knowsTheBeginOfAFingerprint_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("eight digits") << u"0A0B0C0D"_s << true;
    QTest::newRow("small letters") << u"0a0b0c0d"_s << true;
    QTest::newRow("as it is shown") << u" 0A:0B:0C:0D "_s << true;
    QTest::newRow("more") << u"0A:0B:0C:0D 0E"_s << true;
    QTest::newRow("all") << fingerprintOf(10) << true;
    QTest::newRow("seven digits") << u"0A:0B:0C:0"_s << false;
    QTest::newRow("only colons") << u"::::::::"_s << false;
    QTest::newRow("another") << u"0A:0B:0C:0E"_s << false;
    QTest::newRow("its end") << u"26:27:28:29"_s << false;
}

void TestCertificateDialog::knowsTheBeginOfAFingerprint()
{
    QFETCH(const QString, typed);
    QTEST(beginsFingerprint(typed, fingerprintOf(10)), "fits");
    QVERIFY(!beginsFingerprint(typed, {}));
}

void TestCertificateDialog::showsTheChain()
{
    CertificateDialog dialog(unknownAuthority(), u"crm.example.com"_s, nullptr);
    dialog.show();
    QVERIFY(says(dialog, u"Nobody whom this computer trusts has issued it."_s));
    QVERIFY(says(dialog, u"Sluice does not check whether a certificate has been revoked."_s));
    auto *chain = shown<QListWidget>(dialog, u"Certificates"_s);
    QCOMPARE(chain->count(), 2);
    const auto *text = shown<QPlainTextEdit>(dialog, u"What the certificate says"_s);
    QVERIFY(text->toPlainText().contains(groupedFingerprint(fingerprintOf(10))));
    chain->setCurrentRow(1);
    QVERIFY(text->toPlainText().contains(groupedFingerprint(fingerprintOf(90))));
    QVERIFY(text->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
}

void TestCertificateDialog::offersNoTrustUnasked()
{
    CertificateDialog dialog(unknownAuthority(), u"crm.example.com"_s, nullptr);
    dialog.show();
    QVERIFY(!trustButton(dialog));
    CertificateDialog none({.reasons = {u"No certificate."_s}}, u"crm.example.com"_s, nullptr);
    none.offerTrust(); // there is no certificate to trust
    none.show();
    QVERIFY(!trustButton(none));
}

void TestCertificateDialog::trustsInTwoSteps()
{
    CertificateDialog dialog(unknownAuthority(), u"crm.example.com"_s, nullptr);
    dialog.offerTrust();
    dialog.show();
    const QSignalSpy trusted(&dialog, &CertificateDialog::trusted);
    const auto *close = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close);
    QVERIFY(close->isDefault());
    QVERIFY(!decideButton(dialog));
    trustButton(dialog)->click();
    QVERIFY(trusted.isEmpty());
    QVERIFY(says(dialog, u"From then on only this certificate is accepted for crm.example.com"_s));
    auto *decide = decideButton(dialog);
    QVERIFY(decide && !decide->isEnabled() && !decide->isDefault());
    QVERIFY(says(dialog, u"Compare the fingerprint first"_s));
    shown<QCheckBox>(dialog, u"I have compared the fingerprint"_s)->setChecked(true);
    QVERIFY(decide->isEnabled());
    QVERIFY(close->isDefault());
    decide->click();
    QCOMPARE(trusted.size(), 1);
    QCOMPARE(trusted.constFirst().constFirst().toString(),
             fingerprintOf(10)); // the certificate of the server, in the form for comparing
    QVERIFY(!dialog.isVisible());
}

void TestCertificateDialog::alarmsAtAnotherCertificate()
{
    CertificateDialog dialog(changed(), u"crm.example.com"_s, nullptr);
    dialog.offerTrust();
    dialog.show();
    QCOMPARE(dialog.windowTitle(), u"The Certificate of crm.example.com Has Changed"_s);
    QVERIFY(says(dialog, u"The Certificate of crm.example.com Has Changed"_s));
    QVERIFY(says(dialog, u"something else is answering in its place"_s));
    QCOMPARE(shown<QPlainTextEdit>(dialog, u"Fingerprint trusted until now"_s)->toPlainText(),
             groupedFingerprint(fingerprintOf(170)));
    QCOMPARE(shown<QPlainTextEdit>(dialog, u"Fingerprint shown now"_s)->toPlainText(),
             groupedFingerprint(fingerprintOf(10)));
    QVERIFY(!dialog.findChild<QLabel *>(u"alarmIconLabel"_s)->pixmap().isNull());
    CertificateDialog first(unknownAuthority(), u"crm.example.com"_s, nullptr);
    first.show();
    QVERIFY(!shown<QPlainTextEdit>(first, u"Fingerprint shown now"_s));
    QVERIFY(!first.findChild<QWidget *>(u"alarm"_s)->isVisible());
}

void TestCertificateDialog::trustsAnotherOneOnlyWhenItWasTyped()
{
    CertificateDialog dialog(changed(), u"crm.example.com"_s, nullptr);
    dialog.offerTrust();
    dialog.show();
    const QSignalSpy trusted(&dialog, &CertificateDialog::trusted);
    trustButton(dialog)->click();
    QVERIFY(!shown<QCheckBox>(dialog, u"I have compared the fingerprint"_s)); // a tick is not enough
    auto *typed = shown<QLineEdit>(dialog, u"Beginning of the new fingerprint"_s);
    QVERIFY(typed && !decideButton(dialog)->isEnabled());
    typed->setText(u"AA:AB:AC:AD"_s); // the old one
    QVERIFY(!decideButton(dialog)->isEnabled());
    typed->setText(u"0a:0b:0c:0d"_s);
    QVERIFY(decideButton(dialog)->isEnabled());
    decideButton(dialog)->click();
    QCOMPARE(trusted.size(), 1);
    QCOMPARE(trusted.constFirst().constFirst().toString(), fingerprintOf(10));
}

void TestCertificateDialog::namesTheClass()
{
    CertificateDialog dialog(unknownAuthority(), u"crm.example.com"_s, nullptr);
    dialog.show();
    QVERIFY(!says(dialog, u"STAGING"_s));
    dialog.showEnvironment(Environment::Staging);
    QVERIFY(says(dialog, u"STAGING"_s));
}

void TestCertificateDialog::leavesEnterAlone()
{
    CertificateDialog dialog(changed(), u"crm.example.com"_s, nullptr);
    dialog.offerTrust();
    dialog.show();
    const QSignalSpy trusted(&dialog, &CertificateDialog::trusted);
    trustButton(dialog)->click();
    auto *typed = shown<QLineEdit>(dialog, u"Beginning of the new fingerprint"_s);
    typed->setText(u"0A0B0C0D"_s);
    typed->setFocus();
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(dialog.isVisible() && trusted.isEmpty());
}

void TestCertificateDialog::isNeverCutOff()
{
    auto problem = changed();
    problem.reasons << u"The name of the server is not among those that the certificate is for, long as this is."_s;
    CertificateDialog dialog(problem, u"a-host-with-a-rather-long-name.in.a.domain.example.com:8443"_s, nullptr);
    dialog.offerTrust();
    dialog.show();
    QCOMPARE(cutOff(dialog).join(u'\n'), QString());
    shown<QPushButton>(dialog,
                       u"Trust This Certificate for a-host-with-a-rather-long-name.in.a.domain.example.com:8443"_s)
        ->click();
    QCoreApplication::sendPostedEvents(); // the layouts follow
    QCOMPARE(cutOff(dialog).join(u'\n'), QString());
}

SLUICE_GUI_TEST(TestCertificateDialog)

} // namespace tst_certificatedialog

#include "tst_certificatedialog.moc"
