// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation/traits.h"
#include "core/run/review/review.h"
#include "core/storage/files/canonicaljson.h"
#include "core/storage/files/markdown.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ReviewExportText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Review)
};

/// "- text", or "- head: text".
QString item(const QString &text, const QString &head = {})
{
    return head.isEmpty() ? u"- %1"_s.arg(text) : u"- %1: %2"_s.arg(head, text);
}

/// A heading with \a items below it; nothing without items.
QStringList section(const QString &heading, const QStringList &items)
{
    return items.isEmpty() ? QStringList() : QStringList{QString(), u"## %1"_s.arg(heading), QString()} + items;
}

QStringList stepItems(const Review &review, const QStringList &titles)
{
    QStringList items;
    for (qsizetype i = 0; i < review.steps.size(); ++i) {
        const auto &step = review.steps.at(i);
        auto text = inMarkdown(titles.value(i, traitsOf(step.operation).id));
        if (step.scope == Scope::OncePerFarm)
            text += u" ("_s + ReviewExportText::tr("once for each server") + u')';
        QStringList names;
        const auto targets = targetsOf(step.operation);
        for (const auto &target : targets)
            names.append(inMarkdown(target));
        items.append(u"%1. %2: %3"_s.arg(i + 1).arg(text, names.join(u", "_s)));
        if (step.barrier == Barrier::AllAcknowledged && i + 1 < review.steps.size())
            items.append(u"   "_s + ReviewExportText::tr("Go on only if every node answered OK."));
    }
    return items;
}

QStringList nodeItems(const Review &review)
{
    QStringList items;
    for (const auto &node : review.nodes)
        items.append(item(inMarkdown(node.address), inMarkdown(node.server + u", "_s + node.node)));
    return items;
}

QStringList leftOutItems(const Review &review)
{
    QStringList items;
    for (const auto &left : review.leftOut)
        items.append(item(inMarkdown(left.why), inMarkdown(left.server + u", "_s + left.name)));
    return items;
}

QStringList protectedItems(const Review &review)
{
    QStringList items;
    for (const auto &flushed : review.flushedProtected)
        items.append(item(inMarkdown(flushed.names.join(u", "_s)), inMarkdown(flushed.server)));
    return items;
}

QStringList notReachedItems(const Review &review)
{
    QStringList items;
    for (const auto &[product, what] : review.notReached) {
        for (const auto &unreached : what)
            items.append(item(inMarkdown(unreached.what + u' ' + unreached.followUp), inMarkdown(product)));
    }
    return items;
}

QJsonArray notReachedJson(const Review &review)
{
    QJsonArray array;
    for (const auto &[product, what] : review.notReached) {
        for (const auto &unreached : what)
            array.append(QJsonObject{{u"product"_s, product},
                                     {u"id"_s, unreached.id},
                                     {u"what"_s, unreached.what},
                                     {u"followUp"_s, unreached.followUp}});
    }
    return array;
}

QJsonArray requestsJson(const Review &review)
{
    QJsonArray array;
    for (const auto &request : review.requests) {
        const auto &node = review.nodes.at(request.node);
        array.append(QJsonObject{{u"step"_s, request.step + 1}, {u"server"_s, node.server}, {u"node"_s, node.node}});
    }
    return array;
}

QJsonArray protectedJson(const Review &review)
{
    QJsonArray array;
    for (const auto &flushed : review.flushedProtected)
        array.append(
            QJsonObject{{u"server"_s, flushed.server}, {u"names"_s, QJsonArray::fromStringList(flushed.names)}});
    return array;
}

} // namespace

QString reviewMarkdown(const Review &review, const QStringList &titles)
{
    const auto &document = review.document;
    QStringList servers;
    for (const auto &server : document.servers)
        servers.append(u"%1 (%2)"_s.arg(inMarkdown(server.name), environmentWord(server.environment)));
    QStringList lines{u"# "_s + ReviewExportText::tr("Plan for %1", "crm-farm (Production)").arg(servers.join(u", "_s)),
                      QString()};
    lines +=
        item(document.created.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s, ReviewExportText::tr("Made"));
    if (!document.reason.isEmpty())
        lines += item(inMarkdown(document.reason), ReviewExportText::tr("Reason"));
    if (!document.change.isEmpty())
        lines += item(inMarkdown(document.change), ReviewExportText::tr("Change"));
    lines += item(QString::number(review.requests.size()), ReviewExportText::tr("Requests"));
    lines += item(planHash(document), ReviewExportText::tr("Hash of the plan (SHA-256)"));
    lines += item(ReviewExportText::tr("Nothing has been sent yet."));
    QStringList warnings;
    for (const auto &warning : review.warnings)
        warnings += item(inMarkdown(warning));
    lines += section(ReviewExportText::tr("Steps"), stepItems(review, titles));
    lines += section(ReviewExportText::tr("Nodes, in this order"), nodeItems(review));
    lines += section(ReviewExportText::tr("Warnings"), warnings);
    lines += section(ReviewExportText::tr("Not done"), leftOutItems(review));
    lines += section(ReviewExportText::tr("Protected, but flushed"), protectedItems(review));
    lines += section(ReviewExportText::tr("Not reached by this"), notReachedItems(review));
    return lines.join(u'\n') + u'\n';
}

QByteArray reviewJson(const Review &review)
{
    return canonicalJson(QJsonObject{{u"schema"_s, u"sluice-review/1"_s},
                                     {u"hash"_s, planHash(review.document)},
                                     {u"plan"_s, toJson(review.document)},
                                     {u"requests"_s, requestsJson(review)},
                                     {u"protectedButFlushed"_s, protectedJson(review)},
                                     {u"warnings"_s, QJsonArray::fromStringList(review.warnings)},
                                     {u"notReached"_s, notReachedJson(review)}})
        + '\n';
}

} // namespace sluice
