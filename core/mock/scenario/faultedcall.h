// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"

namespace sluice::mock {

/// A mocked product.
enum class Product { SuperOffice, InfoRouter };

/// What a fault needs to know about the call that it is applied to.
struct FaultedCall
{
    /// How the call was made, and so how its answer is written.
    enum class Form {
        Soap11,
        Soap12,
        Json, ///< REST of SuperOffice
        Xml,  ///< GET or POST of infoRouter
    };

    Product product = Product::SuperOffice;
    Form form = Form::Json;
    QString operation{};    ///< as in the SOAPAction, in the body or at the end of the path
    QString namespaceUri{}; ///< of the operation; empty outside SOAP
};

/// Reads \a call without judging it.
[[nodiscard]] FaultedCall faultedCall(Product product, const HttpCall &call);

} // namespace sluice::mock
