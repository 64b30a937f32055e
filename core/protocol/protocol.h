// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"
#include "core/protocol/product.h"

#include <optional>
#include <variant>

namespace sluice {

/// Ends the conversation. \a context holds what was learned.
struct Deliver
{
    Context context;

    friend bool operator==(const Deliver &, const Deliver &) = default;
};

/// Sign in again, then send the same operation once more.
struct Renew
{
    friend bool operator==(const Renew &, const Renew &) = default;
};

/// Ask whether the sign-in is still valid. If it is, deliver the answer; if it is not, act as for Renew.
struct Verify
{
    /// False: the operation may have been carried out in part, so it is not sent again. The sign-in is still renewed
    /// before the next one.
    bool repeats = true;

    friend bool operator==(const Verify &, const Verify &) = default;
};

/// Send \a operation first, then the original one once more if its address has changed.
struct Ask
{
    Operation operation;

    friend bool operator==(const Ask &, const Ask &) = default;
};

/// Send the same operation again with the changed \a context. A protocol must say this only a limited number of times.
struct Again
{
    Context context;

    friend bool operator==(const Again &, const Again &) = default;
};

/// Ask \a question first, then read the same answer again with what was learned. The operation is not sent again for
/// this.
struct ReadAgain
{
    Operation question;

    friend bool operator==(const ReadAgain &, const ReadAgain &) = default;
};

using NextMove = std::variant<Deliver, Renew, Verify, Ask, Again, ReadAgain>;

/// Whether a server offers an operation.
enum class Support { Yes, No, Unknown };

/// One way to speak with the servers of a product: what to send, what an answer means and what to do next. Pure: no
/// socket, no clock and no state, so every function is const and may be called from any thread. A new product is a
/// folder with its protocols and its Product, and one line in registry.cpp.
class Protocol
{
public:
    Protocol() = default;
    virtual ~Protocol() = default;
    Q_DISABLE_COPY_MOVE(Protocol)

    /// The id in files and on the command line: "superoffice-soap".
    virtual QString id() const = 0;

    /// The problem with the address or the options of \a context, in one translated sentence; nothing if they can be
    /// used.
    virtual std::optional<Error> problem(const Context &context) const = 0;

    /// The address as the protocol reads it, for people: "https://crm.example.com/SuperOffice/".
    virtual QString understoodAddress(const Context &context) const = 0;

    /// The operation that must come before \a operation, such as a probe or a sign-in; nothing if none is needed.
    virtual std::optional<Operation> prerequisite(const Context &context, const Operation &operation) const = 0;

    /// The request for \a operation. An operation that the protocol does not have is an Unsupported error. That, an
    /// empty selection and a name that cannot be sent are errors with delivery NotSent.
    virtual Result<HttpRequest> encode(const Context &context, const Operation &operation) const = 0;

    /// The reply in \a response, which is a complete answer to encode()'s request, with any status. The reply is the
    /// alternative that answers() \a operation, or else an error.
    virtual Result<Reply> decode(const Context &context, const Operation &operation,
                                 const HttpResponse &response) const = 0;

    /// What to do after \a operation has ended with \a result.
    virtual NextMove next(const Context &context, const Operation &operation, const Result<Reply> &result) const = 0;

    /// Whether the server of \a context offers \a operation, as far as that is known without asking it.
    virtual Support support(const Context &context, const Operation &operation) const = 0;

    /// What a preview has to assume, because only the server can tell: translated sentences, often none.
    virtual QStringList assumptions(const ProtocolOptions &options) const = 0;

    /// The product that this protocol belongs to; its texts are in the current language.
    virtual Product product() const = 0;
};

} // namespace sluice
