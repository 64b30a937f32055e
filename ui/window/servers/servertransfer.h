// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QObject>

namespace sluice {

class ServerStore;

/// Imports stored servers from a file, and exports them to one. A person chooses the file and is told the result.
class ServerTransfer final : public QObject
{
    Q_OBJECT

public:
    /// \a servers outlives it. \a window is the parent of its dialogs.
    ServerTransfer(ServerStore &servers, QWidget *window);

    void importServers();
    void exportServers();

Q_SIGNALS:
    /// Something did not work.
    void failed(const QString &sentence, const sluice::Error &error);

private:
    void importFrom(const QString &file);
    void exportTo(const QString &file);

    ServerStore &m_servers;
    QWidget *const m_window;
};

} // namespace sluice
