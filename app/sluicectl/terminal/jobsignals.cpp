// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/terminal/jobsignals.h"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace sluice::ctl {

namespace {

constexpr std::array jobSignals{SIGTSTP, SIGTTIN, SIGTTOU, SIGCONT, SIGQUIT};

// A signal handler can use globals only.
volatile std::sig_atomic_t noteEnd = -1;
std::array<struct sigaction, jobSignals.size()> actionsBefore{};

void note(int signal)
{
    const int errorBefore = errno;
    const auto byte = static_cast<char>(signal);
    [[maybe_unused]] const auto written = ::write(noteEnd, &byte, 1);
    errno = errorBefore;
}

} // namespace

JobSignals::JobSignals()
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("No pipe for signals could be opened.");
    noteEnd = m_pipe[1];
    struct sigaction noting = {};
    noting.sa_handler = &note;
    for (std::size_t i = 0; i < jobSignals.size(); ++i) {
        ::sigaction(jobSignals.at(i), nullptr, &actionsBefore.at(i));
        if (actionsBefore.at(i).sa_handler != SIG_IGN)
            ::sigaction(jobSignals.at(i), &noting, nullptr);
    }
}

JobSignals::~JobSignals()
{
    for (std::size_t i = 0; i < jobSignals.size(); ++i)
        ::sigaction(jobSignals.at(i), &actionsBefore.at(i), nullptr);
    while (const auto signal = next())
        (void)std::raise(*signal);
    noteEnd = -1;
    for (const int end : m_pipe)
        ::close(end);
}

std::optional<int> JobSignals::next()
{
    char byte = 0;
    return ::read(m_pipe[0], &byte, 1) == 1 ? std::optional<int>(byte) : std::nullopt;
}

void JobSignals::obey(int signal) const
{
    struct sigaction byDefault = {};
    byDefault.sa_handler = SIG_DFL;
    struct sigaction noting = {};
    ::sigaction(signal, &byDefault, &noting);
    (void)std::raise(signal);
    ::sigaction(signal, &noting, nullptr);
    // The program goes on, but another thread may note SIGCONT a moment later. Whoever begins anew before that does so
    // twice, and drops what was typed in between.
    constexpr int patience = 200; // ms
    pollfd watched{m_pipe[0], POLLIN, 0};
    while (::poll(&watched, 1, patience) < 0 && errno == EINTR) { }
}

} // namespace sluice::ctl
