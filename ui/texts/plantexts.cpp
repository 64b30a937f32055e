// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/plantexts.h"

#include "core/domain/operation/traits.h"
#include "core/storage/signing/signingkey.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/historytexts.h"
#include "ui/texts/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::PlanTexts)
};

constexpr qint64 OneMinute = 60; // seconds, as the next two
constexpr qint64 OneHour = 60 * OneMinute;
constexpr qint64 OneDay = 24 * OneHour;

QString listOfNames(const QStringList &names)
{
    QStringList shown;
    for (const auto &name : names)
        shown.append(inSentence(name));
    return shown.join(u", "_s);
}

/// "crm, crm01"; the name alone where both are the same.
QString placeOf(const QString &server, const QString &node)
{
    return server == node ? inSentence(server)
                          : PlanText::tr("%1, %2", "a server and its node").arg(inSentence(server), inSentence(node));
}

QString targetText(const PresetTarget &target)
{
    switch (target.kind) {
    case PresetTarget::Kind::Group:
        return PlanText::tr("all servers in %1", "a group").arg(inSentence(target.name));
    case PresetTarget::Kind::Server:
        return inSentence(target.name);
    case PresetTarget::Kind::Node:
        return placeOf(target.name, target.node);
    }
    Q_UNREACHABLE();
}

} // namespace

QString signerName(const QString &person, const QByteArray &publicKey, const QList<KnownSigner> &known)
{
    if (const auto *signer = signerWith(publicKey, known))
        return inSentence(signer->name);
    return person.isEmpty() ? PlanText::tr("Somebody who is not known here")
                            : PlanText::tr("“%1”, who is not known here").arg(inSentence(person));
}

QString spanText(qint64 seconds)
{
    if (seconds >= 2 * OneDay)
        return PlanText::tr("%n days", nullptr, static_cast<int>(seconds / OneDay));
    if (seconds >= 2 * OneHour)
        return PlanText::tr("%n hours", nullptr, static_cast<int>(seconds / OneHour));
    if (seconds >= 2 * OneMinute)
        return PlanText::tr("%n minutes", nullptr, static_cast<int>(seconds / OneMinute));
    return seconds >= OneMinute ? PlanText::tr("1 minute") : PlanText::tr("less than a minute");
}

QString expiryText(const std::optional<QDateTime> &expires, const QDateTime &now, const QTimeZone &zone)
{
    if (!expires)
        return PlanText::tr("It does not say until when.");
    const auto until = bothTimesText(*expires, zone);
    const auto left = now.secsTo(*expires);
    if (left > 0 && left < OneMinute)
        return PlanText::tr("For less than a minute, until %1").arg(until);
    return left > 0 ? PlanText::tr("For another %1, until %2", "7 hours").arg(spanText(left), until)
                    : PlanText::tr("It has expired %1 ago, at %2", "7 hours").arg(spanText(-left), until);
}

QStringList stepLines(const QList<PlanStep> &steps)
{
    QStringList lines;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const auto &step = steps.at(i);
        const auto *flush = std::get_if<FlushNamed>(&step.operation);
        const auto what = flush
            ? PlanText::tr("%1: %2", "Flush 2 Caches: A, B").arg(actionTitle(step.operation), listOfNames(flush->names))
            : doneText(step.operation);
        QStringList sentences{PlanText::tr("%1. %2.", "1. Flush 2 Caches.").arg(i + 1).arg(what)};
        if (step.scope == Scope::OncePerFarm)
            sentences.append(PlanText::tr("Once for each server."));
        if (step.barrier == Barrier::AllAcknowledged && i + 1 < steps.size())
            sentences.append(PlanText::tr("Goes on only if every node answered OK."));
        lines.append(sentences.join(u' '));
    }
    return lines;
}

QStringList serverLines(const PlanDocument &plan)
{
    QStringList lines;
    for (const auto &server : plan.servers)
        lines.append(PlanText::tr("%1: %2", "crm: Production")
                         .arg(inSentence(server.name), environmentWord(server.environment)));
    return lines;
}

QStringList nodeLines(const PlanDocument &plan)
{
    QStringList lines;
    for (const auto &server : plan.servers) {
        for (const auto &node : server.nodes)
            lines.append(PlanText::tr("%1: %2", "crm, crm01: https://10.0.0.1/SuperOffice")
                             .arg(placeOf(server.name, node.name), inSentence(node.address)));
    }
    return lines;
}

QStringList listLines(const PlanDocument &plan)
{
    QStringList lines;
    for (const auto &server : plan.servers) {
        for (const auto &node : server.nodes) {
            if (!node.caches)
                continue;
            const auto count = static_cast<int>(node.caches->size());
            lines.append((count == 1 ? PlanText::tr("%1, 1 cache: %2", "crm01, 1 cache: A")
                                     : PlanText::tr("%1, %n caches: %2", "crm01, 2 caches: A, B", count))
                             .arg(inSentence(node.name), listOfNames(*node.caches)));
        }
    }
    return lines;
}

