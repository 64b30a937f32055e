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

/// The settings that have an option of their own.
Problem readNamedSettings(const ParsedOptions &options, mock::Settings &settings)
{
    if (options.has(u"services"_s)) {
        if (auto problem = settings.set(u"services"_s, options.values(u"services"_s).join(u',')))
            return problem;
    }
    for (const auto &[name, key] :
         {std::pair{u"strictness"_s, u"strictness"_s}, {u"ticket-life"_s, u"ticketLife"_s}, {u"cache"_s, u"cache"_s}}) {
        const auto values = options.values(name);
        for (const auto &value : values) {
            if (auto problem = settings.set(key, value))
                return problem;
        }
    }
    return {};
}

Problem readSettings(const ParsedOptions &options, MockJob &job)
{
    const auto pairs = options.values(u"set"_s);
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

Problem readMockOptions(const ParsedOptions &options, MockJob &job)
{
    if (auto problem = readPort(options, u"port"_s, job.port))
        return problem;
    if (auto problem = readPort(options, u"inforouter-port"_s, job.infoRouterPort))
        return problem;
    job.journalFile = options.value(u"journal"_s);
    if (options.has(u"journal"_s) && job.journalFile.isEmpty())
        return Usage::tr("--journal needs the name of a file.");
    if (auto problem = readNamedSettings(options, job.settings))
        return problem;
    return readSettings(options, job);
}

} // namespace sluice::ctl
