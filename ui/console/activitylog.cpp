// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/activitylog.h"

#include "ui/texts/sentences.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct LogText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ActivityLog)
};

} // namespace

Environment ActivityLog::environmentOf(const Destination &destination) const
{
    const auto now = m_destinations ? m_destinations->now(destination) : destination;
    return now.value_or(destination).environment;
}

QString ActivityLog::place(const Destination &destination, const QString &node) const
{
    if (destination.serverId.isEmpty())
        return node;
    const auto server = LogText::tr("%1 (%2)", "crm-farm (Production)")
                            .arg(inSentence(destination.name), environmentWord(environmentOf(destination)));
    return destination.nodes.size() > 1 && !node.isEmpty()
        ? LogText::tr("%1: %2", "crm-farm (Production): crm01").arg(server, node)
        : server;
}

void ActivityLog::add(const QString &what, const QString &place, const QString &outcome, const QString &whatInFull)
{
    m_model.add({.time = QDateTime::currentDateTime(),
                 .what = what,
                 .where = place,
                 .outcome = withoutControls(outcome),
                 .whatInFull = whatInFull == what ? QString() : whatInFull});
}

} // namespace sluice
