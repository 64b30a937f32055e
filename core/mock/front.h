// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/listener.h"
#include "core/mock/scenario/scenariorun.h"

#include <QHttpServer>

#include <memory>

namespace sluice::mock {

/// What a mocked product does with calls.
struct ProductHandlers
{
    std::function<HttpAnswer(const HttpCall &)> perform;
    std::function<void(const FaultedCall &)> noteUnperformed; ///< a call got another answer and reached nobody
    std::function<void()> expireTickets;
};

/// The side of a mock server that its clients see: listens on 127.0.0.1 over TCP or TLS, leads the calls through the
/// scenario to the product, and sends the answers. A call is carried out before its answer is sent, also when the answer
/// is late.
class Front final
{
public:
    Front(const TlsFiles &tls, Product product, ProductHandlers handlers);
    ~Front();
    Q_DISABLE_COPY_MOVE(Front)

    /// Before listen().
    void setScenario(const Scenario &scenario);
    /// \a port 0: any free port. \a mayDelay: answers may be delayed.
    [[nodiscard]] bool listen(quint16 port, bool mayDelay);
    [[nodiscard]] QString errorString() const;
    /// The address of the server with \a path.
    [[nodiscard]] QUrl url(const QString &path) const;
    [[nodiscard]] quint16 port() const;

    /// The places of the faults of the scenario that a request or a connection has met.
    [[nodiscard]] const QSet<qsizetype> &metFaults() const { return m_run->metPlaces(); }

    // For the call that is being performed:
    void delay(int ms) { m_delayMs = ms; }
    void hangUp() { m_hangsUp = true; }
    /// The names of the faults that it meets.
    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    void handle(const QHttpServerRequest &request);

    const TlsFiles m_tls;
    const Product m_product;
    const ProductHandlers m_handlers;
    std::unique_ptr<ScenarioRun> m_run;
    QHttpServer m_server;
    Listener *const m_listener;
    std::optional<QString> m_tlsProblem;
    std::unique_ptr<FaultRelay> m_relay; ///< between the clients and m_listener, when answers or connections need it
    int m_delayMs = 0;
    bool m_hangsUp = false;
    QStringList m_faults;
};

} // namespace sluice::mock
