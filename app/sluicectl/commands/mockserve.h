// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "app/sluicectl/commands/command.h"
#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"

#include <QFile>

namespace sluice::ctl {

/// `sluicectl mock serve`: one mock server for each product.
class MockServeCommand final : public Command
{
    Q_OBJECT

public:
    explicit MockServeCommand(const MockJob &job);

    void start() override;
    void stop() override;

private:
    bool readScenario();
    void sayWhatWasNotMet() const;
    bool openJournal();
    template<typename Server>
    bool listen(Server &server, quint16 port);
    void note(const QJsonObject &entry);

    const MockJob &m_job;
    mock::MockServer m_server;
    mock::InfoRouterServer m_infoRouter;
    mock::Scenario m_scenario;
    QFile m_journal;
};

} // namespace sluice::ctl
