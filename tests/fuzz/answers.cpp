// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/answers.h"

#include "core/domain/outcome/evidence.h"
#include "core/protocol/registry.h"
#include "tests/fuzz/refusals.h"
#include "tests/support/operations.h"

#include <array>

namespace sluice::fuzz {

using namespace Qt::StringLiterals;

namespace {

/// Mostly 200, because other statuses leave little to be read in a body.
constexpr std::array statuses{200, 500, 200, 202, 200, 204, 200, 400, 206, 201,
                              203, 205, 226, 401, 403, 404, 415, 421, 429, 503};

/// The protocol is missing.
Exchange exchangeWith(const QString &address, Input &input)
{
    static const auto operations = test::everyOperation();
    Exchange exchange;
    exchange.operation = input.oneOf(operations);
    exchange.context.address = address;
    exchange.context.credentials.user = u"ADM0"_s;
    exchange.context.credentials.ticket = u"7T:ticket"_s;
    exchange.context.learned.settled = true;
    return exchange;
}

void readStatus(Input &input, Exchange &exchange)
{
    exchange.response.status = input.oneOf(statuses);
}

} // namespace

Exchange superOfficeSoap(Input &input)
{
    struct Way
    {
        QString protocol;
        EnvelopeForm envelope;
    };
    static const std::array<Way, 3> ways{{{u"superoffice-soap"_s, EnvelopeForm::Wire},
                                          {u"superoffice-soap"_s, EnvelopeForm::Published},
                                          {u"superoffice"_s, EnvelopeForm::Wire}}};
    auto exchange = exchangeWith(u"https://crm.example.test/SuperOffice"_s, input);
    const auto way = input.oneOf(ways);
    exchange.protocol = protocolById(way.protocol);
    exchange.context.options.envelope = way.envelope;
    exchange.context.options.services = 88;
    exchange.context.learned.transport = Learned::Transport::Soap;
    readStatus(input, exchange);
    exchange.response.headers = {{"Content-Type", "text/xml; charset=utf-8"}};
    exchange.response.body = input.rest();
    return exchange;
}

Exchange superOfficeRest(Input &input)
{
    static const std::array ways{u"superoffice-rest"_s, u"superoffice"_s};
    static const std::array<HttpHeaders, 4> lengths{
        {{}, {{"Content-Length", "0"}}, {{"Transfer-Encoding", "chunked"}}, {{"Content-Length", "17"}}}};
    auto exchange = exchangeWith(u"https://crm.example.test/SuperOffice"_s, input);
    exchange.protocol = protocolById(input.oneOf(ways));
    exchange.context.learned.transport = Learned::Transport::Rest;
    readStatus(input, exchange);
    exchange.response.headers = input.oneOf(lengths);
    exchange.response.headers.emplaceBack("Content-Type", "application/json; charset=utf-8");
    exchange.response.body = input.rest();
    return exchange;
}

namespace {

Exchange infoRouter(Input &input, const std::array<Binding, 2> &bindings)
{
    auto exchange = exchangeWith(u"https://docs.example.test/"_s, input);
    exchange.protocol = protocolById(u"inforouter"_s);
    exchange.context.options.binding = input.oneOf(bindings);
    readStatus(input, exchange);
    exchange.response.headers = {{"Content-Type", "text/xml; charset=utf-8"}};
    exchange.response.body = input.rest();
    return exchange;
}

} // namespace

Exchange infoRouterForm(Input &input)
{
    return infoRouter(input, {Binding::Post, Binding::Get});
}

Exchange infoRouterSoap(Input &input)
{
    return infoRouter(input, {Binding::Soap, Binding::Soap12});
}

Result<Reply> decoded(const Exchange &exchange)
{
    const auto &[protocol, context, operation, response] = exchange;
    auto reply = protocol->decode(context, operation, response);
    (void)protocol->next(context, operation, reply);
    return reply;
}

void judge(const Exchange &exchange, const Result<Reply> &reply)
{
    const auto &operation = exchange.operation;
    if (reply && !answers(*reply, operation))
        broken(u"the reply does not belong to the operation"_s);
    if (!isAction(operation) || evidenceOf(operation, reply) != Evidence::Acknowledged)
        return;
    if (const auto no = refusalIn(exchange); !no.isEmpty())
        broken(u"Acknowledged, although "_s + no);
}

int fuzzAnswers(const std::uint8_t *data, std::size_t size, Exchange (*exchangeOf)(Input &))
{
    Input input(data, size);
    const auto exchange = exchangeOf(input);
    std::optional<Result<Reply>> reply;
    withinTime(size, [&] { reply = decoded(exchange); });
    judge(exchange, *reply);
    return 0;
}

} // namespace sluice::fuzz
