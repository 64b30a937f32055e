// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/storedservers.h"

#include "core/storage/servers/serverlist.h"

#include <QCoreApplication>
#include <QSet>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct StoreText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ServerStore)
};

constexpr qsizetype MostInOneSentence = 3;

/// Names the first mistakes in the message, and all of them, a line each, in the detail.
Error errorOfMistakes(const QList<FileMistakes> &files)
{
    QStringList sentences;
    QStringList all;
    for (const auto &[path, mistakes, isUnreadable] : files) {
        const auto shown = mistakes.first(std::min(mistakes.size(), MostInOneSentence));
        const auto sentence = isUnreadable ? StoreText::tr("The file %1 cannot be used: %2")
                                           : StoreText::tr("There are mistakes in %1: %2");
        sentences.append(sentence.arg(path, shown.join(u' ')));
        if (const auto left = mistakes.size() - shown.size(); left > 0)
            sentences.append(left == 1 ? StoreText::tr("There is 1 more.")
                                       : StoreText::tr("There are %n more.", nullptr, static_cast<int>(left)));
        for (const auto &mistake : mistakes)
            all.append(path + u": "_s + mistake);
    }
    sentences.append(StoreText::tr("Until somebody has put this right by hand, nothing is flushed or cleared on any "
                                   "server, and nothing is stored in the file."));
    return machineError(sentences.join(u' '), all.join(u'\n'));
}

QList<FileStamp> stampsOf(const QStringList &paths)
{
    QList<FileStamp> stamps;
    for (const auto &path : paths)
        stamps.append(stampOf(path));
    return stamps;
}

} // namespace

StoredServers::StoredServers(ServerFiles files)
    : m_files(std::move(files))
{
}

bool StoredServers::isCurrent() const
{
    return (m_files.own.isEmpty() || m_ownStamp == stampOf(m_files.own)) && m_systemStamps == stampsOf(m_files.system);
}

void StoredServers::read()
{
    m_systemStamps = stampsOf(m_files.system);
    m_system = readSystemServers(m_files.system);
    std::ignore = adoptReading(); // what was wrong is in the contents
}

/// Reads the user's own file, and combines what is in it with the rest.
Result<void> StoredServers::adoptReading()
{
    m_ownMistakes = {.path = m_files.own};
    m_ownStamp = stampOf(m_files.own);
    auto document = m_own;
    if (m_files.ownProblem) {
        m_ownMistakes.sentences.append(m_files.ownProblem->message);
    } else if (!m_files.own.isEmpty()) {
        auto reading = readServers(serverFileAt(m_files.own), PolicyBase::Defaults);
        m_ownMistakes.isUnreadable = !reading;
        m_ownMistakes.sentences = reading ? mistakesIn(*reading) : QStringList{mistakeOf(reading.error())};
        // A file that is being edited by hand may be wrong for a moment: what was read before is worth more.
        if (reading && (m_ownMistakes.sentences.isEmpty() || !m_wasRead))
            document = std::move(reading->document);
        m_wasRead = m_wasRead || m_ownMistakes.sentences.isEmpty();
    }
    adopt(std::move(document));
    if (m_ownMistakes.sentences.isEmpty())
        return {};
    return Failure(errorOfMistakes({m_ownMistakes}));
}

void StoredServers::adopt(ServerDocument document)
{
    QSet<QString> taken;
    for (const auto &server : std::as_const(m_system.servers))
        taken.insert(server.id);
    m_own = std::move(document);
    makeIdsUnique(m_own.servers, taken);
    QList<Server> servers;
    for (const auto &entry : std::as_const(m_own.servers))
        servers.append(entry.server);
    m_contents.servers = combined(m_system.servers, servers);

    auto mistakes = m_system.mistakes;
    if (!m_ownMistakes.sentences.isEmpty())
        mistakes.prepend(m_ownMistakes);
    m_contents.problem = mistakes.isEmpty() ? std::nullopt
        : m_files.ownProblem                ? m_files.ownProblem
                                            : std::optional(errorOfMistakes(mistakes));
    for (const auto environment : allEnvironments) {
        m_contents.ownPolicies.set(environment, m_own.policies.value(environment, defaultPolicy(environment)));
        auto policy = m_contents.ownPolicies.of(environment);
        if (const auto asked = m_system.policies.constFind(environment); asked != m_system.policies.constEnd())
            policy = stricter(*asked, policy);
        // A file that cannot be read may forbid anything, and may put any address in Production.
        policy.readOnly = policy.readOnly || m_contents.problem;
        m_contents.policies.set(environment, policy);
    }
}

Result<void> StoredServers::change(const Edit &edit)
{
    if (m_files.ownProblem)
        return Failure(*m_files.ownProblem);
    if (m_files.own.isEmpty())
        return edited(edit).map([&](ServerDocument document) { adopt(std::move(document)); });
    auto file = serverFileAt(m_files.own);
    if (const auto locked = file.lock(); !locked)
        return Failure(errorOf(locked.error()));
    if (auto read = adoptReading(); !read)
        return read;
    auto document = edited(edit);
    if (!document)
        return Failure(document.error());
    if (const auto stored = file.write(toJson(*document)); !stored)
        return Failure(errorOf(stored.error()));
    m_ownStamp = stampOf(m_files.own); // the lock is still held, so nobody else has written
    adopt(std::move(*document));
    return {};
}

/// The user's own document after \a edit. What could not be read again would lock everybody out, so it is a failure.
Result<ServerDocument> StoredServers::edited(const Edit &edit) const
{
    auto document = m_own;
    if (const auto done = edit(document, *this); !done)
        return Failure(done.error());
    const auto again = readServers(written(document), PolicyBase::Defaults);
    const auto mistakes = again ? mistakesIn(*again) : QStringList{mistakeOf(again.error())};
    if (!mistakes.isEmpty())
        return Failure(inputError(StoreText::tr("This cannot be stored: %1").arg(mistakes.join(u' '))));
    return document;
}

} // namespace sluice
