// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/action/configurationchoice.h"

namespace sluice {

/// The text on the button that clears configurations, with its mnemonic, and the text for a screen reader.
struct ClearCaption
{
    QString text;
    QString name;
};

/// The caption of the button that sends \a choice. \a account is signed in; may be empty.
ClearCaption clearCaption(const ConfigurationChoice &choice, const QString &account);

/// \a text for a button, with "&" doubled so that it is no mnemonic.
QString onButton(const QString &text);

} // namespace sluice
