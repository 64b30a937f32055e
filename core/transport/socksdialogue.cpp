// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/socksdialogue.h"

#include "core/process/wipe.h"

#include <QHostAddress>
#include <QtEndian>

#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr char socksVersion = 5;
constexpr char accountVersion = 1;
constexpr qsizetype longestText = 255; // its length is one byte

enum Method : char { NoAccount = 0, Account = 2 };
enum AddressType : char { IPv4 = 1, Name = 3, IPv6 = 4 };

/// \a text after its length.
QByteArray counted(const QByteArray &text)
{
    return static_cast<char>(text.size()) + text;
}

QByteArray addressOf(const QByteArray &host)
{
    const QHostAddress address(QString::fromLatin1(host));
    if (address.protocol() == QHostAddress::IPv4Protocol) {
        std::array<char, 4> bytes{};
        qToBigEndian(address.toIPv4Address(), bytes.data());
        return IPv4 + QByteArray(bytes.data(), bytes.size());
    }
    if (address.protocol() == QHostAddress::IPv6Protocol) {
        const auto bytes = address.toIPv6Address();
        return IPv6 + QByteArray(reinterpret_cast<const char *>(bytes.c), sizeof bytes.c);
    }
    return Name + counted(host);
}

/// How long the reply to a request is that begins with \a bytes; nothing if they are too few to know.
std::optional<qsizetype> lengthOfReply(const QByteArray &bytes)
{
    constexpr qsizetype around = 6; // the bytes before and after the address
    if (bytes.size() < 5)
        return {};
    switch (bytes.at(3)) {
    case IPv4:
        return around + 4;
    case IPv6:
        return around + 16;
    case Name:
        return around + 1 + static_cast<uchar>(bytes.at(4));
    default:
        return 0;
    }
}

ProxyRefusal refusalOfCode(int code)
{
    constexpr std::array names{"general SOCKS server failure"_L1, "connection not allowed by ruleset"_L1,
                               "Network unreachable"_L1,          "Host unreachable"_L1,
                               "Connection refused"_L1,           "TTL expired"_L1,
                               "Command not supported"_L1,        "Address type not supported"_L1};
    const bool hasName = code >= 1 && code <= static_cast<int>(names.size());
    const auto reason = hasName ? QString(names.at(static_cast<std::size_t>(code) - 1)) : QString::number(code);
    const auto failure = code == 2 ? ProxyFailure::NotAllowed
        : code == 5                ? ProxyFailure::CannotReach
                                   : ProxyFailure::DidNotPassOn;
    return {.failure = failure, .reason = reason};
}

} // namespace

SocksDialogue::SocksDialogue(const QByteArray &target, const QString &user, const QString &password)
    : m_target(target)
    , m_user(user.toUtf8())
    , m_password(password.toUtf8())
{
}

SocksDialogue::~SocksDialogue()
{
    wipe(m_password);
}

QByteArray SocksDialogue::greeting() const
{
    QByteArray methods(1, NoAccount);
    if (!m_user.isEmpty())
        methods += Account;
    return socksVersion + counted(methods);
}

QByteArray SocksDialogue::answer(const QByteArray &bytes)
{
    m_answered += bytes;
    switch (m_awaited) {
    case Awaited::Method:
        return judgeMethod();
    case Awaited::Account:
        return judgeAccount();
    case Awaited::Connection:
        return judgeConnection();
    }
    Q_UNREACHABLE();
}

/// Whether at least \a length bytes of an answer are there. Refuses one in another \a version.
bool SocksDialogue::hasAnswer(qsizetype length, char version)
{
    if (!m_answered.isEmpty() && m_answered.front() != version)
        refuse(ProxyFailure::NotSocks);
    return m_state == State::Asking && m_answered.size() >= length;
}

QByteArray SocksDialogue::judgeMethod()
{
    if (!hasAnswer(2, socksVersion))
        return {};
    const auto method = m_answered.at(1);
    m_answered.remove(0, 2);
    if (method == NoAccount)
        return askToConnect();
    if (method != Account || m_user.isEmpty())
        return refuse(m_user.isEmpty() ? ProxyFailure::WantsAccount : ProxyFailure::UnknownSignIn);
    if (m_user.size() > longestText || m_password.size() > longestText)
        return refuse(ProxyFailure::AccountTooLong);
    m_awaited = Awaited::Account;
    return account();
}

QByteArray SocksDialogue::judgeAccount()
{
    if (!hasAnswer(2, accountVersion))
        return {};
    const bool isAccepted = m_answered.at(1) == 0;
    m_answered.remove(0, 2);
    return isAccepted ? askToConnect() : refuse(ProxyFailure::WantsAccount);
}

QByteArray SocksDialogue::judgeConnection()
{
    if (!hasAnswer(2, socksVersion))
        return {};
    // A proxy that refuses may leave the rest out.
    if (const auto code = static_cast<uchar>(m_answered.at(1)); code != 0) {
        m_state = State::Refused;
        m_refusal = refusalOfCode(code);
        return {};
    }
    const auto length = lengthOfReply(m_answered);
    if (length == 0)
        return refuse(ProxyFailure::NotSocks);
    if (!length || m_answered.size() < *length)
        return {};
    m_answered.remove(0, *length);
    m_state = State::Connected;
    return {};
}

QByteArray SocksDialogue::account() const
{
    return accountVersion + counted(m_user) + counted(m_password);
}

/// A name that is too long is refused: cut, it would be another server's.
QByteArray SocksDialogue::askToConnect()
{
    m_awaited = Awaited::Connection;
    constexpr std::array<char, 3> connect{socksVersion, 1, 0};
    const auto colon = m_target.lastIndexOf(':');
    if (colon > longestText)
        return refuse(ProxyFailure::NameTooLong);
    std::array<char, 2> port{};
    qToBigEndian(m_target.sliced(colon + 1).toUShort(), port.data());
    return QByteArray(connect.data(), connect.size()) + addressOf(m_target.left(colon))
        + QByteArray(port.data(), port.size());
}

QByteArray SocksDialogue::refuse(ProxyFailure failure)
{
    m_state = State::Refused;
    m_refusal = {.failure = failure};
    return {};
}

} // namespace sluice
