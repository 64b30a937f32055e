// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/soap/soapdecode.h"

#include "core/domain/operation/overloaded.h"
#include "core/protocol/superoffice/exceptionkind.h"
#include "core/protocol/superoffice/rights.h"
#include "core/protocol/superoffice/soap/arrays.h"
#include "core/protocol/superoffice/soap/endpoint.h"
#include "core/protocol/superoffice/soap/soapanswer.h"
#include "core/protocol/superoffice/soap/soapencode.h"
#include "core/protocol/superoffice/soap/soaperrors.h"
#include "core/protocol/superoffice/unsupported.h"
#include "core/protocol/wire/httperrors.h"

#include <QCoreApplication>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;
using wire::XmlCursor;

namespace {

struct DecodeText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::SoapDecode)
};

Failure unreadable(const QString &message)
{
    return Failure(
        {.kind = Error::Kind::Protocol, .delivery = Error::Delivery::Answered, .message = message, .httpStatus = 200});
}

/// Reads an answer and passes the response element to \a readResponse. Returns the error unless the answer is a
/// success.
std::optional<Error> readAnswer(const Context &context, const Operation &operation, const HttpResponse &response,
                                const std::function<void(XmlCursor &)> &readResponse)
{
    const bool published = context.options.envelope == EnvelopeForm::Published;
    const SoapExpectation expected{published, currentEndpoint(context).namespaceUri(),
                                   soapCallOf(context, operation).value_or(SoapCall()).response};
    const auto answer = readSoapAnswer(response, expected, readResponse);
    return soapError(context, operation, response, answer);
}

Result<Reply> decodeDone(const Context &context, const Operation &operation, const HttpResponse &response)
{
    if (auto error = readAnswer(context, operation, response, [](XmlCursor &) {}))
        return Failure(std::move(*error));
    return Done{};
}

void readSystemInfo(XmlCursor carrier, const QString &ns, ServerInfo &info)
{
    QString fileVersion;
    while (carrier.next()) {
        const auto name = carrier.nameIn(ns);
        if (name == "AssemblyVersion"_L1)
            info.version = carrier.text().trimmed();
        else if (name == "FileVersion"_L1)
            fileVersion = carrier.text().trimmed();
        else if (name == "Description"_L1)
            info.description = carrier.text().trimmed();
        else if (name == "CompanyName"_L1)
            info.company = carrier.text().trimmed();
        else if (name == "DatabaseName"_L1)
            info.database = carrier.text().trimmed();
    }
    if (info.version.isEmpty())
        info.version = fileVersion;
}

Result<Reply> decodeServerInfo(const Context &context, const Operation &operation, const HttpResponse &response)
{
    ServerInfo info;
    const auto ns = currentEndpoint(context).namespaceUri();
    const auto error = readAnswer(context, operation, response, [&info, &ns](XmlCursor &members) {
        while (members.next()) {
            if (members.is(ns, u"SystemInfo"))
                readSystemInfo(members.children(), ns, info);
        }
    });
    if (error)
        return Failure(*error);
    info.services = currentEndpoint(context).servicesName();
    info.transport = u"SOAP"_s;
    return info;
}

/// The account of a sign-in, and whether the sign-in succeeded.
struct SignInFacts
{
    wire::Statements says; ///< of AuthenticationSucceeded; nothing means no (dossier §5.7)
    SignedIn who;
};

/// The texts of a list. Nothing if it has an item of another form: without that item, it would look like a list that
/// lacks it. Items that are nil are left out.
std::optional<QStringList> readTexts(XmlCursor items)
{
    const auto isBlank = [&items] { return items.textBefore().trimmed().isEmpty(); };
    QStringList texts;
    bool isReadable = true;
    while (items.next()) {
        if (!items.is(QString(ArraysNamespace), u"string") || !isBlank())
            isReadable = false;
        else if (!items.isNil())
            texts.append(items.text());
    }
    return isReadable && isBlank() ? std::optional(texts) : std::nullopt;
}

FlushHint readRights(XmlCursor &rights)
{
    const auto names = readTexts(rights.children());
    return names ? hintFrom(*names) : FlushHint();
}

void readPrincipal(XmlCursor carrier, const QString &ns, SignedIn &who)
{
    FlushHint hint;
    while (carrier.next()) {
        const auto name = carrier.nameIn(ns);
        if (name == "Associate"_L1)
            who.account = carrier.text();
        else if (name == "FullName"_L1)
            who.fullName = carrier.text();
        else if (name == "FunctionRights"_L1 && !carrier.isNil())
            hint = readRights(carrier);
    }
    who.mayFlush = hint.mayFlush;
    who.mayFlushReason = hint.reason;
}

void addAuthentication(const QString &text, wire::Statements &says)
{
    const auto words = u"AuthenticationSucceeded %1"_s.arg(text.trimmed());
    const auto said = readBoolean(text);
    if (said == true)
        says.addYes(words);
    else if (said == false)
        says.addNo(words);
    else
        says.addDoubt(words);
}

void readSignIn(XmlCursor &members, const QString &ns, SignInFacts &facts)
{
    while (members.next()) {
        const auto name = members.nameIn(ns);
        if (name == "AuthenticationSucceeded"_L1) {
            addAuthentication(members.text(), facts.says);
        } else if (name == "Response"_L1) {
            readPrincipal(members.children(), ns, facts.who);
        } else if (name == "Credentials"_L1) {
            XmlCursor credentials = members.children();
            while (credentials.next()) {
                if (credentials.is(ns, u"Ticket"))
                    facts.who.ticket = credentials.text();
            }
        }
    }
}

