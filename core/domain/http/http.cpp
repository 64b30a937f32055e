// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/http/http.h"

namespace sluice {

QByteArray HttpResponse::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace sluice
