// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace sluice {

/// The data that a server can rebuild, apart from its caches (superoffice dossier §2.2).
enum class DeltaKind { Udef, Webpanel, TaskMenu, CustomObjectArchivePanel };

inline constexpr std::array allDeltaKinds{DeltaKind::Udef, DeltaKind::Webpanel, DeltaKind::TaskMenu,
                                          DeltaKind::CustomObjectArchivePanel};

/// The name in the server's API and on the command line: "TaskMenu".
QString deltaKindName(DeltaKind kind);

/// The kind that \a text names. Case and hyphens do not matter: "task-menu".
std::optional<DeltaKind> deltaKindFrom(const QString &text);

} // namespace sluice
