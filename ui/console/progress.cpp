// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/progress.h"

#include "ui/texts/actiontexts.h"
#include "ui/texts/sentences.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct ProgressText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Progress)
};

/// Requests may be under way to many nodes, so none is named.
QString nodesText(const Progress &progress, const QString &whole)
{
    const auto &[done, all, failed] = progress.nodes;
    const auto what = doneText(progress.operation.value(), whole);
    if (failed == 0)
        return ProgressText::tr("%1: %2 of %3 nodes", "Flush 3 caches: 3 of 12 nodes").arg(what).arg(done).arg(all);
    return ProgressText::tr("%1: %2 of %3 nodes, %4 failed", "Flush 3 caches: 3 of 12 nodes, 1 failed")
        .arg(what)
        .arg(done)
        .arg(all)
        .arg(failed);
}

} // namespace

QString progressText(const Progress &progress, const QString &whole)
{
    switch (progress.kind) {
    case Progress::Kind::WaitingForKeychain:
        return ProgressText::tr("Waiting for the keychain…");
    case Progress::Kind::SigningIn:
        return ProgressText::tr("Signing in to %1…").arg(inSentence(progress.where));
    case Progress::Kind::ListingCaches:
        return ProgressText::tr("Reading the list of caches…");
    case Progress::Kind::ComparingNames:
        return ProgressText::tr("Comparing the names with the lists of the other nodes of %1…")
            .arg(inSentence(progress.where));
    case Progress::Kind::ReadingSettings:
        return readingText(progress.where);
    case Progress::Kind::Sending:
        return progress.nodes.all > 1 ? nodesText(progress, whole)
                                      : activityText(progress.operation.value(), progress.where, whole);
    }
    Q_UNREACHABLE();
}

} // namespace sluice
