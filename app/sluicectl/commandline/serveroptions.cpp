// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/serveroptions.h"

#include "app/sluicectl/commandline/trustoptions.h"
#include "core/protocol/registry.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ServerOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::ServerOptions)
};

constexpr std::array<std::pair<QLatin1StringView, SignInKind>, 4> signInKinds{
    {{"basic"_L1, SignInKind::Password},
     {"ticket"_L1, SignInKind::Ticket},
     {"bearer"_L1, SignInKind::AccessToken},
     {"session"_L1, SignInKind::BrowserSession}}};

class ServerReader final
{
public:
    ServerReader(const ParsedOptions &given, Reading reading, Server &server)
        : m_given(given)
        , m_reading(reading)
        , m_server(server)
        , m_protocolId(given.has(u"protocol"_s) ? given.value(u"protocol"_s) : server.protocolId)
    {
    }

    Problem read();

private:
    Problem checkProduct() const;
    Problem checkService() const;
    Problem readAddress();
    Problem readVendorDomain();
    Problem readProtocol();
    Problem readServices();
    Problem readEnvelope();
    Problem readBinding();
    Problem readLanguage();
    Problem readSignIn();
    Problem checkSignIn() const;
    Problem readEnvironment();

    bool has(const QString &name) const { return m_given.has(name); }
    QString value(const QString &name) const { return m_given.value(name); }
    /// An empty value that takes the old one away.
    bool isTakenAway(const QString &name) const
    {
        return m_reading == Reading::Change && has(name) && value(name).isEmpty();
    }

    const ParsedOptions &m_given;
    const Reading m_reading;
    Server &m_server;
    const QString m_protocolId; ///< as named; empty: not at all
};

Problem ServerReader::read()
{
    if (auto problem = checkProduct())
        return problem;
    for (const auto part : {&ServerReader::readAddress, &ServerReader::readVendorDomain, &ServerReader::readSignIn,
                            &ServerReader::readServices, &ServerReader::readEnvelope, &ServerReader::readBinding,
                            &ServerReader::readLanguage, &ServerReader::readProtocol, &ServerReader::readEnvironment}) {
        if (auto problem = (this->*part)())
            return problem;
    }
    if (auto problem = readTimeout(m_given, m_server))
        return problem;
    return readTrustOptions(m_given, m_reading, m_server.transport);
}

/// What one product knows and the other does not would do nothing, also where it says what is so anyway.
Problem ServerReader::checkProduct() const
{
    const bool isInfoRouter = m_protocolId == infoRouterId();
    const auto foreign = isInfoRouter ? QStringList{u"services"_s, u"envelope"_s, u"online"_s, u"vendor-domain"_s}
                                      : QStringList{u"binding"_s, u"language"_s};
    for (const auto &name : foreign) {
        if (!has(name))
            continue;
        return isInfoRouter
            ? ServerOptionsText::tr("--%1 is about SuperOffice, and inforouter has nothing of the kind: leave it out.")
                  .arg(name)
            : ServerOptionsText::tr("--%1 is about infoRouter: add --protocol inforouter.").arg(name);
    }
    return checkService();
}

/// A password of one product is not for a server of the other.
Problem ServerReader::checkService() const
{
    const bool isSuperOffice = m_protocolId.isEmpty() || m_protocolId.startsWith(superOfficeId());
    if (isSuperOffice && value(u"url"_s).contains("srv.asmx"_L1, Qt::CaseInsensitive))
        return ServerOptionsText::tr("An address with srv.asmx is one of infoRouter: use --protocol inforouter.");
    return {};
}

Problem ServerReader::readAddress()
{
    if (has(u"url"_s))
        m_server.address = value(u"url"_s);
    else if (m_reading != Reading::Change)
        return ServerOptionsText::tr("Say with --url where the server is.");
    if (has(u"online"_s) && has(u"no-online"_s))
        return ServerOptionsText::tr("--online and --no-online exclude each other.");
    if (has(u"online"_s))
        m_server.options.online = true;
    else if (has(u"no-online"_s))
        m_server.options.online = false;
    return {};
}

