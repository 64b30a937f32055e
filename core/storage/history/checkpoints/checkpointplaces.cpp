// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/checkpointplaces.h"

#include "core/storage/files/jsonreader.h"
#include "core/storage/files/jsonscan.h"
#include "core/storage/files/lockedjsonfile.h"
#include "core/storage/files/outputfile.h"
#include "core/storage/files/settingsfolder.h"
#include "core/storage/history/checkpoints/checkpoint.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct CheckpointPlacesText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::CheckpointPlaces)
};

constexpr JsonFormat PlacesFormat{.version = 1, .name = "sluice-checkpoints"_L1};

Result<CheckpointPlaces> placesIn(const QString &path, const QByteArray &json, const QJsonObject &root)
{
    QStringList mistakes;
    for (const auto &place : repeatedKeysIn(json))
        mistakes.append(CheckpointPlacesText::tr("%1 is there more than once.").arg(place));
    JsonReader reader(root, {}, mistakes);
    reader.reportUnknownKeys({"format"_L1, "version"_L1, "journal"_L1, "files"_L1, "every"_L1});
    CheckpointPlaces places;
    places.journal = reader.flag("journal"_L1, places.journal);
    places.files = reader.texts("files"_L1, {});
    places.every = reader.number("every"_L1, places.every, 1, CheckpointPlaces::mostBetween);
    if (const auto problem = problemOf(places); problem && mistakes.isEmpty())
        mistakes.append(*problem);
    if (mistakes.isEmpty())
        return places;
    return Failure(
        machineError(CheckpointPlacesText::tr("There are mistakes in %1: %2 Until somebody has put this right by "
                                              "hand, no checkpoint of the history is kept.")
                         .arg(path, mistakes.join(u' ')),
                     mistakes.join(u'\n')));
}

} // namespace

std::optional<QString> problemOf(const CheckpointPlaces &places)
{
    if (places.every < 1 || places.every > CheckpointPlaces::mostBetween)
        return CheckpointPlacesText::tr("A checkpoint is made after 1 to %1 records.")
            .arg(CheckpointPlaces::mostBetween);
    const auto relative = std::ranges::find_if(
        places.files, [](const QString &path) { return !QDir::isAbsolutePath(path) || QDir::cleanPath(path) != path; });
    if (relative != places.files.cend())
        return CheckpointPlacesText::tr("Name the whole path of the file for checkpoints: “%1” is not one.")
            .arg(*relative);
    return {};
}

QString usualCheckpointPlacesFile()
{
    const auto folder = settingsFolder();
    return folder ? *folder + "/Sluice/sluice/checkpoints.json"_L1 : QString();
}

Result<CheckpointPlaces> readCheckpointPlaces(const QString &path)
{
    const LockedJsonFile file(path, PlacesFormat);
    const auto bytes = file.readBytes();
    if (!bytes)
        return Failure(errorOf(bytes.error()));
    if (!*bytes)
        return CheckpointPlaces();
    const auto root = parsedJson(**bytes, PlacesFormat);
    if (!root) {
        auto problem = root.error();
        problem.path = path;
        return Failure(errorOf(problem));
    }
    return placesIn(path, **bytes, *root);
}

namespace {

/// Why lines may not be added to the file at \a path: it belongs to this program, or holds something else.
std::optional<QString> problemOfFile(const QString &path)
{
    constexpr qint64 enough = 16 * 1024 * 1024; // bytes, in which one checkpoint has to be
    if (const auto allowed = mayBeWritten(path, ownFolders()); !allowed)
        return allowed.error().message;
    QFile file(path);
    if (!file.exists() || !QFileInfo(path).isFile() || file.size() == 0 || !file.open(QIODevice::ReadOnly))
        return {};
    if (!checkpointsIn(file.read(enough)).isEmpty())
        return {};
    return CheckpointPlacesText::tr("%1 holds something else, and no checkpoint. Name another file.").arg(path);
}

} // namespace

Result<void> changeCheckpointPlaces(const QString &path, const CheckpointPlaces &base, const CheckpointPlaces &places)
{
    if (const auto problem = problemOf(places))
        return Failure(inputError(*problem));
    for (const auto &place : places.files) {
        if (const auto problem = base.files.contains(place) ? std::nullopt : problemOfFile(place))
            return Failure(inputError(*problem));
    }
    LockedJsonFile file(path, PlacesFormat);
    if (const auto locked = file.lock(); !locked)
        return Failure(errorOf(locked.error()));
    const auto before = readCheckpointPlaces(path);
    if (!before)
        return Failure(before.error());
    if (*before != base) {
        auto error = machineError(
            CheckpointPlacesText::tr("Where checkpoints are kept was changed elsewhere. Look at it again."));
        error.cause = Error::Cause::ChangedElsewhere;
        return Failure(error);
    }
    const auto written = file.write({{u"format"_s, PlacesFormat.name},
                                     {u"version"_s, PlacesFormat.version},
                                     {u"journal"_s, places.journal},
                                     {u"files"_s, QJsonArray::fromStringList(places.files)},
                                     {u"every"_s, places.every}});
    return written ? Result<void>() : Failure(errorOf(written.error()));
}

} // namespace sluice
