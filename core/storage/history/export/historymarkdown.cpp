// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/export/historyexport.h"

#include "core/storage/files/markdown.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct TicketText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::HistoryExport)
};

QString evidenceText(const std::optional<Evidence> &evidence)
{
    if (!evidence)
        return TicketText::tr("waiting for the answer");
    switch (*evidence) {
    case Evidence::Acknowledged:
        return TicketText::tr("acknowledged");
    case Evidence::Refused:
        return TicketText::tr("refused");
    case Evidence::Failed:
        return TicketText::tr("failed");
    case Evidence::Unknown:
        return TicketText::tr("unknown: it may or may not have happened");
    case Evidence::Skipped:
        return TicketText::tr("not sent: skipped");
    case Evidence::Cancelled:
        return TicketText::tr("not sent: stopped before");
    }
    Q_UNREACHABLE();
}

QString bothTimes(const QDateTime &at, const QTimeZone &zone)
{
    const auto local = at.toTimeZone(zone);
    return u"%1 UTC (%2 %3)"_s.arg(at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s),
                                   local.toString(u"yyyy-MM-dd HH:mm:ss"_s), zone.abbreviation(at));
}

/// "what: text", a list item; nothing for an empty text.
void addItem(QStringList &lines, const QString &what, const QString &text)
{
    if (!text.isEmpty())
        lines.append(u"- %1: %2"_s.arg(what, text));
}

QString requestRow(const HistoryRequest &request)
{
    const auto intent = request.about() ? *request.about() : RequestIntended();
    const auto end = request.end.value_or(RequestEnded());
    const auto why = end.detail.isEmpty() ? end.message : end.message + u' ' + end.detail;
    const QStringList cells{inMarkdown(intent.server),
                            inMarkdown(intent.node),
                            inMarkdown(intent.targets.isEmpty() ? intent.operation : intent.targets.join(u", "_s)),
                            QString::number(request.dispatch.attempt),
                            request.intendedAt.isValid() ? request.intendedAt.toUTC().toString(u"HH:mm:ss"_s)
                                                         : QString(),
                            evidenceText(request.evidence),
                            inMarkdown(why.left(200))};
    return u"| %1 |"_s.arg(cells.join(" | "_L1));
}

QString stateText(HistoryRun::State state)
{
    switch (state) {
    case HistoryRun::State::Finished:
        return TicketText::tr("finished");
    case HistoryRun::State::Running:
        return TicketText::tr("running");
    case HistoryRun::State::Interrupted:
        return TicketText::tr("interrupted: its program ended first");
    }
    Q_UNREACHABLE();
}

} // namespace

QString markdownOf(const HistoryRun &run, const QTimeZone &zone)
{
    const auto begun = run.begun.value_or(RunBegun());
    QStringList lines{TicketText::tr("Sluice run %1").arg(inMarkdown(run.id)), QString()};
    addItem(lines, TicketText::tr("Begun"), bothTimes(run.at, zone));
    if (run.endedAt.isValid())
        addItem(lines, TicketText::tr("Ended"), bothTimes(run.endedAt, zone));
    addItem(lines, TicketText::tr("State"), stateText(run.state));
    if (run.begun)
        addItem(lines, TicketText::tr("Operator"),
                TicketText::tr("%1 on %2, %3", "account, machine, program")
                    .arg(inMarkdown(begun.who.user), inMarkdown(begun.who.machine), inMarkdown(begun.who.program)));
    addItem(lines, TicketText::tr("Reason"), inMarkdown(begun.reason));
    addItem(lines, TicketText::tr("Change"), inMarkdown(begun.change));
    addItem(lines, TicketText::tr("Plan written by"), inMarkdown(begun.people.author));
    addItem(lines, TicketText::tr("Plan approved by"), inMarkdown(begun.people.approvers.join(u", "_s)));
    addItem(lines, TicketText::tr("Hash of the plan"), inMarkdown(begun.planHash));
    for (const auto &sentence : begun.leftOut)
        addItem(lines, TicketText::tr("Left out"), inMarkdown(sentence));
    if (run.ended)
        addItem(lines, TicketText::tr("Outcome"), inMarkdown(run.ended->text));
    for (const auto &remark : run.remarks)
        addItem(lines, remark.at.toUTC().toString(u"HH:mm:ss"_s), inMarkdown(remark.remark.text));
    if (!run.requests.isEmpty()) {
        const QStringList headings{TicketText::tr("Server"),  TicketText::tr("Node"),       TicketText::tr("What"),
                                   TicketText::tr("Attempt"), TicketText::tr("Sent (UTC)"), TicketText::tr("Outcome"),
                                   TicketText::tr("Why")};
        lines << QString() << u"| %1 |"_s.arg(headings.join(" | "_L1)) << u"|"_s + u"---|"_s.repeated(headings.size());
        for (const auto &request : run.requests)
            lines.append(requestRow(request));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace sluice
