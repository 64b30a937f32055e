// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/help/help.h"

#include "app/sluicectl/help/remarks.h"
#include "app/sluicectl/terminal/output.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

QString generalHelp(const QList<CommandSpec> &commands)
{
    QList<std::pair<QString, QString>> rows;
    for (const auto &command : commands)
        rows.append({command.name, command.summary});
    rows.append({u"help COMMAND"_s, Usage::tr("Tell more about a command.")});
    rows.append({u"--version"_s, Usage::tr("Tell which version of Sluice this is.")});
    return Usage::tr("Usage: %1").arg(u"sluicectl COMMAND [OPTIONS]"_s) + u"\n\n"_s + twoColumns(rows) + u'\n'
        + Usage::tr("Exit status: 0 all acknowledged, listed, probed, told or signed out; 1 usage; 2 sign-in refused; "
                    "3 some\nacknowledged, some not; 4 none acknowledged, or failed otherwise, such as a sign-out "
                    "without an answer;\n5 no server reached, or none that answered; 6 not confirmed; 130 cancelled.")
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
