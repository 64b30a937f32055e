// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace sluice {

/// Shows what this program is, and its licence.
void openAbout(QWidget *parent);

/// The same for Qt. Not Qt's own box, which would block until it is closed.
void openAboutQt(QWidget *parent);

} // namespace sluice
