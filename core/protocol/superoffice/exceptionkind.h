// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"

namespace sluice::superoffice {

/// The kind of a no to \a operation, from the name of the .NET exception, short or full (dossier §1.3, §1.6).
Error::Kind kindOfException(const QString &exceptionType, const Operation &operation);

/// That a sign-in of this kind was refused, in one sentence.
QString refusedSignInText(SignInKind kind);

} // namespace sluice::superoffice
