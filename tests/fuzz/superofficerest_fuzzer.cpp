// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/answers.h"

using namespace sluice::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return fuzzAnswers(data, size, superOfficeRest);
}
