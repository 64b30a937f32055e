// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/secrets/secretscan.h"

#include <QObject>
#include <QSet>

namespace sluice::test {

/// Looks, while it exists, at what everybody on the machine can see of the processes that this one has started, and of
/// those that they start: the arguments, and the environment. What somebody hands over to a child of this process in a
/// variable SLUICE_… is his own doing, and no finding; that the child hands it on is one.
class ProcessWatch final : public QObject
{
    Q_OBJECT

public:
    explicit ProcessWatch(const SecretScan &scan);

    /// Now, and not only every few milliseconds.
    void look();

    QStringList found() const { return {m_found.cbegin(), m_found.cend()}; }
    /// How many different command lines it has seen.
    qsizetype seen() const { return m_arguments.size(); }

private:
    void lookAt(qint64 pid, bool isChild);
    void lookAt(const QByteArray &bytes, const QString &where, QSet<QByteArray> &seen);

    const SecretScan &m_scan;
    QSet<QString> m_found;
    QSet<QByteArray> m_arguments; ///< that were looked at, and need not be again
    QSet<QByteArray> m_variables; ///< likewise
};

} // namespace sluice::test
