// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/reviewnodes.h"

#include "core/run/plans/planjson.h"
#include "ui/delegates/tickdelegate.h"
#include "ui/icons/environmentbadge.h"
#include "ui/icons/icons.h"
#include "ui/texts/sentences.h"

#include <QHeaderView>
#include <QUrl>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostTreeRows = 6; // then it scrolls
constexpr int TreeRowPadding = 10;

QString nodeText(const PlannedNode &node)
{
    const auto where = QUrl(node.address).authority();
    return inRow(node.name) + (where == node.name ? QString() : u"  "_s + inRow(where));
}

} // namespace

ReviewNodes::ReviewNodes(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setItemDelegate(new TickDelegate(this));
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(fontMetrics().averageCharWidth() * 3);
    header()->setStretchLastSection(true);
    connect(this, &QTreeWidget::itemChanged, this, &ReviewNodes::edited);
}

void ReviewNodes::setServers(const QList<SheetServer> &servers, const QList<SheetLeftOut> &leftOut, bool isFixed)
{
    m_servers = servers.size();
    for (const auto &server : servers)
        addServer(server, isFixed);
    for (const auto &server : leftOut)
        addLeftOut(server);
    expandAll();
    fitHeight();
}

/// A server without a farm is one row: its tick is that of its only node.
void ReviewNodes::addServer(const SheetServer &server, bool isFixed)
{
    const auto tickable = isFixed ? Qt::NoItemFlags : Qt::ItemIsUserCheckable;
    const auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | tickable;
    const auto nodes = plannedServer(server.destination).nodes;
    const auto &environment = server.destination.environment;
    auto *top = new QTreeWidgetItem(this);
    top->setText(
        0, tr("%1 · %2", "crm-farm · Production").arg(inRow(server.destination.name), environmentWord(environment)));
    top->setIcon(0, environmentBadge(environment));
    const auto tickOf = [&server](qsizetype node) {
        return server.leftOut.contains(node) ? Qt::Unchecked : Qt::Checked;
    };
    if (nodes.size() == 1) {
        top->setFlags(flags);
        top->setCheckState(0, tickOf(0));
        top->setToolTip(0, inRow(nodes.constFirst().address));
        return;
    }
    top->setFlags(flags | Qt::ItemIsAutoTristate);
    const auto icon = ownIcon(u"node"_s, palette().color(QPalette::Text));
    for (qsizetype node = 0; node < nodes.size(); ++node) {
        auto *item = new QTreeWidgetItem(top, {nodeText(nodes.at(node))});
        item->setFlags(flags | Qt::ItemNeverHasChildren);
        item->setIcon(0, icon);
        item->setToolTip(0, inRow(nodes.at(node).address));
        item->setCheckState(0, tickOf(node));
    }
}

void ReviewNodes::addLeftOut(const SheetLeftOut &server)
{
    auto *top = new QTreeWidgetItem(this);
    top->setText(0, tr("%1 · left out", "crm-farm …").arg(inRow(server.destination.name)));
    top->setIcon(0, environmentBadge(server.destination.environment));
    top->setFlags(Qt::ItemIsEnabled | Qt::ItemNeverHasChildren);
    top->setToolTip(0, inRow(server.why));
}

void ReviewNodes::fitHeight()
{
    const int row = fontMetrics().height() + TreeRowPadding;
    int rows = 0;
    for (QTreeWidgetItemIterator item(this); *item; ++item, ++rows)
        (*item)->setSizeHint(0, {0, row});
    setFixedHeight(std::clamp(rows, 2, MostTreeRows) * row + 2 * frameWidth());
}

QList<qsizetype> ReviewNodes::leftOut(qsizetype server) const
{
    QList<qsizetype> indexes;
    const auto *top = topLevelItem(static_cast<int>(server));
    if (!top || server >= m_servers)
        return indexes;
    if (top->childCount() == 0)
        return top->checkState(0) == Qt::Checked ? indexes : QList<qsizetype>{0};
    for (int node = 0; node < top->childCount(); ++node) {
        if (top->child(node)->checkState(0) != Qt::Checked)
            indexes.append(node);
    }
    return indexes;
}

} // namespace sluice
