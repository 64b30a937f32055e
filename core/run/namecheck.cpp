// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/namecheck.h"

#include "core/session/session.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <memory>

namespace sluice {

namespace {

/// So many nodes are asked at the same time.
constexpr qsizetype AtOnce = 8;

struct Checking
{
    QList<Session *> sessions;
    FlushNamed selected;
    QList<NameFinding> findings{}; ///< by session
    qsizetype next = 0;            ///< index of the first that was not asked
    qsizetype running = 0;
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

void checkMore(const std::shared_ptr<Checking> &checking, Call<QList<NameFinding>> *call, QObject *work)
{
    if (checking->next == checking->sessions.size() && checking->running == 0) {
        call->finish(checking->findings);
        return;
    }
    while (checking->next < checking->sessions.size() && checking->running < AtOnce) {
        const auto index = checking->next++;
        ++checking->running;
        checking->sessions.at(index)
            ->call(ListCaches{}, work)
            ->then(work, [checking, call, work, index](const Result<CacheList> &list) {
                if (call->isFinished()) // it was cancelled
                    return;
                checking->findings[index] = list
                    ? NameFinding{.unknown = unknownNames(checking->selected, list->names)}
                    : NameFinding{.error = list.error(), .keepsFromFlushing = wouldFailAgain(list.error())};
                --checking->running;
                checkMore(checking, call, work);
            });
    }
}

} // namespace

NamesOnNodes namesOnNodes(const QList<NameFinding> &findings)
{
    const auto read = std::ranges::count_if(findings, [](const NameFinding &finding) { return !finding.error; });
    QHash<QString, qsizetype> lacking; // how many of the lists that were read do not have the name
    for (const auto &finding : findings) {
        for (const auto &unknown : finding.unknown)
            ++lacking[unknown.name];
    }
    NamesOnNodes names;
    QSet<QString> nowhere;
    for (const auto &finding : findings) {
        auto &missing = names.missing.emplaceBack();
        for (const auto &unknown : finding.unknown) {
            if (lacking.value(unknown.name) < read)
                missing.append(unknown.name);
            else if (!nowhere.contains(unknown.name))
                names.nowhere.append(unknown);
            nowhere.insert(unknown.name);
        }
    }
    return names;
}

QList<NameFinding::Unknown> unknownNames(const FlushNamed &selected, const QStringList &list)
{
    const QSet<QString> listed(list.cbegin(), list.cend());
    QSet<QString> seen;
    QList<NameFinding::Unknown> unknown;
    for (const auto &name : selected.names) {
        if (listed.contains(name) || seen.contains(name))
            continue;
        seen.insert(name);
        unknown.append({name, similarTo(name, list)});
    }
    return unknown;
}

Call<QList<NameFinding>> *checkNames(const QList<Session *> &sessions, const FlushNamed &selected, QObject *parent)
{
    auto *call = new Call<QList<NameFinding>>(parent);
    auto *work = new QObject;
    call->adopt(work); // ends all requests with the call
    checkMore(std::make_shared<Checking>(Checking{sessions, selected, QList<NameFinding>(sessions.size())}), call,
              work);
    return call;
}

} // namespace sluice
