// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/history.h"
#include "core/storage/history/reading/historyreader.h"
#include "ui/history/historyparts.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace Ui {
class HistoryView;
}

namespace sluice {

class HistoryBrowser;

/// The runs that were recorded, to filter, to read, to export and to verify. Follows what this program records.
class HistoryView final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryView(const HistoryParts &parts, QWidget *parent = nullptr);
    ~HistoryView() override;

    /// Reads what other programs have recorded too.
    void refresh();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The state of the chain, or what else was asked for last, in one or two sentences.
    void stateChanged(const QString &sentence);

private:
    void makeTree();
    void fitColumns();
    void openDays(const QModelIndex &parent, int first, int last);
    void connectFilters();
    void applyFilters();
    void showList();
    void showProblem(const QString &sentence = {});
    void readEntry();
    void verify(Call<HistoryVerdict> *call);
    void askForCheckpoints();
    void askForExport();
    void exportTo(const QString &file);
    void writeTo(const QString &file, const HistoryQuery &query, const std::optional<ed25519::KeyPair> &keys,
                 const QString &remark);
    void openCheckpoints();
    void recordFollowUp(const QString &run, const QString &text);

    const HistoryParts m_parts;
    History &m_history;
    HistoryReader &m_reader;
    std::unique_ptr<Ui::HistoryView> m_ui;
    HistoryBrowser *const m_browser;
    QPointer<AbstractCall> m_entryCall;
    QPointer<AbstractCall> m_verifyCall;
};

} // namespace sluice
