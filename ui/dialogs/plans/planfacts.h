// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/cellstate.h"
#include "ui/console/plans/openplan.h"

#include <QTimeZone>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace sluice {

/// What a plan file says, as texts below each other that can be selected.
class PlanFacts final : public QWidget
{
    Q_OBJECT

public:
    PlanFacts(const PlanState &state, const QTimeZone &zone, QWidget *parent = nullptr);

    /// How long it may still be carried out, as of \a now.
    void showExpiry(const QDateTime &now);

private:
    void addAuthor(const PlanState &state);
    void addPlan(const PlanDocument &plan);
    void addRow(const QString &caption, QLabel *fact);
    void addFact(const QString &caption, const QString &text);
    void addSection(const QString &heading, const QStringList &lines);

    const QTimeZone m_zone;
    const std::optional<QDateTime> m_expires;
    QFormLayout *const m_form;
    QLabel *m_expiry = nullptr;
};

/// What is to be said about a plan file: everything against it, how today differs, and what a person should know.
class PlanFindings final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanFindings(const PlanFileVerdict &verdict, QWidget *parent = nullptr);

private:
    void addSection(const QString &heading, const QStringList &lines, CellState state);
};

} // namespace sluice
