// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace sluice {

/// Shows what this program is, and its licence.
void openAbout(QWidget *parent);

/// Shows what Qt is, and its licence. Qt's own box is not used, because it would block until it is closed.
void openAboutQt(QWidget *parent);

} // namespace sluice
