// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/help/remarks.h"

#include "app/sluicectl/commandline/options.h"
#include "app/sluicectl/commandline/parsedoptions.h"
#include "core/protocol/registry.h"

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Adds to \a where what it means to give no server.
QString withNeedForNames(const QString &where)
{
    return where + u'\n' + Usage::tr("No option means all stored servers: name each server or group.");
}

} // namespace

QString twoColumns(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.first.size());
    QString text;
    const auto nextLine = u'\n' + QString(width + 4, u' '); // aligns the following lines of a text of several
    for (const auto &[left, right] : rows)
        text += u"  %1  %2\n"_s.arg(left.leftJustified(width), QString(right).replace(u'\n', nextLine));
    return text;
}

QString whereRemark()
{
    return withNeedForNames(
        Usage::tr("WHERE is --url URL, with --user NAME or --auth KIND where somebody has to sign in; or a stored "
                  "server,\n--server NAME or --group NAME, which goes to each of its nodes."));
}

QString ticketRemark()
{
    return withNeedForNames(Usage::tr("WHERE is --url URL with --protocol %1; or a stored server, --server NAME or "
                                      "--group NAME, which goes\nto each of its nodes, one after the other.")
                                .arg(idsWithSignOut()));
}

QString productRemark(const Operation &operation, QString ProductHints::*hint)
{
    QStringList paragraphs;
    const auto all = products();
    for (const auto &product : all) {
        const auto *protocol = protocolById(product.id);
        if (protocol->support(Context{}, operation) != Support::No && !(product.hints.*hint).isEmpty())
            paragraphs.append(product.hints.*hint);
    }
    return paragraphs.join(u"\n\n"_s);
}

QString secretsRemark()
{
    return Usage::tr("The secret for the sign-in comes from the environment or from --password-stdin, or is asked for "
                     "on a terminal:")
        + u'\n'
        + twoColumns({{u"basic"_s, u"SLUICE_PASSWORD"_s},
                      {u"ticket"_s, u"SLUICE_TICKET"_s},
                      {u"bearer"_s, u"SLUICE_TOKEN"_s},
                      {u"session"_s,
                       Usage::tr("SLUICE_COOKIE and SLUICE_XSRF, on standard input two lines; the second may be left "
                                 "out\nwhere the cookie holds an XSRF-TOKEN")}})
        + Usage::tr("The application token comes from SLUICE_APP_TOKEN, with every kind of sign-in. For a stored "
                    "server the keychain is\nread before you are asked. The variables serve only when all servers have "
                    "one account; otherwise give each server\nits own secret with --password-file NAME=FILE.");
}

QString confirmationRemark()
{
    return Usage::tr(
               "Before anything is sent, you are asked on a terminal. --yes answers for you except in Production, "
               "--confirm HOST\neverywhere. When the policy of a class forbids an action, nothing is sent and the "
               "exit status is 6.")
        + u'\n'
        + Usage::tr(
               "The strictest class and policy of everything that is stored for an address are in force. An address "
               "that is not\nstored is in Development on this machine and in Production elsewhere, unless "
               "--environment names another class.");
}

QString runRemark()
{
    return Usage::tr(
               "Eight nodes at once get their request, and each result is printed as soon as it is known; --json "
               "prints "
               "one document\nat the end. --hold-after-first needs a terminal to ask on, also with --yes; where a gate "
               "holds the run and there is\nno terminal, nothing more is sent. What a rule of the run keeps from being "
               "sent counts as not done: status 3 or 4.")
        + u'\n'
        + Usage::tr(
               "Every run is recorded in the history, each request before it leaves: see `sluicectl help history "
               "list`. "
               "In Production\nnothing is sent that cannot be recorded. --without-record breaks that open: the reason "
               "and everything that the\nhistory does not take go to the journal of the system and to the file of "
               "--record-to.");
}

QString takenUpRemark()
{
    return Usage::tr(
               "A word that ends with .sluiceplan, or has a slash, is a plan file; any other is the name of a preset. "
               "A preset means\nthe servers and nodes that are stored now. Options change how it is carried out this "
               "time: --reason, --change,\n--node, --strategy and those below it, --barrier, --observe.")
        + u'\n'
        + Usage::tr("A plan file is carried out as it was signed: an option that would change that is a mistake. It is "
                    "judged before\nanybody signs in, and again with the lists of caches before the first request. If "
                    "anything is against it, every\nobjection is said, nothing is sent, and the exit status is 6.");
}

