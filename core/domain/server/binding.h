// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace sluice {

/// How infoRouter's srv.asmx is spoken to (infoRouter dossier §0.1).
enum class Binding {
    Post,   ///< a form in the body
    Soap,   ///< SOAP 1.1
    Soap12, ///< SOAP 1.2
    Get,    ///< all in the address, the ticket and the password too: proxies and servers log addresses
};

inline constexpr std::array allBindings{Binding::Post, Binding::Soap, Binding::Soap12, Binding::Get};

/// "soap12", as it stands in files and on the command line.
QString bindingWord(Binding binding);

/// The binding that \a word names.
std::optional<Binding> bindingFrom(const QString &word);

} // namespace sluice
