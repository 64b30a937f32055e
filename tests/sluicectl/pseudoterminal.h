// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QProcess;

namespace sluice::test {

/// A terminal that the test reads and types at.
class PseudoTerminal final
{
public:
    PseudoTerminal();
    ~PseudoTerminal();
    Q_DISABLE_COPY_MOVE(PseudoTerminal)

    /// False in some containers.
    static bool isAvailable();

    const QString &name() const { return m_name; }

    /// Lets \a program read from here and write its errors here. Call it before it starts.
    void seat(QProcess &program) const;
    /// The same; and from here come its signals, such as SIGINT when Ctrl+C is typed, and SIGHUP from hangUp().
    void seatAsOwner(QProcess &program) const;

    /// Waits while the terminal is full, for \a text may be longer than what fits into it.
    void type(const QByteArray &text);
    /// As if the window with the terminal was closed.
    void hangUp();

    /// Everything that was printed so far.
    QString screen();

    /// Whether it shows what is typed.
    bool echoes() const;
    /// Lets it show what is typed and edit lines, as a shell does that takes it back.
    void repair();
    /// How many typed bytes wait for whoever reads next.
    int waiting() const;
    /// The key that takes back a letter.
    char eraseKey() const;
    void setEraseKey(char key);
    /// Whether it hands over whole lines, edited by itself.
    bool editsLines() const;

private:
    int m_master;
    int m_slave = -1;
    QString m_name;
    QByteArray m_screen;
};

} // namespace sluice::test
