// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"
#include "tests/fuzz/fuzzing.h"

namespace sluice::fuzz {

/// An operation, the way in which it was sent, and what came back.
struct Exchange
{
    const Protocol *protocol = nullptr;
    Context context{};
    Operation operation{};
    HttpResponse response{};
};

/// Each takes three bytes from the input (operation, way of sending, status) and leaves the body of the answer to it.
Exchange superOfficeSoap(Input &input);
Exchange superOfficeRest(Input &input); ///< takes a fourth byte: what the headers say of the length
Exchange infoRouterForm(Input &input);
Exchange infoRouterSoap(Input &input);

/// What the protocol makes of the answer. Decides what to do next, too.
Result<Reply> decoded(const Exchange &exchange);

/// Reports the input if the answer was taken for a yes although a no stands in it, or if the reply does not belong to the
/// operation.
void judge(const Exchange &exchange, const Result<Reply> &reply);

/// The whole run of a fuzzer whose inputs are answers.
int fuzzAnswers(const std::uint8_t *data, std::size_t size, Exchange (*exchangeOf)(Input &));

} // namespace sluice::fuzz
