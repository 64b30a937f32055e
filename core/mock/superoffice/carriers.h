// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/serverstate.h"
#include "core/mock/superoffice/soapwriter.h"

#include <QPair>

namespace sluice::mock {

/// The body of a successful sign-in.
void writeSignedIn(SoapWriter &writer, const Account &account, const QString &ticket);
/// The body of a failed sign-in.
void writeDenied(SoapWriter &writer);
/// The body of GetSystemInfo.
void writeSystemInfo(SoapWriter &writer);

/// The body of GetCacheInvalidationGenerations.
void writeGenerations(SoapWriter &writer, const QList<QPair<QString, int>> &generations);

} // namespace sluice::mock
