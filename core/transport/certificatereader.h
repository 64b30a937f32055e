// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/certificatefacts.h"

class QSslCertificate;

namespace sluice {

/// What \a certificate says, for people.
CertificateFacts factsOf(const QSslCertificate &certificate);

} // namespace sluice
