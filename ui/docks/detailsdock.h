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

/// One cache: what is known about it, and what would be sent to flush it. Where a server is one cache, what is known
/// about the server as well.
class DetailsDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit DetailsDock(QWidget *parent = nullptr);
    ~DetailsDock() override;

    /// What is known about a cache.
    struct Knowledge
    {
        QList<Cell> last{};                       ///< the results of its last flush, one a node
        std::optional<Observation> observation{}; ///< nothing where the server tells none
        bool isCompared = false;                  ///< there were two looks
        bool isProtected = false;                 ///< not ticked along with others
        QString firstNode{};                      ///< whose request it is; empty where it is the only one
        QString server{}; ///< facts about the server, a line each, where it is all one cache; else empty
    };

    /// \a request has placeholders in the place of secrets.
    void showCache(const QString &name, const Knowledge &known, const Result<HttpRequest> &request);
    /// No cache: what is known about the server instead; may be empty.
    void showServer(const QString &about);

private:
    void shareHeight(const Knowledge &known);
    void showRequest(const Result<HttpRequest> &request, const QString &firstNode);

    std::unique_ptr<Ui::DetailsDock> m_ui;
    QString m_curl; ///< the request that is shown, for a shell
};

} // namespace sluice
