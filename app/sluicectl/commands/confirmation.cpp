// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/confirmation.h"

#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/planoutput.h"
#include "app/sluicectl/terminal/output.h"
#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"
#include "core/protocol/registry.h"
#include "core/run/destination/demand.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ConfirmationText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Confirmation)
};

/// Host and port; for a tenant also its name, because a host has many tenants.
QString addressText(const Destination &destination)
{
    const auto address = addressOf(destination);
    if (!destination.own.options.online)
        return address.authority();
    return address.toString(QUrl::RemoveScheme | QUrl::StripTrailingSlash).remove(0, 2);
}

/// The server with its class and its nodes.
QString labelText(const ServerJob &job, const Destination &destination)
{
    const auto place = ctl::labelText(labelOf(destination), Stream::Err);
    if (destination.serverId.isEmpty())
        return place;
    QStringList nodes;
    for (qsizetype i = 0; i < destination.nodes.size(); ++i) {
        const auto &name = destination.nodes.at(i).nodeName;
        if (!name.isEmpty() && isNodeOf(job, destination.name, i, name))
            nodes.append(printable(name));
    }
    if (nodes.isEmpty())
        return ConfirmationText::tr("%1 (%2)", "crm01 (its address)").arg(place, printable(addressText(destination)));
    const auto count = static_cast<int>(nodes.size());
    return count == 1 ? ConfirmationText::tr("%1 (one node: %2)").arg(place, nodes.first())
                      : ConfirmationText::tr("%1 (%n nodes: %2)", nullptr, count).arg(place, nodes.join(u", "_s));
}

bool isInProduction(const Destination &destination)
{
    return destination.environment == Environment::Production;
}

/// The server whose name confirms all of \a destinations, and what is demanded.
struct Demanded
{
    const Destination *server = nullptr;
    bool takesName = false; ///< else yes is enough
};

/// By the rule that the window follows, except that in Production a name is always typed here, and it is one of a server in
/// Production.
Demanded demandedFor(const ServerJob &job, const QList<Destination> &destinations)
{
    QList<Destination> production;
    std::ranges::copy_if(destinations, std::back_inserter(production), isInProduction);
    const bool isProduction = !production.isEmpty();
    const auto demand = demandFor(isProduction ? production : destinations, operationsOf(job));
    const auto isDemanded = [&](const Destination &one) {
        return isInProduction(one) == isProduction && confirmingName(one) == demand.name;
    };
    return {.server = &*std::ranges::find_if(destinations, isDemanded),
            .takesName = isProduction || demand.confirmation == Confirmation::TypedHost};
}

/// The name that confirms this server and no other.
QString nameToType(const Destination &destination)
{
    return printable(confirmingName(destination));
}

/// Whether \a typed is the name of the stored server, of which there is no second.
bool isNameOf(const QString &typed, const Destination &destination)
{
    return !destination.serverId.isEmpty()
        && typed.trimmed().compare(confirmingName(destination), Qt::CaseInsensitive) == 0;
}

/// Whether \a typed names \a destination: by its name, or by a host that no other of \a destinations has.
bool isMeantBy(const QString &typed, const Destination &destination, const QList<Destination> &destinations)
{
    const auto isMeant = [&typed](const Destination &other) { return isNameFor(typed, other); };
    return isNameOf(typed, destination) || (isMeant(destination) && std::ranges::count_if(destinations, isMeant) == 1);
}

/// Whether a --confirm names none of the servers.
bool contradicts(const ServerJob &job, const QList<Destination> &destinations)
{
    return !std::ranges::all_of(job.confirmed, [&destinations](const QString &name) {
        return std::ranges::any_of(destinations,
                                   [&name](const Destination &destination) { return isNameFor(name, destination); });
    });
}

