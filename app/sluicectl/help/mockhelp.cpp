// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/help/remarks.h"

#include "app/sluicectl/commandline/parsedoptions.h"
#include "core/mock/inforouter/asmx/asmxcontract.h"
#include "core/mock/scenario/scenario.h"
#include "core/mock/serverstate.h"
#include "core/mock/superoffice/contract.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

QString signInOf(const QString &name, const QString &password)
{
    return u"%1 / %2"_s.arg(name, password);
}

/// Who can sign in to the mock servers, as "name / password", and what that account is for.
QList<std::pair<QString, QString>> mockAccounts()
{
    const mock::ServerState superOffice(mock::Settings{});
    const mock::Installation infoRouter(mock::InfoRouterSettings{});
    const auto ofSuperOffice = [&](const char16_t *name, const QString &what) {
        const auto *account = superOffice.accountNamed(QString::fromUtf16(name));
        return std::pair(signInOf(account->name, account->password), u"SuperOffice: "_s + what);
    };
    const auto ofInfoRouter = [&](const QString &name, const QString &what) {
        return std::pair(signInOf(name, infoRouter.memberNamed(name)->password), u"infoRouter: "_s + what);
    };
    return {
        ofSuperOffice(mock::AdministratorName, Usage::tr("has every right.")),
        ofSuperOffice(mock::OrdinaryUserName,
                      Usage::tr("has no rights: its flushes are refused, unless --set requireAdminAll=false.")),
        ofInfoRouter(u"opsadmin"_s, Usage::tr("is in [Administrators], and may flush.")),
        ofInfoRouter(u"umanager"_s, Usage::tr("is in [User Managers], and may flush.")),
        ofInfoRouter(u"auditor"_s, Usage::tr("is in [Audit Managers], and may not flush.")),
        ofInfoRouter(u"policy"_s, Usage::tr("is in [Policy Managers], and may not flush.")),
        ofInfoRouter(u"sysadmin"_s, Usage::tr("can get no tickets.")),
        ofInfoRouter(u"former"_s, Usage::tr("is not active any more.")),
    };
}

/// Every KEY=VALUE of --set, as "inforouter.generation=legacy|modern".
QStringList mockKeys()
{
    auto keys = mock::Settings::describedKeys();
    const auto ofInfoRouter = mock::InfoRouterSettings::describedKeys();
    for (const auto &key : ofInfoRouter)
        keys.append(u"inforouter."_s + key);
    return keys;
}

/// \a names after \a start, in lines of up to 100 characters.
QString inLines(const QString &start, const QStringList &names)
{
    QStringList lines{start};
    for (const auto &name : names) {
        const QString word = name == names.constLast() ? name : QString(name + u',');
        if (lines.constLast().size() + 1 + word.size() > 100)
            lines.append(u"     "_s);
        lines.last() += u' ' + word;
    }
    return lines.join(u'\n');
}

/// What the operation of a fault can be.
QString operationsRemark()
{
    QStringList ofSuperOffice;
    for (const auto agent : {mock::Agent::SoPrincipal, mock::Agent::Diagnostics, mock::Agent::Configuration})
        ofSuperOffice += mock::operationsOf(mock::NewestServices, agent);
    ofSuperOffice.append(u"currentPrincipal"_s); // over REST, where it belongs to no agent
    QStringList ofInfoRouter;
    const auto known = mock::operationsOf(mock::InfoRouterSettings());
    for (const auto &operation : known)
        ofInfoRouter.append(operation.name);
    return Usage::tr("The operations:") + u'\n' + inLines(u"  SuperOffice:"_s, ofSuperOffice) + u'\n'
        + inLines(u"  infoRouter:"_s, ofInfoRouter);
}

/// How a scenario is written, with every fault.
QString scenarioRemark()
{
    const auto faults = mock::Scenario::describedFaults();
    QStringList ofConnections;
    for (const auto &fault : faults) {
        if (fault.countsConnections)
            ofConnections.append(fault.name);
    }
    const auto last = ofConnections.takeLast();
    auto text =
        Usage::tr("What a scenario is: {\"faults\": [{\"fault\": \"status\", \"code\": 503, \"operation\": "
                  "\"Flush*\", \"from\": 2, \"to\": 3}]}\n"
                  "Each fault may also have product (both, superoffice or inforouter), operation "
                  "and path (* is any\ntext), and from and to, which count the requests that fit.")
        + u'\n'
        + Usage::tr("%1 and %2 count connections, and so have\nneither operation nor path.",
                    "names of faults: refuse, close, closeAtRequest, resetInRequest and silence")
              .arg(ofConnections.join(u", "_s), last)
        + u"\n\n"_s + operationsRemark() + u"\n\n"_s
        + Usage::tr(
            "The faults, with what else they take; in brackets what is meant if it is left out, of several words\n"
            "the first. Where both where and bytes are given, bytes counts. Over TLS, the bytes of a fault on\n"
            "the way or in a request are encrypted ones:");
    for (const auto &fault : faults) {
        text += u"\n  %1\n      %2"_s.arg(fault.name, fault.what);
        for (const auto &parameter : fault.parameters)
            text += u"\n      "_s + parameter;
    }
    return text;
}

} // namespace

QString mockRemark()
{
    return Usage::tr("It prints one line of JSON with its url, a user, the password of that user, and a ticket, an "
                     "access token and\nwhat else signs in; and the same for infoRouter: inforouterUrl, "
                     "inforouterUser, inforouterPassword,\ninforouterTicket.")
        + u"\n\n"_s
        + Usage::tr(
               "Accounts with their passwords, which protect nothing. With some of them a sign-in or a flush fails:")
        + u'\n' + twoColumns(mockAccounts()) + u'\n' + Usage::tr("What --set takes:") + u"\n  "_s
        + mockKeys().join(u"\n  "_s) + u"\n\n"_s + scenarioRemark();
}

} // namespace sluice::ctl
