// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/inforouter/answer.h"

namespace sluice::inforouter {

/// What the server's no to \a operation means, by its number alone: texts are in the language of the session
/// (dossier §2.1, §2.2). A no to a sign-in without a known number is a refused sign-in, so that no password is tried
/// twice.
Error::Kind kindOfServerError(const Operation &operation, const ServiceAnswer &answer);

/// The numbers as they came: "4010", "901", "4010 [901]"; empty when there was none.
QString codeOfServerError(const ServiceAnswer &answer);

/// One sentence for people.
QString sentenceOfServerError(const Operation &operation, const ServiceAnswer &answer);

} // namespace sluice::inforouter
