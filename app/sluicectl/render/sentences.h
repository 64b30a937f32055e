// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/nodelabel.h"
#include "core/domain/outcome/cell.h"
#include "core/run/matrix.h"

#include <QList>

#include <array>

namespace sluice::ctl {

/// In the order in which a summary counts them.
inline constexpr std::array allEvidence{Evidence::Acknowledged, Evidence::Refused, Evidence::Failed,
                                        Evidence::Unknown,      Evidence::Skipped, Evidence::Cancelled};

/// How many of \a cells have \a evidence.
int countOf(const QList<Cell> &cells, Evidence evidence);

/// "2 acknowledged, 1 refused"
QString summaryOf(const QList<Cell> &cells);

/// "3 of 12 nodes, 1 failed"
QString progressOf(const Matrix::Nodes &nodes);

/// What the lines for \a cells leave out, each sentence once: why an outcome is unknown, what is wrong with a certificate.
QStringList remarksOn(const QList<Cell> &cells);

/// The message of \a error, with what is wrong with the certificate if that is the cause.
QString sentenceOf(const Error &error);

/// Says \a sentence on stderr with \a place before it.
void sayAbout(const NodeLabel &place, const QString &sentence);

/// Says \a error on stderr, and makes it part of the JsonAnswer.
void sayError(const Error &error);

} // namespace sluice::ctl
