// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bars/runbar.h"

#include "ui/texts/sentences.h"
#include "ui/widgets/runs/matrixview.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice {

using namespace Qt::StringLiterals;

RunBar::RunBar(QWidget *parent)
    : NoticeBar(parent)
    , m_view(new MatrixView(this))
    , m_progress(new QProgressBar(this))
    , m_continueButton(new QPushButton(tr("&Continue"), this))
    , m_skipButton(new QPushButton(this))
    , m_stopButton(new QPushButton(tr("S&top"), this))
{
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 20);
    m_progress->setAccessibleName(tr("Nodes that are done"));
    m_continueButton->setAccessibleName(tr("Continue"));
    m_stopButton->setAccessibleName(tr("Stop"));
    for (auto *widget : std::initializer_list<QWidget *>{m_progress, m_skipButton, m_continueButton, m_stopButton})
        addToHead(widget);
    auto *note = new QLabel(tr("Stop sends nothing more. What was sent stays sent."), this);
    note->setTextFormat(Qt::PlainText);
    note->setContentsMargins(14, 6, 14, 8);
    body()->addWidget(m_view);
    tail()->addWidget(note);
    connect(m_view, &MatrixView::nodeMenuWanted, this, &RunBar::nodeMenuWanted);
    connect(m_stopButton, &QPushButton::clicked, this, &RunBar::stopWanted);
    connect(m_continueButton, &QPushButton::clicked, this, &RunBar::continueWanted);
    connect(m_skipButton, &QPushButton::clicked, this, &RunBar::skipWanted);
    setState(CellState::Running);
}

void RunBar::setCells(MatrixModel *cells)
{
    m_view->setCells(cells);
}

void RunBar::setLimit(int height)
{
    m_view->setMaximumHeight(height);
    m_hasRoom = height >= MatrixView::leastLimit;
}

void RunBar::begin(const RunState &state)
{
    m_focusedBefore = window()->focusWidget();
    m_isHeld = false;
    setOpen(m_hasRoom);
    showState(state);
    show();
    m_stopButton->setFocus();
    announce();
}

void RunBar::showState(const RunState &state)
{
    QStringList facts{state.nodes};
    if (!state.held.isEmpty())
        facts.append(tr("Held: %1").arg(state.held));
    else if (state.waitsUntil.isValid())
        facts.append(tr("Goes on at %1").arg(state.waitsUntil.toLocalTime().toString(u"HH:mm:ss"_s)));
    else if (!state.who.isEmpty())
        facts.append(state.who);
    say(state.title, facts.join(u" · "_s));
    m_progress->setRange(0, state.all);
    m_progress->setValue(state.done);
    const bool isHeld = !state.held.isEmpty();
    m_progress->setVisible(!isHeld); // there are more buttons then
    m_continueButton->setVisible(isHeld);
    const auto skip = tr("S&kip %1").arg(inSentence(state.slow).replace(u'&', "&&"_L1));
    m_skipButton->setText(skip);
    m_skipButton->setAccessibleName(tr("Skip %1").arg(inSentence(state.slow)));
    m_skipButton->setVisible(isHeld && !state.slow.isEmpty());
    setState(isHeld ? CellState::Waiting : CellState::Running);
    if (isHeld && !std::exchange(m_isHeld, isHeld))
        announce();
    m_isHeld = isHeld;
}

void RunBar::end()
{
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus && m_focusedBefore)
        m_focusedBefore->setFocus();
    m_focusedBefore.clear();
}

} // namespace sluice
