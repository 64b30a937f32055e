// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/screenshots/policyscenes.h"

#include "tests/gui/bench.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/dialogs/server/policydialog.h"
#include "ui/widgets/bars/countdownbar.h"
#include "ui/window/cachepage.h"

namespace sluice::test {

namespace {

/// Everything that a policy can require: nodes, a reason, a name, and a note about protected caches.
void confirmGrave(const Save &save)
{
    Policy policy = defaultPolicy(Environment::Production);
    policy.reasonRequired = true;
    policy.reasonPatterns = {u"CHG[0-9]{4,}"_s};
    auto farm = destinationTo(u"https://crm.example.com/"_s, Environment::Production);
    farm.serverId = farm.name = u"crm-farm"_s;
    farm.origin = ClassOrigin::Stored;
    farm.policy = policy;
    farm.nodes.clear();
    for (int i = 1; i <= 4; ++i) {
        auto node = farm.own;
        node.nodeName = u"crm0%1"_s.arg(i);
        node.address = u"https://10.20.1.1%1/SuperOffice"_s.arg(i);
        farm.nodes.append(node);
    }
    auto notes = notesWithRequest(u"POST"_s);
    notes.account = u"Signed in as ANNA (Anna Example)"_s;
    notes.lists = {{0, {u"ExtAppCache"_s, u"CurrencyCache"_s}}};
    ConfirmDialog dialog(FlushNamed{{u"CurrencyCache"_s, u"DatabaseConnection"_s, u"UserGroupCache"_s}}, farm, notes,
                         nullptr);
    dialog.show();
    save(dialog);
}

void countdown(const Save &save)
{
    Bench bench;
    bench.console.signIn(bench.request(), Environment::Demo);
    bench.becomesIdle();
    bench.console.caches()->tick({3, 4, 5}, CacheModel::Ticking::On);
    bench.window.findChild<CountdownBar *>()->start(u"Flush 3 Caches on 127.0.0.1"_s, 5);
    save(bench.window);
}

void protectedCaches(const Save &save)
{
    Bench bench;
    bench.console.signIn(bench.request(), Environment::Demo);
    bench.becomesIdle();
    click(bench.window.findChild<QPushButton *>(u"tickAllButton"_s));
    auto *table = bench.window.findChild<CachePage *>()->findChild<QTableView *>(u"table"_s);
    table->setCurrentIndex(
        table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, u"TicketPrincipalCache"_s).constFirst());
    save(bench.window);
}

void policies(const Save &save)
{
    PolicyDialog::SystemPolicies system;
    system.at(0) = Policy{.graveConfirmation = Confirmation::TypedHost,
                          .delaySeconds = 5,
                          .protectedCaches = {u"TicketPrincipalCache"_s}};
    Policies own;
    auto production = own.of(Environment::Production);
    production.hours = {{.days = {1, 2, 3, 4, 5}, .from = 6 * 60, .until = 20 * 60}};
    production.reasonPatterns = {u"CHG[0-9]{4,}"_s};
    own.set(Environment::Production, production);
    PolicyDialog dialog(own, system, nullptr);
    dialog.findChild<QLineEdit *>(u"exampleEdit"_s)->setText(u"CHG0012345"_s);
    dialog.show();
    save(dialog);
}

TlsProblem certificateProblem()
{
    const auto fingerprint = [](int first) {
        QStringList pairs;
        for (int i = 0; i < 32; ++i)
            pairs << u"%1"_s.arg((first + 37 * i) % 256, 2, 16, QChar(u'0')).toUpper();
        return pairs.join(u':');
    };
    const auto today = QDateTime::currentDateTime();
    return {.reasons = {u"The certificate is self-signed, and untrusted"_s},
            .chainPem = {u"PEM"_s, u"PEM"_s},
            .chain = {{.subject = u"CN=crm.example.com, O=Example"_s,
                       .issuer = u"CN=Example Private CA, O=Example"_s,
                       .names = {u"crm.example.com"_s, u"crm01.example.com"_s},
                       .validFrom = today.addDays(-30),
                       .validUntil = today.addDays(335),
                       .fingerprint = fingerprint(10)},
                      {.subject = u"CN=Example Private CA, O=Example"_s,
                       .issuer = u"CN=Example Private CA, O=Example"_s,
                       .validFrom = today.addDays(-900),
                       .validUntil = today.addDays(2700),
                       .fingerprint = fingerprint(90)}},
            .expected = {}};
}

void certificate(const Save &save)
{
    CertificateDialog dialog(certificateProblem(), u"crm.example.com"_s, nullptr);
    dialog.showEnvironment(Environment::Production);
    dialog.offerTrust();
    dialog.show();
    dialog.findChild<QPushButton *>(u"trustButton"_s)->click();
    save(dialog);
}

void certificateChanged(const Save &save)
{
    auto problem = certificateProblem();
    problem.expected = problem.chain.constLast().fingerprint;
    CertificateDialog dialog(problem, u"crm.example.com"_s, nullptr);
    dialog.showEnvironment(Environment::Staging);
    dialog.offerTrust();
    dialog.show();
    dialog.findChild<QPushButton *>(u"trustButton"_s)->click();
    save(dialog);
}

void policiesInTheDark(const Save &save)
{
    inTheDark([&save] { policies(save); });
}

void certificateInTheDark(const Save &save)
{
    inTheDark([&save] { certificateChanged(save); });
}

} // namespace

QList<Scene> policyScenes()
{
    return {
        {u"policies"_s, policies},
        {u"policies-dark"_s, policiesInTheDark},
        {u"confirm-grave"_s, confirmGrave},
        {u"countdown"_s, countdown},
        {u"protected"_s, protectedCaches},
        {u"certificate"_s, certificate},
        {u"certificate-changed"_s, certificateChanged},
        {u"certificate-dark"_s, certificateInTheDark},
    };
}

} // namespace sluice::test
