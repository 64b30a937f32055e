// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/terminal/output.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdio>

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
    const auto bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return true;
    say(TerminalOutputText::tr("The output could not be written: %1").arg(qt_error_string(errno)));
    return false;
}

void say(const QString &sentence)
{
    const auto bytes = u"sluicectl: %1\n"_s.arg(printable(sentence)).toUtf8();
    std::fputs(bytes.constData(), stderr);
}

} // namespace sluice::ctl
