// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/planfiletext.h"

#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/planoutput.h"
#include "app/sluicectl/terminal/output.h"
#include "core/storage/signing/signingkey.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct PlanFileOutput
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::PlanFile)
};

/// In UTC, because the people of one plan may be in several time zones.
QString utcText(const QDateTime &time)
{
    return PlanFileOutput::tr("%1 UTC", "a date with its time").arg(time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s));
}

QString isoText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

/// What a person calls themselves, their key, and who it is known as here.
QString personText(const QString &person, const QByteArray &key, const QList<KnownSigner> &known)
{
    const auto name = person.isEmpty() ? PlanFileOutput::tr("somebody without a name") : person;
    const auto *signer = sluice::signerWith(key, known);
    return signer
        ? PlanFileOutput::tr("%1 (key %2, known here as %3)").arg(name, sluice::fingerprintOf(key), signer->name)
        : PlanFileOutput::tr("%1 (key %2, not known here)").arg(name, sluice::fingerprintOf(key));
}

QString whereText(const PlannedServer &server, Stream stream)
{
    auto text = classLabel(server.environment, stream) + u' ' + printable(server.name);
    if (!server.account.isEmpty())
        text = PlanFileOutput::tr("%1, as %2", "a server and an account").arg(text, printable(server.account));
    text += u'\n';
    for (const auto &node : server.nodes) {
        auto line = u"    %1  %2"_s.arg(printable(node.name), printable(node.address));
        if (node.caches)
            line += u"  "_s + PlanFileOutput::tr("(%n caches listed)", nullptr, static_cast<int>(node.caches->size()));
        text += line + u'\n';
    }
    return text;
}

/// \a lines below \a heading; empty without lines.
QString section(const QString &heading, const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    QString text = heading + u'\n';
    for (const auto &line : lines)
        text += u"  "_s + printable(line) + u'\n';
    return text;
}

QStringList howLines(const PlanDocument &plan)
{
    QStringList lines{strategySentences(plan.strategy).join(u' ')};
    if (plan.observe)
        lines.append(observeSentence());
    return lines;
}

QStringList leftOutLines(const PlanDocument &plan)
{
    QStringList lines;
    for (const auto &left : plan.leftOut)
        lines.append(
            PlanFileOutput::tr("%1, %2: %3", "server, node or cache, why").arg(left.server, left.name, left.why));
    return lines;
}

QStringList commentLines(const PlanFile &file)
{
    QStringList lines;
    int number = 0;
    for (const auto &comment : file.comments) {
        const auto state = comment.resolved ? PlanFileOutput::tr("resolved") : PlanFileOutput::tr("open");
        lines.append(PlanFileOutput::tr("%1. %2, %3, %4: %5", "number, author, time, state, text")
                         .arg(QString::number(++number), comment.author, utcText(comment.at), state, comment.text));
    }
    return lines;
}

QStringList approvalLines(const PlanFile &file, const QList<KnownSigner> &known)
{
    QStringList lines;
    for (const auto &approval : file.approvals) {
        QStringList accounts;
        for (const auto &account : approval.accounts)
            accounts.append(u"%1: %2"_s.arg(account.server, account.account));
        lines.append(PlanFileOutput::tr("%1, %2, signed in as %3", "person, time, accounts")
                         .arg(personText(approval.person, approval.publicKey, known), utcText(approval.at),
                              accounts.join(u", "_s)));
    }
    return lines;
}

QString headText(const PlanFile &file, const QList<KnownSigner> &known)
{
    const auto &plan = file.plan;
    QStringList lines{
        PlanFileOutput::tr("Plan of %1").arg(personText(plan.author.person, plan.author.publicKey, known)),
        plan.expires ? PlanFileOutput::tr("Made %1, may be carried out until %2")
                           .arg(utcText(plan.created), utcText(*plan.expires))
                     : PlanFileOutput::tr("Made %1").arg(utcText(plan.created))};
    if (!plan.reason.isEmpty())
        lines.append(PlanFileOutput::tr("Reason: %1").arg(plan.reason));
    if (!plan.change.isEmpty())
        lines.append(PlanFileOutput::tr("Change: %1").arg(plan.change));
    lines.append(PlanFileOutput::tr("Hash: %1").arg(planHash(plan)));
    QString text;
    for (const auto &line : std::as_const(lines))
        text += printable(line) + u'\n';
    return text;
}

QJsonObject personJson(const QString &person, const QByteArray &key, const QList<KnownSigner> &known)
{
    const auto *signer = sluice::signerWith(key, known);
    return {{u"person"_s, person},
            {u"fingerprint"_s, sluice::fingerprintOf(key)},
            {u"key"_s, QString::fromLatin1(key.toHex())},
            {u"knownAs"_s, signer ? QJsonValue(signer->name) : QJsonValue()}};
}

QJsonArray commentsOf(const PlanFile &file)
{
    QJsonArray comments;
    for (const auto &comment : file.comments)
        comments.append(QJsonObject{{u"author"_s, comment.author},
                                    {u"at"_s, isoText(comment.at)},
                                    {u"text"_s, comment.text},
                                    {u"resolved"_s, comment.resolved}});
    return comments;
}

