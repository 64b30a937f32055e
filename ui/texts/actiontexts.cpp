// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/actiontexts.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"
#include "ui/texts/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ActionText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Window)
};

/// "user-defined fields", within a sentence.
QString deltaPhrase(DeltaKind kind)
{
    switch (kind) {
    case DeltaKind::Udef:
        return ActionText::tr("user-defined fields");
    case DeltaKind::Webpanel:
        return ActionText::tr("web panels");
    case DeltaKind::TaskMenu:
        return ActionText::tr("task menus");
    case DeltaKind::CustomObjectArchivePanel:
        return ActionText::tr("archive panels of custom objects");
    }
    Q_UNREACHABLE();
}

QString rebuildTitle(DeltaKind kind)
{
    switch (kind) {
    case DeltaKind::Udef:
        return ActionText::tr("Rebuild Deltas of User-Defined Fields");
    case DeltaKind::Webpanel:
        return ActionText::tr("Rebuild Deltas of Web Panels");
    case DeltaKind::TaskMenu:
        return ActionText::tr("Rebuild Deltas of Task Menus");
    case DeltaKind::CustomObjectArchivePanel:
        return ActionText::tr("Rebuild Deltas of Archive Panels");
    }
    Q_UNREACHABLE();
}

/// "WebClient / Web"
QString scopeOf(const ClearConfiguration &clear)
{
    return inSentence(clear.application) + " / "_L1 + inSentence(clear.instance);
}

/// The beginning and the end of a long name: names often differ only at the end.
QString shortened(const QString &name)
{
    constexpr qsizetype longest = 40;
    return name.size() > longest ? name.first(longest / 2) + u'…' + name.last(longest / 2) : name;
}

int countOf(const FlushNamed &flush)
{
    return static_cast<int>(flush.names.size());
}

} // namespace

// "1 cache" is always a text of its own, because English texts are shown without plural forms from a translation.

QString targetPhrase(const Operation &action, const QString &whole)
{
    return std::visit(overloaded{
                          [&whole](const FlushAll &) { return whole.isEmpty() ? ActionText::tr("All caches") : whole; },
                          [](const FlushNamed &flush) {
                              return countOf(flush) == 1 ? ActionText::tr("1 cache")
                                                         : ActionText::tr("%n caches", nullptr, countOf(flush));
                          },
                          [](const ClearConfiguration &clear) {
                              return (clear.forAllAssociates
                                          ? ActionText::tr("Configurations of %1, for all associates")
                                          : ActionText::tr("Configurations of %1, only for this account"))
                                  .arg(scopeOf(clear));
                          },
                          [](const RebuildDeltas &rebuild) {
                              return ActionText::tr("Deltas of %1", "web panels").arg(deltaPhrase(rebuild.kind));
                          },
                          [](const OtherAlternative auto &) { return QString(); },
                      },
                      action);
}

QString actionTitle(const Operation &action)
{
    return std::visit(overloaded{
                          [](const FlushAll &) { return ActionText::tr("Flush All Caches"); },
                          [](const FlushNamed &flush) {
                              return countOf(flush) == 1 ? ActionText::tr("Flush 1 Cache")
                                                         : ActionText::tr("Flush %n Caches", nullptr, countOf(flush));
                          },
                          [](const ClearConfiguration &clear) {
                              return clear.forAllAssociates ? ActionText::tr("Clear Configurations for All Associates")
                                                            : ActionText::tr("Clear Configurations for This Account");
                          },
                          [](const RebuildDeltas &rebuild) { return rebuildTitle(rebuild.kind); },
                          [](const OtherAlternative auto &) { return QString(); },
                      },
                      action);
}

QString actionTitle(const Operation &action, const QString &where, const QString &whole)
{
    const bool isWhole = !whole.isEmpty() && std::holds_alternative<FlushAll>(action);
    return ActionText::tr("%1 on %2", "Flush 3 Caches on crm.example.com")
        .arg(isWhole ? whole : actionTitle(action), inSentence(where));
}

