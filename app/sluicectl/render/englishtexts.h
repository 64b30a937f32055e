// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace sluice::ctl {

/// Translates, and remembers what it was asked for, so that inEnglish() can tell which text of the program a sentence
/// comes from.
class RememberingTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *sourceText, const char *disambiguation = nullptr,
                      int n = -1) const override;
};

/// \a text, which was put together from translated texts and their arguments, in English. What no translated text of the
/// program explains stays as it is: names, and the words of servers and of the system.
QString inEnglish(const QString &text);

} // namespace sluice::ctl
