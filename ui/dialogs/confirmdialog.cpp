// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/confirmdialog.h"

#include "ui/confirmationpolicy.h"
#include "ui/dialogs/ui_confirmdialog.h"
#include "ui/icons.h"
#include "ui/texts.h"
#include "ui/widgets/showtext.h"

#include <QPushButton>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

ConfirmDialog::ConfirmDialog(const Operation &action, const Target &target, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConfirmDialog>())
    , m_mayObserve(target.observe.has_value())
{
    m_ui->setupUi(this);
    const auto whole = target.whole ? target.whole->label : QString();
    const auto title = actionTitle(action, target.server, whole);
    setWindowTitle(title);
    m_ui->titleLabel->setText(title);
    m_ui->band->showServer(target.environment, target.server, target.account);
    m_ui->warningLine->setText(target.warning);
    showTargets(action, target.whole);
    m_ui->observeBox->setChecked(target.observe.value_or(false));
    m_ui->observeBox->setVisible(m_mayObserve);
    m_ui->observeLabel->setVisible(m_mayObserve);
    m_ui->requestEdit->setFont(fixedFont(font()));
    m_ui->requestEdit->setPlainText(target.request);
    m_ui->requestEdit->hide();

    const auto name = whole.isEmpty() ? actionTitle(action) : whole;
    auto *send = m_ui->buttonBox->addButton(u'&' + name, QDialogButtonBox::AcceptRole);
    send->setAccessibleName(name);
    send->setAutoDefault(false);
    auto *cancel = m_ui->buttonBox->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    const auto needed = confirmationFor(target.environment, isForEverybody(action));
    m_ui->hostCheck->setUp(target.address, target.online, needed == Confirmation::TypedHost);
    showObjection(send);

    connect(m_ui->hostCheck, &HostCheck::edited, this, [this, send] { showObjection(send); });
    connect(m_ui->requestButton, &QPushButton::toggled, m_ui->requestEdit, &QWidget::setVisible);
    connect(m_ui->requestButton, &QPushButton::toggled, this, &QWidget::adjustSize);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ConfirmDialog::~ConfirmDialog() = default;

std::optional<bool> ConfirmDialog::observes() const
{
    return m_mayObserve ? std::optional(m_ui->observeBox->isChecked()) : std::nullopt;
}

void ConfirmDialog::showTargets(const Operation &action, const std::optional<WholeCache> &whole)
{
    const auto *named = std::get_if<FlushNamed>(&action);
    if (named) {
        m_ui->namesList->addItems(named->names);
        if (named->names.size() == 1)
            m_ui->namesLabel->setText(
                tr("This cache is &dropped and filled again when it is next used. No data is lost."));
        // As high as its rows, up to where it scrolls.
        const int rows = std::clamp(static_cast<int>(named->names.size()), 3, 10);
        m_ui->namesList->setFixedHeight(rows * m_ui->namesList->sizeHintForRow(0) + 2 * m_ui->namesList->frameWidth());
    }
    if (const auto *clear = std::get_if<ClearConfiguration>(&action))
        m_ui->allLabel->setText(targetPhrase(action) + u".\n"_s + consequenceText(*clear));
    else if (const auto *rebuild = std::get_if<RebuildDeltas>(&action))
        m_ui->allLabel->setText(consequenceText(*rebuild) + u' ' + rebuildScopeText());
    else if (whole)
        m_ui->allLabel->setText(whole->consequences.join(u'\n'));
    m_ui->namesLabel->setVisible(named);
    m_ui->namesList->setVisible(named);
    m_ui->allLabel->setVisible(!named);
}

void ConfirmDialog::showObjection(QPushButton *send)
{
    const auto objection = m_ui->hostCheck->objection();
    m_ui->problemLabel->setVisible(!objection.isEmpty());
    showAlert(m_ui->problemLabel, objection);
    send->setAccessibleDescription(objection);
    send->setEnabled(objection.isEmpty());
}

} // namespace sluice
