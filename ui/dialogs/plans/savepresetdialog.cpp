// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plans/savepresetdialog.h"

#include "core/run/plans/planproposal.h"
#include "core/storage/presets.h"
#include "ui/texts/plantexts.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/showtext.h"
#include "ui_savepresetdialog.h"

#include <QMessageBox>
#include <QPushButton>

namespace sluice {

SavePresetDialog::SavePresetDialog(const Proposal &proposal, Presets &presets, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SavePresetDialog>())
    , m_proposal(proposal)
    , m_presets(presets)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_saveButton = m_ui->buttonBox->addButton(tr("&Save Preset"), QDialogButtonBox::ActionRole);
    m_saveButton->setAccessibleName(tr("Save Preset"));
    m_saveButton->setAutoDefault(false);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setDefault(true);
    // Any name does to find out what it would hold.
    const auto shown = presetFrom(proposal, tr("Preset"));
    m_ui->whatLabel->setText(shown ? presetText(*shown) : stepsTitle(proposal.steps));
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &SavePresetDialog::showProblem);
    connect(m_saveButton, &QPushButton::clicked, this, &SavePresetDialog::save);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->nameEdit->setFocus();
    showProblem();
}

SavePresetDialog::~SavePresetDialog() = default;

Result<Preset> SavePresetDialog::preset() const
{
    return presetFrom(m_proposal, m_ui->nameEdit->text());
}

void SavePresetDialog::showProblem()
{
    const auto made = preset();
    const auto problem = m_presets.problem()         ? m_presets.problem()->message
        : m_ui->nameEdit->text().trimmed().isEmpty() ? tr("Enter a name.")
        : made                                       ? QString()
                                                     : made.error().message;
    showAlert(m_ui->problemLabel, withoutControls(problem));
    m_saveButton->setEnabled(problem.isEmpty());
    m_saveButton->setAccessibleDescription(problem);
}

void SavePresetDialog::save()
{
    const auto made = preset();
    if (!made)
        return;
    const auto *known = m_presets.find(made->name);
    if (!known) {
        store(*made, {});
        return;
    }
    auto *question = askBefore(
        {.title = tr("Replace Preset"),
         .sentence = tr("There is a preset %1 already: %2. It will be replaced.", "Weekly: Flush 2 Caches on crm")
                         .arg(inSentence(known->name), presetText(*known)),
         .button = tr("&Replace")},
        this);
    connect(question, &QMessageBox::accepted, this,
            [this, preset = *made, replaced = *known] { store(preset, replaced); });
    question->open();
}

void SavePresetDialog::store(const Preset &preset, const std::optional<Preset> &replaced)
{
    auto *call = replaced ? m_presets.edit(*replaced, preset, this) : m_presets.add(preset, this);
    m_saveButton->setEnabled(false);
    call->then(this, [this](const Result<void> &stored) {
        if (stored) {
            accept();
            return;
        }
        showProblem();
        showAlert(m_ui->problemLabel, withoutControls(stored.error().message));
    });
}

} // namespace sluice
