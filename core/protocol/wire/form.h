// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace sluice::wire {

struct FormField
{
    QString name;
    QString value;
    bool verbatim = false; ///< a placeholder in a preview, written without encoding
};

/// application/x-www-form-urlencoded, with every byte of UTF-8 percent-encoded except letters, digits and - . _ ~.
/// QUrlQuery does not encode a +, which a server reads as a blank (infoRouter dossier §5.6).
QByteArray formEncoded(const QList<FormField> &fields);

} // namespace sluice::wire
