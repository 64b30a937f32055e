// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/help/help.h"

#include "app/sluicectl/help/remarks.h"
#include "app/sluicectl/terminal/output.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// As README.md explains them.
QList<std::pair<QString, QString>> exitStatuses()
{
    return {
        {u"0"_s, Usage::tr("everything acknowledged; or listed, probed, or signed out")},
        {u"1"_s, Usage::tr("the command line is wrong, or what was given cannot be sent or stored")},
        {u"2"_s,
         Usage::tr("every server refused the sign-in, or was not tried because another one had refused the account")},
        {u"3"_s, Usage::tr("some acknowledged, listed, probed or signed out, some not")},
        {u"4"_s,
         Usage::tr("none acknowledged; or a list, a probe or a sign-out failed in another way, such as a sign-out "
                   "without an answer;\nor the results could not be written")},
        {u"5"_s, Usage::tr("no server was reached")},
        {u"6"_s,
         Usage::tr(
             "blocked by policy, not confirmed, a plan file that may not be carried out, or in Production and not "
             "to be recorded;\nnothing was sent")},
        {u"7"_s, Usage::tr("trouble on this machine: a file, a lock, the keychain, a secret that is missing")},
        {u"8"_s, Usage::tr("what was named is not there, or is there already")},
        {u"9"_s, Usage::tr("none acknowledged, and at least one unknown: it may have happened")},
        {u"10"_s, Usage::tr("the certificate is not trusted, or not the one that was")},
    };
}

} // namespace

QString generalHelp(const QList<CommandSpec> &commands)
{
    QList<std::pair<QString, QString>> rows;
    for (const auto &command : commands)
        rows.append({command.name, command.summary});
    rows.append({u"help COMMAND"_s, Usage::tr("Tell more about a command.")});
    rows.append({u"--version"_s, Usage::tr("Tell which version of Sluice this is.")});
    return Usage::tr("Usage: %1").arg(u"sluicectl COMMAND [OPTIONS]"_s) + u"\n\n"_s + twoColumns(rows) + u'\n'
        + Usage::tr("Exit status:") + u'\n' + twoColumns(exitStatuses()) + u'\n'
        + Usage::tr(
               "After SIGINT (Ctrl+C), SIGTERM or SIGHUP it sends nothing more, tells what is known, gives its ticket "
               "back, and\ndies of that signal. A shell shows 130, 143 or 129.")
        + u'\n';
}

QString helpOn(const CommandSpec &command)
{
    QList<std::pair<QString, QString>> rows;
    for (const auto &[name, valueName, help, traits] : command.options)
        rows.append({u"--%1 %2"_s.arg(name, valueName).trimmed(), help});
    auto remarks = command.remarks;
    if (command.costlyRemark)
        remarks.append(command.costlyRemark());
    const auto usage = u"sluicectl %1 %2"_s.arg(command.name, command.usage).trimmed();
    return Usage::tr("Usage: %1").arg(usage) + u"\n\n"_s + command.summary + u'\n'
        + (rows.isEmpty() ? QString() : u'\n' + twoColumns(rows))
        + (remarks.isEmpty() ? QString() : u'\n' + remarks.join(u"\n\n"_s) + u'\n');
}

void sayHowToGetHelp(const CommandSpec *topic)
{
    say(Usage::tr("See: %1").arg(topic ? u"sluicectl help "_s + topic->name : u"sluicectl help"_s));
}

} // namespace sluice::ctl
