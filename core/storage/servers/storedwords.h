// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/binding.h"
#include "core/domain/server/environment.h"
#include "core/domain/server/policy.h"
#include "core/domain/server/protocoloptions.h"
#include "core/domain/server/transportoptions.h"

#include <QList>

#include <array>
#include <utility>

namespace sluice {

// The words used in stored files. A word never changes its meaning. An unknown word is a problem.

template<typename T>
using StoredWord = std::pair<QLatin1StringView, T>;

inline constexpr std::array environmentWords{
    StoredWord<Environment>{QLatin1StringView("production"), Environment::Production},
    StoredWord<Environment>{QLatin1StringView("staging"), Environment::Staging},
    StoredWord<Environment>{QLatin1StringView("test"), Environment::Test},
    StoredWord<Environment>{QLatin1StringView("development"), Environment::Development},
    StoredWord<Environment>{QLatin1StringView("demo"), Environment::Demo},
};

inline constexpr std::array signInWords{
    StoredWord<SignInKind>{QLatin1StringView("password"), SignInKind::Password},
    StoredWord<SignInKind>{QLatin1StringView("ticket"), SignInKind::Ticket},
    StoredWord<SignInKind>{QLatin1StringView("accessToken"), SignInKind::AccessToken},
    StoredWord<SignInKind>{QLatin1StringView("browserSession"), SignInKind::BrowserSession},
};

inline constexpr std::array envelopeWords{
    StoredWord<EnvelopeForm>{QLatin1StringView("wire"), EnvelopeForm::Wire},
    StoredWord<EnvelopeForm>{QLatin1StringView("published"), EnvelopeForm::Published},
};

inline QList<std::pair<QString, Binding>> bindingWords()
{
    QList<std::pair<QString, Binding>> words;
    for (const auto binding : allBindings)
        words.append({bindingWord(binding), binding});
    return words;
}

inline constexpr std::array proxyWords{
    StoredWord<ProxyKind>{QLatin1StringView("system"), ProxyKind::System},
    StoredWord<ProxyKind>{QLatin1StringView("none"), ProxyKind::None},
    StoredWord<ProxyKind>{QLatin1StringView("http"), ProxyKind::Http},
    StoredWord<ProxyKind>{QLatin1StringView("socks5"), ProxyKind::Socks5},
};

inline constexpr std::array confirmationWords{
    StoredWord<Confirmation>{QLatin1StringView("button"), Confirmation::Button},
    StoredWord<Confirmation>{QLatin1StringView("buttonAfterCancel"), Confirmation::ButtonAfterCancel},
    StoredWord<Confirmation>{QLatin1StringView("typedName"), Confirmation::TypedHost},
};

} // namespace sluice
