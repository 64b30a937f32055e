// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/planbench.h"
#include "tests/support/suite.h"
#include "ui/dialogs/plans/addsignerdialog.h"
#include "ui/dialogs/plans/signersdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMessageBox>
#include <QRegularExpression>

using namespace sluice;
using namespace sluice::test;

namespace tst_signersdialog {

namespace {

QStringList rows(const QWidget *dialog)
{
    QStringList lines;
    const auto *model = dialog->findChild<QTableView *>(u"table"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells << model->index(row, column).data().toString();
        lines << cells.join(u" | "_s);
    }
    return lines;
}
QString fingerprintOfSigner(const QString &person)
{
    return fingerprintOf(signerCalled(person).keys.publicKey);
}

} // namespace

class TestSignersDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void saysThatNobodyIsKnown();
    void listsWhoIsKnownAndByWhom();
    void addsAndRemoves();
    void givesTheOwnKey();
    void opensFromTheMenu();

private:
    KnownSigners signers() const
    {
        return KnownSigners(m_folder->filePath(u"signers.json"_s), m_folder->filePath(u"system.json"_s));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSignersDialog::saysThatNobodyIsKnown()
{
    MemorySecrets secrets;
    SignersDialog dialog(signers(), secrets, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_VERIFY(says(&dialog, u"Nobody is known yet."_s));
    QVERIFY(!shown<QPushButton>(&dialog, u"Remove the Signer"_s)->isEnabled());
    QVERIFY(says(&dialog, u"You have none yet."_s));
    QVERIFY(!shown<QPushButton>(&dialog, u"Copy Your Public Key"_s)->isEnabled());
    QVERIFY(secrets.kept().isEmpty());
}

void TestSignersDialog::listsWhoIsKnownAndByWhom()
{
    QVERIFY(KnownSigners(m_folder->filePath(u"system.json"_s)).add(knownAs(u"Anna"_s, signerCalled(u"Anna"_s))));
    QVERIFY(signers().add(knownAs(u"Bo"_s, signerCalled(u"Bo"_s))));
    MemorySecrets secrets;
    SignersDialog dialog(signers(), secrets, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_COMPARE(rows(&dialog),
                 (QStringList{u"Anna | %1 | the administrator of this computer"_s.arg(fingerprintOfSigner(u"Anna"_s)),
                              u"Bo | %1 | this account"_s.arg(fingerprintOfSigner(u"Bo"_s))}));
    const auto *removeButton = shown<QPushButton>(&dialog, u"Remove the Signer"_s);
    auto *table = dialog.findChild<QTableView *>(u"table"_s);
    table->selectRow(0);
    QVERIFY(!removeButton->isEnabled() && !removeButton->accessibleDescription().isEmpty());
    table->selectRow(1);
    QVERIFY(removeButton->isEnabled());
}

void TestSignersDialog::addsAndRemoves()
{
    MemorySecrets secrets;
    SignersDialog dialog(signers(), secrets, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto bo = signerCalled(u"Bo"_s);
    const auto hex = QString::fromLatin1(bo.keys.publicKey.toHex());
    click(shown<QPushButton>(&dialog, u"Add a Signer"_s));
    auto *adding = dialog.findChild<AddSignerDialog *>();
    QVERIFY(adding);
    auto *name = shown<QLineEdit>(adding, u"Name of the person"_s);
    auto *key = shown<QLineEdit>(adding, u"Public key"_s);
    const auto *add = shown<QPushButton>(adding, u"Add"_s);
    name->setText(u"Bo"_s);
    for (const auto &wrong : {QString(), hex.left(62), hex + u"00"_s, u"zz"_s + hex.mid(2), u"  "_s}) {
        key->setText(wrong);
        QVERIFY2(!add->isEnabled(), qPrintable(wrong));
    }
    key->setText(u" "_s + hex.toUpper());
    QVERIFY(says(adding, fingerprintOf(bo.keys.publicKey)));
    QVERIFY(add->isEnabled());
    click(shown<QPushButton>(adding, u"Add"_s));
    QTRY_COMPARE(rows(&dialog).size(), 1);
    QTRY_VERIFY(!dialog.findChild<AddSignerDialog *>());
    QVERIFY(signerWith(bo.keys.publicKey, signers().load().value()));

    click(shown<QPushButton>(&dialog, u"Remove the Signer"_s));
    auto *question = dialog.findChild<QMessageBox *>();
    QVERIFY(question && question->text().contains(u"Plans that Bo has signed"_s));
    question->accept();
    QTRY_COMPARE(rows(&dialog), QStringList());
    QVERIFY(signers().load()->isEmpty());
}

void TestSignersDialog::givesTheOwnKey()
{
    MemorySecrets secrets;
    const auto keys = resultOf(signingKey(secrets, &secrets)).value();
    SignersDialog dialog(signers(), secrets, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_VERIFY(says(&dialog, fingerprintOf(keys.publicKey)));
    click(shown<QPushButton>(&dialog, u"Copy Your Fingerprint"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), fingerprintOf(keys.publicKey));
    click(shown<QPushButton>(&dialog, u"Copy Your Public Key"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(keys.publicKey.toHex()));
}

void TestSignersDialog::opensFromTheMenu()
{
    PlanBench bench;
    auto *action = bench.window.findChild<QAction *>(u"actionSigners"_s);
    QVERIFY(action);
    action->trigger();
    const auto *dialog = bench.dialog<SignersDialog>();
    QVERIFY(dialog);
    QTRY_COMPARE(rows(dialog).size(), 2);
}

SLUICE_GUI_TEST(TestSignersDialog)

} // namespace tst_signersdialog

#include "tst_signersdialog.moc"
