// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class AddNameDialog;
}

namespace sluice {

/// The problem with adding \a name to \a known, in one sentence; empty if there is none.
QString problemOfName(const QString &name, const QStringList &known);

/// Asks for the name of a cache or table that the server does not list. The name is used exactly as typed.
class AddNameDialog final : public QDialog
{
    Q_OBJECT

public:
    AddNameDialog(const QStringList &known, QWidget *parent);
    ~AddNameDialog() override;

    QString name() const;

private:
    void showProblem();

    std::unique_ptr<Ui::AddNameDialog> m_ui;
    const QStringList m_known;
};

} // namespace sluice
