// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/server.h"
#include "core/domain/server/transportoptions.h"
#include "core/storage/secrets/secretstore.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace Ui {
class NodesPage;
}

namespace sluice {

class NodeModel;
class NodeReportModel;
class NodeTest;

/// The page of the server dialog for the direct addresses of a farm, and for a test of all of them at once.
class NodesPage final : public QWidget
{
    Q_OBJECT

public:
    explicit NodesPage(QWidget *parent = nullptr);
    ~NodesPage() override;

    /// Once. \a secrets, where there are any, open the way for the test, and outlive the page.
    void setUp(const Server &initial, SecretStore *secrets = nullptr);
    void writeTo(Server &server) const;

    /// What is said about the nodes, and whom the test asks.
    void showServer(const Server &edited);
    void forgetTest();

Q_SIGNALS:
    void changed();
    /// Somebody decided to trust the certificate of a server that has no nodes.
    void trusted(const QString &fingerprint);

private:
    void connectButtons();
    void addNode();
    void removeNodes();
    void moveNode(int by);
    void paste();
    void testOrStop();
    void test(const TransportSecrets &secrets);
    void showTest();
    void showButtons();
    void showCertificate();
    void trust(int row, const QString &fingerprint);
    void distrust();
    QList<int> selectedRows() const;

    std::unique_ptr<Ui::NodesPage> m_ui;
    NodeModel *const m_nodes;
    NodeTest *const m_test;
    NodeReportModel *const m_reports;
    SecretStore *m_secrets = nullptr;
    QPointer<Call<TransportSecrets>> m_reading; ///< before the test
    Server m_initial{};                         ///< as it is stored
    Server m_server{};                          ///< as it is edited
    Server m_tested{};                          ///< what the results are about
};

} // namespace sluice
