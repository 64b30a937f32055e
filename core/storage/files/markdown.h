// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

/// \a text on one line of Markdown, with nothing in it that Markdown or HTML would take for markup or an address, and
/// nothing that cannot be seen.
QString inMarkdown(const QString &text);

} // namespace sluice
