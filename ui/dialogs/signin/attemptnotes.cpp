// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signin/attemptnotes.h"

#include "ui/texts/sentences.h"
#include "ui/widgets/bars/errorbar.h"
#include "ui/widgets/showtext.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace sluice {

AttemptNotes::AttemptNotes(QWidget *parent)
    : QWidget(parent)
    , m_bar(new ErrorBar(this))
    , m_passedOverLabel(new QLabel(this))
    , m_label(new QLabel(this))
    , m_progressBar(new QProgressBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_passedOverLabel);
    layout->addWidget(m_bar);
    layout->addWidget(m_label);
    layout->addWidget(m_progressBar);
    m_bar->setObjectName(QStringLiteral("failureBar"));
    for (auto *label : {m_passedOverLabel, m_label}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_progressBar->setRange(0, 0);
    m_progressBar->setTextVisible(false);
    m_progressBar->setAccessibleName(tr("Something is in progress"));
    clear();
}

void AttemptNotes::showProgress(const QString &sentence)
{
    m_bar->hide();
    m_label->show();
    showAlert(m_label, withoutControls(sentence));
    m_progressBar->show();
    show();
    Q_EMIT resized();
}

void AttemptNotes::showNote(const QString &sentence)
{
    m_progressBar->hide();
    m_label->setVisible(!sentence.isEmpty());
    showAlert(m_label, sentence);
    Q_EMIT resized();
}

void AttemptNotes::showFailure(const ErrorReport &report)
{
    showNote({});
    show();
    m_bar->showReport(report);
    Q_EMIT resized();
}

void AttemptNotes::addPassedOver(const QString &sentence)
{
    m_passedOver.append(withoutControls(sentence));
    showPassedOver();
    Q_EMIT resized();
}

void AttemptNotes::clear()
{
    m_passedOver.clear();
    showPassedOver();
    m_bar->hide();
    showNote({});
    hide();
}

/// The details of a failure were unfolded, for example.
bool AttemptNotes::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        Q_EMIT resized();
    return handled;
}

void AttemptNotes::showPassedOver()
{
    m_passedOverLabel->setVisible(!m_passedOver.isEmpty());
    showAlert(m_passedOverLabel, m_passedOver.join(u'\n'));
}

} // namespace sluice
