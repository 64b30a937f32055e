// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace sluice {

/// Asks for the names of caches, which no list has to hold.
class NamesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NamesDialog(QWidget *parent);

    /// Each once, without blanks around them; not empty when the dialog was accepted.
    QStringList names() const;

private:
    void showProblem();

    QPlainTextEdit *const m_edit;
    QPushButton *m_ok = nullptr;
};

} // namespace sluice
