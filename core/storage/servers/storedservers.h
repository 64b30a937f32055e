// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/storage/files/filestamp.h"
#include "core/storage/servers/serverdocument.h"
#include "core/storage/servers/serverstore.h"
#include "core/storage/servers/systemservers.h"

#include <functional>

namespace sluice {

/// The files of a ServerStore: reads them, combines them, and changes the user's own. A value: a copy may be used in
/// another thread.
class StoredServers final
{
public:
    /// What applies, from all files together.
    struct Contents
    {
        QList<Server> servers{}; ///< those of the system, then the user's own
        Policies policies{};
        Policies ownPolicies{};
        std::optional<Error> problem{}; ///< why not everything could be read

        friend bool operator==(const Contents &, const Contents &) = default;
    };

    /// Changes \a document. \a now has the same contents, combined with those of the system.
    using Edit = std::function<Result<void>(ServerDocument &document, const StoredServers &now)>;

    explicit StoredServers(ServerFiles files);

    const ServerFiles &files() const { return m_files; }
    const Contents &contents() const { return m_contents; }
    const SystemServers &system() const { return m_system; }

    /// Reads the files, and writes nothing. While a file has a mistake, every policy is read-only, and what could be read
    /// before stays.
    void read();

    /// Whether the files are those that were read last. It looks at them without reading them.
    bool isCurrent() const;

    /// Calls \a edit with what the file holds now, and stores the result. After a failure nothing is stored.
    [[nodiscard]] Result<void> change(const Edit &edit);

private:
    Result<void> adoptReading();
    Result<ServerDocument> edited(const Edit &edit) const;
    void adopt(ServerDocument document);

    ServerFiles m_files;
    ServerDocument m_own;
    SystemServers m_system;
    FileMistakes m_ownMistakes; ///< in the user's own file: it may have forbidden anything
    bool m_wasRead = false;
    FileStamp m_ownStamp;            ///< from before the file was read, or after it was written
    QList<FileStamp> m_systemStamps; ///< of the files of the system, from before they were read
    Contents m_contents;             ///< follows from those above
};

} // namespace sluice