QString activityText(const Operation &action, const QString &where, const QString &whole)
{
    const auto place = inSentence(where);
    return std::visit(
        overloaded{
            [&](const FlushAll &) {
                return (whole.isEmpty() ? ActionText::tr("Flushing all caches on %1…")
                                        : ActionText::tr("Flushing the cache of %1…"))
                    .arg(place);
            },
            [&](const FlushNamed &flush) {
                return (countOf(flush) == 1 ? ActionText::tr("Flushing 1 cache on %1…")
                                            : ActionText::tr("Flushing %n caches on %1…", nullptr, countOf(flush)))
                    .arg(place);
            },
            [&](const ClearConfiguration &clear) {
                return ActionText::tr("Clearing configurations of %1 on %2…").arg(scopeOf(clear), place);
            },
            [&](const RebuildDeltas &rebuild) {
                return ActionText::tr("Rebuilding deltas of %1 on %2…").arg(deltaPhrase(rebuild.kind), place);
            },
            [](const OtherAlternative auto &) { return QString(); },
        },
        action);
}

QString readingText(const QString &where)
{
    return ActionText::tr("Reading the settings of %1…").arg(inSentence(where));
}

QString doneText(const Operation &operation, const QString &whole)
{
    return std::visit(
        overloaded{
            [](const SignIn &) { return ActionText::tr("Sign in"); },
            [](const SignOut &) { return ActionText::tr("Sign out"); },
            [](const ReadSettings &) { return ActionText::tr("Compare settings"); },
            [](const ListCaches &) { return ActionText::tr("Read the list of caches"); },
            [&whole](const FlushAll &) { return whole.isEmpty() ? ActionText::tr("Flush all caches") : whole; },
            [](const FlushNamed &flush) {
                QStringList names;
                for (const auto &name : flush.names)
                    names << inSentence(name);
                return ActionText::tr("Flush: %1", "names of caches").arg(names.join(u", "_s));
            },
            [](const ClearConfiguration &clear) {
                return (clear.forAllAssociates ? ActionText::tr("Clear configurations of %1, for all associates")
                                               : ActionText::tr("Clear configurations of %1, only for this account"))
                    .arg(scopeOf(clear));
            },
            [](const RebuildDeltas &rebuild) {
                return ActionText::tr("Rebuild deltas of %1").arg(deltaPhrase(rebuild.kind));
            },
            // These are sent in the background, and are not recorded.
            [](const OneOf<Probe, TenantState, CheckSignIn, MayFlush, Features, CacheState, CacheGenerations> auto &) {
                return QString();
            },
        },
        operation);
}

QString consequenceText(const FlushAll &)
{
    return ActionText::tr("All caches of this server are dropped and filled again when they are next used. Everybody "
                          "who works with the server notices that for a while. No data is lost.");
}

QString shortDoneText(const Operation &operation, const QString &whole)
{
    const auto *flush = std::get_if<FlushNamed>(&operation);
    if (!flush)
        return doneText(operation, whole);
    FlushNamed shown;
    for (const auto &name : flush->names.first(std::min<qsizetype>(flush->names.size(), 2)))
        shown.names << shortened(name);
    const auto others = countOf(*flush) - 2;
    if (others <= 0)
        return doneText(shown, whole);
    const auto pattern = others == 1 ? ActionText::tr("Flush %1 caches: %2, %3, and 1 more")
                                     : ActionText::tr("Flush %1 caches: %2, %3, and %n more", nullptr, others);
    return pattern.arg(QString::number(countOf(*flush)), inSentence(shown.names.at(0)), inSentence(shown.names.at(1)));
}

QString consequenceText(const ClearConfiguration &clear)
{
    return clear.forAllAssociates
        ? ActionText::tr("The cached configurations of all associates are dropped, and built again when they are next "
                         "used. Everybody may notice this for a while. No data is lost.")
        : ActionText::tr("Only the cached configurations of the account that is signed in are dropped, and built again "
                         "when they are next used. No data is lost.");
}

QString consequenceText(const RebuildDeltas &rebuild)
{
    switch (rebuild.kind) {
    case DeltaKind::Udef:
        return ActionText::tr("Flushes and rebuilds the deltas of user-defined fields. Useful after fields were "
                              "published, or extra fields of Service were added or edited.");
    case DeltaKind::Webpanel:
        return ActionText::tr("Flushes and rebuilds the deltas of web panels. Useful after panels were added or "
                              "edited, or made visible to other groups.");
    case DeltaKind::TaskMenu:
        return ActionText::tr("Flushes and rebuilds the deltas of task menus.");
    case DeltaKind::CustomObjectArchivePanel:
        return ActionText::tr("Flushes and rebuilds the deltas of the archive panels of custom objects.");
    }
    Q_UNREACHABLE();
}

QString rebuildScopeText()
{
    return ActionText::tr("This affects everybody on the server, not only the account that is signed in.");
}

} // namespace sluice
