// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/terminal/stopsignals.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace sluice::ctl {

namespace {

// A signal handler can use globals only.
std::array<int, 2> pipeEnds{-1, -1};

void noteSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

int openedPipe()
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("No pipe for signals could be opened.");
    return pipeEnds[0];
}

} // namespace

StopSignals::StopSignals()
    : m_notifier(openedPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier.setEnabled(false); // the byte stays in the pipe
        Q_EMIT received();
    });
    struct sigaction action = {};
    action.sa_handler = &noteSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace sluice::ctl
