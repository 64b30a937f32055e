// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/servers/plansignin.h"

#include "core/session/serverrequests.h"
#include "core/storage/servers/serverstore.h"
#include "ui/console/console.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/dialogs/signin/secretsdialog.h"
#include "ui/texts/signintexts.h"

#include <algorithm>

namespace sluice {

std::optional<Server> trustingAt(const Server &server, const QString &node, const QString &fingerprint)
{
    auto changed = server;
    if (changed.nodes.isEmpty()) {
        changed.transport.trustedCertificate = fingerprint;
        return changed;
    }
    const auto found = std::ranges::find_if(changed.nodes, [&](const Node &one) { return nodeName(one) == node; });
    if (found == changed.nodes.end())
        return {};
    found->trustedCertificate = fingerprint;
    return changed;
}

PlanSignIn::PlanSignIn(Console &console, ServerStore &servers, SecretStore &secrets, QWidget *window)
    : QObject(window)
    , m_console(console)
    , m_servers(servers)
    , m_store(secrets)
    , m_window(window)
{
    connect(console.planSessions(), &PlanSessions::signedIn, this, &PlanSignIn::handleSignedIn);
    connect(console.planSessions(), &PlanSessions::failed, this, &PlanSignIn::handleFailed);
    connect(&console, &Console::busyChanged, this, [this] {
        if (isAsking())
            m_console.isBusy() ? m_dialog->showProgress(m_console.activity()) : m_dialog->showIdle();
    });
}

PlanSignIn::~PlanSignIn() = default;

bool PlanSignIn::isAsking() const
{
    return m_dialog && m_dialog->isVisible();
}

void PlanSignIn::start(const QList<Destination> &servers, bool mayLeaveOut)
{
    m_destinations = servers;
    m_outcomes.clear();
    m_mayLeaveOut = mayLeaveOut;
    m_isRunning = true;
    if (servers.isEmpty())
        finish();
    else
        readKeychain();
}

/// Once for all servers, so that a person unlocks it once.
void PlanSignIn::readKeychain()
{
    auto *call = fillFromKeychain(m_destinations, m_store, true, this);
    m_console.waitForKeychain(call);
    call->then(this, [this](const Result<FilledDestinations> &filled) {
        if (!filled) {
            cancel();
            return;
        }
        m_destinations = filled->destinations;
        if (filled->problem)
            Q_EMIT noted(m_destinations.constFirst().name, filled->problem->message);
        next();
    });
}

void PlanSignIn::next()
{
    ++m_turn;
    m_lastError.reset();
    if (m_outcomes.size() == m_destinations.size())
        finish();
    else
        beginCurrent();
}

void PlanSignIn::beginCurrent()
{
    if (auto objection = objectionToSignIn(current())) {
        leaveOut(*objection);
        return;
    }
    auto kinds = missingSecrets(current());
    const auto signIn = current().own.options.signIn;
    const bool needsUser = signIn == SignInKind::Password && current().own.credentials.user.isEmpty();
    if (kinds.isEmpty() && !needsUser && signIn != SignInKind::BrowserSession) {
        this->signIn(false);
        return;
    }
    // If the dialog opens anyway, it also asks for the application token.
    if (usableSecrets(current(), true).contains(SecretKind::ApplicationToken))
        kinds.append(SecretKind::ApplicationToken);
    ask({}, kinds);
}

void PlanSignIn::signIn(bool byHand)
{
    if (!m_console.signInForPlan(current(), byHand))
        leaveOut({.kind = Error::Kind::Blocked,
                  .delivery = Error::Delivery::NotSent,
                  .message = tr("Something else was in progress.")});
}

void PlanSignIn::ask(const QString &problem, const QList<SecretKind> &kinds)
{
    const auto *server = m_servers.find(current().serverId);
    if (!server) {     // it was removed meanwhile
        signIn(false); // says so
        return;
    }
    if (!m_window) { // nobody can answer
        cancel();
        return;
    }
    QStringList lines{problem};
    if (sendsPasswordInTheClear(current()))
        lines.append(secretTexts(server->options.signIn).inTheClear);
    if (m_mayLeaveOut && m_destinations.size() > 1)
        lines.append(tr("This is one of several servers. Cancel leaves it out."));
    lines.removeAll(QString());
    auto *dialog = new SecretsDialog({.server = *server,
                                      .environment = current().environment,
                                      .kinds = kinds,
                                      .browserSession = server->options.signIn == SignInKind::BrowserSession,
                                      .problem = lines.join(u'\n')},
                                     m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto turn = m_turn;
    connect(dialog, &AttemptDialog::wanted, this, [this, dialog, turn] {
        if (turn == m_turn && m_isRunning) // what was typed is for that server alone
            take(dialog->answer());
    });
    connect(dialog, &AttemptDialog::stopWanted, &m_console, &Console::stop);
    connect(dialog, &QDialog::rejected, this, [this, turn] {
        if (turn != m_turn)
            return;
        leaveOut(m_lastError.value_or(Error{
            .kind = Error::Kind::Cancelled, .delivery = Error::Delivery::NotSent, .message = tr("Nobody signed in.")}));
    });
    connect(dialog, &AttemptDialog::stepChosen, this, [this, dialog, turn](NextStep step, const ErrorReport &report) {
        if (turn != m_turn || !m_isRunning)
            return;
        if (step == NextStep::ShowCertificate)
            showCertificate(report.where, report.error);
        else
            dialog->reject(); // the server has to be changed first
    });
    m_dialog = dialog;
    dialog->open();
}

void PlanSignIn::take(const SecretsAnswer &answer)
{
    auto credentials = current().own.credentials;
    if (current().own.options.signIn == SignInKind::Password)
        credentials.user = answer.user;
    credentials.cookie = answer.cookie;
    credentials.xsrfToken = answer.xsrfToken;
    setCredentials(current(), credentials);
    for (auto secret = answer.secrets.cbegin(); secret != answer.secrets.cend(); ++secret)
        setSecret(current(), secret.key(), secret.value());
    signIn(true);
}

void PlanSignIn::handleSignedIn(const Destination &destination)
{
    if (!m_isRunning)
        return;
    current() = {}; // its secrets are not needed any more
    m_outcomes.append(destination);
    if (isAsking())
        m_dialog->succeed();
    next();
}

/// A person decides about a certificate and a refusal; anything else keeps the server out.
void PlanSignIn::handleFailed(const QString &node, const Error &error)
{
    if (!m_isRunning)
        return;
    const bool isStopped = error.kind == Error::Kind::Cancelled;
    if (isAsking()) {
        if (isStopped)
            return;
        m_lastError = error;
        m_dialog->showFailure({.attempted = SignIn{},
                               .where = node,
                               .sentence = error.message,
                               .error = error,
                               .serverId = current().serverId,
                               .environment = current().environment});
    } else if (isStopped) {
        cancel();
    } else if (error.tls) {
        showCertificate(node, error);
    } else if (error.kind == Error::Kind::SignInRefused) {
        m_lastError = error;
        current() = withoutSecrets(current()); // what was refused is typed again
        ask(error.message, usableSecrets(current(), true));
    } else {
        leaveOut(error);
    }
}

void PlanSignIn::showCertificate(const QString &node, const Error &error)
{
    if (!m_window) {
        cancel();
        return;
    }
    QWidget *parent = m_window;
    if (isAsking())
        parent = m_dialog;
    auto *dialog = new CertificateDialog(*error.tls, tr("%1, %2", "crm-farm, crm01").arg(current().name, node), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showEnvironment(current().environment);
    dialog->offerTrust();
    auto trusted = std::make_shared<bool>(false);
    const auto turn = m_turn;
    connect(dialog, &CertificateDialog::trusted, this, [this, node, trusted, turn](const QString &fingerprint) {
        *trusted = true;
        if (turn == m_turn && m_isRunning)
            trust(node, fingerprint);
    });
    connect(dialog, &QDialog::finished, this, [this, error, trusted, turn] {
        if (turn == m_turn && !*trusted && !isAsking())
            leaveOut(error);
    });
    dialog->open();
}

/// The trust is stored for the server, as when somebody signs in to it alone.
void PlanSignIn::trust(const QString &node, const QString &fingerprint)
{
    const auto *server = m_servers.find(current().serverId);
    const auto changed = server ? trustingAt(*server, node, fingerprint) : std::nullopt;
    if (!changed) {
        signIn(false); // says what has become of the server
        return;
    }
    if (isAsking())
        m_dialog->setEnabled(false); // until it is known what it would sign in with
    m_servers.edit(*server, *changed, this)
        ->then(this, [this, fingerprint, turn = m_turn](const Result<ServerEdit> &kept) {
            if (turn != m_turn || !m_isRunning) // somebody has cancelled meanwhile; the trust is stored all the same
                return;
            if (isAsking())
                m_dialog->setEnabled(true);
            if (!kept) {
                isAsking() ? m_dialog->reject() : leaveOut(kept.error());
                return;
            }
            m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                         .what = tr("Trust a certificate"),
                                         .where = current().name,
                                         .outcome = fingerprint});
            current().own.transport.trustedCertificate = kept->after.transport.trustedCertificate;
            for (qsizetype i = 0; i < current().nodes.size() && i < nodeCount(kept->after); ++i)
                current().nodes[i].transport.trustedCertificate =
                    requestFor(kept->after, i).transport.trustedCertificate;
            if (isAsking())
                m_dialog->trust(fingerprint);
            else
                signIn(true);
        });
}

void PlanSignIn::leaveOut(const Error &error)
{
    if (!m_isRunning)
        return;
    current() = {};
    m_outcomes.append(Failure(error));
    closeDialog();
    if (m_mayLeaveOut)
        next();
    else
        finish();
}

/// It is about a server that is past.
void PlanSignIn::closeDialog()
{
    ++m_turn;
    if (isAsking())
        m_dialog->reject();
}

void PlanSignIn::finish()
{
    ++m_turn;
    m_isRunning = false;
    m_destinations.clear();
    Q_EMIT concluded(m_outcomes);
}

void PlanSignIn::cancel()
{
    m_isRunning = false;
    closeDialog();
    m_destinations.clear();
    Q_EMIT cancelled();
}

} // namespace sluice
