// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/superoffice/rest/restprotocol.h"
#include "core/protocol/superoffice/soap/soapprotocol.h"

namespace sluice::superoffice {

/// SuperOffice NetServer over REST, or over SOAP where `GET /api` shows that there is no REST: on nothing else. Not after
/// a refused sign-in, which would be tried twice, nor after silence or anything that was sent.
class AutomaticProtocol final : public Protocol
{
public:
    QString id() const override;
    std::optional<Error> problem(const Context &context) const override;
    QString understoodAddress(const Context &context) const override;
    std::optional<Operation> prerequisite(const Context &context, const Operation &operation) const override;
    Result<HttpRequest> encode(const Context &context, const Operation &operation) const override;
    Result<Reply> decode(const Context &context, const Operation &operation,
                         const HttpResponse &response) const override;
    NextMove next(const Context &context, const Operation &operation, const Result<Reply> &result) const override;
    Support support(const Context &context, const Operation &operation) const override;
    QStringList assumptions(const ProtocolOptions &options) const override;
    Product product() const override;

private:
    NextMove nextOfProbe(const Context &context, const Result<Reply> &result) const;

    RestProtocol m_rest;
    SoapProtocol m_soap;
};

} // namespace sluice::superoffice
