// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/product.h"

#include "core/protocol/superoffice/automaticprotocol.h"

#include <QCoreApplication>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

struct ProductText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::Product)
};

ProductProtocol automatic()
{
    using enum ProtocolOption;
    return {
        .id = AutomaticId,
        .signInKinds = {SignInKind::Password, SignInKind::Ticket, SignInKind::AccessToken, SignInKind::BrowserSession},
        .accepts = {Services, Envelope, Online, VendorDomain},
        .offers = {Services, Online, VendorDomain},
        .optionsHint = ProductText::tr("The Services version is used if the server has no REST. An envelope can be "
                                       "chosen only for the interface SOAP.")};
}

ProductProtocol rest()
{
    using enum ProtocolOption;
    return {
        .id = RestId,
        .signInKinds = {SignInKind::Password, SignInKind::Ticket, SignInKind::AccessToken, SignInKind::BrowserSession},
        .accepts = {Online, VendorDomain},
        .offers = {Online, VendorDomain},
        .optionsHint = ProductText::tr("Services versions and envelopes apply to SOAP only.")};
}

ProductProtocol soap()
{
    using enum ProtocolOption;
    return {.id = SoapId,
            .signInKinds = {SignInKind::Password, SignInKind::Ticket, SignInKind::AccessToken},
            .accepts = {Services, Envelope},
            .offers = {Services, Envelope},
            .impliedBy = {Services, Envelope},
            .transport = u"SOAP"_s};
}

ProductHints hints()
{
    return {.nothingThere =
                ProductText::tr("Check the path after the name of the server, such as /SuperOffice, and the "
                                "Services version under Advanced."),
            .protocolHelp =
                ProductText::tr("REST is preferred, and SOAP is used where the server has no REST. Without --protocol, "
                                "--services with a number\nand --envelope mean superoffice-soap.")};
}

/// Superoffice dossier §3.2.
QList<Unreached> unreached()
{
    return {
        {.id = u"web-client"_s,
         .what = ProductText::tr("The web client. Since 10.1.2 it runs NetServer in a process of its own, so its users "
                                 "may keep seeing old data."),
         .followUp = ProductText::tr("Flush it there: a general administrator opens the web client with "
                                     "default.aspx?flush.")},
        {.id = u"service"_s,
         .what = ProductText::tr("SuperOffice Service, which keeps caches of its own."),
         .followUp = ProductText::tr("Flush it there: “Flush caches” on its debug page.")},
        {.id = u"batch"_s,
         .what = ProductText::tr("The batch service and other services with NetServer in their own process."),
         .followUp = ProductText::tr("Restart the service.")},
        {.id = u"worker-processes"_s,
         .what = ProductText::tr("Other worker processes of the same application pool: only the one that answers is "
                                 "flushed."),
         .followUp = ProductText::tr("Recycle the application pool where it has more than one worker process.")}};
}

} // namespace

Product product()
{
    return {.id = AutomaticId,
            .name = u"SuperOffice NetServer"_s,
            .serverName = u"NetServer"_s,
            .protocols = {automatic(), rest(), soap()},
            .interfaces = {{.protocolId = AutomaticId, .label = ProductText::tr("Automatic (REST, else SOAP)")},
                           {.protocolId = RestId, .label = u"REST"_s},
                           {.protocolId = SoapId, .label = u"SOAP"_s}},
            .signInKinds = automatic().signInKinds,
            .hasSignOut = false,
            .takesEmptyPassword = true,
            .takesApplicationToken = true,
            .exampleAddress = u"https://crm.example.com/SuperOffice"_s,
            .exampleTenant = u"Cust12345"_s,
            //: "SuperOffice 10.1.4 NetServer answers with Services88 (12 ms)."
            .answerTemplate = ProductText::tr("%1 answers with %2 (%3 ms)."),
            .describesItself = true,
            .hints = hints(),
            .unreached = unreached()};
}

QList<const Protocol *> protocols()
{
    static const AutomaticProtocol automaticProtocol;
    static const RestProtocol restProtocol;
    static const SoapProtocol soapProtocol;
    return {&automaticProtocol, &restProtocol, &soapProtocol};
}

} // namespace sluice::superoffice
