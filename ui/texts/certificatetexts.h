// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/certificatefacts.h"

namespace sluice {

/// All \a facts of a certificate, one per line, with how long it is still valid at \a now.
QString certificateText(const CertificateFacts &facts, const QDateTime &now);

/// "0A:1B:2C:3D 4E:…": \a fingerprint in two lines of groups, to compare group by group.
QString groupedFingerprint(const QString &fingerprint);

/// Whether \a typed has at least the first eight digits of \a fingerprint, in upper or lower case, with or without
/// separators.
bool beginsFingerprint(const QString &typed, const QString &fingerprint);

/// Whether \a typed differs from the beginning of \a fingerprint already.
bool contradictsFingerprint(const QString &typed, const QString &fingerprint);

} // namespace sluice
