// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/presets.h"

#include "core/storage/files/jsonscan.h"
#include "core/storage/files/lockedjsonfile.h"
#include "core/storage/files/secretkeys.h"
#include "core/storage/files/settingsfolder.h"
#include "core/storage/servers/serverlist.h"

#include <QPointer>

#include <algorithm>
#include <memory>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr JsonFormat PresetFormat{.version = 1, .name = "sluice-presets"_L1};

Error errorOfMistakes(const QString &path, const QStringList &mistakes)
{
    return machineError(
        Presets::tr("There are mistakes in %1: %2 Until somebody has put this right by hand, no preset can "
                    "be used, and none is stored.")
            .arg(path, mistakes.first(std::min<qsizetype>(mistakes.size(), 3)).join(u' ')),
        mistakes.join(u'\n'));
}

QStringList mistakesIn(const QByteArray &json, const QJsonObject &root)
{
    QStringList mistakes;
    for (const auto &place : secretKeysIn(root))
        mistakes.append(Presets::tr("%1 looks like a secret, which does not belong there.").arg(place));
    for (const auto &place : repeatedKeysIn(json))
        mistakes.append(Presets::tr("%1 is there more than once.").arg(place));
    auto unusable = unusableTextsIn(root) + markedTextsIn(json);
    unusable.removeDuplicates();
    for (const auto &place : std::as_const(unusable))
        mistakes.append(Presets::tr("%1 contains a character that cannot be stored.").arg(place));
    return mistakes;
}

/// The document as it is stored; nothing when there is no file. \a presets gets what is in it.
Result<QJsonObject> readDocument(const LockedJsonFile &file, const QString &path, QList<Preset> &presets)
{
    const auto bytes = file.readBytes();
    if (!bytes)
        return Failure(errorOf(bytes.error()));
    if (!*bytes)
        return QJsonObject();
    const auto root = parsedJson(**bytes, PresetFormat);
    if (!root) {
        auto problem = root.error();
        problem.path = path;
        return Failure(errorOf(problem));
    }
    auto mistakes = mistakesIn(**bytes, *root);
    presets = presetsFrom(root->value("presets"_L1), u"presets"_s, mistakes);
    if (!mistakes.isEmpty())
        return Failure(errorOfMistakes(path, mistakes));
    return *root;
}

Result<QList<Preset>> readPresets(const QString &path)
{
    QList<Preset> presets;
    return readDocument(LockedJsonFile(path, PresetFormat), path, presets).map([&](const QJsonObject &) {
        return presets;
    });
}

auto isCalled(const QString &name)
{
    return [key = name.trimmed().toCaseFolded()](const Preset &preset) { return preset.name.toCaseFolded() == key; };
}

Result<void> checkPreset(const Preset &preset)
{
    if (const auto problem = storingProblem(preset))
        return Failure(inputError(*problem));
    return {};
}

Failure nameTaken(const QString &name)
{
    return Failure(nameError(Presets::tr("There is a preset called %1 already.").arg(name)));
}

/// The place of \a base in \a presets, if it is still as it was read.
Result<qsizetype> placeOf(const Preset &base, const QList<Preset> &presets)
{
    const auto found = std::ranges::find_if(presets, isCalled(base.name));
    if (found != presets.cend() && *found == base)
        return std::distance(presets.cbegin(), found);
    auto error = machineError(found == presets.cend()
                                  ? Presets::tr("The preset %1 is no longer stored: somebody has removed it.")
                                  : Presets::tr("The preset %1 was changed elsewhere. Look at it again."));
    error.message = error.message.arg(base.name);
    error.cause = Error::Cause::ChangedElsewhere;
    return Failure(error);
}

std::function<Result<void>(QList<Preset> &)> presetAddition(const Preset &preset)
{
    return [preset](QList<Preset> &presets) -> Result<void> {
        if (const auto checked = checkPreset(preset); !checked)
            return checked;
        if (std::ranges::any_of(presets, isCalled(preset.name)))
            return nameTaken(preset.name);
        presets.append(preset);
        return {};
    };
}

std::function<Result<void>(QList<Preset> &)> presetEdition(const Preset &base, const Preset &edited)
{
    return [base, edited](QList<Preset> &presets) -> Result<void> {
        if (const auto checked = checkPreset(edited); !checked)
            return checked;
        const auto place = placeOf(base, presets);
        if (!place)
            return Failure(place.error());
        const auto other = std::ranges::find_if(std::as_const(presets), isCalled(edited.name));
        if (other != presets.cend() && std::distance(presets.cbegin(), other) != *place)
            return nameTaken(edited.name);
        presets[*place] = edited;
        return {};
    };
}

std::function<Result<void>(QList<Preset> &)> presetRemoval(const Preset &base)
{
    return [base](QList<Preset> &presets) -> Result<void> {
        return placeOf(base, presets).map([&presets](qsizetype place) { presets.removeAt(place); });
    };
}

