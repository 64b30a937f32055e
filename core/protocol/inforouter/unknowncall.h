// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/wire/soapfault.h"

namespace sluice::inforouter {

/// Whether \a fault says that the server does not know \a call, in any language. Sentences are in the language of the
/// server and differ between SOAP 1.1 and 1.2. What stays is the code, and the action, which the sentence quotes
/// (dossier §12). The server looks for the call before it does anything.
bool saysUnknownCall(const wire::SoapFault &fault, const QString &call);

/// Whether \a fault blames the request and not the server: an unknown call, or one that it cannot read.
bool blamesRequest(const wire::SoapFault &fault);

/// Whether every generation of the server has \a call (dossier §1).
bool isInEveryGeneration(const QString &call);

} // namespace sluice::inforouter