QJsonArray approvalsOf(const PlanFile &file, const QList<KnownSigner> &known)
{
    QJsonArray approvals;
    for (const auto &approval : file.approvals) {
        auto object = personJson(approval.person, approval.publicKey, known);
        QJsonObject accounts;
        for (const auto &account : approval.accounts)
            accounts.insert(account.server, account.account);
        object.insert(u"at"_s, isoText(approval.at));
        object.insert(u"accounts"_s, accounts);
        approvals.append(object);
    }
    return approvals;
}

QJsonArray findingsOf(const QList<PlanFinding> &findings)
{
    QJsonArray array;
    for (const auto &finding : findings)
        array.append(QJsonObject{{u"kind"_s, findingWord(finding.kind)}, {u"text"_s, finding.text}});
    return array;
}

QJsonArray differencesJson(const QList<PlanDifference> &differences)
{
    QJsonArray array;
    for (const auto &difference : differences)
        array.append(
            QJsonObject{{u"server"_s, difference.server}, {u"node"_s, difference.node}, {u"text"_s, difference.text}});
    return array;
}

} // namespace

QString planFileText(const PlanFile &file, const QList<KnownSigner> &known, Stream stream)
{
    const auto &plan = file.plan;
    auto text = headText(file, known) + section(PlanFileOutput::tr("Steps:"), stepSentences(plan.steps))
        + PlanFileOutput::tr("Where:") + u'\n';
    for (const auto &server : plan.servers)
        text += u"  "_s + whereText(server, stream);
    return text + section(PlanFileOutput::tr("How:"), howLines(plan))
        + section(PlanFileOutput::tr("Left out:"), leftOutLines(plan))
        + section(PlanFileOutput::tr("Comments:"), commentLines(file))
        + section(PlanFileOutput::tr("Approvals:"), approvalLines(file, known));
}

QString verdictText(const PlanFileVerdict &verdict)
{
    QStringList objections;
    for (const auto &objection : verdict.objections)
        objections.append(objection.text);
    QStringList notes;
    for (const auto &note : verdict.notes)
        notes.append(note.text);
    const auto word = !verdict.isRunnable() ? QString()
        : verdict.approvedPlan.isEmpty()    ? PlanFileOutput::tr("It may be carried out now.")
                                            : PlanFileOutput::tr("It is approved, and may be carried out now.");
    return section(PlanFileOutput::tr("It may not be carried out:"), objections)
        + section(PlanFileOutput::tr("Notes:"), notes) + (word.isEmpty() ? word : word + u'\n');
}

QJsonObject planFileObject(const PlanFile &file, const PlanFileVerdict *verdict, const QList<KnownSigner> &known)
{
    QJsonObject object{{u"plan"_s, toJson(file.plan)},
                       {u"planHash"_s, planHash(file.plan)},
                       {u"author"_s, personJson(file.plan.author.person, file.plan.author.publicKey, known)},
                       {u"comments"_s, commentsOf(file)},
                       {u"approvals"_s, approvalsOf(file, known)}};
    if (verdict) {
        object.insert(u"runnable"_s, verdict->isRunnable());
        object.insert(u"approved"_s, !verdict->approvedPlan.isEmpty());
        object.insert(u"objections"_s, findingsOf(verdict->objections));
        object.insert(u"notes"_s, findingsOf(verdict->notes));
        object.insert(u"differences"_s, differencesJson(verdict->differences));
    }
    return object;
}

QString findingWord(PlanFinding::Kind kind)
{
    switch (kind) {
    case PlanFinding::Kind::PlanAltered:
        return u"planAltered"_s;
    case PlanFinding::Kind::ApprovalAltered:
        return u"approvalAltered"_s;
    case PlanFinding::Kind::FileAltered:
        return u"fileAltered"_s;
    case PlanFinding::Kind::UnknownAuthor:
        return u"unknownAuthor"_s;
    case PlanFinding::Kind::UnknownSaver:
        return u"unknownSaver"_s;
    case PlanFinding::Kind::UnknownApprover:
        return u"unknownApprover"_s;
    case PlanFinding::Kind::Expired:
        return u"expired"_s;
    case PlanFinding::Kind::NotYetMade:
        return u"notYetMade"_s;
    case PlanFinding::Kind::OpenComment:
        return u"openComment"_s;
    case PlanFinding::Kind::DifferentToday:
        return u"differentToday"_s;
    case PlanFinding::Kind::NotApproved:
        return u"notApproved"_s;
    case PlanFinding::Kind::OwnApproval:
        return u"ownApproval"_s;
    case PlanFinding::Kind::ApprovalOfAnotherPlan:
        return u"approvalOfAnotherPlan"_s;
    case PlanFinding::Kind::ApprovalOfOtherComments:
        return u"approvalOfOtherComments"_s;
    case PlanFinding::Kind::FourEyesNotShown:
        return u"fourEyesNotShown"_s;
    case PlanFinding::Kind::Forbidden:
        return u"forbidden"_s;
    case PlanFinding::Kind::CarriedOut:
        return u"carriedOut"_s;
    case PlanFinding::Kind::NamesNotCompared:
        return u"namesNotCompared"_s;
    }
    Q_UNREACHABLE();
}

} // namespace sluice::ctl
