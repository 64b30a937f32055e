// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/plans/planfile.h"
#include "ui/dialogs/plans/plandeeddialog.h"

#include <memory>

namespace Ui {
class MakeKnownDialog;
}

namespace sluice {

/// Somebody who has signed a plan and is not known here.
struct UnknownSigner
{
    QString person{}; ///< as they call themselves; may be empty
    QByteArray publicKey{};
};

/// Those of \a file that \a known does not have, each key once: the author, who saved it last, and who approved it.
QList<UnknownSigner> unknownSigners(const PlanFile &file, const QList<KnownSigner> &known);

/// Makes somebody known who has signed an open plan, after their fingerprint was compared.
class MakeKnownDialog final : public PlanDeedDialog
{
    Q_OBJECT

public:
    /// \a signers: at least one.
    MakeKnownDialog(OpenPlan &plan, const QList<UnknownSigner> &signers, QWidget *parent);
    ~MakeKnownDialog() override;

private:
    QString missing() const override;
    void doIt() override;
    void showSigner();

    std::unique_ptr<Ui::MakeKnownDialog> m_ui;
    const QList<UnknownSigner> m_signers;
};

} // namespace sluice
