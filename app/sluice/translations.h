// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace sluice {

/// Makes \a app speak the language of the system, where there is a translation: Qt's own texts and ours.
void installTranslations(QCoreApplication &app);

} // namespace sluice
