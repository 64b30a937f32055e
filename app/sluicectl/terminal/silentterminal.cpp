// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/terminal/silentterminal.h"

#include <unistd.h>

namespace sluice::ctl {

SilentTerminal::SilentTerminal()
    : m_isTerminal(::tcgetattr(STDIN_FILENO, &m_before) == 0)
{
    silence();
}

EditKeys SilentTerminal::keys() const
{
    if (!m_isTerminal)
        return {};
    const auto key = [this](int index) {
        const auto code = m_before.c_cc[index];
        return code == _POSIX_VDISABLE ? std::nullopt : std::optional(static_cast<char>(code));
    };
    return {.erase = key(VERASE),
            .eraseWord = key(VWERASE),
            .eraseLine = key(VKILL),
            .end = key(VEOF),
            .literal = key(VLNEXT),
            .returnEnds = true};
}

void SilentTerminal::giveBack()
{
    if (m_isSilent)
        m_isAsBefore = ::tcsetattr(STDIN_FILENO, TCSANOW, &m_before) == 0;
    m_isSilent = false;
}

void SilentTerminal::silence()
{
    if (!m_isTerminal)
        return;
    // In the background it may be as a shell has it for its own line.
    if (m_isAsBefore && ::tcgetpgrp(STDIN_FILENO) == ::getpgrp())
        ::tcgetattr(STDIN_FILENO, &m_before);
    auto silent = m_before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON);
    silent.c_cc[VMIN] = 1;
    silent.c_cc[VTIME] = 0;
    m_isSilent = ::tcsetattr(STDIN_FILENO, TCSANOW, &silent) == 0;
    m_isAsBefore = m_isAsBefore && !m_isSilent;
}

} // namespace sluice::ctl
