// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/product.h"

#include "core/protocol/inforouter/call.h"
#include "core/protocol/inforouter/inforouterprotocol.h"

#include <QCoreApplication>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

namespace {

struct ProductText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::inforouter::Product)
};

struct WholeCacheText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::inforouter::WholeCache)
};

/// The only cache, under the name that the product's own Control Panel gives it (dossier §7).
WholeCache applicationCache()
{
    return {
        .label = WholeCacheText::tr("Flush Application Cache and Settings"),
        .holds =
            WholeCacheText::tr("The application settings that the server keeps in memory. They are read again, one "
                               "by one, when somebody next needs them. Sessions and tickets stay."),
        .flushAfter = {WholeCacheText::tr("the table ApplicationSettings was edited in the database"),
                       WholeCacheText::tr(
                           "tagdefs.xml or another file that is read as settings was edited (for tagdefs.xml "
                           "one of the vendor's pages asks for a restart)"),
                       WholeCacheText::tr("the licence file was replaced on the disk"),
                       WholeCacheText::tr("a migration, an upgrade or an operation on many documents")},
        .doesNotHelp =
            {WholeCacheText::tr(
                 "settings that were changed in infoRouter itself, or over its API: they take effect at once"),
             WholeCacheText::tr("appsettings.json, web.config, sign-in authorities: they need a restart"),
             WholeCacheText::tr("the search index, the warehouse and tickets")},
        .consequences = {WholeCacheText::tr("The next requests take a little longer. No data is lost, and nobody is "
                                            "signed out."),
                         WholeCacheText::tr(
                             "Each process has a cache of its own: probably only the one that answers is "
                             "flushed. Behind a load balancer, sign in to each node by its own "
                             "address.")},
    };
}

QString warningAbout(Binding binding)
{
    if (binding != Binding::Get)
        return {};
    return ProductText::tr(
        "With GET, the ticket and the password are part of the address, and proxies and web servers write "
        "addresses into their logs.");
}

QList<ProductInterface> interfaces()
{
    QList<ProductInterface> list{{.protocolId = ProtocolId, .label = ProductText::tr("Automatic (POST, or SOAP)")}};
    for (const auto binding : {Binding::Post, Binding::Soap, Binding::Soap12, Binding::Get}) {
        list.append({.protocolId = ProtocolId,
                     .binding = binding,
                     .label = bindingName(binding),
                     .warning = warningAbout(binding)});
    }
    return list;
}

ProductHints hints()
{
    return {
        .user = ProductText::tr("The built-in account sysadmin may be refused a ticket (902). Use a named account in "
                                "[Administrators] or [User Managers]."),
        .signIn = ProductText::tr("infoRouter takes a user and a password, or a ticket."),
        .nothingThere = ProductText::tr("Check the path after the name of the server, such as /InfoRouter."),
        .protocolHelp =
            ProductText::tr("infoRouter has to be named with --protocol inforouter. Its --binding get puts the "
                            "ticket and the password into\naddresses, which proxies and servers write into their "
                            "logs; the other bindings do not."),
        .flushHelp = ProductText::tr("infoRouter has one cache, which is flushed with --all. What --observe finds is "
                                     "an observation and no proof.\nThe ticket that a sign-in with a password "
                                     "brought is given back at the end; one from SLUICE_TICKET is kept.")};
}

/// Inforouter dossier §7; that each process has a cache of its own is inferred there.
QList<Unreached> unreached()
{
    return {
        {.id = u"worker-processes"_s,
         .what = ProductText::tr("Other processes of infoRouter, such as those of a web garden: probably only the one "
                                 "that answers is flushed."),
         .followUp = ProductText::tr("Recycle the application pool where it has more than one worker process.")},
        {.id = u"restart-only"_s,
         .what = ProductText::tr("What is read only at the start: appsettings.json, web.config, sign-in authorities."),
         .followUp = ProductText::tr("Restart infoRouter after a change to one of them.")}};
}

} // namespace

Product product()
{
    const QList signInKinds{SignInKind::Password, SignInKind::Ticket};
    const QList options{ProtocolOption::Binding, ProtocolOption::Language};
    return {.id = ProtocolId,
            .name = u"infoRouter"_s,
            .serverName = u"infoRouter"_s,
            .protocols = {{.id = ProtocolId, .signInKinds = signInKinds, .accepts = options, .offers = options}},
            .interfaces = interfaces(),
            .signInKinds = signInKinds,
            .wholeCache = applicationCache(),
            .hasSignOut = true,
            .takesEmptyPassword = false,
            .takesApplicationToken = false,
            .exampleAddress = u"https://files.example.com/InfoRouter"_s,
            .addressMark = u"srv.asmx"_s,
            .addressPattern = u"/srv\\.asmx(/\\w*)?/*([?#].*)?$"_s,
            //: "infoRouter 9.2.1.0 answers over POST (12 ms)."
            .answerTemplate = ProductText::tr("%1 answers over %2 (%3 ms)."),
            .describesItself = false,
            .hints = hints(),
            .unreached = unreached()};
}

QList<const Protocol *> protocols()
{
    static const InfoRouterProtocol protocol;
    return {&protocol};
}

} // namespace sluice::inforouter
