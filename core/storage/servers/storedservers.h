// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/storage/servers/serverdocument.h"
#include "core/storage/servers/serverstore.h"
#include "core/storage/servers/systemservers.h"

#include <functional>

namespace sluice {

/// What the files of a ServerStore hold: reads them, combines them, and changes one's own.
class StoredServers final
{
public:
    /// What is in force.
    struct Contents
    {
        QList<Server> servers{}; ///< of the system, then one's own
        Policies policies{};
        Policies ownPolicies{};

        friend bool operator==(const Contents &, const Contents &) = default;
    };

    using Edit = std::function<Result<void>(ServerDocument &)>;

    explicit StoredServers(ServerFiles files);

    const ServerFiles &files() const { return m_files; }
    const Contents &contents() const { return m_contents; }
    const SystemServers &system() const { return m_system; }

    [[nodiscard]] Result<void> load();

    /// Reads what somebody else wrote. They may be writing it by hand just now: what cannot be read changes nothing, and is
    /// left alone.
    void look();

    /// Stores what \a edit makes of what the file holds now, which is in contents() by then. After a failure nothing is
    /// stored.
    [[nodiscard]] Result<void> change(const Edit &edit);

private:
    Result<void> loadOwn();
    Result<void> beginWithNone();
    Result<void> setAside();
    void adopt(ServerDocument document);

    const ServerFiles m_files;
    ServerDocument m_own;
    SystemServers m_system;
    bool m_ownIsUnknown =
        false;           ///< it is there, or was, and could not be read as a whole: nobody knows what it forbids
    Contents m_contents; ///< follows from these three
};

} // namespace sluice
