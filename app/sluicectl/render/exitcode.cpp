// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/exitcode.h"

#include <algorithm>

namespace sluice::ctl {

namespace {

bool isAcknowledged(const Cell &cell)
{
    return cell.evidence == Evidence::Acknowledged;
}

bool wasCancelled(const Cell &cell)
{
    return cell.error && cell.error->kind == Error::Kind::Cancelled;
}

/// Whether \a cause is one of this machine, whatever was asked for.
bool isLocal(Error::Cause cause)
{
    return cause == Error::Cause::NoKeychain || cause == Error::Cause::KeychainLocked;
}

} // namespace

ExitCode exitCodeOf(const QList<Cell> &cells, bool reached)
{
    if (std::ranges::any_of(cells, &wasCancelled))
        return ExitCode::Cancelled;
    const auto acknowledged = std::ranges::count_if(cells, &isAcknowledged);
    if (acknowledged > 0)
        return acknowledged == cells.size() ? ExitCode::Done : ExitCode::Partly;
    if (std::ranges::any_of(cells, [](const Cell &cell) { return cell.evidence == Evidence::Unknown; }))
        return ExitCode::Unknown;

    QList<ExitCode> codes;
    for (const auto &cell : cells)
        codes.append(cell.error ? exitCodeOf(*cell.error, reached) : ExitCode::Failed);
    return codes.isEmpty() ? ExitCode::Failed : together(codes);
}

ExitCode withOutput(ExitCode code, bool written)
{
    return written || code != ExitCode::Done ? code : ExitCode::Failed;
}

ExitCode withRecord(ExitCode code, bool isRecorded, bool isProduction)
{
    return isRecorded || !isProduction || code != ExitCode::Done ? code : ExitCode::Failed;
}

ExitCode together(const QList<ExitCode> &codes)
{
    if (codes.contains(ExitCode::Cancelled))
        return ExitCode::Cancelled;
    // A reason is reported only when it is the same for all.
    if (codes.count(codes.first()) == codes.size())
        return codes.first();
    return codes.contains(ExitCode::Done) ? ExitCode::Partly : ExitCode::Failed;
}

ExitCode exitCodeOf(const Error &error, bool reached)
{
    if (isLocal(error.cause))
        return ExitCode::Machine;
    switch (error.kind) {
    case Error::Kind::Tls:
        if (isAboutCertificate(error))
            return ExitCode::Certificate;
        [[fallthrough]];
    case Error::Kind::Network:
    case Error::Kind::Timeout:
        return reached ? ExitCode::Failed : ExitCode::NotReached;
    case Error::Kind::SignInRefused:
        return ExitCode::SignInRefused;
    case Error::Kind::InvalidInput:
        return ExitCode::Usage;
    case Error::Kind::Machine:
        return ExitCode::Machine;
    case Error::Kind::Name:
        return ExitCode::Name;
    case Error::Kind::Blocked:
        return ExitCode::NotConfirmed;
    case Error::Kind::Cancelled:
        return ExitCode::Cancelled;
    case Error::Kind::Http:
    case Error::Kind::SessionExpired:
    case Error::Kind::Forbidden:
    case Error::Kind::Fault:
    case Error::Kind::Unsupported:
    case Error::Kind::Protocol:
        return ExitCode::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace sluice::ctl
