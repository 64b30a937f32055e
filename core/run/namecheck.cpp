// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/namecheck.h"

#include "core/session/session.h"

#include <QSet>

#include <memory>

namespace sluice {

namespace {

struct Checking
{
    QList<Session *> open;
    FlushNamed selected;
    QList<NameFinding> findings{};
};

/// A failure before the list was requested, such as a refused sign-in, would happen again, and no password is tried
/// twice.
bool wouldFailAgain(const Error &error)
{
    return error.delivery == Error::Delivery::NotSent && error.kind != Error::Kind::Unsupported;
}

QStringList similarTo(const QString &name, const QStringList &listed)
{
    QStringList similar;
    for (const auto &known : listed) {
        if (known.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            similar.append(known);
    }
    return similar;
}

NameFinding compared(const FlushNamed &selected, const CacheList &list)
{
    const QSet<QString> listed(list.names.cbegin(), list.names.cend());
    QSet<QString> seen;
    NameFinding finding;
    for (const auto &name : selected.names) {
        if (listed.contains(name) || seen.contains(name))
            continue;
        seen.insert(name);
        finding.unknown.append({name, similarTo(name, list.names)});
    }
    return finding;
}

void checkNext(const std::shared_ptr<Checking> &checking, Call<QList<NameFinding>> *call)
{
    if (checking->open.isEmpty()) {
        call->finish(checking->findings);
        return;
    }
    auto *session = checking->open.takeFirst();
    auto *reading = session->call(ListCaches{}, call);
    call->adopt(reading);
    reading->then(call, [checking, call](const Result<CacheList> &list) {
        checking->findings.append(
            list ? compared(checking->selected, *list)
                 : NameFinding{.error = list.error(), .keepsFromFlushing = wouldFailAgain(list.error())});
        checkNext(checking, call);
    });
}

} // namespace

Call<QList<NameFinding>> *checkNames(const QList<Session *> &sessions, const FlushNamed &selected, QObject *parent)
{
    auto *call = new Call<QList<NameFinding>>(parent);
    checkNext(std::make_shared<Checking>(Checking{sessions, selected}), call);
    return call;
}

} // namespace sluice
