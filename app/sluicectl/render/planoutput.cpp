// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/planoutput.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Plan)
};

QString rebuildText(DeltaKind kind)
{
    switch (kind) {
    case DeltaKind::Udef:
        return PlanText::tr("Flush and rebuild the deltas of user-defined fields");
    case DeltaKind::Webpanel:
        return PlanText::tr("Flush and rebuild the deltas of web panels");
    case DeltaKind::TaskMenu:
        return PlanText::tr("Flush and rebuild the deltas of task menus");
    case DeltaKind::CustomObjectArchivePanel:
        return PlanText::tr("Flush and rebuild the deltas of archive panels of custom objects");
    }
    Q_UNREACHABLE();
}

QString clearText(const ClearConfiguration &clear)
{
    const auto text = clear.forAllAssociates
        ? PlanText::tr("Clear the configurations of application %1, instance %2, for everybody")
        : PlanText::tr("Clear the configurations of application %1, instance %2, of the account that signs in");
    return text.arg(clear.application, clear.instance);
}

/// What a step does, without where.
QString actionText(const Operation &operation)
{
    return std::visit(
        overloaded{
            [](const FlushAll &) { return PlanText::tr("Flush every cache"); },
            [](const FlushNamed &flush) { return PlanText::tr("Flush %1", "caches").arg(flush.names.join(u", "_s)); },
            [](const ClearConfiguration &clear) { return clearText(clear); },
            [](const RebuildDeltas &rebuild) { return rebuildText(rebuild.kind); },
            // A step is an action.
            [](const OtherAlternative auto &) -> QString { Q_UNREACHABLE(); },
        },
        operation);
}

QString orderSentence(const Strategy &strategy)
{
    const auto pause = static_cast<int>(strategy.pause.count());
    switch (strategy.order) {
    case Order::Parallel:
        return PlanText::tr("%n nodes at once.", nullptr, strategy.atOnce);
    case Order::Serial:
        return pause == 0 ? PlanText::tr("One node after the other.")
                          : PlanText::tr("One node after the other, with %n s between them.", nullptr, pause);
    case Order::Waves:
        return pause == 0
            ? PlanText::tr("Waves of %n nodes.", nullptr, strategy.waveSize)
            : PlanText::tr("Waves of %1 nodes, with %n s between them.", nullptr, pause).arg(strategy.waveSize);
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList stepSentences(const QList<PlanStep> &steps)
{
    QStringList sentences;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const auto &step = steps.at(i);
        auto text = actionText(step.operation);
        if (step.scope == Scope::OncePerFarm)
            text = PlanText::tr("%1, once for each farm", "what is done").arg(text);
        //: "1. Flush CurrencyCache."
        auto sentence = PlanText::tr("%1. %2.", "the number of a step, and what it does").arg(i + 1).arg(text);
        if (step.barrier == Barrier::AllAcknowledged && i + 1 < steps.size())
            sentence += u' ' + PlanText::tr("It goes on only if every node answers OK.");
        sentences.append(sentence);
    }
    return sentences;
}

QString observeSentence()
{
    return PlanText::tr("The settings are compared before and after, where a server tells them.");
}

QString startSentence(const Strategy &strategy)
{
    return strategy.startAt ? PlanText::tr("Nothing is sent before %1.")
                                  .arg(strategy.startAt->toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s))
                            : QString();
}

QStringList strategySentences(const Strategy &strategy)
{
    QStringList sentences{orderSentence(strategy)};
    if (strategy.startAt)
        sentences.append(startSentence(strategy));
    if (strategy.holdAfterFirst)
        sentences.append(PlanText::tr("After the first node it is asked whether to go on."));
    if (strategy.gateFactor) {
        sentences.append(PlanText::tr("It goes on when the nodes before answer within %1 times the time of before.")
                             .arg(QLocale().toString(*strategy.gateFactor)));
    }
    if (strategy.maxFailures)
        sentences.append(PlanText::tr("It stops when %n nodes did not answer OK.", nullptr, *strategy.maxFailures));
    if (strategy.nodeTimeout) {
        sentences.append(
            PlanText::tr("A node may take %n s.", nullptr, static_cast<int>(strategy.nodeTimeout->count())));
    }
    return sentences;
}

} // namespace sluice::ctl
