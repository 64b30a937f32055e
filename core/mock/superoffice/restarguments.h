// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/httpmessages.h"
#include "core/mock/journal.h"
#include "core/mock/superoffice/failures.h"

#include <tl/expected.hpp>

namespace sluice::mock {

/// An error over REST: what is wrong, and the status that says so.
struct RestFailure
{
    int status = 500;
    Failure failure;
};

/// What the body of a call brings for its operation (dossier §2.2).
struct RestArguments
{
    QStringList names{};
    std::optional<ConfigurationCall> configuration{};
};

/// Reads the body with Qt's JSON, on purpose not with the reader that the protocols use. Members are found in any case
/// of their names, and those that are not there are empty; a body that has to be there is.
[[nodiscard]] tl::expected<RestArguments, RestFailure> argumentsOf(const QString &operation, const HttpCall &call);

} // namespace sluice::mock
