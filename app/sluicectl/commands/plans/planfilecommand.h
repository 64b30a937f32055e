// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/servers/storecommand.h"
#include "app/sluicectl/targets/storedrules.h"
#include "core/run/plans/planfile.h"
#include "core/storage/signing/ed25519.h"

#include <QPointer>

namespace sluice::ctl {

/// What the commands `sluicectl plan …` that send nothing have in common. Each needs the own key of whoever calls.
class PlanCommand : public StoreCommand
{
    Q_OBJECT

public:
    using StoreCommand::StoreCommand;

    void stop() override;

protected:
    using KeptKey = std::optional<ed25519::KeyPair>;

    /// Reads the own key, and calls withKey(). Where there is none it is made first if \a makes.
    void readKey(bool makes);
    /// Without a key there is none, or the keychain cannot be read, which was said.
    virtual void withKey(const KeptKey &key) = 0;

    void endWith(const Error &error);

private:
    void handleKey(const Result<KeptKey> &key, bool isNeeded);

    QPointer<AbstractCall> m_reading;
};

/// `sluicectl plan check`
class PlanCheckCommand final : public PlanCommand
{
    Q_OBJECT

public:
    using PlanCommand::PlanCommand;

protected:
    void run() override;
    void withKey(const KeptKey &key) override;

private:
    PlanFile m_file;
};

/// `sluicectl plan comment`, `resolve` and `reopen`
class PlanCommentCommand final : public PlanCommand
{
    Q_OBJECT

public:
    using PlanCommand::PlanCommand;

protected:
    void run() override;
    void withKey(const KeptKey &key) override;

private:
    Result<PlanFile> changed(const PlanSigner &signer, const QList<KnownSigner> &known) const;
    std::optional<qsizetype> commentIndex() const;

    PlanFile m_file;
};

/// `sluicectl plan key`
class PlanKeyCommand final : public PlanCommand
{
    Q_OBJECT

public:
    using PlanCommand::PlanCommand;

protected:
    void run() override;
    void withKey(const KeptKey &key) override;
};

} // namespace sluice::ctl
