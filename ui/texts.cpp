// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts.h"

#include "core/session/session.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct WindowText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Window)
};

/// How many caches \a action names; nothing when it is aimed at all of them.
std::optional<int> namedCount(const Operation &action)
{
    const auto *named = std::get_if<FlushNamed>(&action);
    return named ? std::optional(static_cast<int>(named->names.size())) : std::nullopt;
}

} // namespace

// One cache has a text of its own wherever caches are counted: English texts are shown as they stand here.

QString targetPhrase(const Operation &action)
{
    const auto count = namedCount(action);
    if (!count)
        return WindowText::tr("All caches");
    return *count == 1 ? WindowText::tr("1 cache") : WindowText::tr("%n caches", nullptr, *count);
}

QString actionTitle(const Operation &action)
{
    const auto count = namedCount(action);
    if (!count)
        return WindowText::tr("Flush All Caches");
    return *count == 1 ? WindowText::tr("Flush 1 Cache") : WindowText::tr("Flush %n Caches", nullptr, *count);
}

QString actionTitle(const Operation &action, const QString &where)
{
    return WindowText::tr("%1 on %2", "Flush 3 Caches on crm.example.com").arg(actionTitle(action), where);
}

QString activityText(const Operation &action, const QString &where)
{
    const auto count = namedCount(action);
    if (!count)
        return WindowText::tr("Flushing all caches on %1…").arg(where);
    return (*count == 1 ? WindowText::tr("Flushing 1 cache on %1…")
                        : WindowText::tr("Flushing %n caches on %1…", nullptr, *count))
        .arg(where);
}

QString accountLine(const Session &session)
{
    const auto &account = session.account();
    if (!account)
        return {};
    QStringList parts;
    parts << (account->fullName.isEmpty()
                  ? WindowText::tr("Signed in as %1").arg(account->account)
                  : WindowText::tr("Signed in as %1 (%2)").arg(account->account, account->fullName));
    if (const auto &info = session.serverInfo()) {
        parts << info->services;
        parts << info->company;
        parts << info->version;
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString detailsOf(const Error &error)
{
    QStringList lines{error.serverCode, error.detail};
    if (error.tls)
        lines << error.tls->reasons;
    lines.removeAll(QString());
    // That an answer was a 200 is worth a line only where something was wrong with it.
    if (error.httpStatus >= 300 || (error.httpStatus != 0 && !lines.isEmpty()))
        lines.prepend(WindowText::tr("HTTP status %1").arg(error.httpStatus));
    return lines.join(u'\n');
}

} // namespace sluice
