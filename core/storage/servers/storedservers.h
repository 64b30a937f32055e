// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/storage/servers/serverdocument.h"
#include "core/storage/servers/serverstore.h"
#include "core/storage/servers/systemservers.h"

#include <functional>

namespace sluice {

/// The files of a ServerStore: reads them, combines them, and changes the user's own.
class StoredServers final
{
public:
    /// What applies, from all files together.
    struct Contents
    {
        QList<Server> servers{}; ///< those of the system, then the user's own
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

    /// Reads the files again after another program changed them. A file that cannot be read, perhaps because it is
    /// being edited by hand, changes nothing and is left alone.
    void readAgain();

    /// Calls \a edit with what the file holds now, which is also in contents() by then, and stores the result. After a
    /// failure nothing is stored.
    [[nodiscard]] Result<void> change(const Edit &edit);

private:
    Result<void> loadOwn();
    Result<void> beginWithNone();
    Result<void> keepAside();
    void adopt(ServerDocument document);

    const ServerFiles m_files;
    ServerDocument m_own;
    SystemServers m_system;
    /// The user's own file exists, or did, and could not be read as a whole. It may have forbidden anything.
    bool m_ownIsUnknown = false;
    Contents m_contents; ///< follows from the three above
};

} // namespace sluice
