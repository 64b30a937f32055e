// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plans/planfiledialog.h"

#include "core/run/plans/usualperson.h"
#include "ui/delegates/resultlook.h"
#include "ui/dialogs/plans/makeknowndialog.h"
#include "ui/dialogs/plans/planapprovaldialog.h"
#include "ui/dialogs/plans/plancommentdialog.h"
#include "ui/dialogs/plans/planfacts.h"
#include "ui/icons/icons.h"
#include "ui/texts/plantexts.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"
#include "ui_planfiledialog.h"

#include <QEvent>
#include <QFileInfo>
#include <QScreen>
#include <QTime>

#include <algorithm>
#include <chrono>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize UsualSize(880, 600);
constexpr int VerdictIconSize = 26;
constexpr std::chrono::seconds CountedEvery(10); // minutes are shown

/// The strictest class of the servers of \a plan, by which the whole dialog is coloured.
Environment strictestOf(const PlanDocument &plan)
{
    return std::ranges::max_element(plan.servers, {},
                                    [](const PlannedServer &server) { return strictness(server.environment); })
        ->environment;
}

QString serversOf(const PlanDocument &plan)
{
    QStringList names;
    for (const auto &server : plan.servers)
        names.append(inSentence(server.name));
    return names.join(u", "_s);
}

/// Shows \a texts in place of \a empty, and keeps the current row.
void fillList(QListWidget *list, QLabel *empty, const QStringList &texts)
{
    const auto row = list->currentRow();
    list->clear();
    list->addItems(texts);
    list->setVisible(!texts.isEmpty());
    empty->setVisible(texts.isEmpty());
    list->setCurrentRow(std::clamp(row, 0, static_cast<int>(texts.size()) - 1));
}

} // namespace

PlanFileDialog::PlanFileDialog(const QString &path, const PlanParts &parts, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PlanFileDialog>())
    , m_plan(new OpenPlan(path, parts, this))
{
    m_ui->setupUi(this);
    setModal(false);
    setWindowTitle(tr("%1 — Plan", "a file").arg(inSentence(QFileInfo(path).fileName())));
    auto title = m_ui->verdictTitle->font();
    title.setPointSizeF(title.pointSizeF() * 1.08);
    m_ui->verdictTitle->setFont(title);
    for (auto *area : {m_ui->planArea, m_ui->verdictArea})
        area->viewport()->setAutoFillBackground(false);
    m_ui->band->hide();
    showNews({});
    m_countdown.callOnTimeout(this, &PlanFileDialog::showExpiry);
    m_countdown.start(CountedEvery);
    connectPlan();
    connectButtons();
    showPlan();
    resize(UsualSize.boundedTo(screen()->availableSize() * 9 / 10));
}

PlanFileDialog::~PlanFileDialog() = default;

void PlanFileDialog::connectPlan()
{
    connect(m_plan, &OpenPlan::changed, this, &PlanFileDialog::showPlan);
    connect(m_plan, &OpenPlan::wasRead, this, &PlanFileDialog::approveWhenJudged);
    connect(m_plan, &OpenPlan::busyChanged, this, &PlanFileDialog::showButtons);
    connect(m_plan, &OpenPlan::changedElsewhere, this, [this] {
        showNews(tr("Read again at %1: somebody else has changed the file.", "a time")
                     .arg(QTime::currentTime().toString(u"HH:mm:ss"_s)));
    });
    connect(m_plan, &OpenPlan::done, this, [this] { showNews({}); });
    connect(m_plan, &OpenPlan::failed, this, [this](const Error &error) {
        if (!findChild<PlanDeedDialog *>()) // else it says so, where it was begun
            showNews(withoutControls(error.message), error.cause == Error::Cause::ChangedElsewhere);
    });
}

void PlanFileDialog::connectButtons()
{
    connect(m_ui->commentButton, &QPushButton::clicked, this,
            [this] { (new PlanCommentDialog(*m_plan, this))->open(); });
    connect(m_ui->resolveButton, &QPushButton::clicked, this, &PlanFileDialog::resolveCurrent);
    connect(m_ui->commentsList, &QListWidget::currentRowChanged, this, &PlanFileDialog::showButtons);
    connect(m_ui->approveButton, &QPushButton::clicked, this, &PlanFileDialog::approve);
    connect(m_ui->knownButton, &QPushButton::clicked, this, &PlanFileDialog::makeKnown);
    connect(m_ui->runButton, &QPushButton::clicked, this, &PlanFileDialog::run);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->reloadButton, &QPushButton::clicked, this, [this] {
        showNews({});
        m_plan->read();
    });
}

void PlanFileDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_plan->read();
    if (event->type() == QEvent::PaletteChange && m_shown) {
        showVerdictIcon();
        showFindings();
    }
}

// ---- What is shown --------------------------------------------------------------------------------------------------

void PlanFileDialog::showPlan()
{
    const auto &state = m_plan->state();
    const auto &problem = m_plan->problem();
    m_ui->stack->setCurrentWidget(problem ? m_ui->problemPage : state ? m_ui->planPage : m_ui->readingPage);
    m_ui->band->setVisible(state.has_value());
    if (problem) {
        showAlert(m_ui->problemLabel, withoutControls(problem->message));
        m_ui->detailLabel->setText(withoutControls(problem->detail));
    }
    const auto before = std::exchange(m_shown, state);
    if (state) {
        if (!before || before->file != state->file || before->known != state->known) {
            m_ui->planArea->setWidget(new PlanFacts(*state, QTimeZone::systemTimeZone())); // deletes the one before
            showComments();
            showApprovals();
        }
        if (!before || before->verdict != state->verdict)
            showFindings();
        showHead();
        showExpiry();
    }
    showButtons();
}

void PlanFileDialog::showHead()
{
    const auto &plan = m_shown->file.plan;
    m_ui->band->showServer(strictestOf(plan), serversOf(plan), {});
    m_ui->verdictTitle->setText(verdictTitle(m_shown->verdict));
    showAlert(m_ui->verdictLine, verdictLine(m_shown->verdict));
    showVerdictIcon();
}

void PlanFileDialog::showVerdictIcon()
{
    const auto state = m_shown->verdict.isRunnable() ? CellState::Acknowledged : CellState::Refused;
    const auto look = resultLookOn(state, palette().color(QPalette::Window), palette().color(QPalette::WindowText));
    m_ui->verdictIcon->setPixmap(
        ownIcon(resultIcon(state), look.ink).pixmap(QSize(VerdictIconSize, VerdictIconSize), devicePixelRatio()));
}

void PlanFileDialog::showFindings()
{
    m_ui->verdictArea->setWidget(new PlanFindings(m_shown->verdict)); // deletes the one before
}

void PlanFileDialog::showComments()
{
    QStringList texts;
    int open = 0;
    for (const auto &comment : std::as_const(m_shown->file.comments)) {
        texts.append(commentText(comment, QTimeZone::systemTimeZone()));
        open += comment.resolved ? 0 : 1;
    }
    fillList(m_ui->commentsList, m_ui->noCommentsLabel, texts);
    m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_ui->commentsTab),
                           open == 0 ? tr("Comme&nts") : tr("Comme&nts (%n open)", nullptr, open));
}

void PlanFileDialog::showApprovals()
{
    QStringList texts;
    for (const auto &approval : std::as_const(m_shown->file.approvals))
        texts.append(approvalText(approval, m_shown->known, QTimeZone::systemTimeZone()));
    fillList(m_ui->approvalsList, m_ui->noApprovalsLabel, texts);
    const auto count = static_cast<int>(texts.size());
    m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_ui->approvalsTab),
                           count == 0 ? tr("Appro&vals") : tr("Appro&vals (%n)", nullptr, count));
}

/// What the verdict says already is not said a second time.
QString PlanFileDialog::whyNotApprovable() const
{
    if (!m_shown || !m_shown->objectionToApproving)
        return {};
    const auto &text = m_shown->objectionToApproving->message;
    const bool isSaid = std::ranges::any_of(m_shown->verdict.objections,
                                            [&text](const PlanFinding &finding) { return finding.text == text; });
    return isSaid ? QString() : tr("You cannot approve it: %1").arg(withoutControls(text));
}

