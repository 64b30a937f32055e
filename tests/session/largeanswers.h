// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/session/answermessage.h"
#include "tests/session/recordedservice.h"

#include <QStringList>

namespace sluice::test {

/// The names of what an answer can be filled with to become as large as it has to be.
QStringList fillings();

/// An answer of about \a size bytes, filled with what \a filling names.
AnswerFault filledAnswer(const QString &filling, AnswerForm form, qint64 size);

/// The names of answers that never end, however much the client reads.
QStringList endlessAnswers();

AnswerFault endlessAnswer(const QString &name);

} // namespace sluice::test
