// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/plans/planfilecommand.h"

#include "app/sluicectl/commands/plans/verdict.h"
#include "app/sluicectl/commands/storemistakes.h"
#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/planfiletext.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"
#include "core/run/plans/planfiles.h"
#include "core/storage/signing/signingkey.h"

#include <QJsonObject>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

// ---- PlanCommand ----------------------------------------------------------------------------------------------------

void PlanCommand::stop()
{
    StoreCommand::stop();
    if (m_reading)
        m_reading->cancel();
}

void PlanCommand::endWith(const Error &error)
{
    sayError(error);
    sayFurtherMistakes(error);
    finish(exitCodeOf(error, false));
}

void PlanCommand::readKey(bool makes)
{
    if (makes) {
        auto *call = signingKey(secrets(), this);
        m_reading = call;
        call->then(this, [this](const Result<ed25519::KeyPair> &key) {
            handleKey(key.map([](const ed25519::KeyPair &made) { return KeptKey(made); }), true);
        });
    } else {
        auto *call = keptSigningKey(secrets(), this);
        m_reading = call;
        call->then(this, [this](const Result<KeptKey> &key) { handleKey(key, false); });
    }
}

void PlanCommand::handleKey(const Result<KeptKey> &key, bool isNeeded)
{
    if (key) {
        withKey(*key);
    } else if (isNeeded || key.error().kind == Error::Kind::Cancelled) {
        endWith(key.error());
    } else {
        sayError(key.error());
        withKey({});
    }
}

// ---- check ----------------------------------------------------------------------------------------------------------

void PlanCheckCommand::run()
{
    const auto file = readPlanFile(word());
    if (!file) {
        endWith(file.error());
        return;
    }
    m_file = *file;
    readKey(false);
}

void PlanCheckCommand::withKey(const KeptKey &key)
{
    const Destinations destinations(store());
    auto check = planFileCheck(m_file.plan, store(), destinations, knownSigners(), key ? key->publicKey : QByteArray(),
                               QDateTime::currentDateTimeUtc());
    if (!check) {
        endWith(check.error());
        return;
    }
    check->earlier = earlierRuns(m_file.plan);
    const auto verdict = judged(m_file, *check);
    JsonAnswer::ofProgram().set(u"planFile"_s, planFileObject(m_file, &verdict, check->known));
    for (const auto &objection : verdict.objections)
        JsonAnswer::ofProgram().addProblem(u"blocked"_s, findingWord(objection.kind), objection.text);
    const bool isPrinted = printText(planFileText(m_file, check->known) + verdictText(verdict));
    finish(withOutput(verdict.isRunnable() && isLoaded() ? ExitCode::Done : ExitCode::NotConfirmed, isPrinted));
}

// ---- comment, resolve, reopen ---------------------------------------------------------------------------------------

void PlanCommentCommand::run()
{
    const auto file = readPlanFile(word());
    if (!file) {
        endWith(file.error());
        return;
    }
    m_file = *file;
    if (!options().has(u"text"_s) && !commentIndex()) {
        failUsage(m_file.comments.isEmpty()
                      ? tr("The plan has no comment.")
                      : tr("Name the comment by its number, 1 to %1, as `sluicectl plan check` shows it.")
                            .arg(m_file.comments.size()));
        return;
    }
    readKey(true);
}

std::optional<qsizetype> PlanCommentCommand::commentIndex() const
{
    bool isNumber = false;
    const auto number = second().toLongLong(&isNumber);
    return isNumber && number >= 1 && number <= m_file.comments.size() ? std::optional(number - 1) : std::nullopt;
}

Result<PlanFile> PlanCommentCommand::changed(const PlanSigner &signer, const QList<KnownSigner> &known) const
{
    if (options().has(u"text"_s))
        return withComment(m_file, options().value(u"text"_s), signer, QDateTime::currentDateTimeUtc(), known);
    return withResolved(m_file, *commentIndex(), commandName() == "plan resolve"_L1, signer, known);
}

void PlanCommentCommand::withKey(const KeptKey &key)
{
    const auto signer = ctl::signerWith(*key, options());
    const auto known = knownSigners().load();
    if (!known) {
        endWith(known.error());
        return;
    }
    if (!isVisibleText(signer.person)) {
        failUsage(tr("The name of --as contains a character that cannot be seen."));
        return;
    }
    const auto file = changed(signer, *known);
    if (!file) {
        endWith(file.error());
        return;
    }
    if (const auto replaced = replacePlanFile(word(), m_file, *file); !replaced) {
        endWith(replaced.error());
        return;
    }
    say(m_file.approvals.isEmpty() ? tr("Saved.")
                                   : tr("Saved. Its approvals are gone, because they were given before this change."));
    finish(ExitCode::Done);
}

// ---- key ------------------------------------------------------------------------------------------------------------

void PlanKeyCommand::run()
{
    readKey(options().has(u"make"_s));
}

void PlanKeyCommand::withKey(const KeptKey &key)
{
    if (!key) {
        endWith(nameError(tr("There is no key for signing yet: add --make, or sign something.")));
        return;
    }
    const auto hex = QString::fromLatin1(key->publicKey.toHex());
    const auto fingerprint = sluice::fingerprintOf(key->publicKey);
    JsonAnswer::ofProgram().set(u"key"_s, hex);
    JsonAnswer::ofProgram().set(u"fingerprint"_s, fingerprint);
    const bool isPrinted = printText(tr("Fingerprint: %1").arg(fingerprint) + u'\n' + tr("Key: %1").arg(hex) + u'\n');
    finish(withOutput(ExitCode::Done, isPrinted));
}

} // namespace sluice::ctl
