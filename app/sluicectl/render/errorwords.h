// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

namespace sluice::ctl {

// Words for machines. README.md lists them; they are never translated, and never change.

/// "signInRefused"
QString wordOf(Error::Kind kind);

/// What is known more exactly than the kind: "noSuchHost"; else the word of the kind.
QString codeOf(const Error &error);

/// The kind of error that the exit status \a status stands for, where nothing else is known: "usage" for 1.
QString kindOfStatus(int status);

} // namespace sluice::ctl
