// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/connectiontest.h"

#include "core/session/session.h"
#include "core/transport/httpclient.h"

#include <QElapsedTimer>

namespace sluice {

namespace {

/// A running test. The call owns it.
class ConnectionTest final : public QObject
{
public:
    explicit ConnectionTest(Call<ConnectionReport> *call)
        : m_call(call)
    {
        m_elapsed.start();
        call->adopt(this);
    }

    void start(SignInRequest request, RequestLog *log, std::optional<Environment> environment)
    {
        request.credentials = {};
        const auto opened = Sessions(m_client, log).open(request, nullptr, environment);
        if (!opened) {
            m_call->finish(Failure(opened.error()));
            return;
        }
        m_session.reset(*opened);
        m_call->setDelivery(Error::Delivery::MaybeSent);
        m_session->call(Probe{}, m_session.get())->then(this, [this](const Result<ServerInfo> &info) {
            m_call->finish(info.map([this](const ServerInfo &server) {
                return ConnectionReport{server, m_session->address(), m_elapsed.elapsed(), m_session->clockSkew(),
                                        m_session->certificate()};
            }));
        });
    }

private:
    Call<ConnectionReport> *const m_call;
    HttpClient m_client;
    std::unique_ptr<Session> m_session; ///< deleted before the client that it uses
    QElapsedTimer m_elapsed;
};

} // namespace

Call<ConnectionReport> *testConnection(const SignInRequest &request, QObject *parent, RequestLog *log,
                                       std::optional<Environment> environment)
{
    auto *call = new Call<ConnectionReport>(parent);
    auto *test = new ConnectionTest(call); // the call adopts it
    test->start(request, log, environment);
    return call;
}

} // namespace sluice
