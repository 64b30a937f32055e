// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/plans/planfiles.h"
#include "core/run/review/review.h"
#include "core/storage/files/filethread.h"
#include "core/storage/signing/ed25519.h"
#include "ui/console/plans/planparts.h"

#include <QTimer>

namespace sluice {

/// What is known of a plan file that somebody has open.
struct PlanState
{
    PlanFile file{};
    QList<KnownSigner> known{}; ///< with the own key, if there is one
    PlanFileVerdict verdict{};
    QList<ServerAccount> accounts{}; ///< see accountsHere()
    QByteArray ownKey{};             ///< public; empty: nothing was signed from here yet
    /// Why whoever sits here cannot approve it: what approved() would say, or that they have done so already. Where nobody
    /// is signed in to a server yet, it is not known before.
    std::optional<Error> objectionToApproving{};

    friend bool operator==(const PlanState &, const PlanState &) = default;
};

/// A plan file that is open: what it says, what is to be said of it now, and what a person does to it. Files are read and
/// written on a thread, and the file is read again every few seconds, because on a disk that people share nobody tells of
/// a change. Somebody else's change is never written over, and a disk that does not answer while it is
/// read keeps nobody from closing it.
class OpenPlan final : public QObject
{
    Q_OBJECT

public:
    using Reader = std::function<Result<PlanFile>(const QString &path)>;

    /// Reads the file at \a path with \a reader, on a thread that is not waited for when the plan is closed.
    OpenPlan(QString path, PlanParts parts, QObject *parent = nullptr, Reader reader = readPlanFile);
    ~OpenPlan() override;

    const QString &path() const { return m_path; }
    /// Nothing until the file was read, and while it cannot be read or judged.
    const std::optional<PlanState> &state() const { return m_state; }
    /// Why it cannot be read or judged.
    const std::optional<Error> &problem() const { return m_problem; }
    /// Whether something is being signed and written.
    bool isBusy() const { return m_isBusy; }

    /// What the plan proposes to do today. Fails as proposalFrom(); only while there is a state().
    Result<Proposal> proposal() const;

    /// Where nobody is signed in. An approval says with which accounts it was given, so it takes a sign-in to each server.
    /// Fails as proposal(); only while there is a state().
    Result<QList<Destination>> serversToSignInTo() const;
    /// Whether state() knows the accounts with which somebody is signed in now.
    bool areAccountsCurrent() const;

    /// Reads and judges it again.
    void read();

    // The next three sign as \a person; the key is made when there is none. They end with done() or failed(), and do
    // nothing while isBusy(). \a shown is what the person has seen: if the file is another one by now, they fail with the
    // cause ChangedElsewhere.

    void comment(const PlanFile &shown, const QString &text, const QString &person);
    /// \a index: of the comment in \a shown, which there has to be.
    void resolve(const PlanFile &shown, qsizetype index, bool isResolved, const QString &person);
    /// It names the accounts that were \a shown with the file, which have to be the same still. Somebody has to be signed
    /// in to each server.
    void approve(const PlanState &shown, const QString &person);

    /// Adds \a signer to the known signers of this account; ends with done() or failed().
    void makeKnown(const KnownSigner &signer);

Q_SIGNALS:
    /// state() or problem() has changed.
    void changed();
    /// The file was read and judged again, or cannot be; also when nothing has changed.
    void wasRead();
    void busyChanged();
    /// The file is not the one that was read before, because somebody else has changed it.
    void changedElsewhere();
    void done();
    /// Nothing was written. With the cause ChangedElsewhere the file has to be read again first.
    void failed(const sluice::Error &error);

private:
    /// Makes the file that is written in place of \a base. Runs on the thread.
    using Change =
        std::function<Result<PlanFile>(const PlanFile &base, const PlanSigner &signer, const PlanFileCheck &check)>;

    void readKey();
    void adopt(const Result<PlanFile> &file, const Result<QList<KnownSigner>> &known);
    void judge(const PlanFile &file, const QList<KnownSigner> &known);
    void setState(std::optional<PlanState> state, std::optional<Error> problem);
    void setBusy(bool isBusy);
    std::optional<Error> objectionToChanging(const PlanFile &shown) const;
    void change(const PlanFile &shown, const QString &person, const Change &change);
    void write(const PlanFile &base, const PlanSigner &signer, const Change &change);
    PlanFileCheck checkOf(const PlanFile &file, const QList<KnownSigner> &known) const;

    const QString m_path;
    const PlanParts m_parts;
    const Reader m_reader;
    std::optional<PlanState> m_state;
    std::optional<Error> m_problem;
    std::optional<ed25519::KeyPair> m_keys; ///< nothing: there is none, or it is not known yet
    std::optional<PlanFile> m_written;      ///< by ourselves; nothing: somebody else may have written what is read
    const ed25519::KeyPair m_standIn;       ///< to try an approval with before there is a key
    bool m_isReading = false;
    bool m_isReadAgain = false; ///< read() was called meanwhile
    quint64 m_changes = 0;      ///< how often something was written; what was read before does not count
    bool m_isBusy = false;
    quint64 m_judgement = 0; ///< grows with each; an older one does not count
    QTimer m_timer;
    FileThread m_thread; ///< last: it ends first
};

} // namespace sluice
