// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/policydialog.h"

#include "core/storage/servers/servermerge.h"
#include "ui/dialogs/server/conflictquestion.h"
#include "ui/icons/environmentbadge.h"
#include "ui/texts/policytexts.h"
#include "ui/widgets/showtext.h"
#include "ui_policydialog.h"

#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

PolicyDialog::PolicyDialog(const Policies &own, const SystemPolicies &system, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PolicyDialog>())
    , m_before(own)
    , m_policies(own)
    , m_system(system)
{
    m_ui->setupUi(this);
    auto *defaults = m_ui->buttonBox->button(QDialogButtonBox::RestoreDefaults);
    defaults->setText(tr("Restore &Defaults"));
    connect(defaults, &QPushButton::clicked, this, &PolicyDialog::restoreDefaults);
    connect(m_ui->form, &PolicyForm::edited, this, &PolicyDialog::handleEdit);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &PolicyDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillClasses();
}

PolicyDialog::~PolicyDialog() = default;

void PolicyDialog::fillClasses()
{
    auto *list = m_ui->classList;
    for (const auto environment : allEnvironments)
        list->addItem(new QListWidgetItem(environmentBadge(environment), environmentWord(environment), list));
    const int frame = 2 * list->frameWidth();
    list->setFixedWidth(list->sizeHintForColumn(0) + 4 * fontMetrics().averageCharWidth() + frame);
    connect(list, &QListWidget::currentRowChanged, this, &PolicyDialog::chooseClass);
    list->setCurrentRow(0);
}

void PolicyDialog::showClass(Environment environment)
{
    const auto place = std::ranges::find(allEnvironments, environment) - allEnvironments.begin();
    m_ui->classList->setCurrentRow(static_cast<int>(place));
}

const std::optional<Policy> &PolicyDialog::systemOf(Environment environment) const
{
    return m_system.at(static_cast<std::size_t>(environment));
}

void PolicyDialog::chooseClass(int row)
{
    m_class = allEnvironments.at(static_cast<std::size_t>(row));
    m_ui->form->setPolicy(m_policies.of(m_class), systemOf(m_class));
    m_ui->scrollArea->verticalScrollBar()->setValue(0);
}

void PolicyDialog::restoreDefaults()
{
    m_ui->form->setPolicy(defaultPolicy(m_class), systemOf(m_class));
}

/// While a policy has a problem, no other class can be chosen, so that the problem stays visible.
void PolicyDialog::handleEdit()
{
    m_policies.set(m_class, m_ui->form->policy());
    const auto problem = problemOf(m_policies.of(m_class)).value_or(QString());
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    showAlert(m_ui->problemLabel, problem);
    auto *ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    ok->setEnabled(problem.isEmpty());
    ok->setAccessibleDescription(problem);
    m_ui->classList->setEnabled(problem.isEmpty());
}

/// The rules that are weaker than before, by class; empty if there are none. Rules of the system cannot become weaker.
QString PolicyDialog::weaker(const Policies &before, const Policies &after) const
{
    QStringList parts;
    for (const auto environment : allEnvironments) {
        const auto system = systemOf(environment).value_or(Policy{.protectedCaches = {}});
        const auto less = weakerText(stricter(before.of(environment), system), stricter(after.of(environment), system));
        if (!less.isEmpty())
            parts << tr("%1:\n%2", "Production: what is no longer asked").arg(environmentWord(environment), less);
    }
    return parts.join("\n\n"_L1);
}

void PolicyDialog::accept()
{
    confirmAndSave(m_before, m_policies);
}

void PolicyDialog::confirmAndSave(const Policies &base, const Policies &edited)
{
    const auto less = weaker(base, edited);
    if (less.isEmpty())
        save(base, edited);
    else
        askWhetherWeaker(less, [this, base, edited] { save(base, edited); });
}

void PolicyDialog::save(const Policies &base, const Policies &edited)
{
    if (!m_storage.save) {
        QDialog::accept();
        return;
    }
    auto *ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    ok->setEnabled(false);
    m_ui->form->setEnabled(false);
    m_storage.save(base, edited, this)->then(this, [this, ok](const Result<void> &saved) {
        ok->setEnabled(true);
        m_ui->form->setEnabled(true);
        handleSaved(saved);
    });
}

void PolicyDialog::handleSaved(const Result<void> &saved)
{
    if (saved) {
        QDialog::accept();
        return;
    }
    m_ui->problemLabel->setVisible(true);
    showAlert(m_ui->problemLabel, saved.error().message);
    if (saved.error().cause == Error::Cause::ChangedElsewhere) {
        askAboutConflict(
            saved.error().message, this,
            [this] {
                reject();
                m_storage.reload();
            },
            [this] { overwrite(); });
    }
}

/// Saves what was edited over what is stored now. Rules that were not edited stay as they are stored.
void PolicyDialog::overwrite()
{
    const auto now = m_storage.current();
    auto edited = now;
    for (const auto environment : allEnvironments)
        edited.set(environment,
                   merged(m_before.of(environment), m_policies.of(environment), now.of(environment)).value);
    confirmAndSave(now, edited);
}

void PolicyDialog::askWhetherWeaker(const QString &what, const std::function<void()> &agreed)
{
    // All in one text, because a message box shows only this one as plain text.
    const auto text = tr("From now on Sluice asks for less before it sends something to these servers. These rules no "
                         "longer apply:\n\n%1")
                          .arg(what);
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Relax Policies"), text, QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    auto *less = box->addButton(tr("&Relax Policies"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [less, agreed](const QAbstractButton *button) {
        if (button == less)
            agreed();
    });
    box->open();
}

/// As high as the form needs, up to the height of the screen.
void PolicyDialog::showEvent(QShowEvent *event)
{
    const auto available = screen()->availableGeometry().size() * 9 / 10;
    const int formWidth = fontMetrics().averageCharWidth() * 75;
    auto *area = m_ui->scrollArea;
    area->setMinimumWidth(std::max(m_ui->form->minimumSizeHint().width(), std::min(formWidth, available.width() / 2))
                          + area->verticalScrollBar()->sizeHint().width());
    const int wanted = m_ui->form->sizeHint().height() + sizeHint().height() - area->sizeHint().height();
    resize(sizeHint().width(), std::min(wanted, available.height()));
    QDialog::showEvent(event);
}

} // namespace sluice
