// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/soapexchange.h"

#include "core/mock/http/htmlpages.h"
#include "core/mock/superoffice/cacheoperations.h"
#include "core/mock/superoffice/carriers.h"
#include "core/mock/superoffice/datacontract.h"
#include "core/mock/superoffice/misdirection.h"
#include "core/mock/superoffice/wcftexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

constexpr auto AddressingNone = "http://schemas.microsoft.com/ws/2005/05/addressing/none"_L1;
constexpr auto Dispatcher = "http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher"_L1;

QString withoutQuotes(const QByteArray &soapAction)
{
    auto action = QString::fromUtf8(soapAction).trimmed();
    if (action.size() >= 2 && action.startsWith(u'"') && action.endsWith(u'"'))
        action = action.mid(1, action.size() - 2);
    return action;
}

QString mediaType(const QByteArray &contentType)
{
    return QString::fromLatin1(contentType).section(u';', 0, 0).trimmed().toLower();
}

bool saysOtherCharset(const QByteArray &contentType)
{
    const auto parameters = QString::fromLatin1(contentType).toLower().split(u';').mid(1);
    return std::any_of(parameters.cbegin(), parameters.cend(), [](const QString &parameter) {
        const auto name = parameter.section(u'=', 0, 0).trimmed();
        const auto value = parameter.section(u'=', 1).trimmed().remove(u'"');
        return name == "charset"_L1 && value != "utf-8"_L1;
    });
}

// WCF puts this text into the reason phrase, which Qt HTTP Server does not let us set.
HttpAnswer unsupportedMediaType(const QByteArray &contentType)
{
    return {415, "text/plain; charset=utf-8",
            "Cannot process the message because the content type '" + contentType
                + "' was not the expected type 'text/xml; charset=utf-8'."};
}

std::optional<bool> booleanOf(const QDomElement &element)
{
    const auto text = textOf(element).trimmed();
    if (text == "true"_L1 || text == "1"_L1)
        return true;
    if (text == "false"_L1 || text == "0"_L1 || element.isNull())
        return false;
    return {};
}

} // namespace

SoapExchange::SoapExchange(const Settings &settings, ServerState &state, int services, Agent agent)
    : m_settings(settings)
    , m_state(state)
    , m_services(services)
    , m_agent(agent)
    , m_namespace(servicesNamespace(services))
{
}

HttpAnswer SoapExchange::run(const HttpCall &call)
{
    auto answer = judge(call);
    m_entry.transport = u"soap"_s;
    m_entry.services = m_services;
    m_entry.httpStatus = answer.status;
    return answer;
}

HttpAnswer SoapExchange::judge(const HttpCall &call)
{
    const auto action = withoutQuotes(call.soapAction);
    m_entry.operation = action.section(u'/', -1);
    if (const auto request = SoapRequest::read(call.body)) {
        m_request = *request;
        m_operation = m_request->operation();
        if (isPublished() || m_entry.operation.isEmpty())
            m_entry.operation = m_operation.localName();
        m_entry.hasAppToken = !textOf(child(headers(), m_namespace, u"ApplicationToken"_s)).isEmpty();
    }

    if (const auto early = misdirection(call, m_state.tenantHost()))
        return *early;
    if (!m_settings.soap || !m_settings.services.contains(m_services))
        return htmlAnswer(404);
    if (const auto early = rejectMediaType(call.contentType))
        return *early;
    if (!m_request)
        return {400, {}, {}};
    if (const auto early = rejectEnvelope())
        return *early;
    if (const auto early = rejectOperation(action))
        return *early;
    if (const auto early = rejectHeader())
        return *early;
    return perform();
}

SoapExchange::EarlyAnswer SoapExchange::rejectMediaType(const QByteArray &contentType) const
{
    const auto type = mediaType(contentType);
    const bool fits = type == "text/xml"_L1 || (isPublished() && type == "application/soap+xml"_L1);
    if (!fits || saysOtherCharset(contentType))
        return unsupportedMediaType(contentType);
    return {};
}

SoapExchange::EarlyAnswer SoapExchange::rejectEnvelope() const
{
    const auto found = m_request->envelopeNamespace();
    if (found == (isPublished() ? ns::Soap12 : ns::Soap11))
        return {};
    if (!isPublished() && found == ns::Soap12)
        return unsupportedMediaType(
            "application/soap+xml; charset=utf-8"); // the document is this type, whatever the header says
    return fault({{}, u"VersionMismatch"_s, wcfText(m_settings, WcfText::VersionMismatch)});
}

