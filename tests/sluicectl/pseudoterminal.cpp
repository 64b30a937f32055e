// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/pseudoterminal.h"

#include <QProcess>

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace sluice::test {

namespace {

termios stateOf(int terminal)
{
    termios state = {};
    if (::tcgetattr(terminal, &state) != 0)
        qFatal("The terminal tells nothing of itself.");
    return state;
}

} // namespace

PseudoTerminal::PseudoTerminal()
    : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
{
    if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
        qFatal("There is no pseudo terminal to be had.");
    m_name = QString::fromLocal8Bit(::ptsname(m_master));
    m_slave = ::open(m_name.toLocal8Bit().constData(), O_RDWR | O_NOCTTY | O_CLOEXEC);
}

PseudoTerminal::~PseudoTerminal()
{
    hangUp();
}

bool PseudoTerminal::isAvailable()
{
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    const bool ready = master >= 0 && ::grantpt(master) == 0 && ::unlockpt(master) == 0;
    const int slave = ready ? ::open(::ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC) : -1;
    ::close(slave);
    ::close(master);
    return slave >= 0;
}

void PseudoTerminal::seat(QProcess &program) const
{
    program.setStandardInputFile(m_name);
    program.setStandardErrorFile(m_name);
}

void PseudoTerminal::seatAsOwner(QProcess &program) const
{
    seat(program);
    program.setChildProcessModifier([] {
        ::setsid();
        ::ioctl(STDIN_FILENO, TIOCSCTTY, 0);
    });
}

void PseudoTerminal::type(const QByteArray &text)
{
    for (qsizetype typed = 0; typed < text.size();) {
        const auto count = ::write(m_master, text.constData() + typed, static_cast<std::size_t>(text.size() - typed));
        if (count > 0) {
            typed += count;
            continue;
        }
        pollfd watched{m_master, POLLOUT, 0};
        constexpr int patience = 10000;
        if (errno != EAGAIN || ::poll(&watched, 1, patience) != 1)
            qFatal("The terminal takes nothing.");
    }
}

void PseudoTerminal::hangUp()
{
    ::close(m_slave);
    ::close(m_master);
    m_slave = m_master = -1;
}

QString PseudoTerminal::screen()
{
    QByteArray piece(4096, Qt::Uninitialized);
    for (auto count = ::read(m_master, piece.data(), 4096); count > 0; count = ::read(m_master, piece.data(), 4096))
        m_screen += piece.first(count);
    return QString::fromUtf8(m_screen);
}

bool PseudoTerminal::echoes() const
{
    return (stateOf(m_slave).c_lflag & ECHO) != 0;
}

void PseudoTerminal::repair()
{
    auto state = stateOf(m_slave);
    state.c_lflag |= ECHO | ICANON;
    if (::tcsetattr(m_slave, TCSANOW, &state) != 0)
        qFatal("The terminal cannot be repaired.");
}

char PseudoTerminal::eraseKey() const
{
    return static_cast<char>(stateOf(m_slave).c_cc[VERASE]);
}

void PseudoTerminal::setEraseKey(char key)
{
    auto state = stateOf(m_slave);
    state.c_cc[VERASE] = static_cast<cc_t>(key);
    if (::tcsetattr(m_slave, TCSANOW, &state) != 0)
        qFatal("The key of the terminal cannot be changed.");
}

int PseudoTerminal::waiting() const
{
    int bytes = 0;
    if (::ioctl(m_slave, FIONREAD, &bytes) != 0)
        qFatal("The terminal does not tell what waits.");
    return bytes;
}

bool PseudoTerminal::editsLines() const
{
    return (stateOf(m_slave).c_lflag & ICANON) != 0;
}

} // namespace sluice::test