QString planSignRemark()
{
    return Usage::tr(
        "Behind its own options come the words and options of the action, or run and the name of a preset. It signs "
        "in, if it\ncan, to write down which caches each node lists: then it shows later if they are others. The key "
        "is made on first\nuse, and kept in the keychain of the system only. Nothing is carried out.");
}

QString planApproveRemark()
{
    return Usage::tr("The whole plan is shown, and it is asked whether to approve it: in Production by typing the name "
                     "of the server,\nelsewhere with yes. Then it signs in to each server with your own account, "
                     "compares the lists of caches, and adds\nthe approval. Who made the plan cannot approve it.");
}

QString planChangeRemark()
{
    return Usage::tr("The file is saved with your signature. Approvals that it has are removed: they were given before "
                     "this change.");
}

QString planCheckRemark()
{
    return Usage::tr("It sends nothing, so the lists of caches are not compared. Exit status:") + u'\n'
        + twoColumns({{u"0"_s, Usage::tr("it may be carried out now")},
                      {u"1"_s, Usage::tr("it is no plan file, or cannot be read")},
                      {u"6"_s, Usage::tr("it may not be carried out; everything that is against it is named")}})
              .chopped(1);
}

QString planRemark()
{
    return Usage::tr("A plan file shows that the holder of a key signed exactly this plan, and who approved it. It "
                     "does not show whose key\nthat is: compare the fingerprint with that person, and make it known "
                     "with `sluicectl signers add`.");
}

QString keyRemark()
{
    return Usage::tr("Tell others the fingerprint in another way than with the file, such as on the phone. A key shows "
                     "nothing until\nsomebody has compared its fingerprint with the person.");
}

QString rebuildRemark()
{
    return twoColumns({{u"Udef"_s, Usage::tr("user-defined fields")},
                       {u"Webpanel"_s, Usage::tr("web panels")},
                       {u"TaskMenu"_s, Usage::tr("task menus")},
                       {u"CustomObjectArchivePanel"_s, Usage::tr("archive panels of custom objects")}})
        .chopped(1);
}

QString nodeRemark()
{
    return Usage::tr("--node is the direct address of one node: an action goes to each of them, and never to the "
                     "address that they\nshare. After commas come its own settings:")
        + u"\n\n  --node https://10.0.0.1/SuperOffice,name=crm01-a,host=crm.example.com,tls-name=crm.example.com\n\n"_s
        + Usage::tr("name: what it is called (also NAME=URL); host: the Host header to send; tls-name: the name that "
                    "its\ncertificate must have; pin: the only certificate to trust.");
}

QString historyRemark()
{
    return Usage::tr(
        "Both programs record every run in ~/.local/state/sluice/history.db, each request before it leaves, "
        "and each outcome\nbefore anybody is told. A run that was interrupted stays in it with what is known. "
        "Reading changes nothing.");
}

QString verifyRemark()
{
    return Usage::tr("Exit status:") + u'\n'
        + twoColumns(
               {{u"0"_s, Usage::tr("intact, and as the checkpoints say")},
                {u"2"_s, Usage::tr("altered; the first record that does not fit is named")},
                {u"3"_s, Usage::tr("shorter than a checkpoint says: records are missing at the end")},
                {u"4"_s, Usage::tr("nothing to compare with: in order in itself, but there is no checkpoint")},
                {u"7"_s, Usage::tr("the history or a file of checkpoints cannot be read, so nothing was verified")}})
        + Usage::tr(
               "A chain of hashes alone proves little against whoever can write the file: a checkpoint that is kept "
               "elsewhere does.\nWithout --checkpoint, the files of `sluicectl history checkpoints` are read. Compare "
               "the keys that are named with those that you know.");
}

QString checkpointsRemark()
{
    return Usage::tr("A checkpoint is a signed line that says how many records there were. One that is kept where the "
                     "history cannot be\nchanged from shows later whether the history was rewritten or cut. Those of "
                     "the journal: journalctl -o cat | sluicectl\nhistory verify --checkpoint -");
}

QString keychainRemark()
{
    return Usage::tr(
        "Without --password-stdin the keychain is not touched, and what signs in is asked for when it is needed.");
}

} // namespace sluice::ctl
