// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyentry.h"

#include "core/models/historyplan.h"
#include "core/models/historyrow.h"
#include "core/storage/history/export/historyexport.h"
#include "ui/console/followups.h"
#include "ui/delegates/resultdelegate.h"
#include "ui/delegates/tickdelegate.h"
#include "ui/icons/environmentbadge.h"
#include "ui/texts/historytexts.h"
#include "ui/texts/sentences.h"
#include "ui_historyentry.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>

#include <QLabel>
#include <QPushButton>

#include <utility>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QLabel *textLabel(const QString &text)
{
    constexpr int longest = 24; // characters of a word, or the panel could not become narrow
    auto *label = new QLabel(wrappable(text, longest));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    return label;
}

QStringList targetsIn(const HistoryRun &run)
{
    QStringList targets;
    for (const auto &request : run.requests) {
        if (const auto *about = request.about())
            targets.append(about->targets);
    }
    targets.removeDuplicates();
    targets.removeAll(u"*"_s);
    return targets;
}

} // namespace

HistoryEntry::HistoryEntry(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::HistoryEntry>())
    , m_requests(new HistoryRequestModel(QTimeZone::systemTimeZone(), this))
{
    m_ui->setupUi(this);
    auto title = font();
    title.setPointSizeF(title.pointSizeF() * 1.25);
    title.setWeight(QFont::DemiBold);
    m_ui->titleLabel->setFont(title);
    m_ui->runLayout->setStretchFactor(m_ui->table, 2);
    m_ui->runLayout->setStretchFactor(m_ui->scrollArea, 3);
    m_ui->scrollArea->viewport()->setAutoFillBackground(false);
    makeTable();
    connect(m_ui->copyButton, &QPushButton::clicked, this, &HistoryEntry::copyForTicket);
    showRun({});
}

HistoryEntry::~HistoryEntry() = default;

void HistoryEntry::makeTable()
{
    m_ui->table->setModel(m_requests);
    m_ui->table->setItemDelegate(new TickDelegate(this));
    m_ui->table->setItemDelegateForColumn(HistoryRequestModel::ResultColumn, new ResultDelegate(this));
    m_ui->table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_ui->table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_ui->table->verticalHeader()->setAccessibleName(tr("Row numbers"));
    constexpr int air = 12; // above and below a line of text
    m_ui->table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + air);
}

void HistoryEntry::showRun(const std::optional<HistoryRun> &run)
{
    m_ui->stack->setCurrentWidget(run ? m_ui->runPage : m_ui->emptyPage);
    if (m_run == run)
        return; // what somebody has selected in it stays
    m_run = run;
    if (!run)
        return;
    m_requests->setRun(*run);
    m_ui->table->setColumnHidden(HistoryRequestModel::WhatColumn, !m_requests->hasManyActions());
    m_ui->table->setColumnHidden(HistoryRequestModel::AttemptColumn, !m_requests->hasManyAttempts());
    m_ui->table->resizeColumnsToContents();
    m_ui->table->setVisible(m_requests->rowCount() > 0);
    showHead();
    showRecord();
}

void HistoryEntry::showHead()
{
    const auto row = historyRow(*m_run);
    m_ui->titleLabel->setText(inSentence(row.what.isEmpty() ? row.resultText : row.what));
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_ui->badgeLabel->setVisible(row.environment.has_value());
    if (row.environment)
        m_ui->badgeLabel->setPixmap(environmentBadge(*row.environment).pixmap(size));
    const auto where = inSentence(row.where);
    m_ui->placeLabel->setText(row.environment ? u"%1 · %2"_s.arg(environmentWord(*row.environment), where) : where);
}

void HistoryEntry::addFact(QFormLayout *form, const QString &caption, const QString &text)
{
    if (!text.isEmpty())
        form->addRow(caption, textLabel(withoutControls(text)));
}

void HistoryEntry::addSection(QFormLayout *form, const QString &heading, const QStringList &sentences)
{
    if (sentences.isEmpty())
        return;
    auto *label = new QLabel(heading);
    auto bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    form->addRow(label);
    for (const auto &sentence : sentences)
        form->addRow(textLabel(sentence));
}

void HistoryEntry::showRecord()
{
    const auto zone = QTimeZone::systemTimeZone();
    auto *facts = new QWidget;
    auto *form = new QFormLayout(facts);
    form->setContentsMargins(0, 0, 8, 0);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    const auto begun = m_run->begun.value_or(RunBegun());
    if (const auto state = stateSentence(*m_run); !state.isEmpty())
        form->addRow(textLabel(state));
    QStringList bad;
    for (const auto &request : std::as_const(m_run->requests)) {
        if (request.evidence != Evidence::Acknowledged)
            bad << requestSentence(request, zone);
    }
    addSection(form, tr("Not acknowledged"), bad);
    QStringList leftOut;
    for (const auto &sentence : begun.leftOut)
        leftOut << withoutControls(sentence);
    addSection(form, tr("Left out"), leftOut);
    QStringList remarks;
    for (const auto &remark : std::as_const(m_run->remarks))
        remarks << remarkSentence(remark, zone);
    addSection(form, tr("Remarks and deviations"), remarks);
    addSection(form, tr("Targets"),
               targetsIn(*m_run).isEmpty() ? QStringList()
                                           : QStringList{withoutControls(targetsIn(*m_run).join(u", "_s))});
    addFollowUps(form);
    addSection(form, tr("Record"), {bothTimesText(m_run->at, zone)});
    if (m_run->endedAt.isValid())
        addFact(form, tr("Ended"), bothTimesText(m_run->endedAt, zone));
    if (m_run->begun)
        addFact(
            form, tr("Operator"),
            tr("%1 on %2, %3", "account, machine, program").arg(begun.who.user, begun.who.machine, begun.who.program));
    addFact(form, tr("Who"), historyRow(*m_run).who);
    addFact(form, tr("Reason"), begun.reason);
    addFact(form, tr("Change"), begun.change);
    addFact(form, tr("Plan written by"), begun.people.author);
    addFact(form, tr("Plan approved by"), begun.people.approvers.join(u", "_s));
    addFact(form, tr("Hash of the plan"), begun.planHash);
    addFact(form, tr("Continues"), begun.continues);
    addFact(form, tr("Run"), m_run->id);
    addFact(form, tr("First record"), QString::number(m_run->number));
    m_ui->scrollArea->setWidget(facts); // deletes the one before
}

void HistoryEntry::addFollowUps(QFormLayout *form)
{
    const auto all = unreachedBy(protocolsOf(*m_run));
    for (const auto &one : all) {
        const auto text = followUpText(one);
        addSection(form, &one == &all.constFirst() ? tr("Not reached by this") : QString(), {text});
        auto *button = new QPushButton(tr("Say That This Was Done"));
        button->setAccessibleName(tr("Say that this was done: %1").arg(one.followUp));
        button->setEnabled(!isSaid(*m_run, text));
        connect(button, &QPushButton::clicked, this, [this, text, run = m_run->id] { Q_EMIT followUpDone(run, text); });
        form->addRow(button);
    }
}

void HistoryEntry::copyForTicket() const
{
    if (m_run)
        QGuiApplication::clipboard()->setText(markdownOf(*m_run, QTimeZone::systemTimeZone()));
}

} // namespace sluice
