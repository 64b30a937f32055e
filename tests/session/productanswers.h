// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/session/answermessage.h"

namespace sluice::test {

/// \name What a product says instead of \a message, in an answer that is complete
/// @{
AnswerMessage productNo(const AnswerMessage &message, AnswerForm form); ///< about neither rights nor sign-ins
AnswerMessage missingRight(const AnswerMessage &message, AnswerForm form);
AnswerMessage yesAndNo(const AnswerMessage &message, AnswerForm form);
AnswerMessage serverError(const AnswerMessage &message, AnswerForm form);
AnswerMessage gatewayFault(const AnswerMessage &message, AnswerForm form); ///< of a gateway that waited in vain
AnswerMessage unknownOperation(const AnswerMessage &message, AnswerForm form);
AnswerMessage expiredSignIn(const AnswerMessage &message, AnswerForm form);
AnswerMessage faultThatSaysNothing(); ///< SuperOffice over SOAP only
/// @}

} // namespace sluice::test
