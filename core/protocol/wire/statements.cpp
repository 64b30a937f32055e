// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/statements.h"

#include "core/protocol/wire/httperrors.h"

#include <QCoreApplication>

namespace sluice::wire {

using namespace Qt::StringLiterals;

namespace {

struct StatementText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::wire::Statements)
};

/// An exception can have pages of text. Its first words are enough for a sentence.
QString shortened(const QString &words)
{
    constexpr qsizetype longest = 200;
    const auto line = words.left(longest).section(u'\n', 0, 0);
    return line.size() < words.size() ? line + u'…' : line;
}

} // namespace

void Statements::add(QStringList &list, const QString &words)
{
    constexpr qsizetype enough = 4; // a verdict needs one; a hostile answer can have a million
    if (list.size() < enough)
        list.append(shortened(words));
}

void Statements::addStatus(const HttpResponse &response)
{
    if (!isSuccess(response))
        addDoubt(u"HTTP %1"_s.arg(response.status));
}

Verdict verdictOf(const Statements &statements)
{
    const bool saysYes = !statements.yeses().isEmpty();
    const bool saysNo = !statements.noes().isEmpty();
    if (saysYes)
        return saysNo || !statements.doubts().isEmpty() ? Verdict::Contradiction : Verdict::Yes;
    return saysNo ? Verdict::No : Verdict::Silence;
}

Error contradiction(const HttpResponse &response, const Statements &statements, bool isSignIn)
{
    const auto &against = statements.noes().isEmpty() ? statements.doubts() : statements.noes();
    auto error = answeredError(isSignIn ? Error::Kind::SignInRefused : Error::Kind::Protocol, response,
                               StatementText::tr("The answer contradicts itself: it says “%1”, but also “%2”.")
                                   .arg(statements.yeses().value(0), against.value(0)));
    error.cause = Error::Cause::Contradiction;
    return error;
}

bool isSuccess(const HttpResponse &response)
{
    return response.status >= 200 && response.status < 300;
}

} // namespace sluice::wire
