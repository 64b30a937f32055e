// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PasteNodesDialog;
}

namespace sluice {

/// Adds many nodes at once, one on each line. Lines that are no node are listed with the reason and stay to be
/// corrected; none is dropped silently.
class PasteNodesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// For \a server, with its present nodes.
    PasteNodesDialog(const Server &server, QWidget *parent);
    ~PasteNodesDialog() override;

Q_SIGNALS:
    /// The nodes that were read. Lines that could not be read stay in the dialog, which stays open for them.
    void nodesRead(const QList<sluice::Node> &nodes);

private:
    void take();
    void showProblem();

    std::unique_ptr<Ui::PasteNodesDialog> m_ui;
    Server m_server;
};

} // namespace sluice
