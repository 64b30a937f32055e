// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/historytext.h"

#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"
#include "core/storage/signing/signingkey.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct HistoryOutputText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::HistoryOutput)
};

QString dateAndTime(const QDateTime &at)
{
    return at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString timeOf(const QDateTime &at)
{
    return at.toLocalTime().toString(u"HH:mm:ss"_s);
}

QString whatOf(const RequestIntended &intent)
{
    return intent.targets == QStringList{u"*"_s} || intent.targets.isEmpty() ? intent.operation
                                                                             : intent.targets.join(u", "_s);
}

/// What the run did, each thing once.
QString whatOf(const HistoryRun &run)
{
    QStringList what;
    for (const auto &request : run.requests) {
        const auto one = request.about() ? whatOf(*request.about()) : QString();
        if (!one.isEmpty() && !what.contains(one))
            what.append(one);
    }
    return what.join(u"; "_s);
}

QString outcomeOf(const HistoryRun &run)
{
    QList<Cell> cells;
    for (const auto &request : run.requests) {
        if (request.evidence)
            cells.append({.evidence = *request.evidence});
    }
    QStringList parts;
    if (const auto summary = summaryOf(cells); !summary.isEmpty())
        parts.append(summary);
    if (const auto waiting = run.requests.size() - cells.size(); waiting > 0)
        parts.append(HistoryOutputText::tr("%n waiting", nullptr, static_cast<int>(waiting)));
    const auto isUnsent = [](const Cell &cell) {
        return cell.evidence == Evidence::Skipped || cell.evidence == Evidence::Cancelled;
    };
    const auto unsent = run.ended ? run.ended->unsent - std::ranges::count_if(cells, isUnsent) : 0;
    if (unsent > 0) // those of which the history has no word of their own
        parts.append(HistoryOutputText::tr("%n not sent", nullptr, static_cast<int>(unsent)));
    return parts.isEmpty() ? HistoryOutputText::tr("nothing sent") : parts.join(u", "_s);
}

QString stateSentence(const HistoryRun &run)
{
    switch (run.state) {
    case HistoryRun::State::Finished:
        return HistoryOutputText::tr("ended %1").arg(dateAndTime(run.endedAt));
    case HistoryRun::State::Running:
        return HistoryOutputText::tr("still running");
    case HistoryRun::State::Interrupted:
        return HistoryOutputText::tr("interrupted: its program ended before the run did");
    }
    Q_UNREACHABLE();
}

QString evidenceWord(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Acknowledged:
        return HistoryOutputText::tr("Acknowledged");
    case Evidence::Refused:
        return HistoryOutputText::tr("Refused");
    case Evidence::Failed:
        return HistoryOutputText::tr("Failed");
    case Evidence::Unknown:
        return HistoryOutputText::tr("Unknown");
    case Evidence::Skipped:
        return HistoryOutputText::tr("Skipped");
    case Evidence::Cancelled:
        return HistoryOutputText::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

/// "sent 14:02:07, no answer recorded: Unknown"
QString courseOf(const HistoryRequest &request)
{
    const auto sent = timeOf(request.intendedAt);
    if (request.end) {
        const auto why = request.end->message.isEmpty() ? QString() : u": "_s + request.end->message;
        //: "sent 14:02:07, 14:02:08 Refused: no right"
        const auto known = HistoryOutputText::tr("%1 %2%3", "time, word, why")
                               .arg(timeOf(request.endedAt), evidenceWord(request.end->evidence), why);
        return request.intent ? HistoryOutputText::tr("sent %1, %2").arg(sent, known) : known;
    }
    if (!request.evidence)
        return HistoryOutputText::tr("sent %1, waiting for the answer").arg(sent);
    const auto course =
        HistoryOutputText::tr("sent %1, no answer recorded: %2").arg(sent, evidenceWord(*request.evidence));
    return request.wasShown ? HistoryOutputText::tr("%1 (somebody has seen this)").arg(course) : course;
}

QString requestLines(const HistoryRequest &request)
{
    const auto intent = request.about() ? *request.about() : RequestIntended();
    auto place = intent.node.isEmpty() || intent.node == intent.server
        ? intent.server
        : HistoryOutputText::tr("%1, node %2").arg(intent.server, intent.node);
    if (request.dispatch.attempt > 1)
        place = HistoryOutputText::tr("%1, attempt %2").arg(place, QString::number(request.dispatch.attempt));
    const auto account =
        intent.account.isEmpty() ? QString() : HistoryOutputText::tr(", as %1", "an account").arg(intent.account);
    const auto heading = u"%1 (%2%3): %4"_s.arg(place, intent.address, account, whatOf(intent));
    return printable(heading) + u"\n  "_s + printable(courseOf(request)) + u'\n';
}

void addRow(QString &text, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        text += key.leftJustified(10) + printable(value) + u'\n';
}

} // namespace

QString shortRunId(const QString &id)
{
    constexpr qsizetype digits = 8;
    return id.left(digits);
}

QString runLine(const HistoryRun &run)
{
    const auto begun = run.begun.value_or(RunBegun());
    QStringList parts{shortRunId(run.id),          dateAndTime(run.at), begun.who.user,
                      begun.servers.join(u", "_s), whatOf(run),         outcomeOf(run)};
    if (!run.begun)
        parts.append(HistoryOutputText::tr("its beginning is not in this history"));
    if (run.state == HistoryRun::State::Interrupted)
        parts.append(HistoryOutputText::tr("interrupted"));
    parts.removeAll(QString());
    return printable(parts.join(u"  "_s)) + u'\n';
}

QString runText(const HistoryRun &run)
{
    const auto begun = run.begun.value_or(RunBegun());
    QString text;
    addRow(text, HistoryOutputText::tr("Run:"), run.id);
    addRow(text, HistoryOutputText::tr("Begun:"),
           u"%1 (%2)"_s.arg(dateAndTime(run.at), run.at.toUTC().toString(Qt::ISODate)));
    addRow(text, HistoryOutputText::tr("State:"), stateSentence(run));
    if (!run.begun) {
        addRow(text, HistoryOutputText::tr("By:"),
               HistoryOutputText::tr("not known: its beginning is not in this history, only what followed"));
    } else {
        addRow(text, HistoryOutputText::tr("By:"),
               HistoryOutputText::tr("%1 on %2, %3", "account, machine, program")
                   .arg(begun.who.user, begun.who.machine, begun.who.program));
    }
    addRow(text, HistoryOutputText::tr("Reason:"), begun.reason);
    addRow(text, HistoryOutputText::tr("Change:"), begun.change);
    addRow(text, HistoryOutputText::tr("Repeats:"), begun.continues);
    addRow(text, HistoryOutputText::tr("Written by:"), begun.people.author);
    addRow(text, HistoryOutputText::tr("Approved by:"), begun.people.approvers.join(u", "_s));
    addRow(text, HistoryOutputText::tr("Plan:"), begun.planHash);
    for (const auto &sentence : begun.leftOut)
        addRow(text, HistoryOutputText::tr("Left out:"), sentence);
    addRow(text, HistoryOutputText::tr("Outcome:"), outcomeOf(run));
    if (run.ended)
        addRow(text, HistoryOutputText::tr("Why:"), run.ended->text);
    text += u'\n';
    for (const auto &request : run.requests)
        text += requestLines(request);
    for (const auto &remark : run.remarks)
        text += printable(u"%1  %2"_s.arg(timeOf(remark.at), remark.remark.text)) + u'\n';
    return text;
}

QString verdictText(const HistoryVerdict &verdict)
{
    const auto count = static_cast<int>(verdict.head.count);
    QString text;
    switch (verdict.kind) {
    case HistoryVerdict::Kind::Intact:
        text = HistoryOutputText::tr("Intact: %n records, as the checkpoints say.", nullptr, count);
        break;
    case HistoryVerdict::Kind::Altered:
        text = HistoryOutputText::tr("Altered. %1").arg(printable(verdict.what));
        break;
    case HistoryVerdict::Kind::Shorter:
        text = HistoryOutputText::tr("Shorter: %n records, and a checkpoint knows of %1.", nullptr, count)
                   .arg(verdict.known);
        break;
    case HistoryVerdict::Kind::NothingToCompare:
        text = HistoryOutputText::tr("Nothing to compare with: the %n records fit each other, but without a checkpoint "
                                     "they may have been written anew.",
                                     nullptr, count);
        break;
    }
    text += u'\n';
    if (verdict.ignored > 0) {
        text += HistoryOutputText::tr("%n checkpoints do not count: their signature is not genuine.", nullptr,
                                      static_cast<int>(verdict.ignored))
            + u'\n';
    }
    if (verdict.ofOtherHistories > 0) {
        text += HistoryOutputText::tr("%n checkpoints are of other histories.", nullptr,
                                      static_cast<int>(verdict.ofOtherHistories))
            + u'\n';
    }
    for (const auto &key : verdict.signers)
        text += HistoryOutputText::tr("Signed with the key %1.").arg(QString::fromLatin1(key.toBase64())) + u'\n';
    return text;
}

QString wordOf(HistoryVerdict::Kind kind)
{
    switch (kind) {
    case HistoryVerdict::Kind::Intact:
        return u"intact"_s;
    case HistoryVerdict::Kind::Altered:
        return u"altered"_s;
    case HistoryVerdict::Kind::Shorter:
        return u"shorter"_s;
    case HistoryVerdict::Kind::NothingToCompare:
        return u"nothingToCompare"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject verdictObject(const HistoryVerdict &verdict)
{
    QJsonArray signers;
    for (const auto &key : verdict.signers)
        signers.append(QString::fromLatin1(key.toHex()));
    return {{u"word"_s, wordOf(verdict.kind)},
            {u"records"_s, verdict.head.count},
            {u"alteredRecord"_s, verdict.record},
            {u"knownRecords"_s, verdict.known},
            {u"compared"_s, static_cast<qint64>(verdict.compared)},
            {u"ofOtherHistories"_s, static_cast<qint64>(verdict.ofOtherHistories)},
            {u"ignored"_s, static_cast<qint64>(verdict.ignored)},
            {u"signers"_s, signers}};
}

QString checkpointsText(const CheckpointPlaces &places, const QByteArray &publicKey)
{
    if (!places.journal && places.files.isEmpty())
        return HistoryOutputText::tr("No checkpoint is kept anywhere.") + u'\n';
    QString text = HistoryOutputText::tr(
                       "At the end of each run and after each %n records, a checkpoint is kept:", nullptr, places.every)
        + u'\n';
    const auto add = [&text](const QString &place) { text += u"  "_s + printable(place) + u'\n'; };
    if (places.journal)
        add(HistoryOutputText::tr("in the journal of the system"));
    for (const auto &file : places.files)
        add(HistoryOutputText::tr("in %1").arg(file));
    text += publicKey.isEmpty()
        ? HistoryOutputText::tr("There is no key to sign with yet, so this program keeps none. --make-key makes one.")
        : HistoryOutputText::tr("Signed with the key %1 (fingerprint %2).")
              .arg(QString::fromLatin1(publicKey.toBase64()), fingerprintOf(publicKey));
    return text + u'\n';
}

} // namespace sluice::ctl
