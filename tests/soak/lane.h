// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/evidence.h"
#include "core/mock/faultrelay.h"
#include "core/session/session.h"

#include <QHash>

#include <array>
#include <functional>
#include <memory>
#include <random>

namespace sluice::soak {

/// A mock server that can be stopped and started again at its port. What it performs is told, so that nothing of a long
/// run has to be kept.
class Counterpart
{
public:
    /// \a number is that of the flush if its request tells, and nothing if it does not.
    using Told = std::function<void(std::optional<qint64> number, bool performed)>;

    Counterpart() = default;
    virtual ~Counterpart() = default;
    Q_DISABLE_COPY_MOVE(Counterpart)

    /// At the port of the last time. Whatever the server knew before is forgotten: tickets and journal too.
    virtual void start(const Told &told) = 0;
    virtual void stop() = 0;
    virtual void expireTickets() = 0;
    virtual QUrl url() const = 0; ///< while it is started
    virtual quint16 port() const = 0;
    virtual Context context() const = 0; ///< the account, without the address
    virtual Operation flushWithNumber(qint64 number) const = 0;
};

std::unique_ptr<Counterpart> netServer();
std::unique_ptr<Counterpart> infoRouter(Binding binding);

inline constexpr auto faultKinds = static_cast<std::size_t>(mock::Fault::Kind::Garble) + 1;

struct Counts
{
    /// By kind of fault, then by Evidence.
    std::array<std::array<qint64, 6>, faultKinds> outcomes{};
    qint64 expired = 0;  ///< times that all tickets of a server became invalid
    qint64 restarts = 0; ///< of a server
    QStringList violations{};

    void add(const Counts &other);
};

/// One session, and the relay and the server at its other end. It sends one flush after the other, each through another
/// fault, and compares what is known of each with what the server performed.
class Lane final : public QObject
{
    Q_OBJECT

public:
    Lane(QString protocolId, std::unique_ptr<Counterpart> counterpart, HttpClient &client, quint64 seed);

    /// Sends \a count flushes, then stops the server and compares. finished() follows.
    void run(qint64 count);

    const Counts &counts() const { return m_counts; }
    QString name() const { return m_protocolId; }

Q_SIGNALS:
    void finished();

private:
    struct Flush
    {
        Evidence evidence = Evidence::Cancelled;
        mock::Fault::Kind fault = mock::Fault::Kind::None;
        int performed = 0;
        int arrived = 0;
        bool hasEnded = false;
    };

    void startRound();
    void sendNext();
    void end(const Result<Answer> &result);
    void fence();
    void endRound();
    void judge(qint64 number, const Flush &flush);
    void openSession();
    mock::Fault nextFault();
    int below(int limit) { return static_cast<int>(m_chance() % static_cast<std::uint64_t>(limit)); }

    const QString m_protocolId;
    std::unique_ptr<Counterpart> m_counterpart;
    HttpClient &m_client;
    std::mt19937_64 m_chance;
    std::unique_ptr<mock::FaultRelay> m_relay;
    std::unique_ptr<Session> m_session;
    QHash<qint64, Flush> m_round; ///< by number; forgotten when the server is stopped
    qint64 m_number = 0;
    qint64 m_left = 0;
    Counts m_counts;
};

/// The name of a fault in the table of a run.
QString nameOf(mock::Fault::Kind kind);

} // namespace sluice::soak
