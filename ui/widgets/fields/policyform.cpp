// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/policyform.h"

#include "ui/texts/policytexts.h"
#include "ui/widgets/outlinedbuttons.h"
#include "ui_policyform.h"

#include <QAbstractItemView>
#include <QLocale>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allConfirmations{Confirmation::Button, Confirmation::ButtonAfterCancel, Confirmation::TypedHost};
constexpr int MinutesOfDay = 24 * 60;

QTime timeOf(int minutes)
{
    return {(minutes % MinutesOfDay) / 60, minutes % 60}; // 24:00 looks like 00:00
}

int minutesOf(QTime time)
{
    return time.hour() * 60 + time.minute();
}

/// The choices that are not weaker than \a least, with \a chosen as the current one.
void fillConfirmation(QComboBox *box, Confirmation chosen, Confirmation least)
{
    box->clear();
    for (const auto confirmation : allConfirmations) {
        if (confirmation >= least)
            box->addItem(confirmationText(confirmation), static_cast<int>(confirmation));
    }
    box->setCurrentIndex(box->findData(static_cast<int>(std::max(chosen, least))));
}

Confirmation confirmationIn(const QComboBox *box)
{
    return static_cast<Confirmation>(box->currentData().toInt());
}

/// If the system requires more than \a own and the choice was not changed, \a own stays as it was.
template<typename T>
T untouchedOr(T chosen, T own, T least)
{
    return chosen == std::max(own, least) ? own : chosen;
}

} // namespace

PolicyForm::PolicyForm(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PolicyForm>())
{
    m_ui->setupUi(this);
    fillDays();
    connectInputs();
    setPolicy({}, {});
}

PolicyForm::~PolicyForm() = default;

void PolicyForm::fillDays()
{
    const QLocale locale;
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const int day = static_cast<int>(i) + Qt::Monday;
        auto *box = new OutlinedCheckBox(locale.standaloneDayName(day, QLocale::ShortFormat), this);
        box->setAccessibleName(locale.standaloneDayName(day, QLocale::LongFormat));
        m_ui->daysRow->insertWidget(static_cast<int>(i), box);
        m_days.at(i) = box;
        setTabOrder(i == 0 ? static_cast<QWidget *>(m_ui->hoursBox) : m_days.at(i - 1), box);
        connect(box, &QCheckBox::toggled, this, &PolicyForm::handleEdit);
    }
    setTabOrder(m_days.back(), m_ui->fromEdit);
}

void PolicyForm::connectInputs()
{
    for (auto *box : {m_ui->namedBox, m_ui->graveBox}) {
        connect(box, &QComboBox::currentIndexChanged, this, &PolicyForm::handleEdit);
        box->view()->setAccessibleName(box->accessibleName());
    }
    connect(m_ui->delayBox, &QSpinBox::valueChanged, this, &PolicyForm::handleEdit);
    for (auto *box : {m_ui->readOnlyBox, m_ui->hoursBox, m_ui->reasonBox, m_ui->planBox})
        connect(box, &QCheckBox::toggled, this, &PolicyForm::handleEdit);
    for (auto *edit : {m_ui->fromEdit, m_ui->untilEdit})
        connect(edit, &QTimeEdit::timeChanged, this, &PolicyForm::handleEdit);
    connect(m_ui->patternEdit, &QLineEdit::textChanged, this, &PolicyForm::handleEdit);
    connect(m_ui->exampleEdit, &QLineEdit::textChanged, this, &PolicyForm::showExample);
    connect(m_ui->protectedEdit, &QPlainTextEdit::textChanged, this, &PolicyForm::handleEdit);
}

void PolicyForm::setPolicy(const Policy &own, const std::optional<Policy> &system)
{
    m_filling = true;
    m_own = own;
    m_system = system;
    fillConfirmations();
    fillHours();
    fillReason();
    m_ui->protectedEdit->setPlainText(own.protectedCaches.join(u'\n'));
    const auto demands = system ? demandsText(*system) : QString();
    m_ui->systemLabel->setText(tr("The administrator of this computer requires at least:\n%1").arg(demands));
    m_ui->systemLabel->setVisible(!demands.isEmpty());
    m_filling = false;
    handleEdit();
}

void PolicyForm::fillConfirmations()
{
    fillConfirmation(m_ui->namedBox, m_own.confirmation, least().confirmation);
    fillConfirmation(m_ui->graveBox, m_own.graveConfirmation, least().graveConfirmation);
    m_ui->delayBox->setMinimum(least().delaySeconds);
    m_ui->delayBox->setSpecialValueText(least().delaySeconds == 0 ? tr("None") : QString());
    m_ui->delayBox->setValue(std::max(m_own.delaySeconds, least().delaySeconds));
    m_ui->readOnlyBox->setChecked(m_own.readOnly || least().readOnly);
    m_ui->readOnlyBox->setEnabled(!least().readOnly);
    m_ui->planBox->setChecked(m_own.planRequired || least().planRequired);
    m_ui->planBox->setEnabled(!least().planRequired);
}

