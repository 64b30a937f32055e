// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/secrets/processwatch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMultiHash>
#include <QTimer>

#include <chrono>

namespace sluice::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds Interval{5};

/// Nothing when the process is gone.
QByteArray told(qint64 pid, QLatin1StringView what)
{
    QFile file(u"/proc/%1/%2"_s.arg(pid).arg(what));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMultiHash<qint64, qint64> childrenByParent()
{
    QMultiHash<qint64, qint64> children;
    const auto entries = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const auto &entry : entries) {
        bool isProcess = false;
        const auto pid = entry.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        // "17 (name) S 1 …", where the name may hold anything
        const auto stat = told(pid, "stat"_L1);
        const auto fields = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ');
        if (fields.size() > 1)
            children.insert(fields.at(1).toLongLong(), pid);
    }
    return children;
}

} // namespace

ProcessWatch::ProcessWatch(const SecretScan &scan)
    : m_scan(scan)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &ProcessWatch::look);
    timer->start(Interval);
}

void ProcessWatch::look()
{
    const auto children = childrenByParent();
    const auto own = QCoreApplication::applicationPid();
    QList<qint64> parents{own};
    while (!parents.isEmpty()) {
        const auto parent = parents.takeLast();
        const auto processes = children.values(parent);
        for (const auto pid : processes)
            lookAt(pid, parent == own);
        parents += processes;
    }
}

void ProcessWatch::lookAt(qint64 pid, bool isChild)
{
    lookAt(told(pid, "cmdline"_L1), u"the arguments of a process"_s, m_arguments);
    const auto variables = told(pid, "environ"_L1).split('\0');
    for (const auto &variable : variables) {
        if (!isChild || !variable.startsWith("SLUICE_"))
            lookAt(variable, u"the environment of a process"_s, m_variables);
    }
}

void ProcessWatch::lookAt(const QByteArray &bytes, const QString &where, QSet<QByteArray> &seen)
{
    if (bytes.isEmpty() || seen.contains(bytes))
        return;
    seen.insert(bytes);
    const auto findings = m_scan.foundIn(bytes, where);
    m_found.unite({findings.cbegin(), findings.cend()});
}

} // namespace sluice::test
