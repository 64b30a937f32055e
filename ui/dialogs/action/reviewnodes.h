// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/plansheet.h"

#include <QTreeWidget>

namespace sluice {

/// Several servers and their nodes, each with a tick, and those that are left out with the reason. The tick of a server is
/// that of all its nodes.
class ReviewNodes final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ReviewNodes(QWidget *parent = nullptr);

    /// Call it once. \a isFixed: the ticks are shown, and nobody can change them.
    void setServers(const QList<SheetServer> &servers, const QList<SheetLeftOut> &leftOut, bool isFixed);

    /// The indexes of the nodes of \a server, an index too, that are not ticked.
    QList<qsizetype> leftOut(qsizetype server) const;

Q_SIGNALS:
    /// leftOut() has changed.
    void edited();

private:
    void addServer(const SheetServer &server, bool isFixed);
    void addLeftOut(const SheetLeftOut &server);
    void fitHeight();

    qsizetype m_servers = 0; ///< the first of the top rows
};

} // namespace sluice
