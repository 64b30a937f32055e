// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/command.h"
#include "app/sluicectl/commandline.h"
#include "core/mock/mockserver.h"

#include <QFile>

namespace sluice::ctl {

/// `sluicectl mock serve`
class MockServeCommand final : public Command
{
    Q_OBJECT

public:
    explicit MockServeCommand(const MockJob &job);

    void start() override;
    void stop() override { finish(ExitCode::Done); }

private:
    bool openJournal();
    void note(const QJsonObject &entry);

    const MockJob &m_job;
    mock::MockServer m_server;
    QFile m_journal;
};

} // namespace sluice::ctl
