// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/outcometexts.h"

#include "ui/texts/actiontexts.h"
#include "ui/texts/sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace sluice {

namespace {

struct OutcomeText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Window)
};

} // namespace

QString signOutText(const Result<SignedOut> &result, const QString &account)
{
    const auto name = inSentence(account);
    if (result && result->wasKnown)
        return OutcomeText::tr("The server has ended the ticket of %1.").arg(name);
    if (result)
        return OutcomeText::tr("The server no longer had a ticket of %1.").arg(name);
    const auto &error = result.error();
    if (error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::Timeout)
        return OutcomeText::tr("The server did not answer in time. It may still hold the ticket of %1.").arg(name);
    return OutcomeText::tr("%1 The server may still hold the ticket of %2.").arg(error.message, name);
}

QString outcomeText(const Operation &step, const Cell &cell, const QString &whole)
{
    return OutcomeText::tr("%1: %2", "All caches: Acknowledged").arg(targetPhrase(step, whole), evidenceSentence(cell));
}

QString summaryText(const QList<Operation> &steps, const QList<Cell> &outcomes, const QString &whole)
{
    if (!whole.isEmpty() && std::holds_alternative<FlushAll>(steps.constFirst()))
        return evidenceSentence(outcomes.constFirst()); // the target is obvious
    if (steps.size() == 1)
        return outcomeText(steps.constFirst(), outcomes.constFirst(), whole);
    const auto isGood = [](const Cell &cell) { return cell.evidence == Evidence::Acknowledged; };
    const auto bad = std::find_if_not(outcomes.cbegin(), outcomes.cend(), isGood);
    const auto count = static_cast<int>(steps.size());
    if (bad == outcomes.cend())
        return OutcomeText::tr("All %n requests: %1", nullptr, count).arg(evidenceSentence(outcomes.constLast()));
    const auto badCount = steps.size() - std::count_if(outcomes.cbegin(), outcomes.cend(), isGood);
    const auto first = outcomeText(steps.at(bad - outcomes.cbegin()), *bad, whole);
    if (badCount == 1)
        return OutcomeText::tr("1 of %1 requests was not acknowledged. %2", "… Deltas of web panels: No answer")
            .arg(count)
            .arg(first);
    return OutcomeText::tr("%n of %1 requests were not acknowledged. %2", "… Deltas of web panels: No answer",
                           static_cast<int>(badCount))
        .arg(count)
        .arg(first);
}

QString moreText(const QString &sentence, qsizetype others)
{
    return others == 1 ? OutcomeText::tr("%1 — One more request was not acknowledged: see Activity.").arg(sentence)
                       : OutcomeText::tr("%1 — %n more requests were not acknowledged: see Activity.", nullptr,
                                         static_cast<int>(others))
                             .arg(sentence);
}

QString listedText(qsizetype count)
{
    return count == 1 ? OutcomeText::tr("The server listed 1 cache")
                      : OutcomeText::tr("The server listed %n caches", nullptr, static_cast<int>(count));
}

QString cellText(const Cell &cell)
{
    QStringList lines{withoutControls(evidenceSentence(cell))};
    if (cell.observation) // people look for the changes first, then for the time
        lines << observationText(*cell.observation);
    const auto time = QLocale().toString(cell.finishedAt, QLocale::ShortFormat);
    lines << OutcomeText::tr("Finished: %1, after %2 ms").arg(time).arg(cell.milliseconds);
    if (!cell.error) {
        lines << OutcomeText::tr("HTTP status %1").arg(cell.httpStatus);
    } else {
        if (!lines.constFirst().contains(withoutControls(cell.error->message)))
            lines << withoutControls(cell.error->message);
        lines << withoutControls(detailsOf(*cell.error));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString observationText(const SettingsObservation &observation)
{
    const auto lines = QStringList(observationSentence(observation)) + changeLines(observation);
    return withoutControls(lines.join(u'\n'));
}

QString detailsOf(const Error &error)
{
    QStringList lines{error.serverCode, error.detail};
    if (error.tls)
        lines << error.tls->reasons;
    lines.removeAll(QString());
    // The status 200 gets a line only if something was wrong with the answer.
    if (error.httpStatus >= 300 || (error.httpStatus != 0 && !lines.isEmpty()))
        lines.prepend(OutcomeText::tr("HTTP status %1").arg(error.httpStatus));
    return lines.join(u'\n');
}

} // namespace sluice
