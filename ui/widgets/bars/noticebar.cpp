// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bars/noticebar.h"

#include "ui/delegates/resultlook.h"
#include "ui/icons/icons.h"
#include "ui/texts/sentences.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr int stripeWidth = 4;
constexpr int iconSize = 26;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// 72 percent of the text: quieter, and still readable.
QPalette mutedPalette(const QPalette &palette)
{
    auto muted = palette;
    auto color = palette.color(QPalette::WindowText);
    color.setAlphaF(0.72F);
    muted.setColor(QPalette::WindowText, color);
    return muted;
}

} // namespace

int NoticeBar::headHeight(const QWidget &widget)
{
    constexpr int air = 42;
    return widget.fontMetrics().height() + air;
}

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(plainLabel(this))
    , m_line(plainLabel(this))
    , m_foldButton(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_buttons(new QHBoxLayout)
    , m_bodyLayout(new QVBoxLayout(m_body))
    , m_tailLayout(new QVBoxLayout)
    , m_below(new QHBoxLayout)
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto bold = font();
    bold.setWeight(QFont::DemiBold);
    bold.setPointSizeF(bold.pointSizeF() * 1.08);
    m_title->setFont(bold);
    m_foldButton->setAutoRaise(true);
    m_foldButton->setCheckable(true);
    m_foldButton->setChecked(true);
    m_foldButton->setFocusPolicy(Qt::StrongFocus);
    m_foldButton->setAccessibleName(tr("More of This Notice"));
    connect(m_foldButton, &QToolButton::toggled, this, &NoticeBar::fold);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch();
    texts->addWidget(m_title);
    texts->addWidget(m_line);
    texts->addStretch();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(stripeWidth + 14, 8, 8, 8);
    head->setSpacing(12);
    head->addWidget(m_icon);
    head->addLayout(texts, 1);
    m_buttons->setSpacing(8);
    head->addLayout(m_buttons);
    m_buttons->addWidget(m_foldButton);
    m_bodyLayout->setContentsMargins(stripeWidth, 0, 0, 0);
    m_bodyLayout->setSpacing(0);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *headBox = new QWidget(this);
    headBox->setLayout(head);
    headBox->setMinimumHeight(headHeight(*this));
    m_below->setContentsMargins(stripeWidth + 14, 0, 8, 0);
    m_below->setSpacing(8);
    m_below->addStretch();
    m_tailLayout->setContentsMargins(stripeWidth, 0, 0, 0);
    m_tailLayout->setSpacing(0);
    all->addWidget(headBox);
    all->addLayout(m_below);
    all->addWidget(m_body);
    all->addLayout(m_tailLayout);
    showLook();
    hide();
}

void NoticeBar::setState(CellState state)
{
    m_state = state;
    showLook();
}

QColor NoticeBar::ink() const
{
    return resultLookOn(m_state, palette().color(QPalette::Base), palette().color(QPalette::Text)).ink;
}

void NoticeBar::showLook()
{
    m_icon->setPixmap(ownIcon(resultIcon(m_state), ink()).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_line->setPalette(mutedPalette(palette()));
    const auto chevron = m_foldButton->isChecked() ? u"chevron-up"_s : u"chevron-down"_s;
    m_foldButton->setIcon(ownIcon(chevron, palette().color(QPalette::Text)));
    update();
}

void NoticeBar::say(const QString &title, const QString &line)
{
    m_title->setText(wrappable(withoutControls(title), 32)); // there are buttons beside it
    m_line->setText(wrappable(withoutControls(line), 32));
    setAccessibleName(withoutControls(title));
    setAccessibleDescription(withoutControls(line));
    placeButtons();
}

void NoticeBar::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::addToHead(QWidget *widget)
{
    m_headButtons.append(widget);
    m_buttons->insertWidget(m_buttons->indexOf(m_foldButton), widget);
}

/// The texts keep room for a line of words.
void NoticeBar::placeButtons()
{
    int needed = fontMetrics().averageCharWidth() * 80; // with icon and fold
    for (const auto *button : std::as_const(m_headButtons)) {
        if (button->isVisibleTo(this))
            needed += button->sizeHint().width() + m_buttons->spacing();
    }
    const bool isBelow = needed > width();
    if (std::exchange(m_isBelow, isBelow) == isBelow)
        return;
    m_below->setContentsMargins(m_below->contentsMargins().left(), 0, 8, isBelow ? 8 : 0);
    for (auto *button : std::as_const(m_headButtons)) {
        if (isBelow)
            m_below->addWidget(button);
        else
            m_buttons->insertWidget(m_buttons->indexOf(m_foldButton), button);
    }
}

void NoticeBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeButtons();
}

void NoticeBar::addToEnd(QWidget *widget)
{
    m_buttons->addWidget(widget);
}

void NoticeBar::setOpen(bool isOpen)
{
    m_foldButton->setChecked(isOpen);
}

void NoticeBar::fold(bool isOpen)
{
    m_body->setVisible(isOpen);
    showLook();
}

void NoticeBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QRect stripe(0, 0, stripeWidth, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), stripe), ink());
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showLook();
}

} // namespace sluice
