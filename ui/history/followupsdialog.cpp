// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/followupsdialog.h"

#include "core/storage/history/history.h"
#include "core/storage/history/reading/historyreader.h"
#include "ui/console/followups.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sluice {

namespace {

QLabel *wrappedLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

FollowUpsDialog::FollowUpsDialog(const HistoryParts &parts, const QString &run, const QList<Unreached> &unreached,
                                 QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_run(run)
    , m_problem(wrappedLabel({}, this))
{
    setWindowTitle(tr("Not Reached by This"));
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(1, 1);
    for (const auto &one : unreached)
        addItem(grid, one);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *area = new QScrollArea(this);
    area->setAccessibleName(tr("What is to be done"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(list);
    area->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    m_problem->setMinimumHeight(fontMetrics().lineSpacing() * 2); // nothing moves when it is needed
    m_problem->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(wrappedLabel(tr("Tick what was done. It is recorded in the history at once, as what you say, and "
                                      "cannot be taken back."),
                                   this));
    layout->addWidget(area, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 28);
    connect(&m_parts.history, &History::recorded, this, [this](const QStringList &runs) {
        if (runs.contains(m_run))
            read();
    });
    read();
}

/// Nothing can be ticked until it is known what was said before.
void FollowUpsDialog::addItem(QGridLayout *grid, const Unreached &unreached)
{
    const int row = grid->rowCount();
    const Item item{.text = followUpText(unreached), .box = new QCheckBox(tr("Done"))};
    item.box->setAccessibleName(tr("Done: %1", "what a person has to do").arg(unreached.followUp));
    item.box->setAccessibleDescription(unreached.what);
    item.box->setEnabled(false);
    auto *label = wrappedLabel(item.text, nullptr);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(item.box, row, 0, Qt::AlignTop);
    grid->addWidget(label, row, 1);
    m_items.append(item);
    connect(item.box, &QCheckBox::clicked, this, [this, item] { record(item); });
}

void FollowUpsDialog::read()
{
    m_parts.reader.run(m_run, this)->then(this, [this](const Result<std::optional<HistoryRun>> &run) {
        if (!run || !*run) {
            showProblem(run ? tr("The history does not have this run.") : run.error().message);
            return;
        }
        for (const auto &item : std::as_const(m_items)) {
            if (isSaid(**run, item.text))
                showSaid(item);
            else if (!item.box->isChecked()) // else it is being recorded
                item.box->setEnabled(true);
        }
    });
}

void FollowUpsDialog::record(const Item &item)
{
    showProblem({});
    showSaid(item);
    m_parts.history.append(saidByOperator(m_run, item.text), this)->then(this, [this, item](const Result<void> &said) {
        if (said)
            return;
        item.box->setChecked(false);
        item.box->setEnabled(true);
        showProblem(tr("This is not recorded: %1").arg(said.error().message));
    });
}

void FollowUpsDialog::showSaid(const Item &item)
{
    item.box->setChecked(true);
    item.box->setEnabled(false); // the focus goes to the next one
}

void FollowUpsDialog::showProblem(const QString &sentence)
{
    showAlert(m_problem, withoutControls(sentence));
}

} // namespace sluice
