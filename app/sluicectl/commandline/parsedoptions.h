// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

class QCommandLineParser;

namespace sluice::ctl {

/// The options on a command line, each with its values. A switch has none.
class ParsedOptions final
{
public:
    ParsedOptions() = default;
    explicit ParsedOptions(const QCommandLineParser &parser);

    bool has(const QString &name) const { return m_values.contains(name); }
    /// Empty where it was not given.
    QString value(const QString &name) const { return m_values.value(name).value(0); }
    QStringList values(const QString &name) const { return m_values.value(name); }

private:
    QHash<QString, QStringList> m_values;
};

} // namespace sluice::ctl
