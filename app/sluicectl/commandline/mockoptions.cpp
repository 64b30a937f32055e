// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/mockoptions.h"

#include <QCommandLineParser>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct MockOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::CommandLine)
};

using Problem = std::optional<QString>;

constexpr auto ofInfoRouter = "inforouter."_L1;

Problem readPort(const QCommandLineParser &parser, const QString &option, quint16 &port)
{
    bool isPort = true;
    if (parser.isSet(option))
        port = parser.value(option).toUShort(&isPort);
    if (!isPort)
        return MockOptionsText::tr("--%1 is a number from 0 to 65535.").arg(option);
    return {};
}

/// What options of their own stand for.
Problem readNamedSettings(const QCommandLineParser &parser, mock::Settings &settings)
{
    QList<std::pair<QString, QString>> named;
    if (parser.isSet(u"services"_s))
        named.append({u"services"_s, parser.values(u"services"_s).join(u',')});
    if (parser.isSet(u"strictness"_s))
        named.append({u"strictness"_s, parser.value(u"strictness"_s)});
    if (parser.isSet(u"ticket-life"_s))
        named.append({u"ticketLife"_s, parser.value(u"ticket-life"_s)});
    const auto caches = parser.values(u"cache"_s);
    for (const auto &name : caches)
        named.append({u"cache"_s, name});
    for (const auto &[key, value] : std::as_const(named)) {
        if (auto problem = settings.set(key, value))
            return problem;
    }
    return {};
}

Problem readSettings(const QCommandLineParser &parser, MockJob &job)
{
    const auto pairs = parser.values(u"set"_s);
    for (const auto &pair : pairs) {
        if (!pair.contains(u'='))
            return MockOptionsText::tr("--set takes KEY=VALUE.");
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

Problem readMockOptions(const QCommandLineParser &parser, MockJob &job)
{
    if (auto problem = readPort(parser, u"port"_s, job.port))
        return problem;
    if (auto problem = readPort(parser, u"inforouter-port"_s, job.infoRouterPort))
        return problem;
    job.journalFile = parser.value(u"journal"_s);
    if (parser.isSet(u"journal"_s) && job.journalFile.isEmpty())
        return MockOptionsText::tr("--journal needs the name of a file.");
    if (auto problem = readNamedSettings(parser, job.settings))
        return problem;
    return readSettings(parser, job);
}

} // namespace sluice::ctl
