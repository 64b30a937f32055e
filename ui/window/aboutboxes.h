// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace sluice {

/// What this program is, and under which licence.
void openAbout(QWidget *parent);

/// The same for Qt. Qt's own box would hold up everything else until it is closed.
void openAboutQt(QWidget *parent);

} // namespace sluice
