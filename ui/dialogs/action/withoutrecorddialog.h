// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class WithoutRecordDialog;
}

namespace sluice {

/// Asks why something is sent to Production that cannot be recorded, and for the file that keeps the reason and the records.
class WithoutRecordDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a what: "Flush 3 Caches on crm-farm".
    explicit WithoutRecordDialog(const QString &what, QWidget *parent);
    ~WithoutRecordDialog() override;

    /// Neither is empty when the dialog is accepted.
    QString reason() const;
    QString file() const;

    /// The dialog stays open: the file cannot be written.
    void showFailure(const QString &sentence);

Q_SIGNALS:
    /// A person wants to send it. The caller accepts the dialog when the file can be written.
    void wanted();

private:
    void chooseFile();
    void showProblem();

    std::unique_ptr<Ui::WithoutRecordDialog> m_ui;
    QPushButton *m_sendButton = nullptr;
};

} // namespace sluice
