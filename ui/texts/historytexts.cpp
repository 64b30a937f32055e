// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/historytexts.h"

#include "core/storage/signing/signingkey.h"
#include "ui/texts/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::HistoryTexts)
};

QString clockText(const QDateTime &at, const QTimeZone &zone)
{
    return at.toTimeZone(zone).toString(u"HH:mm:ss"_s);
}

QString nodeOf(const HistoryRequest &request)
{
    const auto *about = request.about();
    return about ? inSentence(about->node) : HistoryText::tr("Node %1").arg(request.dispatch.node + 1);
}

QString outcomeOf(const HistoryRequest &request, const QTimeZone &zone)
{
    const auto sent = clockText(request.intendedAt, zone);
    if (!request.evidence)
        return HistoryText::tr("Sent %1, waiting for the answer.").arg(sent);
    if (!request.end)
        return HistoryText::tr("Sent %1, no answer recorded: Unknown. It may or may not have happened.").arg(sent);
    switch (*request.evidence) {
    case Evidence::Acknowledged:
        return HistoryText::tr("Acknowledged.");
    case Evidence::Refused:
        return HistoryText::tr("Refused.");
    case Evidence::Failed:
        return HistoryText::tr("Failed.");
    case Evidence::Unknown:
        return HistoryText::tr("Unknown: it may or may not have happened.");
    case Evidence::Skipped:
        return HistoryText::tr("Skipped, not sent.");
    case Evidence::Cancelled:
        return HistoryText::tr("Cancelled, not sent.");
    }
    Q_UNREACHABLE();
}

/// The word in the middle of a sentence.
QString evidenceInSentence(const std::optional<Evidence> &evidence)
{
    if (!evidence)
        return HistoryText::tr("sent, and not answered yet,", "Last from here: … today 14:02 by anna.");
    switch (*evidence) {
    case Evidence::Acknowledged:
        return HistoryText::tr("acknowledged", "Last from here: … today 14:02 by anna.");
    case Evidence::Refused:
        return HistoryText::tr("refused", "Last from here: … today 14:02 by anna.");
    case Evidence::Failed:
        return HistoryText::tr("failed", "Last from here: … today 14:02 by anna.");
    case Evidence::Unknown:
        return HistoryText::tr("unknown", "Last from here: … today 14:02 by anna.");
    case Evidence::Skipped:
        return HistoryText::tr("skipped", "Last from here: … today 14:02 by anna.");
    case Evidence::Cancelled:
        return HistoryText::tr("cancelled", "Last from here: … today 14:02 by anna.");
    }
    Q_UNREACHABLE();
}

QString whenText(const QDateTime &at, const QDateTime &now)
{
    const auto local = at.toTimeZone(now.timeZone());
    const auto time = local.toString(u"HH:mm"_s);
    if (local.date() == now.date())
        return HistoryText::tr("today %1").arg(time);
    if (local.date() == now.date().addDays(-1))
        return HistoryText::tr("yesterday %1").arg(time);
    return u"%1 %2"_s.arg(QLocale().toString(local.date(), QLocale::ShortFormat), time);
}

QString remarkPrefix(RunRemark::Kind kind)
{
    switch (kind) {
    case RunRemark::Kind::Deviation:
        return HistoryText::tr("Deviation: %1");
    case RunRemark::Kind::OperatorSays:
        return HistoryText::tr("The operator says: %1");
    case RunRemark::Kind::Observation:
        return HistoryText::tr("Observed: %1");
    case RunRemark::Kind::NotSent:
        return HistoryText::tr("Not sent: %1");
    case RunRemark::Kind::NotRecorded:
        return HistoryText::tr("Not recorded at its time: %1");
    case RunRemark::Kind::Seen:
        return HistoryText::tr("Somebody was shown that no answer is recorded. %1");
    }
    Q_UNREACHABLE();
}

/// Against what a history was compared, and who signed that.
QString comparisonText(const HistoryVerdict &verdict)
{
    QStringList parts;
    if (verdict.compared > 0)
        parts << HistoryText::tr("Compared with %n checkpoint(s).", nullptr, static_cast<int>(verdict.compared));
    if (verdict.ignored > 0)
        parts << HistoryText::tr("%n checkpoint(s) did not count: not genuine.", nullptr,
                                 static_cast<int>(verdict.ignored));
    for (const auto &file : verdict.missingFiles)
        parts << HistoryText::tr("Checkpoints are kept in %1, and that file is not there.").arg(file);
    QStringList keys;
    for (const auto &signer : verdict.signers)
        keys << fingerprintOf(signer);
    if (!keys.isEmpty())
        parts << HistoryText::tr("Signed with the key %1.").arg(keys.join(u", "_s));
    return parts.join(u' ');
}