SoapExchange::EarlyAnswer SoapExchange::rejectOperation(const QString &action) const
{
    const auto name = m_operation.localName();
    const bool isOffered = operationsOf(m_services, m_agent).contains(m_entry.operation)
        && !m_settings.missingOperations.contains(m_entry.operation);
    // The vendor's pages have no rule about SOAPAction, so the body alone decides.
    const bool isAddressed = isPublished() || action == actionOf(m_services, m_agent, m_entry.operation);
    if (!isOffered || !isAddressed) {
        return fault(
            {AddressingNone, u"ActionNotSupported"_s, wcfText(m_settings, WcfText::ActionNotSupported).arg(action)});
    }
    if (name != m_entry.operation || m_operation.namespaceURI() != m_namespace)
        return unreadable(m_entry.operation);
    return {};
}

/// The contract has three headers; a message that demands more of the server is not processed (SOAP 1.1 §4.2.3).
SoapExchange::EarlyAnswer SoapExchange::rejectHeader() const
{
    const QStringList known{u"ApplicationToken"_s, u"Credentials"_s, u"TimeZone"_s};
    const auto header = m_request->notUnderstood(
        [&](const QDomElement &one) { return known.contains(one.localName()) && one.namespaceURI() == m_namespace; });
    if (header.isNull())
        return {};
    return fault({{},
                  u"MustUnderstand"_s,
                  wcfText(m_settings, WcfText::NotUnderstood).arg(header.localName(), header.namespaceURI())});
}

HttpAnswer SoapExchange::perform()
{
    const auto &operation = m_entry.operation;
    if (operation == "GetSystemInfo"_L1)
        return succeed(&writeSystemInfo);
    if (operation == "AuthenticateUsernamePassword"_L1)
        return signInByPassword();
    if (operation == "AuthenticateWithAccessToken"_L1)
        return signInByAccessToken();
    if (m_agent == Agent::SoPrincipal) // refused: the mock has no Windows users and no sign-in plug-ins
        return signedIn(nullptr);

    if (m_settings.htmlInstead)
        return htmlAnswer(200);
    if (m_settings.actionStatus != 0 && isAction(operation))
        return standIn(m_settings);
    return performWithTicket();
}

HttpAnswer SoapExchange::signInByPassword()
{
    const auto given = members(m_operation, m_namespace, {u"UserName"_s, u"Password"_s});
    const auto userName = textOf(given.value(u"UserName"_s));
    const auto *account = m_state.accountFor(userName, textOf(given.value(u"Password"_s)));
    const auto *named = account ? account : m_state.accountNamed(userName);
    m_entry.user = named ? named->name : QString();
    return signedIn(account);
}

HttpAnswer SoapExchange::signInByAccessToken()
{
    const auto given = members(m_operation, m_namespace, {u"AccessToken"_s});
    const auto *account = m_state.accountForAccessToken(textOf(given.value(u"AccessToken"_s)));
    m_entry.user = account ? account->name : QString();
    return signedIn(account);
}

HttpAnswer SoapExchange::signedIn(const Account *account)
{
    m_entry.passwordOk = account != nullptr;
    if (!account) {
        auto answer = succeed(&writeDenied); // a refused sign-in is a successful call (dossier §0.4)
        m_entry.accepted = false;
        return answer;
    }
    const auto ticket = m_state.issueTicket(*account);
    return succeed([account, &ticket](SoapWriter &writer) { writeSignedIn(writer, *account, ticket); });
}

HttpAnswer SoapExchange::performWithTicket()
{
    // The contract has two names for the same member (dossier §5.6).
    const auto list = m_entry.operation == "GetCacheInvalidationGenerations"_L1 ? u"Names"_s : u"CacheNames"_s;
    if (m_entry.operation != "ClearConfigurationCache"_L1)
        m_entry.names = arrayItems(members(m_operation, m_namespace, {list}).value(list));
    if (const auto failure = failureOfCredentials())
        return fail(*failure);
    if (m_entry.operation == "GetCacheNames"_L1)
        return getCacheNames();
    if (m_entry.operation == "FlushCaches"_L1)
        return flushCaches();
    if (m_entry.operation == "FlushCachesByName"_L1)
        return flushCachesByName();
    if (m_entry.operation == "GetCacheState"_L1)
        return getCacheState();
    if (m_entry.operation == "GetCacheInvalidationGenerations"_L1)
        return getGenerations();
    if (m_entry.operation == "ClearConfigurationCache"_L1)
        return clearConfigurationCache();
    return succeed(); // a rebuild: the mock has no deltas
}

