// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/strategydialog.h"

#include "ui/widgets/showtext.h"
#include "ui_strategydialog.h"

#include <QPushButton>

namespace sluice {

StrategyDialog::StrategyDialog(const Strategy &strategy, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::StrategyDialog>())
    , m_before(strategy)
{
    m_ui->setupUi(this);
    m_ui->orderBox->addItem(tr("All nodes at once"), static_cast<int>(Order::Parallel));
    m_ui->orderBox->addItem(tr("One node after the other"), static_cast<int>(Order::Serial));
    m_ui->orderBox->addItem(tr("In waves"), static_cast<int>(Order::Waves));
    m_ui->atOnceBox->setMaximum(Strategy::mostAtOnce);
    auto policy = m_ui->problemLabel->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_ui->problemLabel->setSizePolicy(policy);
    fill(strategy);
    connectInputs();
    showStrategy();
}

StrategyDialog::~StrategyDialog() = default;

void StrategyDialog::fill(const Strategy &strategy)
{
    m_ui->orderBox->setCurrentIndex(m_ui->orderBox->findData(static_cast<int>(strategy.order)));
    m_ui->atOnceBox->setValue(strategy.atOnce);
    m_ui->waveBox->setValue(strategy.waveSize);
    m_ui->pauseBox->setValue(static_cast<int>(strategy.pause.count()));
    m_ui->holdBox->setChecked(strategy.holdAfterFirst);
    m_ui->gateBox->setChecked(strategy.gateFactor.has_value());
    m_ui->gateFactorBox->setValue(strategy.gateFactor.value_or(m_ui->gateFactorBox->value()));
    m_ui->failuresBox->setChecked(strategy.maxFailures.has_value());
    m_ui->failuresCountBox->setValue(strategy.maxFailures.value_or(1));
    m_ui->startBox->setChecked(strategy.startAt.has_value());
    const auto now = QDateTime::currentDateTime();
    m_ui->startEdit->setDateTime(strategy.startAt ? strategy.startAt->toLocalTime()
                                                  : now.addSecs(3600 - now.time().second()));
}

void StrategyDialog::connectInputs()
{
    connect(m_ui->orderBox, &QComboBox::currentIndexChanged, this, &StrategyDialog::showStrategy);
    for (auto *box : {m_ui->holdBox, m_ui->gateBox, m_ui->failuresBox, m_ui->startBox})
        connect(box, &QCheckBox::toggled, this, &StrategyDialog::showStrategy);
    for (auto *box : {m_ui->atOnceBox, m_ui->waveBox, m_ui->pauseBox, m_ui->failuresCountBox})
        connect(box, &QSpinBox::valueChanged, this, &StrategyDialog::showStrategy);
    connect(m_ui->gateFactorBox, &QDoubleSpinBox::valueChanged, this, &StrategyDialog::showStrategy);
    connect(m_ui->startEdit, &QDateTimeEdit::dateTimeChanged, this, &StrategyDialog::showStrategy);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Strategy StrategyDialog::strategy() const
{
    auto strategy = m_before;
    strategy.order = static_cast<Order>(m_ui->orderBox->currentData().toInt());
    strategy.atOnce = m_ui->atOnceBox->value();
    strategy.waveSize = m_ui->waveBox->value();
    strategy.pause = std::chrono::seconds(m_ui->pauseBox->value());
    strategy.holdAfterFirst = m_ui->holdBox->isChecked();
    strategy.gateFactor.reset();
    if (m_ui->gateBox->isChecked())
        strategy.gateFactor = m_ui->gateFactorBox->value();
    strategy.maxFailures.reset();
    if (m_ui->failuresBox->isChecked())
        strategy.maxFailures = m_ui->failuresCountBox->value();
    strategy.startAt.reset();
    if (m_ui->startBox->isChecked())
        strategy.startAt = m_ui->startEdit->dateTime().toUTC();
    return strategy;
}

/// Enables what has an effect, and tells what is wrong.
void StrategyDialog::showStrategy()
{
    const auto now = strategy();
    m_ui->atOnceBox->setEnabled(now.order != Order::Serial);
    m_ui->waveBox->setEnabled(now.order == Order::Waves);
    m_ui->pauseBox->setEnabled(now.order != Order::Parallel);
    m_ui->gateFactorBox->setEnabled(now.gateFactor.has_value());
    m_ui->failuresCountBox->setEnabled(now.maxFailures.has_value());
    m_ui->startEdit->setEnabled(now.startAt.has_value());
    const auto problem = problemOf(now).value_or(QString());
    showAlert(m_ui->problemLabel, problem);
    auto *ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    ok->setEnabled(problem.isEmpty());
    ok->setAccessibleDescription(problem);
}

} // namespace sluice