Problem ServerReader::readVendorDomain()
{
    if (!has(u"vendor-domain"_s))
        return {};
    if (!m_server.options.online)
        return ServerOptionsText::tr("--vendor-domain is about tenants of SuperOffice Online: add --online.");
    static const QRegularExpression domain(u"^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    m_server.options.vendorDomain = value(u"vendor-domain"_s);
    if (!domain.match(m_server.options.vendorDomain).hasMatch())
        return ServerOptionsText::tr("--vendor-domain is the name of a domain, such as superoffice.com.");
    return {};
}

/// What is about SOAP alone means SOAP, where nothing else was named.
Problem ServerReader::readProtocol()
{
    const bool aboutSoap = m_server.options.services || has(u"envelope"_s); // automatic is about nothing
    if (m_protocolId.isEmpty())
        m_server.protocolId = aboutSoap ? superOfficeSoapId() : protocolIds().constFirst();
    else
        m_server.protocolId = m_protocolId;
    if (m_server.protocolId == superOfficeRestId() && aboutSoap) {
        return ServerOptionsText::tr("--services and --envelope are about SOAP, and superoffice-rest speaks REST only: "
                                     "leave them out, or take another protocol.");
    }
    // What the other product was told says nothing any more.
    if (m_server.protocolId != infoRouterId())
        m_server.options.binding.reset();
    else
        m_server.options.services.reset();
    return {};
}

Problem ServerReader::readServices()
{
    const auto services = value(u"services"_s);
    if (!has(u"services"_s))
        return {};
    m_server.options.services.reset();
    if (services == "auto"_L1)
        return {};
    bool isNumber = false;
    m_server.options.services = services.toInt(&isNumber);
    if (!isNumber)
        return ServerOptionsText::tr("--services is auto, 73, 75 or 80 to 88.");
    return {};
}

Problem ServerReader::readEnvelope()
{
    const auto envelope = value(u"envelope"_s);
    if (!has(u"envelope"_s))
        return {};
    if (envelope != "published"_L1 && envelope != "wire"_L1)
        return ServerOptionsText::tr("--envelope is wire or published.");
    m_server.options.envelope = envelope == "published"_L1 ? EnvelopeForm::Published : EnvelopeForm::Wire;
    return {};
}

Problem ServerReader::readBinding()
{
    if (!has(u"binding"_s))
        return {};
    m_server.options.binding = bindingFrom(value(u"binding"_s));
    if (!m_server.options.binding && !isTakenAway(u"binding"_s))
        return ServerOptionsText::tr("--binding is post, soap, soap12 or get.");
    return {};
}

Problem ServerReader::readLanguage()
{
    if (!has(u"language"_s))
        return {};
    static const QRegularExpression language(u"^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$"_s);
    m_server.options.language = value(u"language"_s);
    if (!language.match(m_server.options.language).hasMatch())
        return ServerOptionsText::tr("--language is the code of a language, such as en or de.");
    return {};
}

/// Repeats no value: it may be a secret in the wrong place.
Problem ServerReader::readSignIn()
{
    if (has(u"auth"_s)) {
        const auto kind = signInKindFrom(value(u"auth"_s));
        if (!kind)
            return ServerOptionsText::tr("--auth is basic, ticket, bearer or session.");
        m_server.options.signIn = *kind;
    }
    if (auto problem = checkSignIn())
        return problem;
    if (has(u"user"_s))
        m_server.user = value(u"user"_s);
    if (m_server.options.signIn == SignInKind::Password)
        return {};
    if (has(u"user"_s) && !isTakenAway(u"user"_s))
        return ServerOptionsText::tr("--user is for --auth basic only: a ticket, a token or a session says by itself "
                                     "whose it is.");
    m_server.user.clear();
    return {};
}

Problem ServerReader::checkSignIn() const
{
    const auto kind = m_server.options.signIn;
    const bool isBasicOrTicket = kind == SignInKind::Password || kind == SignInKind::Ticket;
    if (m_protocolId == infoRouterId() && !isBasicOrTicket)
        return ServerOptionsText::tr("infoRouter lets in who has a password or a ticket: --auth is basic or ticket.");
    return {};
}

Problem ServerReader::readEnvironment()
{
    if (!has(u"environment"_s))
        return {};
    m_server.environment = environmentFrom(value(u"environment"_s));
    if (!m_server.environment && !isTakenAway(u"environment"_s))
        return ServerOptionsText::tr("--environment is production, staging, test, development or demo.");
    return {};
}

} // namespace

Problem readServerOptions(const ParsedOptions &given, Reading reading, Server &server)
{
    return ServerReader(given, reading, server).read();
}

Problem readTimeout(const ParsedOptions &given, Server &server)
{
    if (!given.has(u"timeout"_s))
        return {};
    constexpr int longest = 3600;
    const int seconds = given.value(u"timeout"_s).toInt();
    if (seconds < 1 || seconds > longest)
        return ServerOptionsText::tr("--timeout is a number of seconds from 1 to %1.").arg(longest);
    server.timeout = std::chrono::seconds(seconds);
    return {};
}

std::optional<SignInKind> signInKindFrom(const QString &word)
{
    const auto found = std::ranges::find_if(signInKinds, [&word](const auto &kind) { return kind.first == word; });
    return found == signInKinds.end() ? std::nullopt : std::optional(found->second);
}

QString signInWord(SignInKind kind)
{
    return std::ranges::find(signInKinds, kind, &std::pair<QLatin1StringView, SignInKind>::second)->first;
}

} // namespace sluice::ctl
