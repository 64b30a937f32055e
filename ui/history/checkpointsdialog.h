// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/files/filethread.h"
#include "core/storage/history/checkpoints/checkpointplaces.h"

#include <QDialog>

#include <memory>

namespace Ui {
class CheckpointsDialog;
}

namespace sluice {

class CheckpointKeeper;
class SecretStore;

/// Where checkpoints of the history are kept. It is stored when the dialog is accepted; a change that somebody else has
/// made meanwhile stays, and is shown.
class CheckpointsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive the dialog.
    CheckpointsDialog(CheckpointKeeper &keeper, SecretStore &secrets, QWidget *parent);
    ~CheckpointsDialog() override;

    void accept() override;

private:
    void read(const QString &remark = {});
    void showPlaces(const CheckpointPlaces &places);
    CheckpointPlaces places() const;
    void showKey(SecretStore &secrets);
    void addFile();
    void enableButtons();
    void handleStored(const CheckpointPlaces &places, const Result<void> &stored);

    CheckpointKeeper &m_keeper;
    std::unique_ptr<Ui::CheckpointsDialog> m_ui;
    std::optional<CheckpointPlaces> m_base; ///< as they were read; nothing while they cannot be changed
    FileThread m_thread;                    ///< last: it ends first
};

} // namespace sluice
