// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/storage/files/filethread.h"
#include "core/storage/plans/preset.h"

#include <QObject>

#include <functional>

namespace sluice {

/// What became of presets that were imported.
struct PresetImport
{
    QStringList added{};   ///< names of the new ones
    QStringList renamed{}; ///< "new name (was: old name)" where the name was in use; also in added
    QStringList known{};   ///< names of those that were stored already, just so; nothing was changed

    friend bool operator==(const PresetImport &, const PresetImport &) = default;
};

/// The stored presets, in a versioned file of their own, in the order of their making.
///
/// Reading never writes. As long as the file has a mistake, problem() says so, there are no presets, so nothing of them
/// can be sent, and every change fails until somebody has mended the file by hand.
///
/// Several programs may use the file at once. Each change is made, under a lock, to what the file holds at that moment; a
/// preset that somebody else has changed meanwhile stays, and the change fails with the cause ChangedElsewhere. Functions
/// without a parent wait for the lock and the disk. Those with a parent do the same on a thread; deleting or cancelling
/// their call does not undo the change.
class Presets final : public QObject
{
    Q_OBJECT

public:
    /// \a path is the file, read by load(). Empty: nothing is stored. An error: it is problem() for good, and every change
    /// fails with it.
    explicit Presets(Result<QString> path = QString(), QObject *parent = nullptr);

    /// "~/.config/Sluice/sluice/presets.json". Fails as settingsFolder().
    static Result<QString> usualFile();

    /// A missing file is not a failure. The failure is problem().
    [[nodiscard]] Result<void> load();

    /// Why there are no presets here. The detail has a line for each mistake, with its place.
    const std::optional<Error> &problem() const { return m_problem; }

    const QList<Preset> &all() const { return m_presets; }
    /// Ignores case.
    const Preset *find(const QString &name) const;

    /// Adds \a preset. InvalidInput when one has its name, or when it cannot be stored.
    [[nodiscard]] Result<void> add(const Preset &preset);
    [[nodiscard]] Call<void> *add(const Preset &preset, QObject *parent);
    /// Replaces \a base, a preset as it was read here, by \a edited, which may have another name.
    [[nodiscard]] Result<void> edit(const Preset &base, const Preset &edited);
    [[nodiscard]] Call<void> *edit(const Preset &base, const Preset &edited, QObject *parent);
    /// Removes the preset that was read as \a base.
    [[nodiscard]] Result<void> remove(const Preset &base);
    [[nodiscard]] Call<void> *remove(const Preset &base, QObject *parent);
    /// Adds all of \a presets, those of ImportReport::presets, under free names or, after a failure, none.
    [[nodiscard]] Result<PresetImport> import(const QList<Preset> &presets);
    [[nodiscard]] Call<PresetImport> *import(const QList<Preset> &presets, QObject *parent);

Q_SIGNALS:
    /// all() or problem() has changed.
    void changed();

private:
    /// Changes a list of presets; after a failure the list does not count.
    template<typename T>
    using Edit = std::function<Result<T>(QList<Preset> &)>;

    /// What came of a change, and what is stored then.
    template<typename T>
    struct Changed
    {
        Result<T> outcome;
        Result<QList<Preset>> presets;
    };

    template<typename T>
    static Changed<T> changedIn(const QString &path, const Edit<T> &edit);
    template<typename T>
    Result<T> now(const Edit<T> &edit);
    template<typename T>
    Call<T> *later(const Edit<T> &edit, QObject *parent);
    void adopt(const Result<QList<Preset>> &read);

    const Result<QString> m_path;
    quint64 m_changesHere = 0; ///< made on this thread
    QList<Preset> m_presets;
    std::optional<Error> m_problem;
    FileThread m_thread; ///< last: it ends first
};

} // namespace sluice
