// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/queries/state.h"

#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/render/text.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

bool isMissing(const Error &error)
{
    return error.kind == Error::Kind::Unsupported;
}

} // namespace

void StateCommand::start()
{
    if (const auto *named = std::get_if<CacheState>(&job().operation)) {
        askAbout(named->names);
        return;
    }
    ask(ListCaches{}, [this](const Result<CacheList> &list) {
        if (list)
            askAbout(list->names);
        else
            fail(list.error());
    });
}

void StateCommand::askAbout(const QStringList &names)
{
    if (names.isEmpty()) {
        remark(tr("The server lists no cache, so there is nothing to ask about."));
        finish(ExitCode::Failed);
        return;
    }
    ask(CacheGenerations{names}, [this, names](const Result<GenerationList> &list) {
        if (list) {
            m_generations = *list;
        } else if (isMissing(list.error())) {
            remark(tr("The server does not tell the generations of its caches: %1").arg(sentenceOf(list.error())));
        } else {
            fail(list.error());
            return;
        }
        askForState(names);
    });
}

void StateCommand::askForState(const QStringList &names)
{
    ask(CacheState{names}, [this](const Result<CacheFingerprint> &state) {
        if (state) {
            show(*state);
        } else if (isMissing(state.error())) {
            remark(tr("The server does not tell the state of its caches: %1").arg(sentenceOf(state.error())));
            if (m_generations)
                show({});
            else
                finish(ExitCode::Failed);
        } else {
            fail(state.error());
        }
    });
}

void StateCommand::show(const std::optional<CacheFingerprint> &state)
{
    const auto list = m_generations.value_or(GenerationList());
    succeed({.text = stateText(state, list), .object = stateObject(place(), state, list)});
}

Problem readState(const ParsedLine &line, ServerJob &job)
{
    job.asksForState = true;
    job.operation = ListCaches{};
    if (line.options.has(u"cache"_s)) {
        auto state = checked(CacheState{line.options.values(u"cache"_s)});
        if (!state)
            return state.error().message;
        job.operation = std::move(*state);
    } else if (job.isPreview) {
        job.operation = CacheState{{StateCommand::tr("{every cache that is listed}")}};
    }
    return {};
}

} // namespace sluice::ctl
