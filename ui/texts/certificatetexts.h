// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/certificatefacts.h"

namespace sluice {

/// All that \a facts say, a line each, with how long it is valid at \a now.
QString certificateText(const CertificateFacts &facts, const QDateTime &now);

/// "0A:1B:2C:3D 4E:…": \a fingerprint in groups that can be compared one by one, in two lines.
QString groupedFingerprint(const QString &fingerprint);

/// Whether \a typed is how \a fingerprint begins, eight digits of it or more, in any case, with or without what parts
/// them.
bool beginsFingerprint(const QString &typed, const QString &fingerprint);

/// Whether what was \a typed so far can no longer become that.
bool contradictsFingerprint(const QString &typed, const QString &fingerprint);

} // namespace sluice
