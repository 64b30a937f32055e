// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QUrl>

#include <optional>

namespace sluice {

/// The proxy that \a environment names for \a url, as curl reads it: http_proxy or https_proxy, else all_proxy, with or
/// without a scheme, unless no_proxy has the host, its domain, its network ("10.0.0.0/8") or "*". https falls back to
/// http_proxy, as it does in Qt. Of type NoProxy if there shall be none; nothing if the environment does not say. A
/// proxy of a kind that cannot be used counts as one for HTTP, so that it is named in the error, and not passed by.
std::optional<QNetworkProxy> environmentProxy(const QUrl &url, const QProcessEnvironment &environment);

} // namespace sluice
