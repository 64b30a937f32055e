// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/authoritiescheck.h"

#include "core/transport/transportpolicy.h"

#include <QFileInfo>

namespace sluice {

std::optional<Error> AuthoritiesCheck::problemOf(const QString &file)
{
    if (file.isEmpty())
        return {};
    const QFileInfo info(file);
    State state{.file = file, .size = info.exists() ? info.size() : -1, .changed = info.lastModified()};
    if (m_judged == state)
        return m_problem;
    const auto policy = policyFor({.authoritiesFile = file}, {});
    m_problem = policy ? std::nullopt : std::optional(policy.error());
    m_judged = std::move(state);
    return m_problem;
}

} // namespace sluice
