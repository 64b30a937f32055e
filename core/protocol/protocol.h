// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"
#include "core/protocol/product.h"

#include <optional>
#include <variant>

namespace sluice {

/// The conversation is over; \a context holds what was learned.
struct Deliver
{
    Context context;

    friend bool operator==(const Deliver &, const Deliver &) = default;
};

/// Sign in anew, then send the same operation once more.
struct Renew
{
    friend bool operator==(const Renew &, const Renew &) = default;
};

/// Ask first whether the sign-in is still good: if it is, the answer stands; if not, it is a Renew.
struct Verify
{
    friend bool operator==(const Verify &, const Verify &) = default;
};

/// Ask something else first, then send the same operation once more, if that taught anything.
struct Ask
{
    Operation operation;

    friend bool operator==(const Ask &, const Ask &) = default;
};

/// Send the same operation again with \a context, which has come closer to its end.
struct Again
{
    Context context;

    friend bool operator==(const Again &, const Again &) = default;
};

using NextMove = std::variant<Deliver, Renew, Verify, Ask, Again>;

/// Whether a server offers an operation.
enum class Support { Yes, No, Unknown };

/// One way to speak with the servers of a product: what to send, what an answer means and what to do next. Pure: no
/// socket, no clock and no state, so every function is const and may be called from any thread. A new product is a folder
/// with its protocols and its Product, and one line in registry.cpp.
class Protocol
{
public:
    Protocol() = default;
    virtual ~Protocol() = default;
    Q_DISABLE_COPY_MOVE(Protocol)

    /// "superoffice-soap", as it stands in files and on the command line.
    virtual QString id() const = 0;

    /// What is wrong with \a context's address or options, in one translated sentence; nothing when it can be used.
    virtual std::optional<Error> problem(const Context &context) const = 0;

    /// The address as it was understood, for people: "https://crm.example.com/SuperOffice/".
    virtual QString understoodAddress(const Context &context) const = 0;

    /// What must be done first, because \a operation cannot be said without it: a probe, a sign-in.
    virtual std::optional<Operation> prerequisite(const Context &context, const Operation &operation) const = 0;

    /// Unknown operations, empty selections and names that the wire cannot carry are errors with delivery NotSent.
    virtual Result<HttpRequest> encode(const Context &context, const Operation &operation) const = 0;

    /// \a response is a complete answer to encode()'s request, with any status.
    virtual Result<Reply> decode(const Context &context, const Operation &operation,
                                 const HttpResponse &response) const = 0;

    virtual NextMove next(const Context &context, const Operation &operation, const Result<Reply> &result) const = 0;

    virtual Support support(const Context &context, const Operation &operation) const = 0;

    /// What is not known before something is sent, and so is assumed in a preview: translated sentences, often none.
    virtual QStringList assumptions(const ProtocolOptions &options) const = 0;

    /// The product that this protocol belongs to; its texts are in the current language.
    virtual Product product() const = 0;
};

} // namespace sluice
