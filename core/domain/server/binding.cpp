// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/binding.h"

namespace sluice {

using namespace Qt::StringLiterals;

QString bindingWord(Binding binding)
{
    switch (binding) {
    case Binding::Post:
        return u"post"_s;
    case Binding::Soap:
        return u"soap"_s;
    case Binding::Soap12:
        return u"soap12"_s;
    case Binding::Get:
        return u"get"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Binding> bindingFrom(const QString &word)
{
    for (const auto binding : allBindings) {
        if (bindingWord(binding) == word)
            return binding;
    }
    return {};
}

} // namespace sluice
