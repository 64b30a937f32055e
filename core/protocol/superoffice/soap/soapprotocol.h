// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

namespace sluice::superoffice {

/// SuperOffice NetServer over SOAP, Services 73, 75 and 80 to 88.
class SoapProtocol final : public Protocol
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
};

} // namespace sluice::superoffice
