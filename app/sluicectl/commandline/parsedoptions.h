// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <optional>

namespace sluice::ctl {

/// Texts about how the program is used: the help, and what is wrong with a command line.
struct Usage
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Usage)
};

/// What is wrong with an input, in one sentence; nothing when it is fine.
using Problem = std::optional<QString>;

/// The options on a command line, each with its values. A switch has none.
class ParsedOptions final
{
public:
    ParsedOptions() = default;
    explicit ParsedOptions(const QCommandLineParser &parser)
    {
        const auto names = parser.optionNames();
        for (const auto &name : names)
            m_values.insert(name, parser.values(name));
    }

    bool has(const QString &name) const { return m_values.contains(name); }
    /// Empty when the option was not given.
    QString value(const QString &name) const { return m_values.value(name).value(0); }
    QStringList values(const QString &name) const { return m_values.value(name); }
    /// Of all options that were given, each once, in no particular order.
    QStringList names() const { return m_values.keys(); }

private:
    QHash<QString, QStringList> m_values;
};

} // namespace sluice::ctl
