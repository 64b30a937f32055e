// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/answers.h"
#include "tests/fuzz/markup.h"

#include <array>

using namespace sluice::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return fuzzAnswers(data, size, infoRouterSoap);
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t mostBytes,
                                               unsigned seed)
{
    static constexpr std::array words{
        QByteArrayView("<response success=\"true\"/>"),
        QByteArrayView("<response success=\"false\" error=\"[901]Session expired\"/>"),
        QByteArrayView(" success=\"true\""),
        QByteArrayView(" success=\"false\""),
        QByteArrayView(" Success=\"false\""),
        QByteArrayView(" SUCCESS=\"True\""),
        QByteArrayView(" x:success=\"false\" xmlns:x=\"x\""),
        QByteArrayView(" error=\"[921]Insufficient rights\""),
        QByteArrayView(" errorCode=\"4030\""),
        QByteArrayView("&lt;response success=&quot;true&quot;/&gt;"),
        QByteArrayView("&lt;response success=&quot;false&quot;/&gt;"),
        QByteArrayView("<!-- x -->"),
        QByteArrayView("<![CDATA[<response success=\"false\"/>]]>"),
        QByteArrayView("<soap:Fault><faultcode>soap:Client</faultcode></soap:Fault>"),
        QByteArrayView("<soap:Body/>"),
    };
    return changeMarkup(data, size, mostBytes, seed, words);
}