QString contradiction(const QList<Destination> &destinations)
{
    if (destinations.size() > 1)
        return ConfirmationText::tr("--confirm names none of the servers of this command, so nothing was sent.");
    const auto &destination = destinations.first();
    const auto other = destination.own.options.online
        ? ConfirmationText::tr("--confirm does not name the tenant %1, so nothing was sent.")
        : ConfirmationText::tr("--confirm names another host than %1, so nothing was sent.");
    return other.arg(destination.name);
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

QString flushAllIntent(const Destination &destination, const QString &where)
{
    const auto product = productOf(destination.own.protocolId);
    if (!product || !product->wholeCache)
        return ConfirmationText::tr("Flush every cache on %1?").arg(where);
    QString consequences;
    for (const auto &consequence : product->wholeCache->consequences)
        consequences += u"  %1\n"_s.arg(consequence);
    return consequences + ConfirmationText::tr("Carry out “%1” on %2?").arg(product->wholeCache->label, where);
}

QString flushNamedIntent(const FlushNamed &flush, const QString &where)
{
    QString names;
    for (const auto &name : flush.names)
        names += u"  %1\n"_s.arg(printable(name));
    const auto count = static_cast<int>(flush.names.size());
    const auto question = count == 1 ? ConfirmationText::tr("Flush this cache on %1?")
                                     : ConfirmationText::tr("Flush these %n caches on %1?", nullptr, count);
    return names + question.arg(where);
}

QString clearIntent(const ClearConfiguration &clear, const QString &where)
{
    const auto text = clear.forAllAssociates
        ? ConfirmationText::tr("Clear the configurations of application %1, instance %2, for everybody on %3?")
        : ConfirmationText::tr("Clear your own configurations of application %1, instance %2, on %3?");
    return text.arg(printable(clear.application), printable(clear.instance), where);
}

/// A line for each protected cache that the operation would flush.
QString protectedLines(const ServerJob &job, const Destination &destination)
{
    const auto product = productOf(destination.own.protocolId);
    QStringList caches;
    const auto operations = operationsOf(job);
    for (const auto &operation : operations) {
        if (product && !product->wholeCache)
            caches += protectedIn(destination.policy, operation);
    }
    caches.removeDuplicates();
    QString lines;
    for (const auto &name : std::as_const(caches))
        lines += ConfirmationText::tr("  %1 is protected.").arg(printable(name)) + u'\n';
    return lines;
}

/// The question whether to do it, for one step on one server.
QString intentOf(const Operation &operation, const Destination &destination, const QString &where)
{
    return std::visit(overloaded{
                          [&](const FlushAll &) { return flushAllIntent(destination, where); },
                          [&](const FlushNamed &flush) { return flushNamedIntent(flush, where); },
                          [&](const ClearConfiguration &clear) { return clearIntent(clear, where); },
                          [&](const RebuildDeltas &rebuild) { return rebuildIntent(rebuild.kind).arg(where); },
                          // Consent is asked for actions only.
                          [](const OtherAlternative auto &) -> QString { Q_UNREACHABLE(); },
                      },
                      operation);
}

/// What is done where, and the question whether to do it, for everything else.
QString intentOf(const ServerJob &job, const QList<Destination> &destinations)
{
    QString text;
    const auto steps = stepSentences(job.steps);
    for (const auto &step : steps)
        text += u"  %1\n"_s.arg(printable(step));
    for (const auto &destination : destinations) {
        text += ConfirmationText::tr("On %1:", "the name of a server").arg(labelText(job, destination)) + u'\n';
        text += protectedLines(job, destination);
        const auto product = productOf(destination.own.protocolId);
        const auto operations = operationsOf(job);
        const bool isWhole =
            product && product->wholeCache && std::ranges::any_of(operations, [](const Operation &operation) {
                return std::holds_alternative<FlushAll>(operation);
            });
        for (const auto &consequence : isWhole ? product->wholeCache->consequences : QStringList())
            text += u"  %1\n"_s.arg(consequence);
    }
    const auto servers = static_cast<int>(destinations.size());
    const auto count = static_cast<int>(job.steps.size());
    if (count == 1)
        return text + ConfirmationText::tr("Do this on these %n servers?", nullptr, servers);
    return text
        + (servers == 1 ? ConfirmationText::tr("Carry out these %n steps there?", nullptr, count)
                        : ConfirmationText::tr("Carry out these %1 steps on %n servers?", nullptr, servers).arg(count));
}

/// What to type, and for which servers.
QString typingText(const QList<Destination> &destinations, const Destination &wanted)
{
    const auto name = nameToType(wanted);
    QStringList production;
    for (const auto &destination : destinations) {
        if (isInProduction(destination))
            production.append(nameToType(destination));
    }
    if (production.size() > 1)
        return ConfirmationText::tr("These servers are in Production: %1. Type %2 to go on: ")
            .arg(production.join(u", "_s), name);
    if (!isInProduction(wanted))
        return ConfirmationText::tr("Type %1 to go on: ").arg(name);
    return destinations.size() == 1
        ? ConfirmationText::tr("This server is in Production. Type %1 to go on: ").arg(name)
        : ConfirmationText::tr("One of these servers is in Production. Type %1 to go on: ").arg(name);
}

} // namespace

