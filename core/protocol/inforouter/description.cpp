// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/description.h"

#include "core/protocol/wire/xmlcursor.h"
#include "core/protocol/wire/xmldocument.h"

namespace sluice::inforouter {

using namespace Qt::StringLiterals;
using wire::XmlCursor;

namespace {

constexpr QStringView WsdlNamespace = u"http://schemas.xmlsoap.org/wsdl/";

void readPortType(XmlCursor portType, QStringList &calls)
{
    while (portType.next()) {
        if (portType.is(WsdlNamespace, u"operation"))
            calls.append(portType.attributes().value("name"_L1).toString());
    }
}

QStringList readDefinitions(XmlCursor definitions)
{
    QStringList calls;
    while (definitions.next()) {
        if (definitions.is(WsdlNamespace, u"portType"))
            readPortType(definitions.children(), calls);
    }
    return calls;
}

} // namespace

HttpRequest descriptionRequest(QUrl service)
{
    service.setQuery(u"WSDL"_s, QUrl::StrictMode);
    return {.method = "GET", .url = service, .headers = {{"Accept", "text/xml, application/xml"}}};
}

FeatureList readDescription(const HttpResponse &response)
{
    const auto source = wire::xmlDocumentOf(response);
    if (response.status != 200 || !source.problem.isEmpty())
        return {};
    QXmlStreamReader xml(source.text);
    QStringList calls;
    {
        XmlCursor document(xml);
        if (document.next() && document.is(WsdlNamespace, u"definitions"))
            calls = readDefinitions(document.children());
        while (document.next()) { }
    }
    // Every generation has this call, so without it this is the description of something else (dossier §1).
    const bool isOurs = !xml.hasError() && calls.contains("AuthenticateUser"_L1);
    return isOurs ? FeatureList{calls} : FeatureList();
}

} // namespace sluice::inforouter