/// A button that cannot be used says why.
void PlanFileDialog::showButtons()
{
    const bool ready = m_shown && !m_plan->isBusy() && m_approving == Approving::No;
    const auto &comments = m_shown ? m_shown->file.comments : QList<PlanComment>();
    const auto current = m_ui->commentsList->currentRow();
    const bool isOpen = current < 0 || current >= comments.size() || !comments.at(current).resolved;
    m_ui->commentButton->setEnabled(ready);
    m_ui->resolveButton->setText(isOpen ? tr("Re&solve") : tr("Reo&pen"));
    m_ui->resolveButton->setAccessibleName(isOpen ? tr("Resolve the Comment") : tr("Reopen the Comment"));
    m_ui->resolveButton->setEnabled(ready && current >= 0 && current < comments.size());
    m_ui->knownButton->setEnabled(ready && !unknownSigners(m_shown->file, m_shown->known).isEmpty());
    const auto objection = m_shown ? m_shown->objectionToApproving : std::optional<Error>();
    m_ui->approveButton->setEnabled(ready && !objection);
    m_ui->runButton->setEnabled(ready && m_shown->verdict.isRunnable());
    const auto why = whyNotApprovable();
    m_ui->whyLabel->setText(why);
    m_ui->whyLabel->setVisible(!why.isEmpty());
    m_ui->approveButton->setAccessibleDescription(objection ? withoutControls(objection->message) : QString());
    m_ui->runButton->setAccessibleDescription(m_shown && !m_shown->verdict.isRunnable() ? verdictLine(m_shown->verdict)
                                                                                        : QString());
}

void PlanFileDialog::showExpiry()
{
    if (auto *facts = qobject_cast<PlanFacts *>(m_ui->planArea->widget()))
        facts->showExpiry(QDateTime::currentDateTimeUtc());
}

void PlanFileDialog::showNews(const QString &sentence, bool isConflict)
{
    showAlert(m_ui->newsLabel, sentence);
    m_ui->newsLabel->setVisible(!sentence.isEmpty());
    m_ui->reloadButton->setVisible(isConflict);
}

// ---- What a person does ---------------------------------------------------------------------------------------------

void PlanFileDialog::resolveCurrent()
{
    const auto row = m_ui->commentsList->currentRow();
    if (m_shown && row >= 0 && row < m_shown->file.comments.size())
        m_plan->resolve(m_shown->file, row, !m_shown->file.comments.at(row).resolved, usualPerson());
}

/// With which accounts a person approves is known when servers have accepted them.
void PlanFileDialog::approve()
{
    const auto servers = m_plan->serversToSignInTo();
    if (!servers) {
        showNews(withoutControls(servers.error().message));
        return;
    }
    if (servers->isEmpty()) {
        askToApprove();
        return;
    }
    m_toApprove = m_shown->file;
    m_approving = Approving::SigningIn;
    showNews(servers->size() == 1 ? tr("Signing in to 1 server, so that the approval can say with which account…")
                                  : tr("Signing in to %n servers, so that the approval can say with which accounts…",
                                       nullptr, static_cast<int>(servers->size())));
    showButtons();
    Q_EMIT signInWanted(*servers);
}

void PlanFileDialog::goOnApproving(const std::optional<QString> &problem)
{
    if (m_approving == Approving::No)
        return;
    if (problem) {
        giveUpApproving(*problem);
        return;
    }
    m_approving = Approving::Judging;
    m_plan->read();
}

void PlanFileDialog::giveUpApproving(const QString &sentence)
{
    m_approving = Approving::No;
    showNews(sentence);
    showButtons();
    Q_EMIT approvalOver();
}

/// What was read before the sign-ins were over does not count.
void PlanFileDialog::approveWhenJudged()
{
    if (m_approving != Approving::Judging || (m_plan->state() && !m_plan->areAccountsCurrent()))
        return;
    if (!m_plan->state() || m_plan->state()->file != m_toApprove) {
        giveUpApproving(tr("The plan has changed meanwhile, so nothing was approved. Read it again first."));
    } else if (const auto objection = m_plan->state()->objectionToApproving) {
        giveUpApproving(tr("Nothing was approved. %1").arg(withoutControls(objection->message)));
    } else {
        m_approving = Approving::No;
        showNews({});
        showButtons();
        askToApprove();
    }
}

void PlanFileDialog::askToApprove()
{
    auto *dialog = new PlanApprovalDialog(*m_plan, this);
    connect(dialog, &PlanApprovalDialog::outdated, this, [this] {
        showNews(
            tr("The plan, or an account that you are signed in with, has changed meanwhile, so nothing was approved. "
               "Read it again first."));
    });
    connect(dialog, &QDialog::finished, this, &PlanFileDialog::approvalOver);
    dialog->open();
}

void PlanFileDialog::makeKnown()
{
    (new MakeKnownDialog(*m_plan, unknownSigners(m_shown->file, m_shown->known), this))->open();
}

/// What is stored may have changed since the plan was judged.
void PlanFileDialog::run()
{
    const auto proposal = m_plan->proposal();
    if (proposal)
        Q_EMIT runWanted(*proposal, m_shown->file);
    else
        showNews(withoutControls(proposal.error().message));
}

} // namespace sluice
