// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/pastenodesdialog.h"

#include "core/session/nodelines.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"
#include "ui_pastenodesdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostReasons = 5; ///< more lines would push the buttons off the screen

QString countText(int count)
{
    return count == 1 ? PasteNodesDialog::tr("&Add 1 Node") : PasteNodesDialog::tr("&Add %n Nodes", nullptr, count);
}

} // namespace

PasteNodesDialog::PasteNodesDialog(const Server &server, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PasteNodesDialog>())
    , m_server(server)
{
    m_ui->setupUi(this);
    connect(m_ui->textEdit, &QPlainTextEdit::textChanged, this, &PasteNodesDialog::showProblem);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &PasteNodesDialog::take);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // The clipboard usually holds the addresses to paste. A password in it is not inserted, because it is no address.
    const auto copied = QGuiApplication::clipboard()->text();
    if (const auto lines = readNodeLines(copied, server); !lines.nodes.isEmpty() && lines.bad.isEmpty())
        m_ui->textEdit->setPlainText(copied);
    showProblem();
}

PasteNodesDialog::~PasteNodesDialog() = default;

void PasteNodesDialog::take()
{
    const auto lines = readNodeLines(m_ui->textEdit->toPlainText(), m_server);
    m_server.nodes.append(lines.nodes);
    Q_EMIT nodesRead(lines.nodes);
    if (lines.bad.isEmpty()) {
        accept();
        return;
    }
    QStringList left;
    for (const auto &line : lines.bad)
        left.append(line.text);
    m_ui->textEdit->setPlainText(left.join(u'\n'));
    m_ui->textEdit->setFocus();
}

void PasteNodesDialog::showProblem()
{
    const auto lines = readNodeLines(m_ui->textEdit->toPlainText(), m_server);
    QStringList reasons;
    for (const auto &line : lines.bad)
        reasons.append(tr("Line %1, %2: %3").arg(line.number).arg(inSentence(line.text.left(60)), line.reason));
    const auto more = reasons.size() - MostReasons;
    reasons = reasons.mid(0, MostReasons);
    if (more > 0)
        reasons.append(more == 1 ? tr("And 1 more line.") : tr("And %n more lines.", nullptr, static_cast<int>(more)));
    showAlert(m_ui->problemLabel, reasons.join(u'\n'));
    auto *add = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    add->setText(countText(static_cast<int>(lines.nodes.size())));
    add->setEnabled(!lines.nodes.isEmpty());
    add->setAccessibleDescription(lines.nodes.isEmpty() ? tr("Enter at least one node.") : QString());
}

} // namespace sluice
