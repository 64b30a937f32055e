// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/nodelabel.h"
#include "core/domain/http/http.h"
#include "core/domain/outcome/cell.h"

#include <QList>

namespace sluice::ctl {

/// \a text with everything visible that a terminal would obey instead of show: control characters, line separators, marks
/// that turn the direction of writing. They appear as \u001b. Also fit for JSON, where that is the same text.
QString printable(const QString &text);

/// The results of one node.
struct CellGroup
{
    NodeLabel place{};
    QString wholeCache{}; ///< what a product calls all of its caches, where they have no names
    QList<Cell> cells{};
};

/// Data, for stdout. Each takes the server as it is called, and ends with a line feed.
QString listText(const QStringList &caches);
QString listJson(const NodeLabel &place, const QStringList &caches);
/// \a clockSkew: Session::clockSkew().
QString probeText(const QString &server, const ServerInfo &info, std::optional<qint64> clockSkew = {});
QString probeJson(const NodeLabel &place, const ServerInfo &info, std::optional<qint64> clockSkew = {});
QString stateText(const std::optional<CacheFingerprint> &state, const GenerationList &list);
QString stateJson(const NodeLabel &place, const std::optional<CacheFingerprint> &state, const GenerationList &list);
QString signedOutText(const QString &server, const SignedOut &signedOut);
QString signedOutJson(const NodeLabel &place, const SignedOut &signedOut);
/// The place of each group is named where there are several.
QString cellsText(const QList<CellGroup> &groups);
QString cellsJson(const QList<CellGroup> &groups);
QString requestText(const HttpRequest &request);
QString requestJson(const HttpRequest &request);
/// That something could not be read, among others that could.
QString errorJson(const NodeLabel &place, const Error &error);
/// One line out of the lines that the functions above make of one place each.
QString jsonArray(const QStringList &lines);

/// What stands for an opaque state that is not to be shown: the same for the same.
QString fingerprintOf(const CacheFingerprint &state);

/// Words: "2 acknowledged, 1 refused".
QString summaryOf(const QList<Cell> &cells);

/// What the sentences of \a cells leave out: why an outcome is unknown, what is wrong with a certificate.
QStringList remarksOn(const QList<Cell> &cells);
QString sentenceOf(const Error &error);

/// Writes to stdout. False when it could not be written, about which a word has been said unless nobody reads any more.
bool printData(const QString &text);

/// Writes a line to stderr, made printable, with the name of the program before it.
void say(const QString &sentence);
/// The same with \a place named before it.
void sayAbout(const NodeLabel &place, const QString &sentence);

} // namespace sluice::ctl
