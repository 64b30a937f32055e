// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/detailsdock.h"

#include "core/protocol/preview.h"
#include "ui/docks/ui_detailsdock.h"
#include "ui/icons.h"
#include "ui/texts.h"

#include <QClipboard>
#include <QGuiApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// Only what is new: a text that is set loses its selection and its place.
void showText(QPlainTextEdit *edit, const QString &text)
{
    if (edit->toPlainText() != text)
        edit->setPlainText(text);
}

} // namespace

DetailsDock::DetailsDock(QWidget *parent)
    : QDockWidget(parent)
    , m_ui(std::make_unique<Ui::DetailsDock>())
{
    m_ui->setupUi(this);
    m_ui->requestEdit->setFont(fixedFont(font()));
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->requestEdit->toPlainText()); });
    connect(m_ui->copyCurlButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_curl); });
    showNothing();
}

DetailsDock::~DetailsDock() = default;

void DetailsDock::showCache(const QString &name, const std::optional<Cell> &last, const Result<HttpRequest> &request)
{
    m_ui->stack->setCurrentWidget(m_ui->cachePage);
    m_ui->nameEdit->setText(name);
    m_ui->nameEdit->setCursorPosition(0);
    const auto unseen = unseenCharacters(name);
    m_ui->unseenLabel->setText(tr("There are characters in this name that nobody sees: %1").arg(unseen.join(u", "_s)));
    m_ui->unseenLabel->setVisible(!unseen.isEmpty());
    showText(m_ui->knownEdit, last ? cellText(*last) : tr("It has not been flushed from here since the sign-in."));
    showRequest(request);
}

void DetailsDock::showNothing()
{
    m_ui->stack->setCurrentWidget(m_ui->emptyPage);
}

void DetailsDock::showRequest(const Result<HttpRequest> &request)
{
    m_curl = request ? toCurl(*request) : QString();
    showText(m_ui->requestEdit, request ? toText(*request) : request.error().message);
    m_ui->copyButton->setEnabled(request.has_value());
    m_ui->copyCurlButton->setEnabled(request.has_value());
}

} // namespace sluice
