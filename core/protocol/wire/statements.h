// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/http/http.h"

#include <QString>
#include <QStringList>

namespace sluice::wire {

/// What one answer says about the outcome of an operation: the yeses and noes in it, in the order of the answer. They are
/// only ever added, so that nothing said later hides what was said before. Of each kind the first few are kept, shortened.
class Statements
{
public:
    /// \a words quote the answer: “Succeeded true”.
    void addYes(const QString &words) { add(m_yeses, words); }
    void addNo(const QString &words) { add(m_noes, words); }

    /// Words that make a yes beside them doubtful, and mean nothing alone: a no at a place where the product does not
    /// say it, or something that is neither yes nor no where one of them belongs.
    void addDoubt(const QString &words) { add(m_doubts, words); }

    /// Adds the status of \a response: one that is no success is a doubt.
    void addStatus(const HttpResponse &response);

    const QStringList &yeses() const { return m_yeses; }
    const QStringList &noes() const { return m_noes; }
    const QStringList &doubts() const { return m_doubts; }

private:
    static void add(QStringList &list, const QString &words);

    QStringList m_yeses;
    QStringList m_noes;
    QStringList m_doubts;
};

/// What statements come to together.
enum class Verdict {
    Silence,       ///< neither a yes nor a no
    Yes,           ///< at least one yes, and nothing against it
    No,            ///< at least one no, and no yes
    Contradiction, ///< a yes, and something against it: nobody knows the outcome
};

/// The one place that decides whether an answer is a yes. Each protocol adds what else its yes needs.
Verdict verdictOf(const Statements &statements);

/// The error for an answer that contradicts itself; it quotes what contradicts. For an action the outcome is unknown.
/// A sign-in counts as refused, so that the password is not sent again without the user.
Error contradiction(const HttpResponse &response, const Statements &statements, bool isSignIn);

/// Whether the status is one of those that report success: 2xx.
bool isSuccess(const HttpResponse &response);

} // namespace sluice::wire
