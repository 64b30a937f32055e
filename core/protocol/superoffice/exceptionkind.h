// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"

namespace sluice::superoffice {

/// The kind of error that a .NET exception means for \a operation. \a exceptionType is its short or full name (dossier
/// §1.3, §1.6).
Error::Kind kindOfException(const QString &exceptionType, const Operation &operation);

/// The sentence for a refused sign-in of this kind.
QString refusedSignInText(SignInKind kind);

} // namespace sluice::superoffice
