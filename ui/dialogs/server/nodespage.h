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
class RequestLog;

/// The page of the server dialog for the nodes of a farm, with a test of all nodes at once.
class NodesPage final : public QWidget
{
    Q_OBJECT

public:
    explicit NodesPage(QWidget *parent = nullptr);
    ~NodesPage() override;

    /// Call it once. \a secrets are for the proxy and the client key of the test; may be null, and outlive the page.
    void setUp(const Server &initial, SecretStore *secrets = nullptr, RequestLog *log = nullptr);
    void writeTo(Server &server) const;

    /// The server that the notes and the test are about. \a testable: whether its first node could be asked now.
    void showServer(const Server &edited, bool testable);
    void forgetTest();

Q_SIGNALS:
    void changed();
    /// A person decided to trust the certificate of a server without nodes.
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
    QPointer<Call<TransportSecrets>> m_reading; ///< runs before the test
    Server m_initial{};                         ///< as stored
    Server m_server{};                          ///< as edited
    bool m_testable = false;
    Server m_tested{}; ///< the server that the results are about
};

} // namespace sluice
