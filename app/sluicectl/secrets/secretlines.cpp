// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/secrets/secretlines.h"

#include "app/sluicectl/terminal/lineeditor.h"
#include "app/sluicectl/terminal/output.h"
#include "app/sluicectl/terminal/terminal.h"
#include "core/process/plainfile.h"

#include <QCoreApplication>
#include <QFile>

namespace sluice::ctl {

namespace {

struct LinesText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::SecretLines)
};

/// A secret that is cut would be sent and refused, and nobody would know why.
QString tooLong()
{
    return LinesText::tr("The secret is longer than %1 KiB, so it was not used.").arg(LongestLine / 1024);
}

} // namespace

Result<LinesFromFile> LinesFromFile::read(const QString &path)
{
    auto read = contentOfFile(path, LongestLine + 1); // a byte too many shows that it is too long
    if (!read)
        return Failure(machineError(LinesText::tr("The password file %1 cannot be read: %2").arg(path, read.error())));
    const SecretBytes content = std::move(*read);
    if (content.size() > LongestLine)
        return Failure(machineError(tooLong()));
    if (QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther))
        say(LinesText::tr("Warning: others on this machine may read the password file %1.").arg(path));
    return LinesFromFile(content.split('\n'));
}

Result<std::optional<SecretBytes>> LinesFromFile::next(const Wanted &)
{
    // There is no line after the last line feed.
    if (m_lines.isEmpty() || (m_lines.size() == 1 && m_lines.constFirst().isEmpty()))
        return std::nullopt;
    auto line = m_lines.takeFirst();
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

Result<std::optional<SecretBytes>> LinesFromInput::next(const Wanted &wanted)
{
    const auto prompt = m_kind == Kind::Terminal ? wanted.prompt : QString();
    auto input = readLine(prompt, Echo::Off, m_stopDescriptor);
    if (input.stopped) {
        auto error = inputError(LinesText::tr("Stopped before anything was sent."));
        error.kind = Error::Kind::Cancelled;
        return Failure(std::move(error));
    }
    if (input.tooLong)
        return Failure(machineError(tooLong()));
    return std::move(input.line);
}

} // namespace sluice::ctl
