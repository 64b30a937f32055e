// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/plans/planfile.h"
#include "core/storage/plans/preset.h"

#include <QTimeZone>

namespace sluice {

// Names, comments and addresses from files are made harmless: see sentences.h.

/// "Anna Berg", as the key is known here; else "“Anna”, who is not known here".
QString signerName(const QString &person, const QByteArray &publicKey, const QList<KnownSigner> &known);

/// How long a plan may still be carried out, in words: "For another 7 hours, until …". \a now decides.
QString expiryText(const std::optional<QDateTime> &expires, const QDateTime &now, const QTimeZone &zone);

/// "in 8 hours": whole days from two days on, else hours, else minutes.
QString spanText(qint64 seconds);

/// One line for each step, in order: "1. Flush 2 Caches: A, B. Once for each server."
QStringList stepLines(const QList<PlanStep> &steps);

/// One line for each node, in order: "crm, crm01  https://10.0.0.1/SuperOffice".
QStringList nodeLines(const PlanDocument &plan);

/// One line for each server: "crm: Production". A class that somebody said is told.
QStringList serverLines(const PlanDocument &plan);

/// One line for each node whose list of caches belongs to the plan: "crm01, 2 caches: A, B".
QStringList listLines(const PlanDocument &plan);

/// What is left out, and why.
QStringList leftOutLines(const PlanDocument &plan);

/// The verdict in a few words: "This plan may be run", "This plan may not be run".
QString verdictTitle(const PlanFileVerdict &verdict);
/// What follows from it, in one sentence.
QString verdictLine(const PlanFileVerdict &verdict);

/// Who approved when, with which accounts.
QString approvalText(const PlanApproval &approval, const QList<KnownSigner> &known, const QTimeZone &zone);

/// Who said what when, and whether it is open.
QString commentText(const PlanComment &comment, const QTimeZone &zone);

/// Who signs in to which server of \a plan with which account, one line for each; and where that does not show two
/// people.
QStringList accountLines(const PlanDocument &plan, const QList<ServerAccount> &accounts);

/// What a preset does and where, in one line: "Flush 2 Caches on crm and erp, erp01".
QString presetText(const Preset &preset);

/// What the steps do, in a few words: "Flush 2 Caches, then Flush All Caches".
QString stepsTitle(const QList<PlanStep> &steps);

} // namespace sluice
