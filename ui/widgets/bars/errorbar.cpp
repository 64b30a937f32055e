// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bars/errorbar.h"

#include "ui/icons/icons.h"
#include "ui/texts/outcometexts.h"
#include "ui/texts/sentences.h"
#include "ui_errorbar.h"

#include <QAccessible>
#include <QStyle>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// More would cover the list of caches; the whole is in the details.
constexpr qsizetype mostCharacters = 400;
constexpr int mostLines = 4;

/// \a text as far as the bar shows it.
QString beginningOf(const QString &text)
{
    return text.left(mostCharacters).section(u'\n', 0, mostLines - 1);
}

} // namespace

ErrorBar::ErrorBar(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::ErrorBar>())
{
    m_ui->setupUi(this);
    m_ui->detailsEdit->setFont(fixedFont(font()));
    m_ui->detailsEdit->setMaximumHeight(m_ui->detailsEdit->fontMetrics().lineSpacing() * 6);
    m_ui->detailsEdit->hide();
    connect(m_ui->stepButton, &QPushButton::clicked, this, [this] {
        const auto report = m_report; // a copy: the next step may bring another report
        Q_EMIT stepChosen(nextStepAfter(report), report);
    });
    connect(m_ui->detailsButton, &QPushButton::toggled, m_ui->detailsEdit, &QWidget::setVisible);
    connect(m_ui->dismissButton, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

ErrorBar::~ErrorBar() = default;

void ErrorBar::setUpForDialog(const QList<NextStep> &steps)
{
    m_offered = steps;
    m_ui->dismissButton->hide();
    for (auto *button : {m_ui->stepButton, m_ui->detailsButton, m_ui->dismissButton}) {
        button->setText(button->text().remove(u'&'));
        button->setAutoDefault(false);
    }
}

void ErrorBar::showReport(const ErrorReport &report)
{
    m_report = report;
    auto said = report.sentence;
    if (const auto &tls = report.error.tls; tls && !tls->reasons.isEmpty())
        said += u' ' + tls->reasons.constFirst();
    const auto beginning = beginningOf(said);
    const bool isCut = beginning.size() < said.size();
    const auto sentence = withoutControls(isCut ? beginning + u'…' : said);
    m_ui->sentenceLabel->setText(wrappable(sentence, 32)); // there are buttons beside it
    setAccessibleName(sentence);
    showIcon();
    showDetails(isCut ? said : QString());
    showStep();
    show();
    announce();
}

void ErrorBar::withdraw(const Error &error)
{
    if (m_report.error == error)
        hide();
}

/// That another server may be answering is an alarm.
void ErrorBar::showIcon()
{
    const auto &tls = m_report.error.tls;
    const auto icon = tls && !tls->expected.isEmpty() ? QStyle::SP_MessageBoxCritical : QStyle::SP_MessageBoxWarning;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_ui->iconLabel->setPixmap(style()->standardIcon(icon, nullptr, this).pixmap(size));
}

void ErrorBar::showStep()
{
    const auto step = nextStepAfter(m_report);
    const bool offered = !m_offered || m_offered->contains(step);
    const auto text = offered ? nextStepText(step) : QString();
    m_ui->stepButton->setText(m_offered ? QString(text).remove(u'&') : text);
    m_ui->stepButton->setAccessibleName(QString(text).remove(u'&').remove(u'…'));
    m_ui->stepButton->setVisible(!text.isEmpty());
}

/// \a whole: the sentence where the bar shows only its beginning; else empty.
void ErrorBar::showDetails(const QString &whole)
{
    QStringList details{whole};
    if (!m_report.sentence.contains(m_report.error.message))
        details << m_report.error.message;
    details << detailsOf(m_report.error);
    details.removeAll(QString());
    m_ui->detailsEdit->setPlainText(withoutControls(details.join(u'\n')));
    m_ui->detailsButton->setChecked(false);
    m_ui->detailsButton->setVisible(!details.isEmpty());
}

/// The bar does not get the focus, so screen readers are notified.
void ErrorBar::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace sluice
