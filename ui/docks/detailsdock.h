// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/outcome/cell.h"
#include "core/domain/outcome/observation.h"

#include <QDockWidget>

#include <memory>

namespace Ui {
class DetailsDock;
}

namespace sluice {

/// Shows what is known about one cache, and the request that would flush it. If the server is one whole cache, also
/// what is known about the server.
class DetailsDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit DetailsDock(QWidget *parent = nullptr);
    ~DetailsDock() override;

    /// What is known about a cache.
    struct Knowledge
    {
        QList<Cell> last{};         ///< the results of its last flush, one for each node
        QString before{};           ///< what was last sent from here, also in earlier sessions; may be empty
        QStringList nodesWithout{}; ///< nodes of the farm that do not list it
        std::optional<Observation> observation{}; ///< nothing if the server offers none
        bool isCompared = false;                  ///< there were two snapshots to compare
        bool isProtected = false;                 ///< left out by Tick All
        QString firstNode{};                      ///< the node that the request is for; empty if there is only one
        QString server{}; ///< facts about the server, one per line, if it is one whole cache; else empty
    };

    /// \a request: with placeholders instead of secrets.
    void showCache(const QString &name, const Knowledge &known, const Result<HttpRequest> &request);
    /// Shows what is known about the server instead of a cache; may be empty.
    void showServer(const QString &about);

private:
    void shareHeight(const Knowledge &known);
    void showRequest(const Result<HttpRequest> &request, const QString &firstNode);

    std::unique_ptr<Ui::DetailsDock> m_ui;
    QString m_request; ///< the exact request, for the clipboard; what is shown has numbers for invisible characters
    QString m_curl;    ///< the request as a curl command
};

} // namespace sluice