QStringList leftOutLines(const PlanDocument &plan)
{
    QStringList lines;
    for (const auto &left : plan.leftOut)
        lines.append(PlanText::tr("%1: %2", "crm, crm03: It is not ticked.")
                         .arg(placeOf(left.server, left.name), withoutControls(left.why)));
    return lines;
}

QString verdictTitle(const PlanFileVerdict &verdict)
{
    if (!verdict.isRunnable())
        return PlanText::tr("This plan may not be run");
    return verdict.approvedPlan.isEmpty() ? PlanText::tr("This plan may be run")
                                          : PlanText::tr("This plan may be run: a second person has approved it");
}

QString verdictLine(const PlanFileVerdict &verdict)
{
    const auto count = static_cast<int>(verdict.objections.size());
    if (count == 1)
        return withoutControls(verdict.objections.constFirst().text);
    if (count > 1)
        return PlanText::tr("There are %n reasons, all of them listed below.", nullptr, count);
    const auto carriedOut = std::ranges::find(verdict.notes, PlanFinding::Kind::CarriedOut, &PlanFinding::kind);
    if (carriedOut != verdict.notes.cend())
        return withoutControls(carriedOut->text);
    return PlanText::tr("Nothing has been sent yet. It is judged again before each request.");
}

QString approvalText(const PlanApproval &approval, const QList<KnownSigner> &known, const QTimeZone &zone)
{
    QStringList lines{
        PlanText::tr("%1, %2", "a person and a time")
            .arg(signerName(approval.person, approval.publicKey, known), bothTimesText(approval.at, zone)),
        PlanText::tr("Fingerprint %1").arg(fingerprintOf(approval.publicKey)),
        PlanText::tr("Account %1 on %2", "of the operating system; a computer")
            .arg(inSentence(approval.who.user), inSentence(approval.who.machine))};
    for (const auto &account : approval.accounts)
        lines.append(
            account.account.isEmpty()
                ? PlanText::tr("%1: with an account that is not known", "a server").arg(inSentence(account.server))
                : PlanText::tr("%1: as %2", "a server; an account there")
                      .arg(inSentence(account.server), inSentence(account.account)));
    return lines.join(u'\n');
}

QString commentText(const PlanComment &comment, const QTimeZone &zone)
{
    const auto state = comment.resolved ? PlanText::tr("Resolved") : PlanText::tr("Open");
    return PlanText::tr("%1 · %2, %3", "Open · Bo, 30 Nov 2026 15:02:07")
               .arg(state,
                    comment.author.isEmpty() ? PlanText::tr("somebody without a name") : inSentence(comment.author),
                    bothTimesText(comment.at, zone))
        + u'\n' + inSentence(comment.text);
}

QStringList accountLines(const PlanDocument &plan, const QList<ServerAccount> &accounts)
{
    QStringList lines;
    for (const auto &server : plan.servers) {
        const auto found = std::ranges::find(accounts, server.name, &ServerAccount::server);
        const auto account = found == accounts.cend() ? QString() : found->account;
        const auto name = inSentence(server.name);
        if (account.isEmpty() || server.account.isEmpty())
            lines.append(account.isEmpty()
                             ? PlanText::tr("%1: it is not known with which account you sign in, so four eyes cannot "
                                            "be shown there. Sign in first.")
                                   .arg(name)
                             : PlanText::tr("%1: you sign in as %2. It is not known with which account the author "
                                            "does, so four eyes cannot be shown there.")
                                   .arg(name, inSentence(account)));
        else if (nameKey(account) == nameKey(server.account))
            lines.append(
                PlanText::tr("%1: you and the author sign in with the same account, %2, so four eyes cannot be "
                             "shown there.")
                    .arg(name, inSentence(account)));
        else
            lines.append(PlanText::tr("%1: you sign in as %2, the author as %3.")
                             .arg(name, inSentence(account), inSentence(server.account)));
    }
    return lines;
}

QString stepsTitle(const QList<PlanStep> &steps)
{
    constexpr qsizetype most = 2;
    QStringList titles;
    for (const auto &step : steps.first(std::min(steps.size(), most)))
        titles.append(actionTitle(step.operation));
    const auto shown = titles.join(PlanText::tr(", then ", "Flush 2 Caches, then Flush All Caches"));
    const auto more = static_cast<int>(steps.size() - titles.size());
    if (more == 0)
        return shown;
    return more == 1 ? PlanText::tr("%1 and 1 more step").arg(shown)
                     : PlanText::tr("%1 and %n more steps", nullptr, more).arg(shown);
}

QString presetText(const Preset &preset)
{
    constexpr qsizetype most = 3;
    QStringList targets;
    for (const auto &target : preset.targets.first(std::min(preset.targets.size(), most)))
        targets.append(targetText(target));
    const auto more = static_cast<int>(preset.targets.size() - targets.size());
    auto where = targets.join(u"; "_s);
    if (more > 0)
        where = PlanText::tr("%1 and %n more", "places", more).arg(where);
    return PlanText::tr("%1 on %2", "Flush 2 Caches on crm").arg(stepsTitle(preset.steps), where);
}

} // namespace sluice
