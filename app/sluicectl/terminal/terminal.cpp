// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/terminal/terminal.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace sluice::ctl {

namespace {

/// Turns off the echo of the terminal at standard input, if there is one, during its lifetime.
class EchoSwitch final
{
public:
    explicit EchoSwitch(Echo echo)
    {
        if (echo == Echo::On || ::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        auto silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        m_switched = ::tcsetattr(STDIN_FILENO, TCSANOW, &silent) == 0;
    }
    ~EchoSwitch()
    {
        if (m_switched)
            ::tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
    }
    Q_DISABLE_COPY_MOVE(EchoSwitch)

private:
    termios m_before = {};
    bool m_switched = false;
};

enum class Wait { Readable, Stopped };

Wait waitForInput(int stopDescriptor)
{
    for (;;) {
        std::array<pollfd, 2> watched{{{STDIN_FILENO, POLLIN, 0}, {stopDescriptor, POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR)
            continue;
        return watched[1].revents != 0 ? Wait::Stopped : Wait::Readable;
    }
}

/// Where \a line has to grow, the shorter copy is overwritten.
void append(SecretBytes &line, char byte)
{
    if (line.size() == line.capacity()) {
        QByteArray longer;
        longer.reserve(std::max<qsizetype>(256, 2 * line.size()));
        longer.append(line);
        line = std::move(longer);
    }
    line.QByteArray::append(byte);
}

} // namespace

bool isInteractive()
{
    return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
}

Input readLine(const QString &prompt, Echo echo, int stopDescriptor)
{
    const EchoSwitch echoSwitch(echo);
    std::fputs(prompt.toUtf8().constData(), stderr);
    SecretBytes line;
    bool any = false;
    for (;;) {
        if (waitForInput(stopDescriptor) == Wait::Stopped) {
            std::fputc('\n', stderr); // the next message begins on its own line
            return {{}, true};
        }
        char byte = 0;
        const auto count = ::read(STDIN_FILENO, &byte, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 || byte == '\n') {
            any = any || count > 0;
            break;
        }
        any = true;
        append(line, byte);
    }
    if (!any) {
        std::fputc('\n', stderr);
        return {};
    }
    if (line.endsWith('\r'))
        line.chop(1);
    return {line, false};
}

} // namespace sluice::ctl
