// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/product.h"
#include "ui/history/historyparts.h"

#include <QDialog>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace sluice {

/// What a run has not reached, to be ticked off as it is done. A tick is recorded at once, and stays: the history only
/// grows.
class FollowUpsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// For the recorded run with the id \a run, which has not reached \a unreached.
    FollowUpsDialog(const HistoryParts &parts, const QString &run, const QList<Unreached> &unreached, QWidget *parent);

private:
    struct Item
    {
        QString text;
        QCheckBox *box;
    };

    void addItem(QGridLayout *grid, const Unreached &unreached);
    void read();
    void record(const Item &item);
    void showSaid(const Item &item);
    void showProblem(const QString &sentence);

    const HistoryParts m_parts;
    const QString m_run;
    QList<Item> m_items;
    QLabel *const m_problem;
};

} // namespace sluice
