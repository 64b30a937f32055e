// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QObject>

namespace sluice {

class Presets;
class ServerStore;
struct ImportReport;

/// Imports stored servers and presets from a file, and exports them to one. A person chooses the file and is told the
/// result.
class ServerTransfer final : public QObject
{
    Q_OBJECT

public:
    /// \a servers outlives it. \a window is the parent of its dialogs.
    ServerTransfer(ServerStore &servers, QWidget *window);

    /// The presets to export and import too; may be null. \a presets outlives it.
    void setPresets(Presets *presets) { m_presets = presets; }

    void importServers();
    void exportServers();

Q_SIGNALS:
    /// Something did not work.
    void failed(const QString &sentence, const sluice::Error &error);

private:
    void importFrom(const QString &file);
    void importPresets(const ImportReport &servers);
    void askForExportFile(bool hasPresets);
    void exportTo(const QString &file, bool hasPresets);

    ServerStore &m_servers;
    Presets *m_presets = nullptr;
    QWidget *const m_window;
};

} // namespace sluice
