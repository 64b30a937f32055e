// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/unknowncall.h"

#include "core/protocol/inforouter/soapnames.h"

#include <algorithm>
#include <array>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;

namespace {

/// Whether \a text holds \a word, and not only as the beginning of a longer word.
bool quotes(const QString &text, const QString &word)
{
    for (auto at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const auto after = QStringView(text).sliced(at + word.size());
        if (after.isEmpty() || !(after.front().isLetterOrNumber() || after.front() == u'_'))
            return true;
    }
    return false;
}

} // namespace

bool saysUnknownCall(const wire::SoapFault &fault, const QString &call)
{
    // Codes of WCF and of SOAP 1.2 for exactly this.
    if (fault.code == "ActionNotSupported"_L1 || fault.code == "ProcedureNotPresent"_L1)
        return true;
    return blamesRequest(fault) && quotes(fault.text, soapAction(call));
}

bool blamesRequest(const wire::SoapFault &fault)
{
    return fault.code == "Client"_L1 || fault.code == "Sender"_L1;
}

bool isInEveryGeneration(const QString &call)
{
    constexpr std::array calls{"AuthenticateUser"_L1, "isValidTicket"_L1, "LogOut"_L1, "ServerInfo"_L1,
                               "getApplicationParameters"_L1};
    return std::ranges::find(calls, call) != calls.end();
}

} // namespace sluice::inforouter
