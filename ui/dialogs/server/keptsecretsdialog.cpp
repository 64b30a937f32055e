// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/keptsecretsdialog.h"

#include "core/storage/servers/serverstore.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/showtext.h"
#include "ui_keptsecretsdialog.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStandardItemModel>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

KeptSecretsDialog::KeptSecretsDialog(const ServerStore &servers, SecretStore &secrets, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::KeptSecretsDialog>())
    , m_servers(servers)
    , m_secrets(secrets)
    , m_model(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    m_ui->table->setModel(m_model);
    connect(&secrets, &SecretStore::changed, this, &KeptSecretsDialog::fill);
    connect(&servers, &ServerStore::changed, this, &KeptSecretsDialog::fill);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &KeptSecretsDialog::showButtons);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &KeptSecretsDialog::ask);
    connect(m_ui->leftoversButton, &QPushButton::clicked, this, &KeptSecretsDialog::selectLeftovers);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    m_ui->table->resizeColumnsToContents();
}

KeptSecretsDialog::~KeptSecretsDialog() = default;

bool KeptSecretsDialog::isLeftover(const KeptSecret &secret) const
{
    return belongsToServer(secret.key.kind) && !m_servers.find(secret.key.serverId);
}

void KeptSecretsDialog::fill()
{
    m_kept = m_secrets.kept();
    m_model->removeRows(0, m_model->rowCount());
    m_model->setHorizontalHeaderLabels({tr("Server"), tr("Secret"), tr("Belongs to")});
    for (const auto &one : std::as_const(m_kept)) {
        const auto *server = m_servers.find(one.key.serverId);
        const auto owner = server            ? tr("a stored server")
            : !belongsToServer(one.key.kind) ? tr("you: it signs your plans")
                                             : tr("no server: it has been removed");
        m_model->appendRow({new QStandardItem(server ? server->name : one.serverName),
                            new QStandardItem(secretName(one.key.kind)), new QStandardItem(owner)});
    }
    const auto problem = m_secrets.problem();
    m_ui->explanationLabel->setText(problem ? tr("It is not known what the keychain of this account holds.")
                                        : m_kept.isEmpty()
                                        ? tr("The keychain of this account holds nothing that Sluice knows of.")
                                        : tr("The keychain of this account holds these secrets. If you remove one, "
                                             "Sluice asks for it when it is needed. A key for signing is replaced by "
                                             "another one, which nobody knows yet."));
    showAlert(m_ui->resultLabel, (problem ? QStringList(problem->message) + m_failures : m_failures).join(u'\n'));
    showButtons();
}

void KeptSecretsDialog::showButtons()
{
    m_ui->removeButton->setEnabled(!selected().isEmpty());
    m_ui->leftoversButton->setEnabled(
        std::ranges::any_of(m_kept, [this](const KeptSecret &one) { return isLeftover(one); }));
}

QList<KeptSecret> KeptSecretsDialog::selected() const
{
    QList<KeptSecret> secrets;
    const auto rows = m_ui->table->selectionModel()->selectedRows();
    for (const auto &index : rows)
        secrets.append(m_kept.at(index.row()));
    return secrets;
}

void KeptSecretsDialog::selectLeftovers()
{
    QItemSelection rows;
    for (int row = 0; row < m_kept.size(); ++row) {
        if (isLeftover(m_kept.at(row)))
            rows.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    }
    m_ui->table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    m_ui->table->setFocus();
}

void KeptSecretsDialog::ask()
{
    const auto secrets = selected();
    const int count = static_cast<int>(secrets.size());
    const auto sentence = count == 1
        ? tr("The %1 of %2 will be removed from the keychain.")
              .arg(secretName(secrets.constFirst().key.kind).toLower(), inSentence(secrets.constFirst().serverName))
        : tr("%n secrets will be removed from the keychain.", nullptr, count);
    auto *question =
        askBefore({.title = tr("Remove Kept Secrets"), .sentence = sentence, .button = tr("&Remove")}, this);
    connect(question, &QMessageBox::accepted, this, [this, secrets] { remove(secrets); });
    question->open();
}

void KeptSecretsDialog::remove(const QList<KeptSecret> &secrets)
{
    m_failures.clear();
    for (const auto &one : secrets) {
        const auto name = one.serverName;
        m_secrets.remove(one.key, this)->then(this, [this, name](const Result<void> &removed) {
            if (!removed)
                m_failures.append(
                    tr("%1: %2", "A server: what went wrong").arg(inSentence(name), removed.error().message));
            fill();
        });
    }
}

} // namespace sluice
