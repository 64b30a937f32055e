// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/inforoutersettings.h"

namespace sluice::mock {

/// A sentence of the framework under a legacy server (dossier §4.1, §5, §12). It comes in the language of the server,
/// and differs between the versions of SOAP.
enum class FrameworkText {
    UnknownSoapAction, ///< SOAP 1.1
    UnknownAction,     ///< SOAP 1.2
    NoAction,          ///< SOAP 1.2
    NotUnderstood,
    VersionMismatch,
    CannotProcess,
    Malformed,
    UnknownMethod,
    MethodInOtherCase,
    MissingParameter,
    InvalidFormat,
    UnrecognizedFormat,
    DangerousValue,
};

/// \a which in the language of \a settings, with %1 and %2 for what it is about.
[[nodiscard]] QString frameworkText(const InfoRouterSettings &settings, FrameworkText which);

} // namespace sluice::mock
