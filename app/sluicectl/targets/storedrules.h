// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "core/run/destination/destination.h"
#include "core/storage/servers/serverstore.h"

namespace sluice::ctl {

/// What is stored, and the rules that follow from it, as long as a command runs. A question at the terminal may wait for
/// hours, so the files are read again before anything is sent.
class StoredRules final
{
public:
    StoredRules();

    const ServerStore &store() const { return m_store; }
    const Destinations &destinations() const { return m_destinations; }

    /// Reads the files, again if they were read before.
    [[nodiscard]] Result<void> read() { return m_store.load(); }

    /// Why the action of \a job may not be sent to one of \a destinations, by what was read last, at the time at which it
    /// is to start. The message says that nothing was sent.
    std::optional<Error> objectionTo(const ServerJob &job, const QList<Destination> &destinations) const;

    /// Whether what keeps the action of \a job from being sent is that it has no reason, or another one than the policy asks
    /// for.
    bool lacksReason(const ServerJob &job, const QList<Destination> &destinations) const;

    /// Reads the files again, and returns objectionTo(), or why they cannot be used. For directly before a request.
    std::optional<Error> latestObjectionTo(const ServerJob &job, const QList<Destination> &destinations);

private:
    struct Objection
    {
        QString server{};
        Error error{};
        bool isToReason = false;
    };
    std::optional<Objection> firstObjection(const ServerJob &job, const QList<Destination> &destinations) const;

    ServerStore m_store;
    Destinations m_destinations;
};

} // namespace sluice::ctl
