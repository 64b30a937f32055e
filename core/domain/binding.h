// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

/// How infoRouter's srv.asmx is spoken to (infoRouter dossier §0.1).
enum class Binding {
    Post,   ///< a form in the body
    Soap,   ///< SOAP 1.1
    Soap12, ///< SOAP 1.2
    Get,    ///< all in the address, the ticket and the password too: proxies and servers log addresses
};

} // namespace sluice
