// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/help/remarks.h"

#include "app/sluicectl/commandline/options.h"
#include "core/protocol/registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct RemarksText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Help)
};

/// The second half of the meaning of WHERE.
QString withEmptyName(const QString &where)
{
    return where + u' ' + RemarksText::tr("There is no word for all servers.");
}

} // namespace

QString twoColumns(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.first.size());
    QString text;
    for (const auto &[left, right] : rows)
        text += u"  %1  %2\n"_s.arg(left.leftJustified(width), right);
    return text;
}

QString whereRemark()
{
    return withEmptyName(RemarksText::tr(
        "WHERE is --url URL, with --user NAME or --auth KIND where somebody has to sign in; or a stored "
        "server,\n--server NAME or --group NAME, which goes to each of its nodes, one after the other."));
}

QString ticketRemark()
{
    return withEmptyName(
        RemarksText::tr("WHERE is --url URL with --protocol %1; or a stored server, --server NAME or --group NAME, "
                        "which goes\nto each of its nodes, one after the other.")
            .arg(idsWithSignOut()));
}

QString protocolRemark(const Operation &operation)
{
    QStringList paragraphs;
    const auto all = products();
    for (const auto &product : all) {
        const auto *protocol = protocolById(product.id);
        if (protocol->support(Context{}, operation) != Support::No && !product.hints.protocolHelp.isEmpty())
            paragraphs.append(product.hints.protocolHelp);
    }
    return paragraphs.join(u"\n\n"_s);
}

QString flushRemark()
{
    QStringList paragraphs;
    const auto all = products();
    for (const auto &product : all)
        paragraphs.append(product.hints.flushHelp);
    paragraphs.removeAll(QString());
    return paragraphs.join(u"\n\n"_s);
}

QString signOutRemark()
{
    return RemarksText::tr(
        "It ends the session of the ticket for everybody who uses it, at once and without asking. Nothing else "
        "changes.\nA ticket that the server does not know counts as done: it may have ended already, or be "
        "mistyped.\nThe ticket comes from SLUICE_TICKET or from --password-stdin, or is asked for on a "
        "terminal.\nWithout an answer, the ticket may stay good until it expires: the exit status is 4, or 5 when the "
        "server\nanswered nothing at all.");
}

QString secretsRemark()
{
    return RemarksText::tr("The secret for the sign-in comes from the environment or from --password-stdin, or is "
                           "asked for on a terminal:")
        + u'\n'
        + twoColumns(
               {{u"basic"_s, u"SLUICE_PASSWORD"_s},
                {u"ticket"_s, u"SLUICE_TICKET"_s},
                {u"bearer"_s, u"SLUICE_TOKEN"_s},
                {u"session"_s,
                 RemarksText::tr("SLUICE_COOKIE and SLUICE_XSRF, on standard input two lines; the second may be left "
                                 "out\n           where the cookie holds an XSRF-TOKEN")}})
        + RemarksText::tr(
               "The application token comes from SLUICE_APP_TOKEN, with every kind of sign-in. For a stored server the "
               "keychain is\nread before you are asked. The variables serve only when all servers have one account; "
               "otherwise give each server\nits own secret with --password-file NAME=FILE.");
}

QString confirmationRemark()
{
    return RemarksText::tr("Before anything is sent, you are asked on a terminal. --yes answers for you except in "
                           "Production, --confirm "
                           "HOST\neverywhere. When the policy of a class forbids an action, nothing is sent and the "
                           "exit status is 6.")
        + u"\n"_s
        + RemarksText::tr(
               "The strictest class and policy of everything that is stored for an address are in force. An address "
               "that is "
               "not\nstored is in Development on this machine and in Production elsewhere, unless --environment names "
               "another class.");
}

QString stateRemark()
{
    return RemarksText::tr(
        "The state is printed as a fingerprint: another one means that something about these caches "
        "has changed.\nThat is an observation and no proof that anything was flushed. The server may "
        "count by other names than\nthose that it lists, and each of its nodes for itself.");
}

QString rebuildRemark()
{
    return twoColumns({{u"Udef"_s, RemarksText::tr("user-defined fields")},
                       {u"Webpanel"_s, RemarksText::tr("web panels")},
                       {u"TaskMenu"_s, RemarksText::tr("task menus")},
                       {u"CustomObjectArchivePanel"_s, RemarksText::tr("archive panels of custom objects")}})
        .chopped(1);
}

QString previewRemark()
{
    return RemarksText::tr(
        "It takes the options of the command whose request it prints. Secrets are shown as placeholders; "
        "none is needed.");
}

QString nodeRemark()
{
    return RemarksText::tr("--node is the direct address of one node: an action goes to each of them, and never to "
                           "the address that "
                           "they\nshare. Behind commas it takes what is its own:")
        + u"\n\n  --node https://10.0.0.1/SuperOffice,name=crm01-a,host=crm.example.com,tls-name=crm.example.com\n\n"_s
        + RemarksText::tr(
               "name: what it is called (also NAME=URL); host: the Host header that it is sent; tls-name: whom its "
               "certificate\nhas to name; pin: the one certificate of it to trust.");
}

QString editRemark()
{
    return RemarksText::tr(
        "Only what is given is changed; --node gives all nodes anew. An empty value takes these away: "
        "--group,\n--environment, --node, --user, --binding, --ca, --pin, --client-cert, --client-key. --proxy system "
        "and "
        "--services auto\nare as if nothing had been said. A class is lowered only when that is confirmed. With "
        "another "
        "user or another\nkind of sign-in, what was kept for the one before is removed.");
}

QString removeRemark()
{
    return RemarksText::tr(
               "Afterwards the class and the policy of the server no longer hold for its address, so you are "
               "asked first.")
        + u'\n'
        + RemarksText::tr("What cannot be removed from the keychain is said, and listed by `sluicectl servers list "
                          "--leftovers`;\n`sluicectl servers forget --leftovers` tries again.");
}

QString keychainRemark()
{
    return RemarksText::tr("Without --password-stdin the keychain is not touched, and what signs in is asked for when "
                           "it is needed.");
}

} // namespace sluice::ctl
