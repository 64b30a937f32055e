// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plans/planfacts.h"

#include "core/storage/signing/signingkey.h"
#include "ui/delegates/resultlook.h"
#include "ui/icons/icons.h"
#include "ui/texts/historytexts.h"
#include "ui/texts/plantexts.h"
#include "ui/texts/reviewtexts.h"
#include "ui/texts/sentences.h"

#include <QFormLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace sluice {

namespace {

constexpr int LongestWord = 24; // characters, or the panel could not become narrow

QLabel *factLabel(const QString &text)
{
    auto *label = new QLabel(wrappable(text, LongestWord));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    return label;
}

QLabel *headingLabel(const QString &text)
{
    auto *label = new QLabel(text);
    auto bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

} // namespace

PlanFacts::PlanFacts(const PlanState &state, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_expires(state.file.plan.expires)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 12, 0);
    addAuthor(state);
    addPlan(state.file.plan);
}

void PlanFacts::addAuthor(const PlanState &state)
{
    const auto &plan = state.file.plan;
    const auto &author = plan.author;
    addFact(tr("Written by"), signerName(author.person, author.publicKey, state.known));
    addFact(tr("Fingerprint"), fingerprintOf(author.publicKey));
    addFact(tr("Account"),
            tr("%1 on %2", "of the operating system; a computer")
                .arg(inSentence(author.who.user), inSentence(author.who.machine)));
    addFact(tr("Written"), bothTimesText(plan.created, m_zone));
    m_expiry = factLabel({});
    addRow(tr("Can be run"), m_expiry);
    addFact(tr("Reason"), withoutControls(plan.reason));
    addFact(tr("Change"), withoutControls(plan.change));
}

void PlanFacts::addPlan(const PlanDocument &plan)
{
    addSection(tr("Steps"), stepLines(plan.steps));
    addSection(tr("Servers and their classes"), serverLines(plan));
    const auto nodes = nodeLines(plan);
    const auto strategy = strategyText(plan.strategy, nodes.size());
    addSection(nodes.size() == 1 ? tr("1 node")
                                 : tr("%n nodes, in this order", nullptr, static_cast<int>(nodes.size())),
               nodes + (strategy.isEmpty() ? QStringList() : QStringList{strategy + QLatin1Char('.')}));
    addSection(tr("Left out"), leftOutLines(plan));
    addSection(tr("Caches that the nodes are expected to list"), listLines(plan));
    addSection(tr("Hash of the plan (SHA-256)"), {planHash(plan)});
}

void PlanFacts::addFact(const QString &caption, const QString &text)
{
    if (!text.isEmpty())
        addRow(caption, factLabel(text));
}

/// The caption stands beside the first line.
void PlanFacts::addRow(const QString &caption, QLabel *fact)
{
    auto *label = new QLabel(caption);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_form->addRow(label, fact);
}

void PlanFacts::addSection(const QString &heading, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    m_form->addRow(headingLabel(heading));
    for (const auto &line : lines)
        m_form->addRow(factLabel(line));
}

void PlanFacts::showExpiry(const QDateTime &now)
{
    const auto text = expiryText(m_expires, now, m_zone);
    if (m_expiry->text() != text)
        m_expiry->setText(text);
}

PlanFindings::PlanFindings(const PlanFileVerdict &verdict, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(8);
    QStringList objections;
    QStringList differences;
    for (const auto &finding : verdict.objections) {
        if (finding.kind != PlanFinding::Kind::DifferentToday)
            objections.append(finding.text);
    }
    for (const auto &difference : verdict.differences)
        differences.append(difference.text);
    QStringList notes;
    for (const auto &note : verdict.notes)
        notes.append(note.text);
    addSection(tr("Why it may not be run"), objections, CellState::Refused);
    addSection(tr("Different today"), differences, CellState::Failed);
    addSection(tr("To be known"), notes, CellState::Unknown);
    if (verdict.isRunnable() && notes.isEmpty())
        addSection(tr("Nothing is against it"),
                   {tr("The signatures are genuine, the people are known here, and the "
                       "servers are as the plan says.")},
                   CellState::Acknowledged);
    layout->addStretch(1);
}

void PlanFindings::addSection(const QString &heading, const QStringList &lines, CellState state)
{
    if (lines.isEmpty())
        return;
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->addWidget(headingLabel(heading));
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const auto ink = resultLookOn(state, palette().color(QPalette::Window), palette().color(QPalette::WindowText)).ink;
    for (const auto &line : lines) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *mark = new QLabel;
        mark->setPixmap(ownIcon(resultIcon(state), ink).pixmap(QSize(size, size)));
        row->addWidget(mark, 0, Qt::AlignTop);
        row->addWidget(factLabel(withoutControls(line)), 1);
        column->addLayout(row);
    }
}

} // namespace sluice
