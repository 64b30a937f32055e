// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/confirmation.h"

#include "app/sluicectl/output.h"
#include "core/domain/servername.h"
#include "core/protocol/registry.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ConfirmationText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Confirmation)
};

bool isProduction(const ServerJob &job)
{
    return job.environment == Environment::Production;
}

QString hostAndPort(const QUrl &address)
{
    return printable(address.authority());
}

/// A host has many tenants.
QString placeOf(const ServerJob &job, const QUrl &address)
{
    if (!job.server.options.online)
        return hostAndPort(address);
    return printable(address.toString(QUrl::RemoveScheme | QUrl::StripTrailingSlash).remove(0, 2));
}

/// What somebody types who means this server and no other.
QString nameToType(const ServerJob &job, const QUrl &address)
{
    return printable(sluice::nameToType(address, job.server.options.online));
}

bool isNamed(const QString &typed, const ServerJob &job, const QUrl &address)
{
    return namesServer(typed, address, job.server.options.online);
}

QString rebuildIntent(DeltaKind kind)
{
    switch (kind) {
    case DeltaKind::Udef:
        return ConfirmationText::tr("Flush and rebuild the deltas of user-defined fields on %1?");
    case DeltaKind::Webpanel:
        return ConfirmationText::tr("Flush and rebuild the deltas of web panels on %1?");
    case DeltaKind::TaskMenu:
        return ConfirmationText::tr("Flush and rebuild the deltas of task menus on %1?");
    case DeltaKind::CustomObjectArchivePanel:
        return ConfirmationText::tr("Flush and rebuild the deltas of archive panels of custom objects on %1?");
    }
    Q_UNREACHABLE();
}

/// Where caches have no names: what it is called there, and what comes of it.
QString wholeCacheIntent(const WholeCache &cache, const ServerJob &job, const QString &where)
{
    QString consequences;
    for (const auto &consequence : cache.consequences)
        consequences += u"  %1\n"_s.arg(consequence);
    const auto question = job.environment
        ? ConfirmationText::tr("Carry out “%1” on %2, a server in %3?")
              .arg(cache.label, where, environmentWord(*job.environment))
        : ConfirmationText::tr("Carry out “%1” on %2, a server without a class?").arg(cache.label, where);
    return consequences + question;
}

/// What is about to happen, as a question.
QString intentOf(const ServerJob &job, const QString &where)
{
    if (const auto *flush = std::get_if<FlushNamed>(&job.operation)) {
        QString names;
        for (const auto &name : flush->names)
            names += u"  %1\n"_s.arg(printable(name));
        const auto count = static_cast<int>(flush->names.size());
        const auto question = count == 1 ? ConfirmationText::tr("Flush this cache on %1?")
                                         : ConfirmationText::tr("Flush these %n caches on %1?", nullptr, count);
        return names + question.arg(where);
    }
    if (const auto *clear = std::get_if<ClearConfiguration>(&job.operation)) {
        const auto text = clear->forAllAssociates
            ? ConfirmationText::tr("Clear the configurations of application %1, instance %2, for everybody on %3?")
            : ConfirmationText::tr("Clear your own configurations of application %1, instance %2, on %3?");
        return text.arg(printable(clear->application), printable(clear->instance), where);
    }
    if (const auto *rebuild = std::get_if<RebuildDeltas>(&job.operation))
        return rebuildIntent(rebuild->kind).arg(where);
    const auto *protocol = protocolById(job.server.protocolId);
    if (const auto cache = protocol ? protocol->wholeCache() : std::nullopt)
        return wholeCacheIntent(*cache, job, where);
    return ConfirmationText::tr("Flush every cache on %1?").arg(where);
}

} // namespace

Consent consentOf(const ServerJob &job, const QUrl &address, bool canAsk)
{
    using enum Consent::Kind;
    if (job.confirmedHost) {
        if (isNamed(*job.confirmedHost, job, address))
            return {Given};
        const auto other = job.server.options.online
            ? ConfirmationText::tr("--confirm does not name the tenant %1, so nothing was sent.")
            : ConfirmationText::tr("--confirm names another host than %1, so nothing was sent.");
        return {Withheld, other.arg(placeOf(job, address))};
    }
    if (isProduction(job) && job.yes) {
        return {Withheld,
                ConfirmationText::tr("In Production --yes is not enough: it takes --confirm %1. Nothing was sent.")
                    .arg(nameToType(job, address))};
    }
    if (job.yes)
        return {Given};
    if (canAsk)
        return {ToBeAsked};
    return {
        Withheld,
        isProduction(job)
            ? ConfirmationText::tr("There is no terminal to ask on: in Production, add --confirm %1. Nothing was sent.")
                  .arg(nameToType(job, address))
            : ConfirmationText::tr("There is no terminal to ask on: add --yes. Nothing was sent.")};
}

QString questionAbout(const ServerJob &job, const QUrl &address)
{
    const auto intent = intentOf(job, placeOf(job, address));
    if (!isProduction(job))
        return intent + u' ' + ConfirmationText::tr("[y/N]") + u' ';
    return intent + u'\n'
        + ConfirmationText::tr("This server is in Production. Type %1 to go on: ").arg(nameToType(job, address));
}

bool isConsent(const QString &answer, const ServerJob &job, const QUrl &address)
{
    const auto given = answer.trimmed();
    if (isProduction(job))
        return isNamed(given, job, address);
    const auto yes = ConfirmationText::tr("yes", "the answer to a question; its first letter alone will do");
    const auto is = [&given](const QString &word) { return given.compare(word, Qt::CaseInsensitive) == 0; };
    return is(u"y"_s) || is(u"yes"_s) || is(yes) || is(yes.left(1));
}

} // namespace sluice::ctl
