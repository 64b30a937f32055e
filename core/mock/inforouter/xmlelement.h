// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace sluice::mock {

using XmlAttributes = QList<std::pair<QString, QString>>;

/// A part of an answer, written like .NET does: attributes in the given order, and a space before the end of an empty
/// element. Prefixes are part of the names, and the caller declares them.
struct XmlElement
{
    QString name;
    XmlAttributes attributes{};
    QList<XmlElement> children{};
    QString text{}; ///< before the children

    [[nodiscard]] QString toString() const;
};

} // namespace sluice::mock
