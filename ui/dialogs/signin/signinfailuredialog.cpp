// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signin/signinfailuredialog.h"

#include "ui/texts/sentences.h"
#include "ui/widgets/bars/environmentband.h"
#include "ui/widgets/bars/errorbar.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QMetaEnum>
#include <QVBoxLayout>

namespace sluice {

namespace {

QList<NextStep> everyStep()
{
    QList<NextStep> steps;
    const auto all = QMetaEnum::fromType<NextStep>();
    for (int i = 0; i < all.keyCount(); ++i)
        steps.append(static_cast<NextStep>(all.value(i)));
    return steps;
}

} // namespace

SignInFailureDialog::SignInFailureDialog(const ErrorReport &report, const QString &name, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Sign-In to %1 Failed").arg(inSentence(name)));
    auto *layout = new QVBoxLayout(this);
    auto *band = new EnvironmentBand(this);
    band->showServer(report.environment.value_or(Environment::Production), name, {});
    auto *bar = new ErrorBar(this);
    bar->setUpForDialog(everyStep());
    auto *stays = new QLabel(tr("The window still shows the server before."), this);
    stays->setTextFormat(Qt::PlainText);
    stays->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    layout->addWidget(band);
    layout->addWidget(bar);
    layout->addWidget(stays);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(bar, &ErrorBar::stepChosen, this, [this](NextStep step, const ErrorReport &chosen) {
        accept();
        Q_EMIT stepChosen(step, chosen);
    });
    bar->showReport(report);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
}

} // namespace sluice
