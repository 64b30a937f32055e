// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up product: a pantry keeps caches, which it calls shelves. It shows what a new product has to bring along.
#pragma once

#include "core/protocol/protocol.h"

namespace sluice::pantry {

inline constexpr QLatin1StringView ProtocolId("pantry");

/// The interface of a pantry: JSON over HTTP.
///
///     GET  about      {"version": "3.1"}
///     POST sign-in    {"user": …, "password": …}  answered by {"ticket": …}, or by 403
///     GET  shelves    ["jam", "flour"]
///     POST flush      ["jam"], or null for all  answered by 204
///
/// All but the first two want the ticket in the header X-Ticket.
class PantryProtocol final : public Protocol
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

/// The protocols of the product; they live as long as the program.
QList<const Protocol *> protocols();

} // namespace sluice::pantry
