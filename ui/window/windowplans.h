// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/reply.h"
#include "core/run/plans/planfiles.h"
#include "core/run/review/review.h"
#include "ui/texts/nextstep.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace sluice {

class ApprovalSignIn;
class Confirmations;
class Console;
class PlanFileDialog;
class PlanSignIn;
class SecretStore;
class ServerStore;
struct PlanSheet;
struct SheetServer;
struct SignedInServer;

/// Prepares plans for stored servers, of which the console may show none, one or several: looks for objections, signs in,
/// reads the lists of caches where names are flushed, and shows the review sheet. What is confirmed there is carried out by
/// the console.
class WindowPlans final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it. \a window is the parent of its dialogs.
    WindowPlans(Console &console, Confirmations &confirmations, ServerStore &servers, SecretStore &secrets,
                QWidget *window);

    /// Whose signatures count. At first those of the usual files.
    void setSigners(const KnownSigners &signers) { m_signers = signers; }

    /// Prepares \a proposal, which has steps and servers, and shows it for review. A failure is reported, and nothing is
    /// sent. Ignored while something else is under way. \a file: instead, what this plan file says is carried out, as it
    /// is or not at all. \a path: where it is stored, to be read again before it is sent; empty if that is not known.
    void propose(const Proposal &proposal, const std::optional<PlanFile> &file = {}, const QString &path = {});

    /// Signs in to \a servers, for the approval of the plan that \a dialog shows. The dialog goes on when that is over; they
    /// are signed out of when the approval is.
    void signInToApprove(const QList<Destination> &servers, PlanFileDialog *dialog);

Q_SIGNALS:
    void failed(const sluice::ErrorReport &report);
    /// Something that a person may want to know; the preparation continues.
    void noted(const QString &server, const QString &sentence);

private:
    /// A node whose list of caches is asked for.
    struct Asked
    {
        qsizetype server = 0; ///< index in Proposal::servers
        qsizetype node = 0;
    };

    bool isOccupied() const;
    void judgeFile();
    std::optional<QString> objectionOfFile();
    std::optional<QString> objectionNow(const PlanFile &reviewed, const QString &path, const QByteArray &ownKey,
                                        Approval approval) const;
    void begin();
    void handleSignIns(const QList<Result<Destination>> &outcomes);
    bool needsLists() const;
    void readLists();
    void takeLists(const QList<Asked> &asked, const QList<Result<CacheList>> &lists);
    void fillListsOfFile();
    void showSheet();
    SheetServer sheetOf(qsizetype server) const;
    QString aboutFile() const;
    void giveUp();
    void giveUp(const QString &sentence);

    Console &m_console;
    Confirmations &m_confirmations;
    ServerStore &m_servers;
    SecretStore &m_secrets;
    PlanSignIn *const m_signIn;
    QPointer<ApprovalSignIn> m_approval; ///< the one that is under way
    KnownSigners m_signers;
    bool m_isPreparing = false;
    Proposal m_proposal;
    std::optional<PlanFile> m_file;
    QString m_path; ///< of the file; may be empty
    PlanFileCheck m_check;
    PlanFileVerdict m_verdict;
    QByteArray m_ownKey;
    QList<qsizetype> m_toSignIn;           ///< indexes in m_proposal.servers
    QHash<qsizetype, QString> m_leftOut;   ///< why, by server
    QHash<qsizetype, QStringList> m_notes; ///< about lists that could not be read, by server
};

} // namespace sluice
