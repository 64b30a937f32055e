// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/historyrequestmodel.h"

#include <QWidget>

#include <memory>

class QFormLayout;

namespace Ui {
class HistoryEntry;
}

namespace sluice {

/// One recorded run beside the list: who, when, where, what, why, and what is known of each request.
class HistoryEntry final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryEntry(QWidget *parent = nullptr);
    ~HistoryEntry() override;

    /// Nothing: no run is chosen.
    void showRun(const std::optional<HistoryRun> &run);

Q_SIGNALS:
    /// A person says that what \a text asks for was done; it belongs to the run with the id \a run.
    void followUpDone(const QString &run, const QString &text);

private:
    void makeTable();
    void showHead();
    void showRecord();
    void addFact(QFormLayout *form, const QString &caption, const QString &text);
    void addSection(QFormLayout *form, const QString &heading, const QStringList &sentences);
    void addFollowUps(QFormLayout *form);
    void copyForTicket() const;

    std::unique_ptr<Ui::HistoryEntry> m_ui;
    HistoryRequestModel *const m_requests;
    std::optional<HistoryRun> m_run;
};

} // namespace sluice
