// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/activitylog.h"

#include "ui/console/targetcheck.h"
#include "ui/texts/sentences.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct LogText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ActivityLog)
};

} // namespace

Environment ActivityLog::environmentOf(const SignInTarget &target) const
{
    return environmentInForce(m_store, target);
}

QString ActivityLog::place(const SignInTarget &target, const QString &node) const
{
    const auto name = target.nodes.isEmpty() ? QString() : target.nodes.constFirst().serverName;
    if (name.isEmpty())
        return node;
    const auto server =
        LogText::tr("%1 (%2)", "crm-farm (Production)").arg(inSentence(name), environmentWord(environmentOf(target)));
    return target.nodes.size() > 1 && !node.isEmpty()
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
