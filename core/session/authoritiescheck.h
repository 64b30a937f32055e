// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QDateTime>

#include <optional>

namespace sluice {

/// Judges a file with certificate authorities, for dialogs that ask after each key. It remembers its answer until the
/// name, the size or the time of the last change is another one. What is sent does not depend on this: the file is read
/// again for it.
class AuthoritiesCheck final
{
public:
    /// The problem with \a file; nothing if it can be used, or is empty.
    std::optional<Error> problemOf(const QString &file);

private:
    struct State
    {
        QString file;
        qint64 size = -1; ///< of a file that does not exist
        QDateTime changed;

        friend bool operator==(const State &, const State &) = default;
    };

    std::optional<State> m_judged; ///< nothing before the first file
    std::optional<Error> m_problem;
};

} // namespace sluice
