// SPDX-License-Identifier: GPL-3.0-or-later
// What is judged of an address, what is shown and what is sent are the same.
#include "core/protocol/registry.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/support/operations.h"

#include <array>

using namespace sluice;
using namespace sluice::fuzz;
using namespace Qt::StringLiterals;

namespace {

/// In the words of RFC 3986, without asking the class that made the address.
void judgeBytes(const QByteArray &address)
{
    for (const char c : address) {
        if (c <= ' ' || c > '~' || c == '\\' || c == '"' || c == '<' || c == '>')
            broken(u"a byte that no address may have is sent: "_s + QString::fromLatin1(address));
    }
    const auto afterScheme = address.indexOf("://");
    if (afterScheme < 0)
        broken(u"no scheme"_s);
    auto path = address.sliced(afterScheme + 3);
    path = path.left(path.indexOf('?') < 0 ? path.size() : path.indexOf('?'));
    const auto authority = path.left(path.indexOf('/') < 0 ? path.size() : path.indexOf('/'));
    if (authority.contains('@'))
        broken(u"a user is sent in the address: "_s + QString::fromLatin1(address));
    const auto lower = path.sliced(authority.size()).toLower();
    for (const auto *hidden : {"//", "/./", "/../", "%2f", "%5c", "/%2e/", "/%2e%2e/"}) {
        if (lower.contains(hidden))
            broken(u"%1 is sent: %2"_s.arg(QLatin1StringView(hidden), QString::fromLatin1(address)));
    }
}

/// Qt takes some folders out of a path when it sends it.
void judgeSending(const QUrl &url)
{
    if (url.adjusted(QUrl::NormalizePathSegments) != url)
        broken(u"another path is sent: "_s + url.toString());
    if (QUrl(QString::fromLatin1(url.toEncoded()), QUrl::StrictMode) != url)
        broken(u"the address is another one after it was written: "_s + url.toString());
    judgeBytes(url.toEncoded(QUrl::RemoveFragment));
}

/// \a judged is the address as the protocol reads it, which is what rules are looked up for.
void judgeRequest(const QUrl &judged, bool isTenant, const QUrl &sent)
{
    judgeSending(sent);
    const bool isSameHost = sent.host(QUrl::FullyEncoded) == judged.host(QUrl::FullyEncoded)
        && sent.scheme() == judged.scheme() && sent.port() == judged.port();
    const bool isInFolder = sent.path(QUrl::FullyEncoded).startsWith(judged.path(QUrl::FullyEncoded));
    if (!isSameHost || !(isInFolder || isTenant))
        broken(u"judged is %1, and sent is %2"_s.arg(judged.toString(), sent.toString()));
}

Context contextFrom(Input &input)
{
    Context context;
    context.options.online = input.choice(8) == 1;
    context.options.binding = input.oneOf(std::array<std::optional<Binding>, 5>{
        std::nullopt, Binding::Post, Binding::Get, Binding::Soap, Binding::Soap12});
    context.options.services = input.oneOf(std::array<std::optional<int>, 3>{std::nullopt, 88, 73});
    context.credentials.user = u"ADM0"_s;
    context.credentials.password = u"password"_s;
    context.credentials.ticket = u"7T:ticket"_s;
    context.signedIn = true;
    context.address = QString::fromUtf8(input.rest());
    return context;
}

void judge(const Protocol &protocol, const Context &context)
{
    static const auto operations = test::everyOperation();
    if (protocol.problem(context))
        return;
    auto shown = context;
    shown.address = protocol.understoodAddress(context);
    const QUrl judged(shown.address);
    if (!judged.isValid() || judged.host().isEmpty())
        broken(u"an address that can be used is shown as %1"_s.arg(shown.address));
    if (!context.options.online && protocol.understoodAddress(shown) != shown.address)
        broken(u"what is shown as %1 is understood as %2"_s.arg(shown.address, protocol.understoodAddress(shown)));
    for (const auto &operation : operations) {
        const auto request = protocol.encode(context, operation);
        if (!request) {
            if (request.error().delivery != Error::Delivery::NotSent)
                broken(u"what was not encoded counts as sent"_s);
            continue;
        }
        judgeRequest(judged, context.options.online, request->url);
        if (request->sendOnce != isSentOnce(operation))
            broken(u"a request may be sent twice"_s);
        // Whether there is a folder between the two is asked of the server.
        if (const auto again = protocol.encode(shown, operation); again)
            judgeRequest(judged, context.options.online, again->url);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    static const auto ids = protocolIds();
    const auto *protocol = protocolById(input.oneOf(ids));
    const auto context = contextFrom(input);
    withinTime(size, [&] { judge(*protocol, context); });
    return 0;
}
