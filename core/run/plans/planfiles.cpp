// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/planfiles.h"

#include "core/storage/files/lockedjsonfile.h"
#include "core/storage/history/checkpoints/ownfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/file.h>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct PlanFilesText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::PlanFiles)
};

Failure unusable(FileProblem::Kind kind, const QString &path, const QString &detail)
{
    return Failure(errorOf({.kind = kind, .path = path, .detail = detail}));
}

/// A disk without locks has only the comparison.
bool isLocked(int descriptor)
{
    while (::flock(descriptor, LOCK_EX) != 0) {
        if (errno == EOPNOTSUPP || errno == ENOLCK || errno == EBADF || errno == ENOSYS)
            return true;
        if (errno != EINTR)
            return false;
    }
    return true;
}

Result<void> save(const QString &path, const PlanFile &file)
{
    const auto bytes = written(file);
    if (const auto again = planFileFrom(bytes); !again)
        return Failure(again.error());
    return writeOutput(path, bytes, ownFiles());
}

} // namespace

Result<PlanFile> readPlanFile(const QString &path)
{
    if (!QFileInfo(path).isFile() && QFileInfo::exists(path)) // a pipe or a device might never end
        return unusable(FileProblem::Kind::Unreadable, path, PlanFilesText::tr("It is not a file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(FileProblem::Kind::Unreadable, path, file.errorString());
    const auto bytes = file.read(LargestPlanFile + 1);
    if (file.error() != QFileDevice::NoError)
        return unusable(FileProblem::Kind::Unreadable, path, file.errorString());
    return planFileFrom(bytes);
}

Result<void> createPlanFile(const QString &path, const PlanFile &file)
{
    // Before the place is taken.
    if (auto allowed = isNotOwn(path, ownFiles()); !allowed)
        return allowed;
    QFile place(path);
    if (!place.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        if (const QFileInfo info(path); info.exists() || info.isSymLink())
            return Failure(nameError(PlanFilesText::tr("There is a file %1 already.").arg(path)));
        return unusable(FileProblem::Kind::Unwritable, path, place.errorString());
    }
    auto isSaved = save(path, file);
    if (!isSaved)
        place.remove();
    return isSaved;
}

Result<void> replacePlanFile(const QString &path, const PlanFile &base, const PlanFile &changed)
{
    if (const auto before = readPlanFile(path); !before)
        return Failure(before.error());
    QFile file(path);
    // On NFS only a file that is open for writing can be locked; one that may only be read is replaced all the same where
    // its folder allows it.
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) && !file.open(QIODevice::ReadOnly))
        return unusable(FileProblem::Kind::Unreadable, path, file.errorString());
    // Of the file itself, because those who share it are different accounts. Whoever waited finds other contents.
    if (!isLocked(file.handle()))
        return unusable(FileProblem::Kind::Unwritable, path, qt_error_string(errno));
    const auto now = readPlanFile(path);
    if (!now)
        return Failure(now.error());
    if (*now == base)
        return save(path, changed);
    auto error = machineError(PlanFilesText::tr("%1 was changed elsewhere since it was opened. Open it again.")
                                  .arg(QFileInfo(path).fileName()));
    error.cause = Error::Cause::ChangedElsewhere;
    return Failure(error);
}

Result<PlanFileCheck> planFileCheck(const PlanDocument &plan, const ServerStore &store,
                                    const Destinations &destinations, const KnownSigners &signers,
                                    const QByteArray &ownKey, const QDateTime &now)
{
    return signers.load().map(
        [&](const QList<KnownSigner> &known) { return planFileCheck(plan, store, destinations, known, ownKey, now); });
}

PlanFileCheck planFileCheck(const PlanDocument &plan, const ServerStore &store, const Destinations &destinations,
                            const QList<KnownSigner> &known, const QByteArray &ownKey, const QDateTime &now)
{
    PlanFileCheck check{.now = now,
                        .today = serversToday(plan, store, destinations),
                        .forbidden = forbiddenToday(plan, store, destinations, now),
                        .known = known};
    if (!ownKey.isEmpty() && !signerWith(ownKey, check.known))
        check.known.append(
            {.name = plan.author.publicKey == ownKey ? plan.author.person : thisOperator().user, .publicKey = ownKey});
    check.onlySignersOfSystem = systemDemandsPlan(check.today, store);
    return check;
}

} // namespace sluice
