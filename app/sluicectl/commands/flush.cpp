// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/flush.h"

#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

void FlushCommand::start()
{
    const auto *named = std::get_if<FlushNamed>(&job().operation);
    if (!named || job().options.has(u"allow-unknown"_s))
        carryOut();
    else if (isStillAllowed())
        compareNames(*named);
}

void FlushCommand::stop()
{
    ActionCommand::stop();
    if (m_comparing)
        m_comparing->cancel();
}

void FlushCommand::compareNames(const FlushNamed &selected)
{
    QList<Session *> sessions;
    for (const auto &node : nodes())
        sessions.append(node.session);
    auto *call = checkNames(sessions, selected, this);
    m_comparing = call;
    call->then(this, [this](const Result<QList<NameFinding>> &findings) {
        if (findings)
            handleFindings(*findings);
        else
            carryOut(); // stopped, which is reported there
    });
}

void FlushCommand::handleFindings(const QList<NameFinding> &findings)
{
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const auto &finding = findings.at(i);
        if (finding.keepsFromFlushing) {
            giveUp(i, *finding.error);
        } else if (finding.error) {
            remark(i,
                   tr("The names were not checked, because the list of caches could not be read: %1")
                       .arg(sentenceOf(*finding.error)));
        }
        for (const auto &[name, similar] : finding.unknown) {
            remark(i,
                   similar.isEmpty()
                       ? tr("The server lists no cache “%1”.").arg(name)
                       : tr("The server lists no cache “%1”, but “%2”.").arg(name, similar.join(u"”, “"_s)));
        }
    }
    if (std::ranges::all_of(findings, &QList<NameFinding::Unknown>::isEmpty, &NameFinding::unknown)) {
        carryOut();
        return;
    }
    say(tr("Nothing was flushed. To flush a name that the server does not list, such as a table, add "
           "--allow-unknown."));
    finish(ExitCode::Usage);
}

void FlushCommand::remark(qsizetype node, const QString &sentence) const
{
    nodes().size() > 1 ? sayAbout(labelOf(nodes().at(node)), sentence) : say(sentence);
}

Problem readFlush(const ParsedLine &line, ServerJob &job)
{
    if (line.options.has(u"all"_s)) {
        job.operation = FlushAll{};
        return {};
    }
    auto flush = checked(FlushNamed{line.options.values(u"cache"_s)});
    if (!flush)
        return flush.error().message;
    job.operation = std::move(*flush);
    return {};
}

} // namespace sluice::ctl
