// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDomElement>
#include <QHash>

#include <optional>

namespace sluice::mock {

/// What an operation was given. A form's names are the same in every case, and what is empty there did not come;
/// SOAP takes a name only as it is spelled, and drops every other one without a word (dossier §0.5, §9).
class AsmxArguments final
{
public:
    AsmxArguments() = default;
    [[nodiscard]] static AsmxArguments ofForm(const QByteArray &form);
    /// \a namespaceUri: the only one whose elements count; empty: all of them do.
    [[nodiscard]] static AsmxArguments ofElement(const QDomElement &wrapper, const QString &namespaceUri);

    [[nodiscard]] std::optional<QString> value(const QString &name) const;
    /// Also when it is empty.
    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(key(name)); }

private:
    [[nodiscard]] QString key(const QString &name) const { return m_isForm ? name.toLower() : name; }

    bool m_isForm = false;
    QHash<QString, QString> m_values;
};

} // namespace sluice::mock
