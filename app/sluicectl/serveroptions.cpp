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
    Problem checkProduct() const;
    Problem checkService() const;
    Problem readAddress();
    Problem readProtocol();
    Problem readServices();
    Problem readEnvelope();
    Problem readBinding();
    Problem readLanguage();
    Problem readSignIn();
    Problem checkSignIn() const;
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
    if (auto problem = checkProduct())
        return problem;
    for (const auto part : {&ServerReader::readAddress, &ServerReader::readSignIn, &ServerReader::readServices,
                            &ServerReader::readEnvelope, &ServerReader::readBinding, &ServerReader::readLanguage,
                            &ServerReader::readProtocol, &ServerReader::readCircumstances}) {
        if (auto problem = (this->*part)())
            return problem;
    }
    if (const auto error = problemOf(m_server))
        return error->message;
    return {};
}

/// What one product knows and the other does not would do nothing, also where it says what is so anyway.
Problem ServerReader::checkProduct() const
{
    const bool isInfoRouter = value(u"protocol"_s) == infoRouterId();
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
    const bool isSuperOffice = !has(u"protocol"_s) || value(u"protocol"_s).startsWith(superOfficeId());
    if (isSuperOffice && value(u"url"_s).contains("srv.asmx"_L1, Qt::CaseInsensitive))
        return ServerOptionsText::tr("An address with srv.asmx is one of infoRouter: use --protocol inforouter.");
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
    m_server.protocolId = aboutSoap ? superOfficeSoapId() : protocolIds().constFirst();
    if (has(u"protocol"_s))
        m_server.protocolId = value(u"protocol"_s);
    if (m_server.protocolId == superOfficeRestId() && aboutSoap) {
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

Problem ServerReader::readBinding()
{
    if (!has(u"binding"_s))
        return {};
    m_server.options.binding = bindingFrom(value(u"binding"_s));
    if (!m_server.options.binding)
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
    if (std::holds_alternative<SignOut>(m_job.operation))
        m_server.options.signIn = SignInKind::Ticket;
    if (has(u"auth"_s)) {
        const auto named = value(u"auth"_s);
        const auto isNamed = [&named](const auto &kind) { return kind.first == named; };
        const auto kind = std::ranges::find_if(signInKinds, isNamed);
        if (kind == signInKinds.end())
            return ServerOptionsText::tr("--auth is basic, ticket, bearer or session.");
        m_server.options.signIn = kind->second;
    }
    if (auto problem = checkSignIn())
        return problem;
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

Problem ServerReader::checkSignIn() const
{
    const auto kind = m_server.options.signIn;
    if (std::holds_alternative<SignOut>(m_job.operation) && kind != SignInKind::Ticket)
        return ServerOptionsText::tr("sign-out gives a ticket back and takes nothing else: leave --auth out.");
    const bool isBasicOrTicket = kind == SignInKind::Password || kind == SignInKind::Ticket;
    if (value(u"protocol"_s) == infoRouterId() && !isBasicOrTicket)
        return ServerOptionsText::tr("infoRouter lets in who has a password or a ticket: --auth is basic or ticket.");
    return {};
}

Problem ServerReader::readCircumstances()
{
    m_server.transport.authoritiesFile = value(u"ca"_s);
    if (has(u"ca"_s) && m_server.transport.authoritiesFile.isEmpty())
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
