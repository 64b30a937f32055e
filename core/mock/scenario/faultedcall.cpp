// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/scenario/faultedcall.h"

#include "core/mock/http/soaprequest.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

/// The end of the action in one of the two headers that may hold it; empty when there is none.
QString actionOf(const HttpCall &call)
{
    auto action = QString::fromUtf8(call.soapAction).remove(u'"').trimmed();
    if (action.isEmpty())
        action = actionIn(call.contentType);
    return action.section(u'/', -1);
}

bool isService(const QString &path)
{
    return path.endsWith(".svc"_L1, Qt::CaseInsensitive) || path.endsWith(".asmx"_L1, Qt::CaseInsensitive);
}

} // namespace

FaultedCall faultedCall(Product product, const HttpCall &call)
{
    const auto path = call.path.endsWith(u'/') ? call.path.chopped(1) : call.path;
    if (!isService(path)) {
        const auto form = product == Product::SuperOffice ? FaultedCall::Form::Json : FaultedCall::Form::Xml;
        return {product, form, path.section(u'/', -1), {}};
    }
    const auto request = SoapRequest::read(call.body);
    const auto action = actionOf(call);
    const bool is12 =
        call.contentType.toLower().contains("soap+xml") || (request && request->envelopeNamespace() == ns::Soap12);
    return {product, is12 ? FaultedCall::Form::Soap12 : FaultedCall::Form::Soap11,
            action.isEmpty() && request ? request->operation().localName() : action,
            request ? request->operation().namespaceURI() : QString()};
}

} // namespace sluice::mock
