// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/certificatefacts.h"

class QSslCertificate;

namespace sluice {

/// The contents of \a certificate, for display.
CertificateFacts factsOf(const QSslCertificate &certificate);

} // namespace sluice
