// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/serveroptions.h"

#include "core/protocol/registry.h"

#include <QCommandLineParser>
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

/// One sentence; nothing when all is well.
using Problem = std::optional<QString>;

constexpr std::array<std::pair<QLatin1StringView, SignInKind>, 4> signInKinds{
    {{"basic"_L1, SignInKind::Password},
     {"ticket"_L1, SignInKind::Ticket},
     {"bearer"_L1, SignInKind::AccessToken},
     {"session"_L1, SignInKind::BrowserSession}}};

class ServerReader final
{
public:
    ServerReader(const QCommandLineParser &parser, bool signsIn, ServerJob &job)
        : m_parser(parser)
        , m_signsIn(signsIn)
        , m_job(job)
        , m_server(job.server)
    {
    }

    Problem read();

private:
    Problem readAddress();
    Problem readProtocol();
    Problem readServices();
    Problem readEnvelope();
    Problem readSignIn();
    Problem readCircumstances();

    bool has(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }

    const QCommandLineParser &m_parser;
    const bool m_signsIn;
    ServerJob &m_job;
    SignInRequest &m_server;
};

Problem ServerReader::read()
{
    for (const auto part :
         {&ServerReader::readAddress, &ServerReader::readSignIn, &ServerReader::readServices,
          &ServerReader::readEnvelope, &ServerReader::readProtocol, &ServerReader::readCircumstances}) {
        if (auto problem = (this->*part)())
            return problem;
    }
    if (const auto error = problemOf(m_server))
        return error->message;
    return {};
}

Problem ServerReader::readAddress()
{
    if (!has(u"url"_s))
        return ServerOptionsText::tr("Say with --url where the server is.");
    m_server.address = value(u"url"_s);
    m_server.options.online = has(u"online"_s);
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
    m_server.protocolId = aboutSoap ? u"superoffice-soap"_s : protocolIds().constFirst();
    if (has(u"protocol"_s))
        m_server.protocolId = value(u"protocol"_s);
    if (m_server.protocolId == "superoffice-rest"_L1 && aboutSoap) {
        return ServerOptionsText::tr("--services and --envelope are about SOAP, and superoffice-rest speaks REST only: "
                                     "leave them out, or take another protocol.");
    }
    return {};
}

Problem ServerReader::readServices()
{
    const auto services = value(u"services"_s);
    if (!has(u"services"_s) || services == "auto"_L1)
        return {};
    bool isNumber = false;
    m_server.options.services = services.toInt(&isNumber);
    if (!isNumber)
        return ServerOptionsText::tr("--services is auto, 73, 75 or 80 to 88.");
    return {};
}

Problem ServerReader::readEnvelope()
{
    const auto form = value(u"envelope"_s);
    if (form == "published"_L1)
        m_server.options.envelope = EnvelopeForm::Published;
    else if (has(u"envelope"_s) && form != "wire"_L1)
        return ServerOptionsText::tr("--envelope is wire or published.");
    return {};
}

/// Repeats no value: it may be a secret in the wrong place.
Problem ServerReader::readSignIn()
{
    if (has(u"auth"_s)) {
        const auto named = value(u"auth"_s);
        const auto isNamed = [&named](const auto &kind) { return kind.first == named; };
        const auto kind = std::ranges::find_if(signInKinds, isNamed);
        if (kind == signInKinds.end())
            return ServerOptionsText::tr("--auth is basic, ticket, bearer or session.");
        m_server.options.signIn = kind->second;
    }
    m_server.credentials.user = value(u"user"_s);
    if (m_server.options.signIn == SignInKind::Password) {
        if (m_signsIn && m_server.credentials.user.isEmpty())
            return ServerOptionsText::tr("Say with --user who signs in, or with --auth that something else does.");
    } else if (has(u"user"_s)) {
        return ServerOptionsText::tr("--user is for --auth basic only: a ticket, a token or a session says by itself "
                                     "whose it is.");
    }
    return {};
}

Problem ServerReader::readCircumstances()
{
    m_server.authoritiesFile = value(u"ca"_s);
    if (has(u"ca"_s) && m_server.authoritiesFile.isEmpty())
        return ServerOptionsText::tr("--ca needs the name of a file.");
    m_job.environment = environmentFrom(value(u"environment"_s));
    if (has(u"environment"_s) && !m_job.environment)
        return ServerOptionsText::tr("--environment is production, staging, test, development or demo.");
    if (!has(u"timeout"_s))
        return {};
    constexpr int longest = 3600;
    const int seconds = value(u"timeout"_s).toInt();
    if (seconds < 1 || seconds > longest)
        return ServerOptionsText::tr("--timeout is a number of seconds from 1 to %1.").arg(longest);
    m_server.timeout = std::chrono::seconds(seconds);
    return {};
}

} // namespace

Problem readServerOptions(const QCommandLineParser &parser, bool signsIn, ServerJob &job)
{
    return ServerReader(parser, signsIn, job).read();
}

} // namespace sluice::ctl