std::function<Result<PresetImport>(QList<Preset> &)> presetImport(const QList<Preset> &imported)
{
    return [imported](QList<Preset> &presets) -> Result<PresetImport> {
        PresetImport report;
        FreeNames names;
        for (const auto &preset : std::as_const(presets))
            names.take(preset.name);
        for (auto preset : imported) {
            if (const auto checked = checkPreset(preset); !checked)
                return Failure(checked.error());
            if (presets.contains(preset)) {
                report.known.append(preset.name);
                continue;
            }
            const auto wanted = preset.name;
            preset.name = names.freeFor(wanted);
            names.take(preset.name);
            if (preset.name != wanted)
                report.renamed.append(Presets::tr("%1 (was: %2)").arg(preset.name, wanted));
            report.added.append(preset.name);
            presets.append(preset);
        }
        return report;
    };
}

} // namespace

Presets::Presets(Result<QString> path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    if (!m_path)
        m_problem = m_path.error();
}

Result<QString> Presets::usualFile()
{
    return settingsFolder().map([](const QString &folder) { return folder + "/Sluice/sluice/presets.json"_L1; });
}

Result<void> Presets::load()
{
    if (m_path && !m_path->isEmpty()) {
        ++m_changesHere;
        adopt(readPresets(*m_path));
    }
    if (m_problem)
        return Failure(*m_problem);
    return {};
}

const Preset *Presets::find(const QString &name) const
{
    const auto found = std::ranges::find_if(m_presets, isCalled(name));
    return found == m_presets.cend() ? nullptr : &*found;
}

void Presets::adopt(const Result<QList<Preset>> &read)
{
    const auto presets = read.value_or(QList<Preset>());
    const auto problem = read ? std::nullopt : std::optional(read.error());
    if (presets == m_presets && problem == m_problem)
        return;
    m_presets = presets;
    m_problem = problem;
    Q_EMIT changed();
}

template<typename T>
Presets::Changed<T> Presets::changedIn(const QString &path, const Edit<T> &edit)
{
    const auto failed = [](const Error &error, const Result<QList<Preset>> &presets) {
        return Changed<T>{Failure(error), presets};
    };
    LockedJsonFile file(path, PresetFormat);
    if (const auto locked = file.lock(); !locked)
        return failed(errorOf(locked.error()), readPresets(path));
    QList<Preset> presets;
    auto root = readDocument(file, path, presets);
    if (!root)
        return failed(root.error(), Failure(root.error()));
    auto edited = presets;
    const Result<T> outcome = edit(edited);
    if (!outcome || edited == presets)
        return {outcome, presets};
    root->insert("format"_L1, PresetFormat.name);
    root->insert("version"_L1, PresetFormat.version);
    root->insert("presets"_L1, toJson(edited));
    if (const auto stored = file.write(*root); !stored)
        return failed(errorOf(stored.error()), presets);
    return {outcome, edited};
}

template<typename T>
Result<T> Presets::now(const Edit<T> &edit)
{
    if (!m_path)
        return Failure(m_path.error());
    if (m_path->isEmpty()) {
        auto edited = m_presets;
        const auto outcome = edit(edited);
        if (outcome)
            adopt(edited);
        return outcome;
    }
    ++m_changesHere;
    const auto change = changedIn<T>(*m_path, edit);
    adopt(change.presets);
    return change.outcome;
}

template<typename T>
Call<T> *Presets::later(const Edit<T> &edit, QObject *parent)
{
    auto *call = new Call<T>(parent);
    if (!m_path || m_path->isEmpty()) {
        call->finish(now<T>(edit));
        return call;
    }
    const auto change = std::make_shared<std::optional<Changed<T>>>();
    m_thread.run([change, edit, path = *m_path] { change->emplace(changedIn<T>(path, edit)); },
                 [this, change, guarded = QPointer(call), startedAt = m_changesHere] {
                     // If something was changed here meanwhile, that may be newer.
                     adopt(startedAt == m_changesHere ? (*change)->presets : readPresets(*m_path));
                     if (guarded)
                         guarded->finish((*change)->outcome);
                 });
    return call;
}

Result<void> Presets::add(const Preset &preset)
{
    return now<void>(presetAddition(preset));
}

Call<void> *Presets::add(const Preset &preset, QObject *parent)
{
    return later<void>(presetAddition(preset), parent);
}

Result<void> Presets::edit(const Preset &base, const Preset &edited)
{
    return now<void>(presetEdition(base, edited));
}

Call<void> *Presets::edit(const Preset &base, const Preset &edited, QObject *parent)
{
    return later<void>(presetEdition(base, edited), parent);
}

Result<void> Presets::remove(const Preset &base)
{
    return now<void>(presetRemoval(base));
}

Call<void> *Presets::remove(const Preset &base, QObject *parent)
{
    return later<void>(presetRemoval(base), parent);
}

Result<PresetImport> Presets::import(const QList<Preset> &presets)
{
    return now<PresetImport>(presetImport(presets));
}

Call<PresetImport> *Presets::import(const QList<Preset> &presets, QObject *parent)
{
    return later<PresetImport>(presetImport(presets), parent);
}

} // namespace sluice