/// The form edits one time span. Further ones come from a file: they are kept, and shown as text.
void PolicyForm::fillHours()
{
    const auto first = m_own.hours.value(0, {.from = 6 * 60, .until = 20 * 60});
    m_ui->hoursBox->setChecked(!m_own.hours.isEmpty());
    for (std::size_t i = 0; i < m_days.size(); ++i)
        m_days.at(i)->setChecked(first.days.contains(static_cast<int>(i) + Qt::Monday));
    m_ui->fromEdit->setTime(timeOf(first.from));
    m_ui->untilEdit->setTime(timeOf(first.until));
    QStringList others;
    const auto more = m_own.hours.mid(1);
    for (const auto &hours : more)
        others << hoursText(hours);
    m_ui->moreHoursLabel->setText(
        tr("The file of policies also limits actions to these hours: %1.").arg(others.join(u"; "_s)));
    m_ui->moreHoursLabel->setVisible(!others.isEmpty());
}

void PolicyForm::fillReason()
{
    m_ui->reasonBox->setChecked(m_own.reasonRequired || least().reasonRequired);
    m_ui->reasonBox->setEnabled(!least().reasonRequired);
    m_ui->patternEdit->setText(m_own.reasonPatterns.value(0));
    m_ui->exampleEdit->clear();
}

std::optional<AllowedHours> PolicyForm::hours() const
{
    if (!m_ui->hoursBox->isChecked())
        return {};
    AllowedHours hours{
        .days = {}, .from = minutesOf(m_ui->fromEdit->time()), .until = minutesOf(m_ui->untilEdit->time())};
    if (hours.until == 0)
        hours.until = MinutesOfDay;
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        if (m_days.at(i)->isChecked())
            hours.days.append(static_cast<int>(i) + Qt::Monday);
    }
    return hours;
}

QStringList PolicyForm::names() const
{
    QStringList names;
    const auto lines = m_ui->protectedEdit->toPlainText().split(u'\n');
    for (const auto &line : lines) {
        if (const auto name = line.trimmed(); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

Policy PolicyForm::policy() const
{
    auto policy = m_own;
    policy.confirmation = untouchedOr(confirmationIn(m_ui->namedBox), m_own.confirmation, least().confirmation);
    policy.graveConfirmation =
        untouchedOr(confirmationIn(m_ui->graveBox), m_own.graveConfirmation, least().graveConfirmation);
    policy.delaySeconds = untouchedOr(m_ui->delayBox->value(), m_own.delaySeconds, least().delaySeconds);
    policy.protectedCaches = names();
    policy.readOnly = untouchedOr(m_ui->readOnlyBox->isChecked(), m_own.readOnly, least().readOnly);
    policy.planRequired = untouchedOr(m_ui->planBox->isChecked(), m_own.planRequired, least().planRequired);
    policy.reasonRequired = untouchedOr(m_ui->reasonBox->isChecked(), m_own.reasonRequired, least().reasonRequired);
    policy.hours = m_own.hours.mid(1);
    if (const auto first = hours())
        policy.hours.prepend(*first);
    policy.reasonPatterns = m_own.reasonPatterns.mid(1);
    if (const auto pattern = m_ui->patternEdit->text().trimmed(); !pattern.isEmpty())
        policy.reasonPatterns.prepend(pattern);
    return policy;
}

void PolicyForm::handleEdit()
{
    if (m_filling)
        return;
    const bool timed = m_ui->hoursBox->isChecked();
    for (auto *box : m_days)
        box->setEnabled(timed);
    m_ui->fromEdit->setEnabled(timed);
    m_ui->untilEdit->setEnabled(timed);
    showExample();
    Q_EMIT edited();
}

/// Checks the example against all patterns, also those of the system.
void PolicyForm::showExample()
{
    const auto example = m_ui->exampleEdit->text();
    const auto objection = objectionToReason(stricter(policy(), least()), example);
    m_ui->exampleLabel->setText(objection.value_or(tr("This example is accepted.")));
    m_ui->exampleLabel->setVisible(!example.trimmed().isEmpty() && !problemOf(policy()));
    m_ui->exampleEdit->setAccessibleDescription(m_ui->exampleLabel->isHidden() ? QString()
                                                                               : m_ui->exampleLabel->text());
}

} // namespace sluice
