// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/answers.h"
#include "tests/fuzz/markup.h"

#include <array>

using namespace sluice::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return fuzzAnswers(data, size, superOfficeSoap);
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t mostBytes,
                                               unsigned seed)
{
    static constexpr std::array words{
        QByteArrayView(
            "<h:Succeeded xmlns:h=\"http://www.superoffice.net/ws/crm/NetServer/Services88\">true</h:Succeeded>"),
        QByteArrayView(
            "<h:Succeeded xmlns:h=\"http://www.superoffice.net/ws/crm/NetServer/Services88\">false</h:Succeeded>"),
        QByteArrayView("<h:ExceptionInfo xmlns:h=\"http://www.superoffice.net/ws/crm/NetServer/Services88\"/>"),
        QByteArrayView("<h:ExceptionInfo "
                       "xmlns:h=\"http://www.superoffice.net/ws/crm/NetServer/Services88\"><h:Message>no</h:Message></"
                       "h:ExceptionInfo>"),
        QByteArrayView("<h:Message xmlns:h=\"http://www.superoffice.net/ws/crm/NetServer/Services88\"/>"),
        QByteArrayView("<h:Message xmlns:h=\"http://www.superoffice.net/ws/crm/NetServer/Services88\">no</h:Message>"),
        QByteArrayView("<s:Fault><faultcode>s:Client</faultcode></s:Fault>"),
        QByteArrayView("<s:Body/>"),
        QByteArrayView("<s:Header/>"),
        QByteArrayView("<x:Succeeded xmlns:x=\"x\">false</x:Succeeded>"),
        QByteArrayView("<succeeded>no</succeeded>"),
        QByteArrayView("<exceptionInfo><Message>no</Message></exceptionInfo>"),
        QByteArrayView("<fault/>"),
        QByteArrayView(" i:nil=\"true\""),
        QByteArrayView(" x=\"y\""),
        QByteArrayView("<!-- x -->"),
        QByteArrayView("<![CDATA[false]]>"),
    };
    return changeMarkup(data, size, mostBytes, seed, words);
}
