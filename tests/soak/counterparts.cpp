// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"
#include "tests/soak/lane.h"

#include <QJsonArray>

namespace sluice::soak {

using namespace Qt::StringLiterals;

namespace {

template<typename Server>
class ServerCounterpart : public Counterpart
{
public:
    void start(const Told &told) override
    {
        m_server = std::make_unique<Server>();
        if (!m_server->listen(m_port))
            qFatal("A mock server cannot listen: %s", qPrintable(m_server->errorString()));
        m_port = m_server->port();
        QObject::connect(m_server.get(), &Server::journalled, m_server.get(),
                         [this, told](const QJsonObject &entry) { tell(entry, told); });
    }
    void stop() override { m_server.reset(); }
    void expireTickets() override { m_server->expireTickets(); }
    QUrl url() const override { return m_server->url(); }
    quint16 port() const override { return m_port; }

protected:
    Context account() const
    {
        Context context;
        context.credentials.user = m_server->user();
        context.credentials.password = m_server->password();
        return context;
    }

private:
    virtual void tell(const QJsonObject &entry, const Told &told) const = 0;

    std::unique_ptr<Server> m_server;
    quint16 m_port = 0;
};

/// Each flush names a cache of its own, so that the journal tells which one arrived.
class NetServer final : public ServerCounterpart<mock::MockServer>
{
public:
    Context context() const override { return account(); }
    Operation flushWithNumber(qint64 number) const override { return FlushNamed{{QString::number(number)}}; }

private:
    void tell(const QJsonObject &entry, const Told &told) const override
    {
        const auto names = entry[u"names"].toArray();
        if (entry[u"op"].toString() == "FlushCachesByName"_L1)
            told(names.first().toString().toLongLong(), entry[u"accepted"].toBool());
    }
};

class InfoRouter final : public ServerCounterpart<mock::InfoRouterServer>
{
public:
    explicit InfoRouter(Binding binding)
        : m_binding(binding)
    {
    }

    Context context() const override
    {
        auto context = account();
        context.options.binding = m_binding;
        return context;
    }
    Operation flushWithNumber(qint64) const override { return FlushAll{}; }

private:
    void tell(const QJsonObject &entry, const Told &told) const override
    {
        if (entry[u"op"].toString() == "FlushApplicationCache"_L1)
            told({}, entry[u"accepted"].toBool());
    }

    const Binding m_binding;
};

} // namespace

std::unique_ptr<Counterpart> netServer()
{
    return std::make_unique<NetServer>();
}

std::unique_ptr<Counterpart> infoRouter(Binding binding)
{
    return std::make_unique<InfoRouter>(binding);
}

} // namespace sluice::soak
