// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PasteNodesDialog;
}

namespace sluice {

/// Takes many nodes at once, one in each line. What is no node is named and stays, to be corrected; nothing is left out
/// without a word.
class PasteNodesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// For \a server with the nodes that it has already.
    PasteNodesDialog(const Server &server, QWidget *parent);
    ~PasteNodesDialog() override;

Q_SIGNALS:
    /// What was understood; the lines that were not are left in the dialog, which stays open where there are some.
    void nodesRead(const QList<sluice::Node> &nodes);

private:
    void take();
    void showProblem();

    std::unique_ptr<Ui::PasteNodesDialog> m_ui;
    Server m_server;
};

} // namespace sluice
