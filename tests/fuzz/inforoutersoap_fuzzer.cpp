// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/answers.h"
#include "tests/fuzz/inforouterwords.h"
#include "tests/fuzz/markup.h"

using namespace sluice::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return fuzzAnswers(data, size, infoRouterSoap);
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t mostBytes,
                                               unsigned seed)
{
    return changeMarkup(data, size, mostBytes, seed, infoRouterWords);
}
