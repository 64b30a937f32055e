// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bars/resultbar.h"

#include "core/models/matrixmodel.h"
#include "ui/delegates/resultlook.h"
#include "ui/icons/icons.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/runs/matrixview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// The next steps that belong to a node; the others are the buttons of the whole run.
bool isStepOfNode(NextStep step)
{
    switch (step) {
    case NextStep::SignInAgain:
    case NextStep::TryAnotherAccount:
    case NextStep::ShowCertificate:
    case NextStep::ChangeAddress:
    case NextStep::ChangeConnection:
    case NextStep::UseSoap:
        return true;
    case NextStep::None:
    case NextStep::TryAgain:
    case NextStep::SendAgain:
    case NextStep::ConfirmAgain:
    case NextStep::ConfirmAndSendAgain:
    case NextStep::SendWithoutRecord:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

ResultBar::ResultBar(QWidget *parent)
    : NoticeBar(parent)
    , m_view(new MatrixView(this))
    , m_legend(new QLabel(this))
    , m_lines(new QWidget(this))
    , m_foot(new QWidget(this))
    , m_filter(new QLineEdit(this))
    , m_retryButton(addAgainButton(Repeated::Failed))
    , m_againButton(addAgainButton(Repeated::Unanswered))
    , m_restButton(addAgainButton(Repeated::Unsent))
    , m_followUpsButton(new QPushButton(this))
{
    m_retryButton->setObjectName(u"retryButton"_s);
    m_againButton->setObjectName(u"againButton"_s);
    addToHead(m_retryButton);
    addToHead(m_againButton);
    m_legend->setTextFormat(Qt::PlainText);
    m_legend->setWordWrap(true);
    m_legend->setContentsMargins(14, 4, 14, 4);
    m_legend->setText(tr("Only icons fit here. Choose a cell to read what is known."));
    m_legend->hide();
    body()->addWidget(m_view);
    body()->addWidget(m_legend);
    addFoot();
    addTail();
    addTools();
    connect(m_view, &MatrixView::iconsOnlyChanged, this, [this] { m_legend->setVisible(m_view->isIconsOnly()); });
}

void ResultBar::addTools()
{
    const auto add = [this](const QString &icon, const QString &name) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setIcon(ownIcon(icon, palette().color(QPalette::Text)));
        button->setAccessibleName(name);
        button->setToolTip(name);
        addToEnd(button);
        return button;
    };
    connect(add(u"copy"_s, tr("Copy Results")), &QToolButton::clicked, m_view, &MatrixView::copy);
    connect(add(u"export"_s, tr("Export Results")), &QToolButton::clicked, this, &ResultBar::exportWanted);
    connect(add(u"close"_s, tr("Close Result")), &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

/// The button stands beside the lines, so that it takes no height of its own from the list of caches.
void ResultBar::addTail()
{
    m_followUpsButton->setObjectName(u"followUpsButton"_s);
    m_followUpsButton->setToolTip(tr("What this does not reach"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 8, 8);
    row->addWidget(m_lines, 1);
    row->addWidget(m_followUpsButton, 0, Qt::AlignTrailing | Qt::AlignBottom);
    tail()->addLayout(row);
    connect(m_followUpsButton, &QPushButton::clicked, this, &ResultBar::followUpsWanted);
    setFollowUps(0);
}

void ResultBar::setFollowUps(int count)
{
    showButton(m_followUpsButton, count == 1 ? tr("1 Follow-&Up…") : tr("%n Follow-&Ups…", nullptr, count), count);
    m_followUpsButton->setAccessibleName(count == 1 ? tr("Not Reached by This: 1 Follow-Up")
                                                    : tr("Not Reached by This: %n Follow-Ups", nullptr, count));
}

void ResultBar::addFoot()
{
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(14, 6, 8, 2);
    foot->setSpacing(8);
    m_filter->setAccessibleName(tr("Filter results"));
    m_filter->setPlaceholderText(tr("Node, result or cache"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    foot->addWidget(m_filter, 1);
    foot->addStretch();
    foot->addWidget(m_restButton);
    body()->addWidget(m_foot);
    connect(m_filter, &QLineEdit::textChanged, m_view, &MatrixView::setFilterText);
}

/// What can be seen at once needs no filter.
void ResultBar::showFoot(const RunResult &result)
{
    constexpr int mostAtOnce = 24;
    m_filter->clear();
    m_filter->setVisible(m_cells->rowCount() * m_cells->columnCount() > mostAtOnce);
    m_foot->setVisible(m_filter->isVisibleTo(m_foot) || result.unsent > 0);
}

QPushButton *ResultBar::addAgainButton(Repeated what)
{
    auto *button = new QPushButton(this);
    connect(button, &QPushButton::clicked, this, [this, what] { Q_EMIT againWanted(what); });
    return button;
}

void ResultBar::setCells(MatrixModel *cells)
{
    m_cells = cells;
    m_view->setCells(cells);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            Q_EMIT cellChosen(current.data(MatrixModel::FullTextRole).toString());
    });
}

void ResultBar::setLimit(int height)
{
    m_view->setMaximumHeight(height);
    m_hasRoom = height >= MatrixView::leastLimit;
}

void ResultBar::setReady(bool isReady)
{
    for (auto *button : {m_retryButton, m_againButton, m_restButton})
        button->setEnabled(isReady);
}

void ResultBar::showButton(QPushButton *button, const QString &text, int count)
{
    button->setText(text);
    button->setAccessibleName(QString(text).remove(u'&').remove(u'…'));
    button->setVisible(count > 0);
}

void ResultBar::showResult(const RunResult &result, const std::function<ErrorReport(const Cell &)> &reportOf)
{
    setState(cellStateOf(result.worst));
    showButton(m_retryButton,
               result.retryable == 1 ? tr("Retr&y 1 Failed Node…")
                                     : tr("Retr&y %n Failed Nodes…", nullptr, result.retryable),
               result.retryable);
    showButton(m_againButton,
               result.unanswered == 1 ? tr("Send A&gain to 1 Node Without Answer…")
                                      : tr("Send A&gain to %n Nodes Without Answer…", nullptr, result.unanswered),
               result.unanswered);
    showButton(m_restButton,
               result.unsent == 1 ? tr("Send the Re&st to 1 Node…")
                                  : tr("Send the Re&st to %n Nodes…", nullptr, result.unsent),
               result.unsent);
    showFoot(result);
    setOpen(m_hasRoom || result.unsent > 0);
    showLines(result, reportOf);
    say(result.title, result.line); // now that the buttons are known
    show();
    announce();
}

void ResultBar::showLines(const RunResult &result, const std::function<ErrorReport(const Cell &)> &reportOf)
{
    qDeleteAll(m_lines->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_lines->layout();
    auto *layout = new QVBoxLayout(m_lines);
    layout->setContentsMargins(14, 6, 8, 0);
    layout->setSpacing(4);
    for (const auto &line : result.lines)
        layout->addWidget(lineWidget(line, reportOf));
    if (result.others > 0) {
        auto *others = new QLabel(
            tr("%n more kinds of trouble: the matrix and the export have them.", nullptr, result.others), m_lines);
        others->setTextFormat(Qt::PlainText);
        layout->addWidget(others);
    }
    m_lines->setVisible(!result.lines.isEmpty());
}

QWidget *ResultBar::lineWidget(const RunResult::Line &line, const std::function<ErrorReport(const Cell &)> &reportOf)
{
    auto *widget = new QWidget(m_lines);
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *icon = new QLabel(widget);
    const auto look =
        resultLookOn(cellStateOf(line.evidence), palette().color(QPalette::Base), palette().color(QPalette::Text));
    icon->setPixmap(
        ownIcon(resultIcon(cellStateOf(line.evidence)), look.ink).pixmap(QSize(16, 16), devicePixelRatioF()));
    constexpr qsizetype longest = 300; // the rest is in the cell
    const auto sentence = withoutControls(line.sentence.left(longest).simplified());
    auto *label = new QLabel(wrappable(tr("%1 — %2", "crm03 — Failed: …").arg(line.where, sentence), 40), widget);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(icon, 0, Qt::AlignVCenter);
    layout->addWidget(label, 1);
    if (!line.cell)
        return widget;
    const auto report = reportOf(*line.cell);
    const auto step = nextStepAfter(report);
    if (!isStepOfNode(step))
        return widget;
    auto *button = new QPushButton(nextStepText(step).remove(u'&'), widget);
    button->setAccessibleName(
        tr("%1, for %2", "Sign In Again, for crm03").arg(nextStepText(step).remove(u'&').remove(u'…'), line.where));
    connect(button, &QPushButton::clicked, this, [this, step, report] { Q_EMIT stepChosen(step, report); });
    layout->addWidget(button);
    return widget;
}

} // namespace sluice