bool isConfirmed(const ServerJob &job, const QList<Destination> &destinations)
{
    const auto demanded = demandedFor(job, destinations);
    return (job.yes && !demanded.takesName) || std::ranges::any_of(job.confirmed, [&](const QString &name) {
               return isMeantBy(name, *demanded.server, destinations);
           });
}

Consent consentOf(const ServerJob &job, const QList<Destination> &destinations, bool canAsk)
{
    using enum Consent::Kind;
    if (contradicts(job, destinations))
        return {Withheld, contradiction(destinations)};
    if (isConfirmed(job, destinations))
        return {Given};
    const auto demanded = demandedFor(job, destinations);
    if (!demanded.takesName)
        return canAsk
            ? Consent{ToBeAsked}
            : Consent{Withheld, ConfirmationText::tr("There is no terminal to ask on: add --yes. Nothing was sent.")};
    const bool isProduction = isInProduction(*demanded.server);
    const auto name = nameToType(*demanded.server);
    if (job.yes) {
        const auto sentence = isProduction
            ? ConfirmationText::tr("In Production --yes is not enough: add --confirm %1. Nothing was sent.")
            : ConfirmationText::tr("For this server --yes is not enough: add --confirm %1. Nothing was sent.");
        return {Withheld, sentence.arg(name)};
    }
    if (canAsk)
        return {ToBeAsked};
    const auto sentence = isProduction
        ? ConfirmationText::tr("There is no terminal to ask on: in Production, add --confirm %1. Nothing was sent.")
        : ConfirmationText::tr("There is no terminal to ask on: add --confirm %1. Nothing was sent.");
    return {Withheld, sentence.arg(name)};
}

QString questionAbout(const ServerJob &job, const QList<Destination> &destinations)
{
    const auto demanded = demandedFor(job, destinations);
    const auto &first = destinations.constFirst();
    const bool isPlain = destinations.size() == 1 && job.steps.size() == 1;
    const auto intent = job.deed == Deed::Approve ? ConfirmationText::tr("Approve this plan?")
        : isPlain
        ? protectedLines(job, first) + intentOf(job.steps.constFirst().operation, first, labelText(job, first))
        : intentOf(job, destinations);
    return demanded.takesName ? intent + u'\n' + typingText(destinations, *demanded.server)
                              : intent + u' ' + ConfirmationText::tr("[y/N]") + u' ';
}

bool isConsent(const QString &answer, const ServerJob &job, const QList<Destination> &destinations)
{
    const auto demanded = demandedFor(job, destinations);
    return demanded.takesName ? isMeantBy(answer, *demanded.server, destinations) : isYes(answer);
}

bool isYes(const QString &answer)
{
    const auto given = answer.trimmed();
    const auto yes = ConfirmationText::tr("yes", "the answer to a question; its first letter alone will do");
    const auto is = [&given](const QString &word) { return given.compare(word, Qt::CaseInsensitive) == 0; };
    return is(u"y"_s) || is(u"yes"_s) || is(yes) || is(yes.left(1));
}

} // namespace sluice::ctl
