// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/runlog.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace sluice {

// How the history writes an event of a run. A word or key never changes its meaning, because every file that was ever
// written stays readable; new keys may be added.

/// The word for the kind of \a event, such as "request-intended".
QString kindWord(const RunEvent &event);

/// What \a event says, without its kind.
QJsonObject bodyOf(const RunEvent &event);

/// The event of the kind \a kind that says \a body, or what is wrong, in one sentence: an unknown kind or word, or a key
/// that is missing or holds something else than it should. Unknown keys are passed over.
tl::expected<RunEvent, QString> eventFrom(const QString &kind, const QJsonObject &body);

} // namespace sluice
