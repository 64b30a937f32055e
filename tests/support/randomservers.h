// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/servers.h"

#include <QRandomGenerator>
#include <QUrl>

#include <array>

namespace sluice::test {

/// Makes servers and policies by chance, the same for the same seed. About one value in ten cannot be stored.
class RandomServers final
{
public:
    explicit RandomServers(quint32 seed)
        : m_random(seed)
    {
    }

    Server server()
    {
        auto made = m_random.bounded(2) == 0 ? fullServer() : serverCalled(QStringLiteral("crm"));
        made.id = QString::number(m_random.generate());
        made.name = text();
        made.group = text();
        made.user = text();
        if (often())
            made.address = address();
        made.options.vendorDomain = text();
        made.options.language = text();
        if (often())
            made.options.services = m_random.bounded(0, 1001);
        made.options.online = made.nodes.isEmpty() && often();
        made.timeout = std::chrono::seconds(m_random.bounded(0, 3602));
        made.transport.proxy.host = text();
        made.transport.proxy.port = static_cast<quint16>(m_random.bounded(65536));
        made.transport.trustedCertificate = text();
        if (often())
            made.environment = std::nullopt;
        for (int i = m_random.bounded(3); i > 0; --i)
            made.nodes.append({.name = text() + QString::number(i), .address = address(), .hostHeader = host()});
        for (int i = m_random.bounded(3); i > 0; --i)
            made.classChanges.append({.when = QDateTime::fromMSecsSinceEpoch(time(), Qt::UTC),
                                      .from = Environment::Production,
                                      .to = static_cast<Environment>(m_random.bounded(5))});
        return made;
    }

    Policy policy()
    {
        auto made = often() ? fullPolicy() : Policy();
        made.confirmation = static_cast<Confirmation>(m_random.bounded(3));
        made.graveConfirmation = static_cast<Confirmation>(m_random.bounded(3));
        made.delaySeconds = m_random.bounded(-1, 63);
        made.protectedCaches.append(text());
        if (often())
            made.hours.append({.days = {m_random.bounded(0, 9)},
                               .from = m_random.bounded(0, 1441),
                               .until = m_random.bounded(0, 1442)});
        if (often())
            made.reasonPatterns.append(text());
        return made;
    }

    QString text()
    {
        static const std::array parts{QStringLiteral("a"),  QStringLiteral("crm01"), QStringLiteral("ø"),
                                      QStringLiteral("😀"),  QStringLiteral("\""),    QStringLiteral("\\"),
                                      QStringLiteral("/"),  QStringLiteral("<b>"),   QStringLiteral("https://x/"),
                                      QStringLiteral("%1"), QStringLiteral(" "),     QStringLiteral("\u00a0"),
                                      QStringLiteral("?"),  QStringLiteral("#x"),    QStringLiteral("@"),
                                      QStringLiteral("\n"), QString(QChar(7)),       QString(QChar(0xd800)),
                                      QString(QChar(0x85)), QString(QChar(0xfeff)),  QStringLiteral("("),
                                      QString(QChar(0)),    QStringLiteral("\u2028")};
        QString made;
        for (int i = m_random.bounded(4); i > 0; --i) {
            const bool plain = m_random.bounded(12) != 0;
            made += parts.at(m_random.bounded(plain ? 10 : static_cast<int>(parts.size())));
        }
        return made;
    }

private:
    /// Mostly one that can be sent, with any characters in it.
    QString address()
    {
        if (m_random.bounded(8) == 0)
            return text();
        const auto folder = QString::fromLatin1(QUrl::toPercentEncoding(text().remove(u'/').remove(u'\\')));
        return QStringLiteral("http://crm%1:%2/%3")
            .arg(m_random.bounded(9))
            .arg(m_random.bounded(1, 65536))
            .arg(folder);
    }

    /// Mostly one that can be stored.
    QString host()
    {
        static const std::array hosts{QString(), QStringLiteral("crm01"), QStringLiteral("ø.example:81"),
                                      QStringLiteral("[::1]")};
        return m_random.bounded(12) == 0 ? text() : hosts.at(m_random.bounded(static_cast<int>(hosts.size())));
    }

    bool often() { return m_random.bounded(3) == 0; }
    qint64 time()
    {
        // Around the ends of what four digits can say.
        static constexpr std::array<qint64, 4> ends{-62'135'596'800'000, -62'167'219'200'000, 253'402'300'799'999, 0};
        return ends.at(m_random.bounded(4)) + m_random.bounded(-5000, 5000);
    }

    QRandomGenerator m_random;
};

} // namespace sluice::test
