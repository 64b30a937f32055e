// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>

namespace sluice::ctl {

/// Collects the signals before which a program has to give a changed terminal back, and SIGCONT, after which it changes
/// it again: Ctrl+Z and Ctrl+\ of the terminal, and those for a program in the background. What was ignored before stays
/// ignored. A program has one object of this class at a time.
class JobSignals final
{
public:
    JobSignals();
    /// Signals that nobody has taken do what they do by default.
    ~JobSignals();
    Q_DISABLE_COPY_MOVE(JobSignals)

    /// Readable while there is a next signal.
    int descriptor() const { return m_pipe[0]; }
    std::optional<int> next();

    /// Lets \a signal do what it does by default: it ends the program, or suspends it. Returns when the program goes on.
    void obey(int signal) const;

private:
    std::array<int, 2> m_pipe{-1, -1};
};

} // namespace sluice::ctl
