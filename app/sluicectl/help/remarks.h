// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/protocol/product.h"

#include <QList>
#include <QString>

#include <utility>

namespace sluice::ctl {

// What the help on a command adds to its options. Each is a paragraph or more, translated, without a line feed at its end.

QString whereRemark();  ///< the meaning of WHERE
QString ticketRemark(); ///< the meaning of WHERE for sign-out
QString secretsRemark();
QString confirmationRemark();
QString runRemark();     ///< how the nodes are gone through, and what is recorded
QString takenUpRemark(); ///< what `run` carries out
QString planSignRemark();
QString planApproveRemark();
QString planChangeRemark(); ///< what a comment does to approvals
QString planCheckRemark();  ///< exit codes of check
QString planRemark();       ///< what a plan file shows, and what not
QString keyRemark();        ///< whose key it is
QString rebuildRemark();    ///< the meaning of the kinds
QString nodeRemark();       ///< the form of --node
QString keychainRemark();
QString historyRemark(); ///< what the history is
QString verifyRemark();  ///< exit codes of verify
QString checkpointsRemark();
QString mockRemark(); ///< accounts and settings of the mock servers

/// The \a hint of each product that knows \a operation.
QString productRemark(const Operation &operation, QString ProductHints::*hint);

/// A line for each of \a rows, indented by two, its second part aligned.
QString twoColumns(const QList<std::pair<QString, QString>> &rows);

} // namespace sluice::ctl
