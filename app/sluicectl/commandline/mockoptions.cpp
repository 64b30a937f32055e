// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/jobs.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ofInfoRouter = "inforouter."_L1;

Problem readPort(const ParsedOptions &options, const QString &name, quint16 &port)
{
    bool isPort = true;
    if (options.has(name))
        port = options.value(name).toUShort(&isPort);
    return isPort ? Problem() : Usage::tr("--%1 is a number from 0 to 65535.").arg(name);
}

Problem readFileName(const ParsedOptions &options, const QString &name, QString &file)
{
    file = options.value(name);
    const bool isMissing = options.has(name) && file.isEmpty();
    return isMissing ? Usage::tr("--%1 needs the name of a file.").arg(name) : Problem();
}

/// Every setting as KEY=VALUE, and those first that have an option of their own.
QStringList settingsIn(const ParsedOptions &options)
{
    QStringList pairs;
    if (options.has(u"services"_s))
        pairs.append(u"services="_s + options.values(u"services"_s).join(u','));
    for (const auto &[name, key] :
         {std::pair(u"strictness"_s, u"strictness="_s), std::pair(u"ticket-life"_s, u"ticketLife="_s),
          std::pair(u"cache"_s, u"cache="_s)}) {
        for (const auto values = options.values(name); const auto &value : values)
            pairs.append(key + value);
    }
    return pairs + options.values(u"set"_s);
}

Problem readSettings(const ParsedOptions &options, MockJob &job)
{
    const auto pairs = settingsIn(options);
    for (const auto &pair : pairs) {
        if (!pair.contains(u'='))
            return Usage::tr("--set takes KEY=VALUE.");
        const auto key = pair.section(u'=', 0, 0);
        const auto value = pair.section(u'=', 1);
        auto problem = key.startsWith(ofInfoRouter, Qt::CaseInsensitive)
            ? job.infoRouter.set(key.mid(ofInfoRouter.size()), value)
            : job.settings.set(key, value);
        if (problem)
            return problem;
    }
    return job.infoRouter.problem();
}

} // namespace

tl::expected<MockJob, QString> readMockJob(const ParsedOptions &options)
{
    MockJob job;
    for (const auto &problem :
         {readPort(options, u"port"_s, job.port), readPort(options, u"inforouter-port"_s, job.infoRouterPort),
          readFileName(options, u"journal"_s, job.journalFile), readFileName(options, u"scenario"_s, job.scenarioFile),
          readSettings(options, job)}) {
        if (problem)
            return tl::unexpected(*problem);
    }
    return job;
}

} // namespace sluice::ctl
