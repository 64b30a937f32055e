// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/runlog.h"
#include "ui/widgets/bars/noticebar.h"

class QLabel;

namespace sluice {

/// Shows the requests whose answers an earlier program did not live to see, until somebody says that it was read.
class UnansweredBar final : public NoticeBar
{
    Q_OBJECT

public:
    explicit UnansweredBar(QWidget *parent = nullptr);

    /// At least one, the oldest first.
    void showRequests(const QList<UnansweredRequest> &requests);

Q_SIGNALS:
    /// A person has read it. Without this it is shown again at the next start.
    void seen(const QList<sluice::UnansweredRequest> &requests);

private:
    QLabel *const m_list;
    QList<UnansweredRequest> m_requests;
};

} // namespace sluice
