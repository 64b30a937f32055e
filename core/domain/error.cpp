// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"

namespace sluice {

namespace {

Error unsent(Error::Kind kind, QString message, QString detail)
{
    return {
        .kind = kind, .delivery = Error::Delivery::NotSent, .message = std::move(message), .detail = std::move(detail)};
}

} // namespace

bool isAboutCertificate(const Error &error)
{
    return error.kind == Error::Kind::Tls && error.tls
        && !(error.tls->chainPem.isEmpty() && error.tls->chain.isEmpty() && error.tls->expected.isEmpty());
}

Error asNotSent(Error error)
{
    error.delivery = Error::Delivery::NotSent;
    if (error.kind == Error::Kind::Unsupported)
        error.kind = Error::Kind::Http;
    return error;
}

Error inputError(QString message, QString detail)
{
    return unsent(Error::Kind::InvalidInput, std::move(message), std::move(detail));
}

Error machineError(QString message, QString detail)
{
    return unsent(Error::Kind::Machine, std::move(message), std::move(detail));
}

Error nameError(QString message, QString detail)
{
    return unsent(Error::Kind::Name, std::move(message), std::move(detail));
}

} // namespace sluice