QString plainVerdict(const HistoryVerdict &verdict)
{
    const auto count = static_cast<int>(verdict.head.count);
    switch (verdict.kind) {
    case HistoryVerdict::Kind::Intact:
        return HistoryText::tr("Intact: %n record(s), as the checkpoints say.", nullptr, count);
    case HistoryVerdict::Kind::Altered:
        return verdict.record > 0
            ? HistoryText::tr("Altered, record %1: %2").arg(QString::number(verdict.record), verdict.what)
            : HistoryText::tr("Altered: %1").arg(verdict.what);
    case HistoryVerdict::Kind::Shorter:
        return HistoryText::tr("Shorter than a checkpoint: there were %1 records, and %2 are left.")
            .arg(verdict.known)
            .arg(verdict.head.count);
    case HistoryVerdict::Kind::NothingToCompare:
        return HistoryText::tr("Nothing to compare with: %n record(s), in order in themselves. Without a checkpoint "
                               "nobody can tell whether the history was written anew.",
                               nullptr, count);
    }
    Q_UNREACHABLE();
}

} // namespace

QString bothTimesText(const QDateTime &at, const QTimeZone &zone)
{
    const auto local = at.toTimeZone(zone);
    const auto utc = at.toUTC();
    const auto format = local.date() == utc.date() ? u"HH:mm:ss"_s : u"yyyy-MM-dd HH:mm:ss"_s;
    return HistoryText::tr("%1 (%2 UTC)", "2026-11-30 15:02:07 (14:02:07 UTC)")
        .arg(local.toString(u"yyyy-MM-dd HH:mm:ss"_s), utc.toString(format));
}

QString requestSentence(const HistoryRequest &request, const QTimeZone &zone)
{
    QStringList parts{outcomeOf(request, zone)};
    if (request.end) {
        parts << withoutControls(request.end->message) << withoutControls(request.end->serverCode)
              << withoutControls(request.end->detail);
        parts.removeAll(QString());
    }
    const auto where = request.dispatch.attempt > 1
        ? HistoryText::tr("%1, attempt %2", "crm04, attempt 2").arg(nodeOf(request)).arg(request.dispatch.attempt)
        : nodeOf(request);
    return HistoryText::tr("%1: %2", "crm04: Refused. The server said no.").arg(where, parts.join(u' '));
}

QString remarkSentence(const HistoryRemark &remark, const QTimeZone &zone)
{
    auto text = withoutControls(remark.remark.text);
    if (!remark.remark.node.isEmpty())
        text =
            HistoryText::tr("%1: %2", "crm04: Refused. The server said no.").arg(inSentence(remark.remark.node), text);
    return HistoryText::tr("%1 %2", "time and sentence")
        .arg(clockText(remark.at, zone), remarkPrefix(remark.remark.kind).arg(text))
        .trimmed();
}

QString stateSentence(const HistoryRun &run)
{
    if (!run.begun) {
        const auto gap =
            HistoryText::tr("The beginning of this run is not in this history, so nobody knows who ran it, "
                            "where and why.");
        auto rest = run;
        rest.begun.emplace();
        return (gap + u' ' + stateSentence(rest)).trimmed();
    }
    switch (run.state) {
    case HistoryRun::State::Finished:
        return run.ended ? withoutControls(run.ended->text) : QString();
    case HistoryRun::State::Running:
        return HistoryText::tr("This run still goes on.");
    case HistoryRun::State::Interrupted:
        return HistoryText::tr("Interrupted: the program ended before the run did. What was not sent until then was "
                               "never sent.");
    }
    Q_UNREACHABLE();
}

QString verdictText(const HistoryVerdict &verdict)
{
    return withoutControls((plainVerdict(verdict) + u' ' + comparisonText(verdict)).trimmed());
}

QString lastText(const HistoryLast &last, const QDateTime &now)
{
    const auto who = inSentence(last.who.user.isEmpty() ? last.intent.account : last.who.user);
    const auto what = evidenceInSentence(last.evidence);
    const auto when = whenText(last.at, now);
    return who.isEmpty()
        ? HistoryText::tr("Last from here: %1 %2.").arg(what, when)
        : HistoryText::tr("Last from here: %1 %2 by %3.", "acknowledged, yesterday 14:02, anna").arg(what, when, who);
}

} // namespace sluice
