// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/stopsignals.h"

#include <array>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace sluice {

namespace {

// A signal handler can use globals only.
std::array<int, 2> pipeEnds{-1, -1};
volatile std::sig_atomic_t firstSignal = 0;

void noteSignal(int signal)
{
    if (firstSignal == 0)
        firstSignal = signal;
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

int openedPipe()
{
    firstSignal = 0;
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("No pipe for signals could be opened.");
    return pipeEnds[0];
}

std::vector<int> signalsToCatch()
{
    struct sigaction current = {};
    ::sigaction(SIGHUP, nullptr, &current);
    // nohup starts a program so that it stays when its terminal goes.
    return current.sa_handler == SIG_IGN ? std::vector{SIGINT, SIGTERM} : std::vector{SIGINT, SIGTERM, SIGHUP};
}

void handle(int signal, void (*handler)(int), unsigned int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(flags);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

StopSignals::StopSignals()
    : m_signals(signalsToCatch())
    , m_notifier(openedPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier.setEnabled(false); // the byte stays in the pipe
        Q_EMIT received(firstSignal);
    });
    for (const int signal : m_signals)
        handle(signal, &noteSignal, SA_RESETHAND);
}

StopSignals::~StopSignals()
{
    for (const int signal : m_signals)
        handle(signal, SIG_DFL, 0);
    m_notifier.setEnabled(false);
    for (int &end : pipeEnds)
        ::close(std::exchange(end, -1));
}

int StopSignals::descriptor()
{
    return pipeEnds[0];
}

int StopSignals::first()
{
    return firstSignal;
}

} // namespace sluice
