// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace sluice {

struct Review;

/// Asks for a file and writes \a review there, as JSON if its name ends so, else as Markdown. Tells in a box over \a parent
/// when that does not work.
/// \param titles see reviewMarkdown()
void exportPlan(const Review &review, const QStringList &titles, QWidget *parent);

} // namespace sluice
