// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/storage/files/filelock.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>

namespace sluice {

/// What a stored document says about its own form.
struct JsonFormat
{
    int version = 1;          ///< "version": the newest that this program understands, at least 1
    QLatin1StringView name{}; ///< "format"; empty: the document does not name one
};

/// What is wrong with a stored file.
struct FileProblem
{
    enum class Kind {
        Unreadable, ///< the system does not let us read it
        Damaged,    ///< not JSON, or not in the expected form
        Newer,      ///< of a version that this program does not understand
        Locked,     ///< another program does not let go of the lock; the detail names it, if it is known
        Unwritable, ///< the system does not let us write it, or not in this folder
    };

    Kind kind = Kind::Damaged;
    QString path{};
    QString detail{}; ///< why, in one sentence; of a lock, who holds it; may be empty

    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

template<typename T>
using FileResult = tl::expected<T, FileProblem>;
using FileFailure = tl::unexpected<FileProblem>;

/// \a problem in words for people.
Error errorOf(const FileProblem &problem);

/// The most that a document may hold: more is not read, so that no file can use up the memory.
inline constexpr qsizetype LargestDocument = 16 * 1024 * 1024; ///< bytes
inline constexpr int DeepestDocument = 32;                     ///< objects and lists inside each other

/// The object in \a json. Damaged or Newer when it is not of \a format. A missing "version" counts as damaged.
FileResult<QJsonObject> parsedJson(const QByteArray &json, const JsonFormat &format);

/// A JSON document that several programs read and write.
///
/// Reading needs no lock and never writes. A change is: lock(), read(), then write() of the changed document, so that
/// nothing is lost that another program stored in between. The lock is held until this object is destroyed; see
/// FileLock. A file that is damaged or newer must not be overwritten: the caller has to stop.
class LockedJsonFile final
{
public:
    LockedJsonFile(QString path, JsonFormat format);

    /// The document as it is stored now; nothing when there is no file. Fails with Unreadable, Damaged or Newer.
    [[nodiscard]] FileResult<std::optional<QJsonObject>> read() const;

    /// The file as it is now, whatever is in it; nothing when there is no file. Of a file that is too large, only enough
    /// to notice. Fails with Unreadable.
    [[nodiscard]] FileResult<std::optional<QByteArray>> readBytes() const;

    /// Makes the folder if needed. While other programs write, it waits for its turn; it gives up when one of them has
    /// held the lock for \a patience. Fails with Locked or Unwritable.
    [[nodiscard]] FileResult<void> lock(std::chrono::milliseconds patience = std::chrono::seconds(5));

    /// Replaces the whole file; only its owner may read it. Fails with Unwritable, also when it would be
    /// larger than LargestDocument and so never be read again; then the file is as before.
    /// Needs the lock. \a root has to hold its version, and its format if it has one.
    [[nodiscard]] FileResult<void> write(const QJsonObject &root) const;

    /// A problem of this file.
    FileFailure failure(FileProblem::Kind kind, const QString &detail = {}) const;

private:
    const QString m_path;
    const JsonFormat m_format;
    FileLock m_lock;
};

} // namespace sluice
