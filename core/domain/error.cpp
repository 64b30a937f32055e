// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"

namespace sluice {

Error asNotSent(Error error)
{
    error.delivery = Error::Delivery::NotSent;
    if (error.kind == Error::Kind::Unsupported)
        error.kind = Error::Kind::Http;
    return error;
}

Error inputError(QString message, QString detail)
{
    return {.kind = Error::Kind::InvalidInput,
            .delivery = Error::Delivery::NotSent,
            .message = std::move(message),
            .detail = std::move(detail)};
}

} // namespace sluice
