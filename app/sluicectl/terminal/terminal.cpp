// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/terminal/terminal.h"

#include "app/sluicectl/terminal/jobsignals.h"
#include "app/sluicectl/terminal/lineeditor.h"
#include "app/sluicectl/terminal/output.h"
#include "app/sluicectl/terminal/silentterminal.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <memory>

#include <poll.h>
#include <unistd.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

bool isTerminalAt(int descriptor)
{
    return ::isatty(descriptor) == 1;
}

/// One prompt and the line that answers it.
class Prompt final
{
public:
    Prompt(const QString &text, Echo echo, int stopDescriptor);

    Input answer();

private:
    enum class Event { Byte, End, Stop };

    void show() const { printToStderr(m_text); }
    Event wait(char &byte);
    void dropRest() const;
    void handleJobSignals();
    void beginAnew();

    const QString m_text;
    const int m_stopDescriptor;
    const bool m_isTyped = isTerminalAt(STDIN_FILENO);
    const std::unique_ptr<JobSignals> m_jobSignals;   ///< of a terminal; from before it is changed
    const std::unique_ptr<SilentTerminal> m_terminal; ///< with Echo::Off
    LineEditor m_editor;
};

Prompt::Prompt(const QString &text, Echo echo, int stopDescriptor)
    : m_text(text)
    , m_stopDescriptor(stopDescriptor)
    , m_jobSignals(m_isTyped ? std::make_unique<JobSignals>() : nullptr)
    , m_terminal(m_isTyped && echo == Echo::Off ? std::make_unique<SilentTerminal>() : nullptr)
    , m_editor(m_terminal ? m_terminal->keys() : EditKeys())
{
}

Input Prompt::answer()
{
    show();
    auto state = LineEditor::State::Open;
    bool stopped = false;
    while (state == LineEditor::State::Open && !stopped) {
        char byte = 0;
        const auto event = wait(byte);
        stopped = event == Event::Stop;
        if (event == Event::Byte)
            state = m_editor.take(byte);
        else if (event == Event::End)
            state = m_editor.end();
    }
    if (m_isTyped && state == LineEditor::State::TooLong)
        dropRest();
    // Only a line that a terminal has shown has its end on the screen.
    if (m_isTyped && isTerminalAt(STDERR_FILENO) && (m_terminal || stopped || state != LineEditor::State::Complete))
        printToStderr(u"\n"_s);
    if (stopped || state != LineEditor::State::Complete)
        return {.stopped = stopped, .tooLong = state == LineEditor::State::TooLong};
    auto line = m_editor.line();
    m_editor.clear();
    if (line.endsWith('\r'))
        line.chop(1);
    return {.line = line};
}

/// Reads one byte.
Prompt::Event Prompt::wait(char &byte)
{
    for (;;) {
        const int jobDescriptor = m_jobSignals ? m_jobSignals->descriptor() : -1; // poll() passes over -1
        std::array<pollfd, 3> watched{
            {{m_stopDescriptor, POLLIN, 0}, {jobDescriptor, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR)
            continue; // there was a signal, and now its descriptor is readable
        if (watched[0].revents != 0)
            return Event::Stop;
        if (watched[1].revents != 0) {
            handleJobSignals();
            continue;
        }
        const auto count = ::read(STDIN_FILENO, &byte, 1);
        if (count == 1)
            return Event::Byte;
        if (count == 0 || errno != EINTR)
            return Event::End;
    }
}

/// What is pasted arrives in pieces. The rest of a secret that is too long would go to the shell, which shows it, runs it
/// and keeps it in its history.
void Prompt::dropRest() const
{
    constexpr int pause = 200; // ms, after which nothing more is to be expected
    std::array<pollfd, 2> watched{{{m_stopDescriptor, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
    SecretBytes piece(QByteArray(256, '\0'));
    while (::poll(watched.data(), watched.size(), pause) > 0 && watched[0].revents == 0) {
        if (::read(STDIN_FILENO, piece.data(), static_cast<std::size_t>(piece.size())) <= 0)
            break;
    }
}

void Prompt::handleJobSignals()
{
    while (const auto signal = m_jobSignals->next()) {
        if (*signal == SIGCONT)
            continue;
        m_editor.clear();
        if (m_terminal)
            m_terminal->giveBack();
        m_jobSignals->obey(*signal);
    }
    beginAnew();
}

/// The shell has written below the prompt, and may have changed the terminal.
void Prompt::beginAnew()
{
    if (m_terminal)
        m_terminal->silence();
    m_editor = LineEditor(m_terminal ? m_terminal->keys() : EditKeys());
    show();
}

} // namespace

bool isInteractive()
{
    return isTerminalAt(STDIN_FILENO) && isTerminalAt(STDERR_FILENO);
}

Input readLine(const QString &prompt, Echo echo, int stopDescriptor)
{
    return Prompt(prompt, echo, stopDescriptor).answer();
}

} // namespace sluice::ctl
