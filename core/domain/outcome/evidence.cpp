// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/evidence.h"

#include "core/domain/operation/traits.h"

#include <algorithm>
#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

Evidence evidenceOfAnswer(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::SessionExpired:
    case Error::Kind::SignInRefused:
    case Error::Kind::Forbidden:
    case Error::Kind::Fault:
        return Evidence::Refused;
    case Error::Kind::Unsupported:
        return Evidence::Failed;
    case Error::Kind::Http:
        return saysNothingWasDone(error.httpStatus) ? Evidence::Failed : Evidence::Unknown;
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Tls:
    case Error::Kind::Protocol:
    case Error::Kind::InvalidInput:
    case Error::Kind::Machine:
    case Error::Kind::Name:
    case Error::Kind::Blocked:
    case Error::Kind::Cancelled:
        break;
    }
    return Evidence::Unknown;
}

Evidence evidenceOfUnsent(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Unsupported:
        return Evidence::Skipped;
    case Error::Kind::Cancelled:
        return Evidence::Cancelled;
    default:
        return Evidence::Failed;
    }
}

} // namespace

bool saysNothingWasDone(int httpStatus)
{
    // Not 303: many servers answer a POST with it after they have done what it asked for.
    constexpr std::array statuses{301, 302, 307, 308, 404, 405, 411, 413, 414, 415, 417, 421, 426, 429, 431};
    return std::ranges::find(statuses, httpStatus) != statuses.end();
}

Evidence evidenceOf(const Operation &operation, const Result<Reply> &result)
{
    if (result) {
        // A reply of another type answers something else, so nothing is known about the action.
        return !isAction(operation) || answers(*result, operation) ? Evidence::Acknowledged : Evidence::Unknown;
    }
    switch (result.error().delivery) {
    case Error::Delivery::NotSent:
        return evidenceOfUnsent(result.error());
    case Error::Delivery::MaybeSent:
        return Evidence::Unknown;
    case Error::Delivery::Answered:
        break;
    }
    return evidenceOfAnswer(result.error());
}

QString machineWord(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Acknowledged:
        return u"acknowledged"_s;
    case Evidence::Refused:
        return u"refused"_s;
    case Evidence::Failed:
        return u"failed"_s;
    case Evidence::Unknown:
        return u"unknown"_s;
    case Evidence::Skipped:
        return u"skipped"_s;
    case Evidence::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

} // namespace sluice
