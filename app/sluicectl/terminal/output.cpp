// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/terminal/output.h"

#include "core/process/stopsignals.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <tuple>
#include <utility>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct TerminalOutputText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Output)
};

bool isObeyed(QChar c)
{
    const auto unit = c.unicode();
    const bool control = unit < 0x20 || (unit >= 0x7f && unit < 0xa0);
    const bool separator = unit == 0x2028 || unit == 0x2029;
    const bool direction = unit == 0x061c || unit == 0x200e || unit == 0x200f || (unit >= 0x202a && unit <= 0x202e)
        || (unit >= 0x2066 && unit <= 0x2069);
    return control || separator || direction;
}

/// Of stdout and stderr, those that nobody has read for long after a signal. Waiting again would add up.
std::array<bool, STDERR_FILENO + 1> givenUp{};

/// Writes all of \a bytes to \a descriptor, stdout or stderr; returns why that failed, or nothing. A reader that does not
/// read must not keep the program from ending after a signal.
QString problemOfWriting(int descriptor, QByteArrayView bytes);

/// Writes as much of \a bytes as nobody has to wait for, and removes it; returns why that failed, or nothing.
QString problemOfWritingAtOnce(int descriptor, QByteArray &bytes)
{
    pollfd watched{descriptor, POLLOUT, 0};
    while (!bytes.isEmpty() && ::poll(&watched, 1, 0) > 0) {
        // A pipe takes this much at once, so that write() does not wait.
        const auto size = std::min<qsizetype>(bytes.size(), PIPE_BUF);
        const auto count = ::write(descriptor, bytes.constData(), static_cast<std::size_t>(size));
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            return qt_error_string(errno);
        bytes.remove(0, std::max<qsizetype>(count, 0));
    }
    return {};
}

/// What the line below everything else shows; empty: there is none.
QString statusLine;

QStringList sentences; ///< said()

void writeToStderr(const QString &text)
{
    std::ignore = problemOfWriting(STDERR_FILENO, text.toUtf8()); // there is no other place to say so
}

/// Takes the line away while something else is written.
class WithoutStatus final
{
public:
    WithoutStatus()
    {
        if (!statusLine.isEmpty())
            writeToStderr(u"\r\033[K"_s);
    }
    ~WithoutStatus()
    {
        if (!statusLine.isEmpty())
            writeToStderr(statusLine);
    }
    Q_DISABLE_COPY_MOVE(WithoutStatus)
};

/// So much of \a text as fits into one line of the terminal, for a longer one cannot be rewritten.
QString fitting(const QString &text)
{
    winsize size{};
    const bool isKnown = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
    return text.left(isKnown ? size.ws_col - 1 : 79);
}

QString problemOfWriting(int descriptor, QByteArrayView bytes)
{
    constexpr int patience = 2000; // ms
    auto &isGivenUp = givenUp.at(static_cast<std::size_t>(descriptor));
    while (!bytes.isEmpty()) {
        const bool stopped = StopSignals::first() != 0;
        std::array<pollfd, 2> watched{
            {{descriptor, POLLOUT, 0}, {stopped ? -1 : StopSignals::descriptor(), POLLIN, 0}}};
        const int forHowLong = stopped ? (isGivenUp ? 0 : patience) : -1;
        const int ready = ::poll(watched.data(), watched.size(), forHowLong);
        if (ready == 0) {
            isGivenUp = true;
            return TerminalOutputText::tr("nobody reads it");
        }
        if (ready < 0 || watched[0].revents == 0)
            continue;
        // A pipe takes this much at once, so that write() does not wait.
        const auto size = std::min<qsizetype>(bytes.size(), PIPE_BUF);
        const auto count = ::write(descriptor, bytes.data(), static_cast<std::size_t>(size));
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            return qt_error_string(errno);
        bytes = bytes.sliced(std::max<qsizetype>(count, 0));
    }
    return {};
}

} // namespace

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (isObeyed(c))
            result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result;
}

bool printData(const QString &text)
{
    DataStream data;
    data.write(text);
    return data.finish();
}

void DataStream::write(const QString &text)
{
    if (!m_problem.isEmpty())
        return;
    const WithoutStatus hidden;
    m_rest += text.toUtf8();
    m_problem = problemOfWritingAtOnce(STDOUT_FILENO, m_rest);
}

bool DataStream::finish()
{
    if (m_problem.isEmpty()) {
        const WithoutStatus hidden;
        m_problem = problemOfWriting(STDOUT_FILENO, std::exchange(m_rest, {}));
    }
    if (m_problem.isEmpty())
        return true;
    say(TerminalOutputText::tr("The output could not be written: %1").arg(m_problem));
    return false;
}

void showStatus(const QString &text)
{
    if (::isatty(STDERR_FILENO) != 1)
        return;
    statusLine = fitting(printable(text));
    writeToStderr(u"\r\033[K"_s + statusLine);
}

void hideStatus()
{
    if (!statusLine.isEmpty())
        writeToStderr(u"\r\033[K"_s);
    statusLine.clear();
}

void say(const QString &sentence)
{
    constexpr qsizetype enough = 100;
    if (sentences.size() < enough)
        sentences.append(sentence);
    printToStderr(u"sluicectl: %1\n"_s.arg(printable(sentence)));
}

QStringList said()
{
    return sentences;
}

void printToStderr(const QString &text)
{
    const WithoutStatus hidden;
    writeToStderr(text);
}

} // namespace sluice::ctl
