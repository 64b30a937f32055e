// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/asmxdescription.h"

#include "core/mock/inforouter/asmx/asmxcontract.h"
#include "core/mock/inforouter/xmlelement.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

/// How the description names one version of SOAP.
struct SoapPort
{
    QString name;
    QString prefix; ///< of the elements of this version
};

const QList<SoapPort> &soapPorts()
{
    static const QList<SoapPort> ports{{u"srvSoap"_s, u"soap:"_s}, {u"srvSoap12"_s, u"soap12:"_s}};
    return ports;
}

/// An element that contains \a members in this order.
XmlElement typeElement(const QString &name, const QList<XmlElement> &members)
{
    XmlElement type{u"s:complexType"_s};
    if (!members.isEmpty())
        type.children = {{u"s:sequence"_s, {}, members}};
    return {u"s:element"_s, {{u"name"_s, name}}, {type}};
}

XmlAttributes optional(const QString &name)
{
    return {{u"minOccurs"_s, u"0"_s}, {u"maxOccurs"_s, u"1"_s}, {u"name"_s, name}};
}

XmlElement requestType(const AsmxOperation &operation)
{
    QList<XmlElement> parameters;
    for (const auto &parameter : operation.parameters) {
        const XmlAttributes type{{u"type"_s, u"s:string"_s}};
        parameters.append({u"s:element"_s, optional(parameter) + type});
    }
    return typeElement(operation.name, parameters);
}

XmlElement responseType(const AsmxOperation &operation)
{
    const XmlElement anything{u"s:sequence"_s, {}, {{u"s:any"_s}}};
    const XmlElement type{u"s:complexType"_s, {{u"mixed"_s, u"true"_s}}, {anything}};
    return typeElement(operation.name + "Response"_L1,
                       {{u"s:element"_s, optional(operation.name + "Result"_L1), {type}}});
}

XmlElement types(const QList<AsmxOperation> &operations)
{
    XmlElement schema{u"s:schema"_s,
                      {{u"elementFormDefault"_s, u"qualified"_s}, {u"targetNamespace"_s, ServiceNamespace}}};
    for (const auto &operation : operations)
        schema.children += {requestType(operation), responseType(operation)};
    return {u"wsdl:types"_s, {}, {schema}};
}

XmlElement message(const QString &name, const QString &element)
{
    const XmlElement part{u"wsdl:part"_s, {{u"name"_s, u"parameters"_s}, {u"element"_s, "tns:"_L1 + element}}};
    return {u"wsdl:message"_s, {{u"name"_s, name}}, {part}};
}

QList<XmlElement> messages(const QList<AsmxOperation> &operations)
{
    QList<XmlElement> messages;
    for (const auto &operation : operations) {
        messages.append(message(operation.name + "SoapIn"_L1, operation.name));
        messages.append(message(operation.name + "SoapOut"_L1, operation.name + "Response"_L1));
    }
    return messages;
}

XmlElement portType(const QList<AsmxOperation> &operations)
{
    XmlElement portType{u"wsdl:portType"_s, {{u"name"_s, u"srvSoap"_s}}};
    for (const auto &operation : operations) {
        const auto reference = "tns:"_L1 + operation.name;
        portType.children.append({u"wsdl:operation"_s,
                                  {{u"name"_s, operation.name}},
                                  {{u"wsdl:input"_s, {{u"message"_s, reference + "SoapIn"_L1}}},
                                   {u"wsdl:output"_s, {{u"message"_s, reference + "SoapOut"_L1}}}}});
    }
    return portType;
}

XmlElement boundOperation(const AsmxOperation &operation, const SoapPort &port)
{
    const XmlElement body{port.prefix + "body"_L1, {{u"use"_s, u"literal"_s}}};
    const XmlElement action{port.prefix + "operation"_L1,
                            {{u"soapAction"_s, ServiceNamespace + operation.name}, {u"style"_s, u"document"_s}}};
    return {u"wsdl:operation"_s,
            {{u"name"_s, operation.name}},
            {action, {u"wsdl:input"_s, {}, {body}}, {u"wsdl:output"_s, {}, {body}}}};
}

XmlElement binding(const QList<AsmxOperation> &operations, const SoapPort &port)
{
    const XmlElement transport{port.prefix + "binding"_L1,
                               {{u"transport"_s, u"http://schemas.xmlsoap.org/soap/http"_s}}};
    XmlElement binding{u"wsdl:binding"_s, {{u"name"_s, port.name}, {u"type"_s, u"tns:srvSoap"_s}}, {transport}};
    for (const auto &operation : operations)
        binding.children.append(boundOperation(operation, port));
    return binding;
}

XmlElement service(const QString &address)
{
    XmlElement service{u"wsdl:service"_s, {{u"name"_s, u"srv"_s}}};
    for (const auto &port : soapPorts()) {
        service.children.append({u"wsdl:port"_s,
                                 {{u"name"_s, port.name}, {u"binding"_s, "tns:"_L1 + port.name}},
                                 {{port.prefix + "address"_L1, {{u"location"_s, address}}}}});
    }
    return service;
}

} // namespace

HttpAnswer serviceDescription(const InfoRouterSettings &settings, const QString &address)
{
    const auto operations = operationsOf(settings);
    XmlElement definitions{u"wsdl:definitions"_s,
                           {{u"xmlns:wsdl"_s, u"http://schemas.xmlsoap.org/wsdl/"_s},
                            {u"xmlns:soap"_s, u"http://schemas.xmlsoap.org/wsdl/soap/"_s},
                            {u"xmlns:soap12"_s, u"http://schemas.xmlsoap.org/wsdl/soap12/"_s},
                            {u"xmlns:s"_s, u"http://www.w3.org/2001/XMLSchema"_s},
                            {u"xmlns:tns"_s, ServiceNamespace},
                            {u"targetNamespace"_s, ServiceNamespace}},
                           {types(operations)}};
    definitions.children += messages(operations);
    definitions.children.append(portType(operations));
    for (const auto &port : soapPorts())
        definitions.children.append(binding(operations, port));
    definitions.children.append(service(address));
    return {200, "text/xml; charset=utf-8",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + definitions.toString().toUtf8()};
}

} // namespace sluice::mock
