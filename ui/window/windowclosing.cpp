// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowclosing.h"

#include "ui/console/console.h"
#include "ui/texts/sentences.h"
#include "ui/window/confirmations.h"

#include <QMessageBox>
#include <QPushButton>

namespace sluice {

using namespace Qt::StringLiterals;

WindowClosing::WindowClosing(Console &console, Confirmations &confirmations, QWidget *window)
    : QObject(window)
    , m_console(console)
    , m_confirmations(confirmations)
    , m_window(window)
{
    connect(&console, &Console::busyChanged, this, &WindowClosing::showProgress);
    connect(&console, &Console::flushed, this, &WindowClosing::showEnd);
}

bool WindowClosing::wouldAsk() const
{
    return !m_decided && (m_console.isSending() || m_confirmations.isAboutToSend());
}

bool WindowClosing::mayClose()
{
    if (m_decided)
        return true;
    if (m_box) {
        m_box->activateWindow();
        return false;
    }
    if (m_confirmations.isAboutToSend())
        askAfterTakingBack(m_confirmations.takeBack());
    else if (m_console.isSending())
        ask();
    else
        return true;
    return false;
}

void WindowClosing::closeNow()
{
    if (m_confirmations.isAboutToSend())
        Q_EMIT known({tr("%1 was taken back. Nothing has been sent.").arg(m_confirmations.takeBack())});
    if (m_console.isSending())
        stopAndQuit();
    else
        quit();
}

void WindowClosing::ask()
{
    open({}, tr("&Stop and Quit"));
    showProgress();
    m_box->open();
}

void WindowClosing::askAfterTakingBack(const QString &what)
{
    open(tr("%1 was taken back. Nothing has been sent.").arg(what), tr("&Quit"));
    m_box->open();
}

/// Makes the box. Keep Open is the default, and what Escape does.
void WindowClosing::open(const QString &sentence, const QString &quitText)
{
    m_box = new QMessageBox(QMessageBox::Question, tr("Quit Sluice?"), sentence, QMessageBox::NoButton, m_window);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setTextFormat(Qt::PlainText);
    auto *keep = m_box->addButton(tr("&Keep Open"), QMessageBox::RejectRole);
    m_quitButton = m_box->addButton(quitText, QMessageBox::AcceptRole);
    m_quitButton->setAutoDefault(false);
    m_box->setDefaultButton(keep);
    m_box->setEscapeButton(keep);
    connect(m_box, &QDialog::accepted, this, [this] { m_console.isSending() ? stopAndQuit() : quit(); });
}

/// The number of nodes that are done changes while the box is open.
void WindowClosing::showProgress()
{
    if (!m_box || !m_console.isSending() || m_quitsAtTheEnd)
        return;
    const auto nodes = m_console.nodesDone();
    const auto count = static_cast<int>(nodes.done);
    const auto state = nodes.all == 1 ? tr("%1 has not answered yet.").arg(inSentence(m_console.runs()->serverName()))
        : count == 1                  ? tr("1 of %1 nodes is done.").arg(nodes.all)
                                      : tr("%n of %1 nodes are done.", nullptr, count).arg(nodes.all);
    m_box->setText(state + u' '
                   + tr("If you quit now, nothing more is sent. What has left already may still have its effect, and "
                        "nobody will know whether it did."));
}

/// The action has ended, perhaps while the question was open.
void WindowClosing::showEnd(const QString &summary)
{
    if (m_quitsAtTheEnd) {
        Q_EMIT known(m_console.outcomes());
        // Later, because the console is still busy with the end of the action.
        QMetaObject::invokeMethod(this, &WindowClosing::quit, Qt::QueuedConnection);
    } else if (m_box) {
        m_box->setText(tr("The action is over now. This is known:") + "\n\n"_L1 + withoutControls(summary));
        m_quitButton->setText(tr("&Quit"));
    }
}

void WindowClosing::stopAndQuit()
{
    m_quitsAtTheEnd = true;
    if (m_box)
        m_box->close();
    m_console.stopToLeave();
}

void WindowClosing::quit()
{
    m_decided = true;
    m_window->close();
}

} // namespace sluice
