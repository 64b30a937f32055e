// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/servers/storecommand.h"
#include "core/storage/signing/knownsigners.h"

namespace sluice::ctl {

/// `sluicectl signers list`
class SignersListCommand final : public StoreCommand
{
    Q_OBJECT

public:
    using StoreCommand::StoreCommand;

protected:
    void run() override;
};

/// `sluicectl signers add`. A key from a plan file is added only when somebody says that they compared its fingerprint.
class SignersAddCommand final : public StoreCommand
{
    Q_OBJECT

public:
    using StoreCommand::StoreCommand;

protected:
    void run() override;

private:
    Result<QByteArray> keyFromFile() const;
    bool isCompared(const KnownSigner &signer) const;
};

/// `sluicectl signers remove`
class SignersRemoveCommand final : public StoreCommand
{
    Q_OBJECT

public:
    using StoreCommand::StoreCommand;

protected:
    void run() override;
};

} // namespace sluice::ctl
