// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDomDocument>

#include <optional>

namespace sluice::mock {

/// Reads \a xml with its namespaces. Nothing when it is not well-formed, has a document type, which .NET refuses whatever
/// it declares, or is nested deeper than any message: the time of the DOM grows with the square of the depth.
[[nodiscard]] std::optional<QDomDocument> readXml(const QString &xml);

} // namespace sluice::mock
