// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>

namespace sluice::fuzz {

/// What answers of infoRouter are made of, so that a change of one keeps its sense.
inline constexpr std::array infoRouterWords{
    QByteArrayView("<response success=\"true\"/>"),
    QByteArrayView("<response success=\"false\" error=\"[901]Session expired\"/>"),
    QByteArrayView(" success=\"true\""),
    QByteArrayView(" success=\"false\""),
    QByteArrayView(" Success=\"false\""),
    QByteArrayView(" SUCCESS=\"True\""),
    QByteArrayView(" x:success=\"false\" xmlns:x=\"x\""),
    QByteArrayView(" error=\"[921]Insufficient rights\""),
    QByteArrayView(" errorCode=\"4030\""),
    QByteArrayView(" success=\"0\""),
    QByteArrayView("<Success>no</Success>"),
    QByteArrayView("<error>Access denied</error>"),
    QByteArrayView("<errorMessage>Access denied</errorMessage>"),
    QByteArrayView("Sorry: &lt;response success=&quot;false&quot;/&gt;"),
    QByteArrayView("&lt;response success=&quot;true&quot;/&gt;"),
    QByteArrayView("&lt;response success=&quot;false&quot;/&gt;"),
    QByteArrayView("<!-- x -->"),
    QByteArrayView("<![CDATA[<response success=\"false\"/>]]>"),
    QByteArrayView("<string xmlns=\"http://tempuri.org/\">&lt;response success=&quot;false&quot;/&gt;</string>"),
    QByteArrayView("<soap:Fault><faultcode>soap:Client</faultcode></soap:Fault>"),
    QByteArrayView("<soap:Body/>"),
};

} // namespace sluice::fuzz
