// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

#include <QList>
#include <QString>

#include <utility>

namespace sluice::ctl {

// What the help on a command adds to its options. Each is a paragraph or more, translated, without a line feed at its end.

QString whereRemark();  ///< the meaning of WHERE
QString ticketRemark(); ///< the meaning of WHERE for sign-out
QString secretsRemark();
QString confirmationRemark();
QString flushRemark();
QString stateRemark();
QString rebuildRemark(); ///< the meaning of the kinds
QString signOutRemark();
QString previewRemark();
QString nodeRemark(); ///< the form of --node
QString editRemark();
QString keychainRemark();
QString removeRemark();
QString mockRemark(); ///< accounts and settings of the mock servers

/// How to name the protocols of the products that know \a operation.
QString protocolRemark(const Operation &operation);
template<typename Op>
QString protocolRemark()
{
    return protocolRemark(Op());
}

/// A line for each of \a rows, indented by two, its second part aligned.
QString twoColumns(const QList<std::pair<QString, QString>> &rows);

} // namespace sluice::ctl
