// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/inforouter/answer.h"

namespace sluice::inforouter {

/// The kind of error that the server reports for \a operation. Only its number decides, because its text is in the
/// language of the session (dossier §2.1, §2.2). An error of a sign-in with an unknown number counts as a refused
/// sign-in, so that no password is tried twice.
Error::Kind kindOfServerError(const Operation &operation, const ServiceAnswer &answer);

/// The numbers as the server sent them: "4010", "901", "4010 [901]"; empty if there was none.
QString codeOfServerError(const ServiceAnswer &answer);

/// One sentence for people.
QString sentenceOfServerError(const Operation &operation, const ServiceAnswer &answer);

} // namespace sluice::inforouter
