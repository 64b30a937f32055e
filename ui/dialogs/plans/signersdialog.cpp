// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plans/signersdialog.h"

#include "core/storage/signing/signingkey.h"
#include "ui/dialogs/plans/addsignerdialog.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/showtext.h"
#include "ui_signersdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardItemModel>

#include <algorithm>

namespace sluice {

SignersDialog::SignersDialog(const KnownSigners &signers, SecretStore &secrets, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SignersDialog>())
    , m_list(new SignerList(signers, secrets, this))
    , m_model(new QStandardItemModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->table->setModel(m_model);
    m_ui->table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_ui->table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(m_list, &SignerList::changed, this, &SignersDialog::fill);
    connectButtons();
    fill();
}

SignersDialog::~SignersDialog() = default;

void SignersDialog::connectButtons()
{
    const auto copy = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SignersDialog::showButtons);
    connect(m_ui->addButton, &QPushButton::clicked, this, &SignersDialog::askForSigner);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &SignersDialog::askToRemove);
    connect(m_ui->copyFingerprintButton, &QPushButton::clicked, this,
            [this, copy] { copy(fingerprintOf(m_list->ownKey())); });
    connect(m_ui->copyKeyButton, &QPushButton::clicked, this,
            [this, copy] { copy(QString::fromLatin1(m_list->ownKey().toHex())); });
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &SignerList::done, this, [this] {
        if (m_adding)
            m_adding->accept();
    });
    connect(m_list, &SignerList::failed, this, [this](const Error &error) {
        if (m_adding)
            m_adding->showFailure(error.message);
        else
            tell(tr("Signers"), withoutControls(error.message), {}, this);
    });
}

void SignersDialog::fill()
{
    const auto row = m_ui->table->currentIndex().row();
    const auto &all = m_list->all();
    const auto &problem = m_list->problem();
    m_model->removeRows(0, m_model->rowCount());
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Fingerprint"), tr("Made known by")});
    for (const auto &signer : all)
        m_model->appendRow(
            {new QStandardItem(inRow(signer.name)), new QStandardItem(fingerprintOf(signer.publicKey)),
             new QStandardItem(signer.isOfSystem ? tr("the administrator of this computer") : tr("this account"))});
    m_ui->table->resizeColumnsToContents();
    m_ui->table->setVisible(!all.isEmpty());
    m_ui->emptyLabel->setVisible(all.isEmpty() && !problem);
    showAlert(m_ui->resultLabel, problem ? withoutControls(problem->message) : QString());
    m_ui->resultLabel->setVisible(problem.has_value());
    if (!all.isEmpty())
        m_ui->table->selectRow(std::clamp(row, 0, static_cast<int>(all.size()) - 1));
    showOwnKey();
    showButtons();
}

void SignersDialog::showOwnKey()
{
    const auto &key = m_list->ownKey();
    const auto &problem = m_list->keyProblem();
    m_ui->ownLabel->setText(problem             ? withoutControls(problem->message)
                                : key.isEmpty() ? tr("You have none yet. It is made when you first sign a plan, a "
                                                     "comment or an approval, and kept in the keychain.")
                                                : tr("Fingerprint %1").arg(fingerprintOf(key)));
    m_ui->copyFingerprintButton->setEnabled(!key.isEmpty());
    m_ui->copyKeyButton->setEnabled(!key.isEmpty());
}

std::optional<KnownSigner> SignersDialog::current() const
{
    const auto row = m_ui->table->currentIndex().row();
    return row >= 0 && row < m_list->all().size() ? std::optional(m_list->all().at(row)) : std::nullopt;
}

void SignersDialog::showButtons()
{
    const auto signer = current();
    const bool isOfSystem = signer && signer->isOfSystem;
    const auto why = isOfSystem ? tr("Only the administrator of this computer can remove this signer.") : QString();
    m_ui->removeButton->setEnabled(signer && !isOfSystem);
    m_ui->removeButton->setToolTip(why);
    m_ui->removeButton->setAccessibleDescription(why);
}

void SignersDialog::askForSigner()
{
    m_adding = new AddSignerDialog(this);
    connect(m_adding, &AddSignerDialog::wanted, this, [this] { m_list->add(m_adding->signer()); });
    m_adding->open();
}

void SignersDialog::askToRemove()
{
    const auto signer = current();
    if (!signer)
        return;
    auto *question = askBefore(
        {.title = tr("Remove Signer"),
         .sentence =
             tr("Plans that %1 has signed or approved will not count here any more.").arg(inSentence(signer->name)),
         .button = tr("&Remove")},
        this);
    connect(question, &QMessageBox::accepted, this, [this, key = signer->publicKey] { m_list->remove(key); });
    question->open();
}

} // namespace sluice
