// SPDX-License-Identifier: GPL-3.0-or-later
// What both programs rely on in every product. A new one has to fulfil all of it.
#pragma once

#include "core/protocol/registry.h"

#include <array>

namespace sluice::test {

/// What \a product, which is registered, does not fulfil; one sentence each.
inline QStringList shortcomingsOf(const Product &product)
{
    using namespace Qt::StringLiterals;
    QStringList found;
    const auto demand = [&](bool isMet, const QString &sentence) {
        if (!isMet)
            found.append(product.id + u": "_s + sentence);
    };
    const std::array<std::pair<QString, QString>, 4> texts{{{u"name"_s, product.name},
                                                            {u"serverName"_s, product.serverName},
                                                            {u"exampleAddress"_s, product.exampleAddress},
                                                            {u"hints.nothingThere"_s, product.hints.nothingThere}}};
    for (const auto &[member, text] : texts)
        demand(!text.isEmpty(), member + u" is empty."_s);
    for (const auto &place : {u"%1"_s, u"%2"_s, u"%3"_s})
        demand(product.answerTemplate.contains(place), u"answerTemplate has no "_s + place);
    demand(!product.unreached.isEmpty(), u"unreached is empty."_s);
    for (const auto &[id, what, followUp] : product.unreached)
        demand(!id.isEmpty() && !what.isEmpty() && !followUp.isEmpty(), u"unreached has an empty text."_s);
    demand(product.accepts(ProtocolOption::Online) != product.exampleTenant.isEmpty(),
           u"exampleTenant is there exactly if Online is accepted."_s);
    demand(product.interface(product.id, {}), u"There is no interface for the default protocol."_s);
    for (const auto &choice : product.interfaces) {
        demand(product.protocol(choice.protocolId), u"An interface has a protocol of another product."_s);
        demand(!choice.label.isEmpty(), u"An interface has no label."_s);
    }

    Context context{.address = product.exampleAddress, .options = {}, .credentials = {}, .learned = {}};
    for (const auto &offered : product.protocols) {
        const auto *protocol = protocolById(offered.id);
        for (const auto option : offered.offers)
            demand(offered.accepts.contains(option), u"A form offers an option that is not accepted."_s);
        for (const auto kind :
             {SignInKind::Password, SignInKind::Ticket, SignInKind::AccessToken, SignInKind::BrowserSession}) {
            context.options.signIn = kind;
            const bool isAccepted = offered.signInKinds.contains(kind);
            demand(!protocol->problem(context) == isAccepted,
                   u"problem() of %1 refuses a kind of sign-in exactly if signInKinds lacks it."_s.arg(offered.id));
            demand(product.signInKinds.contains(kind) || !isAccepted,
                   u"signInKinds of the product lacks one of %1."_s.arg(offered.id));
        }
    }
    context.options.signIn = product.signInKinds.value(0);
    const bool hasSignOut = protocolById(product.id)->support(context, SignOut{}) != Support::No;
    demand(product.hasSignOut == hasSignOut, u"hasSignOut is as support() of the default protocol."_s);
    return found;
}

} // namespace sluice::test
