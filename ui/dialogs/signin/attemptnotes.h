// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/nextstep.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace sluice {

class ErrorBar;

/// The part of a dialog that says how its sign-in goes: what is being done, which nodes were passed over, and what did
/// not work.
class AttemptNotes final : public QWidget
{
    Q_OBJECT

public:
    explicit AttemptNotes(QWidget *parent = nullptr);

    ErrorBar *bar() const { return m_bar; }

    void showProgress(const QString &sentence);
    /// Shows \a sentence in place of the progress; nothing if it is empty.
    void showNote(const QString &sentence);
    void showFailure(const ErrorReport &report);
    void addPassedOver(const QString &sentence);
    /// Shows nothing, and takes no room.
    void clear();

    bool event(QEvent *event) override;

Q_SIGNALS:
    /// The contents have another height.
    void resized();

private:
    void showPassedOver();

    ErrorBar *const m_bar;
    QLabel *const m_passedOverLabel;
    QLabel *const m_label;
    QProgressBar *const m_progressBar;
    QStringList m_passedOver;
};

} // namespace sluice
