// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace sluice {

/// Installs the translations of Qt's texts and of ours into the language of the system, if there are any.
void installTranslations(QCoreApplication &app);

} // namespace sluice