Result<Reply> decodeSignIn(const Context &context, const Operation &operation, const HttpResponse &response)
{
    SignInFacts facts;
    const auto ns = currentEndpoint(context).namespaceUri();
    const auto error =
        readAnswer(context, operation, response, [&facts, &ns](XmlCursor &members) { readSignIn(members, ns, facts); });
    if (error)
        return Failure(*error);
    const bool isCheck = std::holds_alternative<CheckSignIn>(operation);
    const auto verdict = wire::verdictOf(facts.says);
    if (verdict == wire::Verdict::Contradiction)
        return Failure(wire::contradiction(response, facts.says, !isCheck));
    if (verdict != wire::Verdict::Yes) {
        return Failure({.kind = isCheck ? Error::Kind::SessionExpired : Error::Kind::SignInRefused,
                        .delivery = Error::Delivery::Answered,
                        .message = refusedSignInText(isCheck ? SignInKind::Ticket : context.options.signIn),
                        .httpStatus = response.status});
    }
    if (isCheck)
        facts.who.ticket = context.credentials.ticket;
    if (facts.who.ticket.isEmpty())
        return unreadable(DecodeText::tr("The server accepted the sign-in, but sent no ticket."));
    if (facts.who.account.isEmpty())
        facts.who.account = context.credentials.user;
    return facts.who;
}

/// An absent, a nil and an empty list are three different answers (dossier §5.8).
struct ListFacts
{
    int present = 0; ///< how often
    bool nil = false;
    std::optional<QStringList> names; ///< nothing: nil, or not understood
};

Result<Reply> decodeList(const Context &context, const Operation &operation, const HttpResponse &response)
{
    ListFacts facts;
    const auto ns = currentEndpoint(context).namespaceUri();
    const auto error = readAnswer(context, operation, response, [&facts, &ns](XmlCursor &members) {
        while (members.next()) {
            if (!members.is(ns, u"Response"))
                continue;
            ++facts.present;
            facts.nil = members.isNil();
            if (!facts.nil)
                facts.names = readTexts(members.children());
        }
    });
    if (error)
        return Failure(*error);
    if (facts.present == 0)
        return unreadable(DecodeText::tr("The server answered, but without a list of caches."));
    if (facts.nil)
        return unreadable(DecodeText::tr("The server answered with no value instead of a list of caches."));
    if (facts.present > 1 || !facts.names)
        return unreadable(
            DecodeText::tr("The server answered with a list of caches in a form that was not understood."));
    return CacheList{*facts.names};
}

Result<Reply> decodeState(const Context &context, const Operation &operation, const HttpResponse &response)
{
    std::optional<QString> state;
    const auto ns = currentEndpoint(context).namespaceUri();
    const auto error = readAnswer(context, operation, response, [&state, &ns](XmlCursor &members) {
        while (members.next()) {
            if (members.is(ns, u"Response") && !members.isNil())
                state = members.text();
        }
    });
    if (error)
        return Failure(*error);
    if (!state)
        return unreadable(DecodeText::tr("The server answered, but without a state of the caches."));
    return CacheFingerprint{*state};
}

std::optional<Generation> readGeneration(XmlCursor members, const QString &ns)
{
    Generation generation;
    bool isNumber = false;
    while (members.next()) {
        if (members.is(ns, u"Name"))
            generation.name = members.text();
        else if (members.is(ns, u"Generation"))
            generation.number = members.text().trimmed().toLongLong(&isNumber);
    }
    return isNumber && !generation.name.isEmpty() ? std::optional(generation) : std::nullopt;
}

Result<Reply> decodeGenerations(const Context &context, const Operation &operation, const HttpResponse &response)
{
    std::optional<GenerationList> list;
    bool isReadable = true; // an entry that was skipped would look like a name that the server does not count
    const auto ns = currentEndpoint(context).namespaceUri();
    const auto error = readAnswer(context, operation, response, [&list, &isReadable, &ns](XmlCursor &members) {
        while (members.next()) {
            if (!members.is(ns, u"Response") || members.isNil())
                continue;
            list.emplace();
            XmlCursor items = members.children();
            while (items.next()) {
                const bool isOurs = items.is(ns, u"CacheInvalidation");
                if (const auto generation = isOurs ? readGeneration(items.children(), ns) : std::nullopt)
                    list->generations.append(*generation);
                else
                    isReadable = false;
            }
        }
    });
    if (error)
        return Failure(*error);
    if (!list || !isReadable)
        return unreadable(DecodeText::tr("The server answered, but without a list of generations."));
    return *list;
}

} // namespace

Result<Reply> decodeSoap(const Context &context, const Operation &operation, const HttpResponse &response)
{
    const auto with = [&](auto decode) { return decode(context, operation, response); };
    return std::visit(
        overloaded{
            [&](const Probe &) { return with(decodeServerInfo); },
            [&](const OneOf<SignIn, CheckSignIn> auto &) { return with(decodeSignIn); },
            [&](const ListCaches &) { return with(decodeList); },
            [&](const CacheState &) { return with(decodeState); },
            [&](const CacheGenerations &) { return with(decodeGenerations); },
            [&](const OneOf<FlushAll, FlushNamed, ClearConfiguration, RebuildDeltas> auto &) {
                return with(decodeDone);
            },
            [&](const OneOf<TenantState, Features, SignOut, MayFlush, ReadSettings> auto &) -> Result<Reply> {
                return Failure(wire::answeredAllTheSame(unsupportedOperation(), response));
            },
        },
        operation);
}

} // namespace sluice::superoffice
