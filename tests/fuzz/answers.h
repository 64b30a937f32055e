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

/// Decodes the answer, decides what to do next, and reports the input if the answer is taken for a yes although a no
/// stands in it, or if the reply does not belong to the operation.
void decodeAndJudge(const Exchange &exchange);

/// The whole run of a fuzzer whose inputs are answers.
int fuzzAnswers(const std::uint8_t *data, std::size_t size, Exchange (*exchangeOf)(Input &));

} // namespace sluice::fuzz
