// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

#include <memory>

class QSortFilterProxyModel;

namespace Ui {
class RequestsDock;
class RequestsTitle;
} // namespace Ui

namespace sluice {

class RequestModel;
struct LoggedRequest;

/// The requests since the program started, newest first, to read, to filter and to copy as commands. What was sent and
/// what came back is shown beside the list on demand.
class RequestsDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit RequestsDock(QWidget *parent = nullptr);
    ~RequestsDock() override;

    /// Call it once. \a requests outlives the dock.
    void setUp(RequestModel *requests);

    /// Our own icons in \a color.
    void setIcons(const QColor &color);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectTable();
    void makeColumns();
    void fitRows();
    void showTexts(bool shown);
    void showCurrent();
    void showCopies(const LoggedRequest *request);
    const LoggedRequest *current() const;
    void copyRows();
    void copyCurl();
    void copyPowerShell();
    void copySluicectl();

    std::unique_ptr<Ui::RequestsDock> m_ui;
    std::unique_ptr<Ui::RequestsTitle> m_title;
    RequestModel *m_requests = nullptr;
    QSortFilterProxyModel *const m_shown;
};

} // namespace sluice
