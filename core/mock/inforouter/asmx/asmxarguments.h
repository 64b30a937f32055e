// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDomElement>
#include <QHash>

#include <optional>

namespace sluice::mock {

/// The arguments of an operation. Names in forms ignore case, and an empty value counts as missing. SOAP names are
/// case-sensitive, and unknown ones are ignored (dossier §0.5, §9).
class AsmxArguments final
{
public:
    AsmxArguments() = default;
    [[nodiscard]] static AsmxArguments ofForm(const QByteArray &form);
    /// \a namespaceUri: elements of other namespaces are ignored; empty: all are read.
    [[nodiscard]] static AsmxArguments ofElement(const QDomElement &wrapper, const QString &namespaceUri);

    [[nodiscard]] std::optional<QString> value(const QString &name) const;
    /// True also for an empty value.
    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(key(name)); }

private:
    [[nodiscard]] QString key(const QString &name) const { return m_isForm ? name.toLower() : name; }

    bool m_isForm = false;
    QHash<QString, QString> m_values;
};

} // namespace sluice::mock
