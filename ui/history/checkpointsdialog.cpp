// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/checkpointsdialog.h"

#include "core/storage/history/checkpoints/checkpointkeeper.h"
#include "core/storage/signing/signingkey.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"
#include "ui_checkpointsdialog.h"

#include <QFileDialog>
#include <QPushButton>

namespace sluice {

CheckpointsDialog::CheckpointsDialog(CheckpointKeeper &keeper, SecretStore &secrets, QWidget *parent)
    : QDialog(parent)
    , m_keeper(keeper)
    , m_ui(std::make_unique<Ui::CheckpointsDialog>())
{
    m_ui->setupUi(this);
    m_ui->everyBox->setMaximum(CheckpointPlaces::mostBetween);
    connect(m_ui->addButton, &QPushButton::clicked, this, &CheckpointsDialog::addFile);
    connect(m_ui->removeButton, &QPushButton::clicked, this, [this] {
        qDeleteAll(m_ui->fileList->selectedItems());
        enableButtons();
    });
    connect(m_ui->fileList, &QListWidget::itemSelectionChanged, this, &CheckpointsDialog::enableButtons);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &CheckpointsDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showKey(secrets);
    enableButtons();
    read();
}

CheckpointsDialog::~CheckpointsDialog() = default;

void CheckpointsDialog::read(const QString &remark)
{
    const auto found = std::make_shared<Result<CheckpointPlaces>>();
    m_thread.run([path = m_keeper.placesFile(), found] { *found = readCheckpointPlaces(path); },
                 [this, found, remark] {
                     if (*found)
                         showPlaces(**found);
                     showAlert(m_ui->problemLabel, *found ? remark : withoutControls(found->error().message));
                 });
}

void CheckpointsDialog::showPlaces(const CheckpointPlaces &places)
{
    m_base = places;
    m_ui->journalBox->setChecked(places.journal);
    m_ui->everyBox->setValue(places.every);
    m_ui->fileList->clear();
    m_ui->fileList->addItems(places.files);
    enableButtons();
}

CheckpointPlaces CheckpointsDialog::places() const
{
    CheckpointPlaces places{.journal = m_ui->journalBox->isChecked(), .files = {}, .every = m_ui->everyBox->value()};
    for (int row = 0; row < m_ui->fileList->count(); ++row)
        places.files.append(m_ui->fileList->item(row)->text());
    return places;
}

void CheckpointsDialog::showKey(SecretStore &secrets)
{
    m_ui->keyLabel->setText(
        tr("The key to sign with is in the keychain. If there is none, it is made when the next run "
           "is recorded."));
    keptSigningKey(secrets, this)->then(this, [this](const Result<std::optional<ed25519::KeyPair>> &key) {
        if (!key)
            m_ui->keyLabel->setText(withoutControls(key.error().message));
        else if (*key)
            m_ui->keyLabel->setText(
                tr("Signed with the key %1, which is in the keychain.").arg(fingerprintOf((*key)->publicKey)));
    });
}

void CheckpointsDialog::addFile()
{
    auto *dialog = new QFileDialog(this, tr("File for Checkpoints"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // lines are added at the end
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (m_ui->fileList->findItems(file, Qt::MatchExactly).isEmpty())
            m_ui->fileList->addItem(file);
    });
    dialog->open();
}

void CheckpointsDialog::enableButtons()
{
    m_ui->placesBox->setEnabled(m_base.has_value());
    m_ui->everyBox->setEnabled(m_base.has_value());
    m_ui->removeButton->setEnabled(!m_ui->fileList->selectedItems().isEmpty());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(m_base.has_value());
}

void CheckpointsDialog::accept()
{
    if (!m_base)
        return;
    const auto wanted = places();
    if (wanted == *m_base) {
        m_keeper.setPlaces(wanted); // another program may have stored them
        QDialog::accept();
        return;
    }
    setEnabled(false); // what is being stored can no longer be cancelled
    const auto stored = std::make_shared<Result<void>>();
    m_thread.run([path = m_keeper.placesFile(), base = *m_base, wanted,
                  stored] { *stored = changeCheckpointPlaces(path, base, wanted); },
                 [this, wanted, stored] { handleStored(wanted, *stored); });
}

void CheckpointsDialog::handleStored(const CheckpointPlaces &places, const Result<void> &stored)
{
    if (stored) {
        m_keeper.setPlaces(places);
        QDialog::accept();
        return;
    }
    setEnabled(true);
    const auto sentence = withoutControls(stored.error().message);
    if (stored.error().cause == Error::Cause::ChangedElsewhere)
        read(sentence); // what is stored now
    else
        showAlert(m_ui->problemLabel, sentence);
}

} // namespace sluice
