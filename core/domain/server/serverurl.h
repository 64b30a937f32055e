// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/server/protocoloptions.h"

#include <QUrl>

namespace sluice {

/// The address in \a text, as typed or pasted, in the one form in which it is judged, shown and sent: without dots and
/// empty folders in its path, with a slash at its end, and without the usual port of its scheme. Query and fragment
/// stay, because they may hold a secret that has to be reported. https is assumed if the scheme is missing. With the
/// \a options of a tenant of SuperOffice Online, the name of the tenant is an address too: "Cust12345", "sod/Cust12345",
/// "online2/Cust12345" (the number is left out, because it can change). Empty texts, other schemes, addresses with a user
/// or a password, and those that Qt would send differently are errors.
Result<QUrl> serverUrl(const QString &text, const ProtocolOptions &options = {});

/// The folders in the path of \a url, percent-encoded.
QStringList segmentsOf(const QUrl &url);

/// \a url with the path made of \a segments, which are percent-encoded already, with a slash at the end, and
/// without query and fragment.
QUrl withSegments(QUrl url, const QStringList &segments);

} // namespace sluice
