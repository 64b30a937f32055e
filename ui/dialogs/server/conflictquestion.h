// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace sluice {

/// Tells that somebody else has changed what was to be stored, and asks whether to \a reload it, which drops the own
/// changes, or to \a overwrite it. Cancel, the default, leaves everything as it is.
void askAboutConflict(const QString &sentence, QWidget *parent, const std::function<void()> &reload,
                      const std::function<void()> &overwrite);

} // namespace sluice
