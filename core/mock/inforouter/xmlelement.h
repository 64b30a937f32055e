// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace sluice::mock {

using XmlAttributes = QList<std::pair<QString, QString>>;

/// A part of an answer, written as .NET writes it: attributes in their order, and a blank before the end of an empty
/// element. Prefixes are part of the names; whoever makes the elements declares them.
struct XmlElement
{
    QString name;
    XmlAttributes attributes{};
    QList<XmlElement> children{};
    QString text{}; ///< before the children

    [[nodiscard]] QString toString() const;
};

} // namespace sluice::mock
