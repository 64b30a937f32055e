// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plans/presetsdialog.h"

#include "core/storage/presets.h"
#include "ui/texts/plantexts.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/showtext.h"
#include "ui_presetsdialog.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardItemModel>

namespace sluice {

PresetsDialog::PresetsDialog(Presets &presets, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PresetsDialog>())
    , m_presets(presets)
    , m_model(new QStandardItemModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->table->setModel(m_model);
    m_ui->table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_ui->table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(&presets, &Presets::changed, this, &PresetsDialog::fill);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PresetsDialog::showButtons);
    connect(m_ui->renameButton, &QPushButton::clicked, this, &PresetsDialog::askForName);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &PresetsDialog::askToRemove);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    m_ui->table->resizeColumnsToContents();
}

PresetsDialog::~PresetsDialog() = default;

void PresetsDialog::fill()
{
    const auto row = m_ui->table->currentIndex().row();
    const auto &all = m_presets.all();
    const auto &problem = m_presets.problem();
    m_model->removeRows(0, m_model->rowCount());
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("What and where")});
    for (const auto &preset : all)
        m_model->appendRow({new QStandardItem(inRow(preset.name)), new QStandardItem(presetText(preset))});
    m_ui->table->setVisible(!all.isEmpty());
    m_ui->emptyLabel->setVisible(all.isEmpty());
    m_ui->emptyLabel->setText(
        problem ? tr("The presets cannot be read, so none of them can be used.")
                : tr("No preset is stored. To make one, choose Save As where an action is reviewed."));
    showAlert(m_ui->resultLabel,
              problem ? withoutControls(problem->message + QLatin1Char('\n') + problem->detail) : QString());
    if (!all.isEmpty())
        m_ui->table->selectRow(std::clamp(row, 0, static_cast<int>(all.size()) - 1));
    showButtons();
}

std::optional<Preset> PresetsDialog::current() const
{
    const auto row = m_ui->table->currentIndex().row();
    return row >= 0 && row < m_presets.all().size() ? std::optional(m_presets.all().at(row)) : std::nullopt;
}

void PresetsDialog::showButtons()
{
    const bool isReady = current() && !m_presets.problem();
    m_ui->renameButton->setEnabled(isReady);
    m_ui->removeButton->setEnabled(isReady);
}

void PresetsDialog::askForName()
{
    const auto preset = current();
    if (!preset)
        return;
    auto *question = new QInputDialog(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Rename Preset"));
    question->setLabelText(tr("&Name:"));
    question->setTextValue(preset->name);
    connect(question, &QInputDialog::textValueSelected, this,
            [this, preset](const QString &name) { rename(*preset, name); });
    question->open();
}

void PresetsDialog::rename(const Preset &preset, const QString &name)
{
    auto renamed = preset;
    renamed.name = name.trimmed();
    m_presets.edit(preset, renamed, this)->then(this, [this](const Result<void> &stored) {
        if (!stored)
            showFailure(stored.error());
    });
}

void PresetsDialog::askToRemove()
{
    const auto preset = current();
    if (!preset)
        return;
    auto *question = askBefore({.title = tr("Remove Preset"),
                                .sentence = tr("The preset %1 will be removed: %2.", "Weekly: Flush 2 Caches on crm")
                                                .arg(inSentence(preset->name), presetText(*preset)),
                                .button = tr("&Remove")},
                               this);
    connect(question, &QMessageBox::accepted, this, [this, preset] { remove(*preset); });
    question->open();
}

void PresetsDialog::remove(const Preset &preset)
{
    m_presets.remove(preset, this)->then(this, [this](const Result<void> &removed) {
        if (!removed)
            showFailure(removed.error());
    });
}

void PresetsDialog::showFailure(const Error &error)
{
    showAlert(m_ui->resultLabel, withoutControls(error.message));
}

} // namespace sluice
