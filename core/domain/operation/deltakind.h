// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace sluice {

/// What may be dropped and built anew beside the caches (superoffice dossier §2.2).
enum class DeltaKind { Udef, Webpanel, TaskMenu, CustomObjectArchivePanel };

inline constexpr std::array allDeltaKinds{DeltaKind::Udef, DeltaKind::Webpanel, DeltaKind::TaskMenu,
                                          DeltaKind::CustomObjectArchivePanel};

/// "TaskMenu", as it stands in the server's own names and on the command line.
QString deltaKindName(DeltaKind kind);

/// The kind that \a text names, in any case and with or without hyphens: "task-menu".
std::optional<DeltaKind> deltaKindFrom(const QString &text);

} // namespace sluice
