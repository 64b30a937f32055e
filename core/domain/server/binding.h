// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace sluice {

/// How requests to infoRouter's srv.asmx are encoded (infoRouter dossier §0.1).
enum class Binding {
    Post,   ///< a form in the body
    Soap,   ///< SOAP 1.1
    Soap12, ///< SOAP 1.2
    Get,    ///< everything is in the address, also ticket and password: proxies and servers log addresses
};

inline constexpr std::array allBindings{Binding::Post, Binding::Soap, Binding::Soap12, Binding::Get};

/// The word in files and on the command line, such as "soap12".
QString bindingWord(Binding binding);

/// The binding with this word; nothing for an unknown one.
std::optional<Binding> bindingFrom(const QString &word);

} // namespace sluice
