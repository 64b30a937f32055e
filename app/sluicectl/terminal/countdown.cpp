// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/terminal/countdown.h"

#include "app/sluicectl/terminal/output.h"

#include <unistd.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

bool isTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

void clearLine()
{
    if (isTerminal())
        printToStderr(u"\r\033[K"_s);
}

} // namespace

Countdown::Countdown(int seconds, QObject *parent)
    : QObject(parent)
    , m_seconds(seconds)
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &Countdown::tick);
}

void Countdown::start()
{
    if (isTerminal())
        show();
    else
        say(tr("Sending in %n s. A signal such as SIGINT cancels it.", nullptr, m_seconds));
    m_timer.start();
}

void Countdown::stop()
{
    m_timer.stop();
    clearLine();
}

void Countdown::show()
{
    clearLine();
    printToStderr(tr("Sending in %n s; Ctrl+C cancels it.", nullptr, m_seconds));
}

void Countdown::tick()
{
    if (--m_seconds > 0) {
        if (isTerminal())
            show();
        return;
    }
    stop();
    Q_EMIT finished();
}

} // namespace sluice::ctl
