// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation/deltakind.h"

namespace sluice {

using namespace Qt::StringLiterals;

QString deltaKindName(DeltaKind kind)
{
    switch (kind) {
    case DeltaKind::Udef:
        return u"Udef"_s;
    case DeltaKind::Webpanel:
        return u"Webpanel"_s;
    case DeltaKind::TaskMenu:
        return u"TaskMenu"_s;
    case DeltaKind::CustomObjectArchivePanel:
        return u"CustomObjectArchivePanel"_s;
    }
    Q_UNREACHABLE();
}

std::optional<DeltaKind> deltaKindFrom(const QString &text)
{
    const auto word = QString(text).remove(u'-');
    for (const auto kind : allDeltaKinds) {
        if (word.compare(deltaKindName(kind), Qt::CaseInsensitive) == 0)
            return kind;
    }
    return {};
}

} // namespace sluice
