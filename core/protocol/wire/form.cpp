// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/form.h"

#include <QUrl>

namespace sluice::wire {

QByteArray formEncoded(const QList<FormField> &fields)
{
    QByteArrayList pairs;
    for (const auto &field : fields) {
        const auto value = field.verbatim ? field.value.toUtf8() : QUrl::toPercentEncoding(field.value);
        pairs.append(QUrl::toPercentEncoding(field.name) + '=' + value);
    }
    return pairs.join('&');
}

} // namespace sluice::wire