std::optional<Failure> SoapExchange::failureOfCredentials()
{
    const auto given = ticket();
    if (!given.isEmpty())
        m_entry.signIn = u"ticket"_s;
    if (m_state.countsAsExpired())
        m_state.expireTicket(given);
    else if (const auto *account = m_state.accountForTicket(given)) {
        m_entry.user = account->name;
        if (m_settings.requireAdminAll && !account->isAdministrator())
            return noRight();
        return {};
    }
    return noSession();
}

/// With Strictness::Wire only elements inside Header count; elements beside it are ignored (dossier §0.2, §7).
QDomElement SoapExchange::headers() const
{
    return isPublished() ? m_request->envelope() : m_request->header();
}

QString SoapExchange::ticket() const
{
    return textOf(child(child(headers(), m_namespace, u"Credentials"_s), m_namespace, u"Ticket"_s));
}

HttpAnswer SoapExchange::getCacheNames()
{
    return succeed([this](SoapWriter &writer) {
        switch (m_settings.listAnswer) {
        case Settings::ListAnswer::List:
            return writer.strings("Response"_L1, m_state.cacheNames());
        case Settings::ListAnswer::Empty:
            return writer.strings("Response"_L1, {});
        case Settings::ListAnswer::Nil:
            return writer.nil("Response"_L1);
        case Settings::ListAnswer::Absent:
            return;
        }
    });
}

HttpAnswer SoapExchange::flushCaches()
{
    m_state.flushAll();
    return succeed();
}

HttpAnswer SoapExchange::flushCachesByName()
{
    auto names = m_entry.names;
    if (isPublished()) // the request on the vendor's page holds one empty string
        names.removeAll(QString());

    if (const auto failure = flushNamed(m_settings, m_state, names))
        return fail(*failure);
    return succeed();
}

HttpAnswer SoapExchange::getCacheState()
{
    return succeed([this](SoapWriter &writer) {
        writer.value("Response"_L1, "xsd:string"_L1, cacheState(m_state, m_entry.names));
    });
}

HttpAnswer SoapExchange::getGenerations()
{
    const auto known = generations(m_state, m_entry.names);
    return succeed([&known](SoapWriter &writer) { writeGenerations(writer, known); });
}

HttpAnswer SoapExchange::clearConfigurationCache()
{
    const auto given = members(m_operation, m_namespace, {u"Application"_s, u"Instance"_s, u"ForAllAssociates"_s});
    const auto forAll = booleanOf(given.value(u"ForAllAssociates"_s)); // missing means no (dossier §5.30)
    if (!forAll)
        return unreadable(m_entry.operation);
    m_entry.configuration = {textOf(given.value(u"Application"_s)), textOf(given.value(u"Instance"_s)), *forAll};
    return succeed();
}

HttpAnswer SoapExchange::succeed(const SoapWriter::Body &writeBody)
{
    m_entry.accepted = true;
    return inSoap(200, writer().answer(responseElementOf(m_entry.operation), writeBody));
}

HttpAnswer SoapExchange::fail(const Failure &failure) const
{
    const bool isTold = m_settings.exceptionDetail;
    const auto type = isTold ? failure.exceptionType : QString();
    const auto text = isTold ? failure.message : wcfText(m_settings, WcfText::InternalError);
    if (isPublished())
        return fault({{}, u"Receiver"_s, text, type});
    if (!m_settings.wrapExceptions)
        return fault({Dispatcher, u"InternalServiceFault"_s, text, type});
    return inSoap(200, writer().answer(responseElementOf(m_entry.operation), {}, failure));
}

HttpAnswer SoapExchange::fault(const SoapFault &fault) const
{
    return inSoap(500, writer().fault(fault));
}

HttpAnswer SoapExchange::unreadable(const QString &what) const
{
    return fault(
        {Dispatcher, u"DeserializationFailed"_s, wcfText(m_settings, WcfText::DeserializationFailed).arg(what)});
}

HttpAnswer SoapExchange::inSoap(int status, const QByteArray &document) const
{
    return {status, isPublished() ? "application/soap+xml; charset=utf-8"_ba : "text/xml; charset=utf-8"_ba, document};
}

} // namespace sluice::mock
