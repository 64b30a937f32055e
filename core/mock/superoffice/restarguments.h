// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"
#include "core/mock/journal.h"
#include "core/mock/superoffice/failures.h"

#include <tl/expected.hpp>

namespace sluice::mock {

/// An error over REST, with its status.
struct RestFailure
{
    int status = 500;
    Failure failure;
};

/// The arguments in the body of a call (dossier §2.2).
struct RestArguments
{
    QStringList names{};
    std::optional<ConfigurationCall> configuration{};
};

/// Reads the body, in a type that the Swagger's "consumes" names, with Qt's JSON and DOM, on purpose not with the readers
/// of the protocols. Member names ignore case, and
/// missing members are empty. A required body must be there.
[[nodiscard]] tl::expected<RestArguments, RestFailure> argumentsOf(const QString &operation, const HttpCall &call);

} // namespace sluice::mock
