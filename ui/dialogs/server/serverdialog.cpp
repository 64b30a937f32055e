// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/serverdialog.h"

#include "core/run/destination/weakening.h"
#include "core/session/serverrequests.h"
#include "core/storage/servers/servermerge.h"
#include "ui/dialogs/server/conflictquestion.h"
#include "ui/dialogs/server/serverquestiondialog.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"
#include "ui_serverdialog.h"

#include <QPushButton>
#include <QUrl>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// Scheme, host and port as understood. Trust in a certificate is limited to these.
QString originOf(const Server &server)
{
    const QUrl url(understoodAddress(requestForAddress(server)));
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

ServerDialog::ServerDialog(const Server &server, const Surroundings &around, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ServerDialog>())
    , m_initial(server)
    , m_around(around)
{
    m_ui->setupUi(this);
    setWindowTitle(server.id.isEmpty() ? tr("Add a Server") : tr("Edit %1").arg(inSentence(server.name)));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)
        ->setText(server.id.isEmpty() ? tr("Add &Server") : tr("&Save Server"));
    m_ui->serverPage->setUp(server, around.groups, around.secrets, around.log);
    m_ui->nodesPage->setUp(server, around.secrets, around.log);
    m_ui->connectionPage->setUp(server);
    connectPages();
    showProblem();
}

ServerDialog::~ServerDialog() = default;

void ServerDialog::connectPages()
{
    connect(m_ui->serverPage, &ServerPage::changed, this, &ServerDialog::showProblem);
    connect(m_ui->nodesPage, &NodesPage::changed, this, &ServerDialog::showProblem);
    connect(m_ui->connectionPage, &ConnectionPage::changed, this, &ServerDialog::showProblem);
    connect(m_ui->serverPage, &ServerPage::trusted, m_ui->connectionPage, &ConnectionPage::setTrusted);
    connect(m_ui->nodesPage, &NodesPage::trusted, m_ui->connectionPage, &ConnectionPage::setTrusted);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ServerDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // The caller may delete the dialog later, but the tests are no longer needed.
    connect(this, &QDialog::finished, m_ui->serverPage, &ServerPage::forgetTest);
    connect(this, &QDialog::finished, m_ui->nodesPage, &NodesPage::forgetTest);
}

Server ServerDialog::server() const
{
    auto edited = m_initial;
    m_ui->serverPage->writeTo(edited);
    m_ui->connectionPage->writeTo(edited);
    m_ui->nodesPage->writeTo(edited);
    const bool moved = edited.transport.trustedCertificate == m_initial.transport.trustedCertificate
        && originOf(edited) != originOf(m_initial);
    if (moved)
        edited.transport.trustedCertificate.clear();
    return edited;
}

QString ServerDialog::firstProblem(const Server &edited)
{
    if (edited.name.isEmpty())
        return tr("Enter a name for the server.");
    if (m_around.names.contains(edited.name, Qt::CaseInsensitive))
        return tr("There is already a server called %1.").arg(inSentence(edited.name));
    auto rest = edited;
    rest.transport.authoritiesFile.clear();
    auto problem = problemOf(rest);
    if (!problem)
        problem = m_authorities.problemOf(edited.transport.authoritiesFile);
    return problem ? problem->message : QString();
}

void ServerDialog::showProblem()
{
    auto product = m_initial;
    m_ui->serverPage->writeTo(product);
    m_ui->connectionPage->chooseProduct(product.protocolId);
    const auto edited = server();
    const auto canBeAsked =
        [trusts = !m_authorities.problemOf(edited.transport.authoritiesFile)](const SignInRequest &request) {
            return trusts && !problemOf(withoutAuthorities(withoutKey(request)));
        };
    m_ui->serverPage->showServer(edited, canBeAsked(requestForAddress(edited)));
    m_ui->nodesPage->showServer(edited, canBeAsked(requestFor(edited, 0)));
    const auto problem = firstProblem(edited);
    m_ui->problemLabel->setText(problem);
    auto *save = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    save->setEnabled(problem.isEmpty());
    save->setAccessibleDescription(problem);
}

void ServerDialog::accept()
{
    const auto edited = server();
    if (firstProblem(edited).isEmpty())
        confirmAndSave(m_initial, edited);
}

void ServerDialog::confirmAndSave(const Server &base, const Server &edited)
{
    const auto weakening = base.id.isEmpty() ? Weakening::None : weakeningOf(base, edited);
    if (weakening == Weakening::None) {
        save(base, edited);
        return;
    }
    auto *sheet = new ServerQuestionDialog(
        weakening == Weakening::LowersClass ? questionBeforeLowering(base, edited) : questionBeforeLeaving(base), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this, [this, base, edited] { save(base, edited); });
    sheet->open();
}

void ServerDialog::save(const Server &base, const Server &edited)
{
    auto *ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    ok->setEnabled(false);
    m_ui->pages->setEnabled(false);
    m_around.save(base, edited, this)->then(this, [this, ok, edited](const Result<void> &saved) {
        ok->setEnabled(true);
        m_ui->pages->setEnabled(true);
        handleSaved(saved, edited);
    });
}

void ServerDialog::handleSaved(const Result<void> &saved, const Server &edited)
{
    if (saved) {
        QDialog::accept();
        return;
    }
    showAlert(m_ui->problemLabel, saved.error().message);
    const bool isThere = m_around.current && m_around.current();
    if (saved.error().cause == Error::Cause::ChangedElsewhere && isThere) {
        askAboutConflict(
            saved.error().message, this,
            [this] {
                reject();
                m_around.reload();
            },
            [this, edited] { overwrite(edited); });
    }
}

/// Saves what was edited over what is stored now. What was not edited stays as it is stored.
void ServerDialog::overwrite(const Server &edited)
{
    const auto now = m_around.current();
    if (!now) {
        showAlert(m_ui->problemLabel, tr("%1 has been removed from the list.").arg(inSentence(m_initial.name)));
        return;
    }
    confirmAndSave(*now, merged(m_initial, edited, *now).value);
}

} // namespace sluice
