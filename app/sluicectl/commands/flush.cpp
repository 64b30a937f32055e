// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/flush.h"

#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"
#include "core/session/session.h"

#include <QRegularExpression>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Whether the flush would fail for the same reason as the list. A failure before the list was requested, such as a
/// refused sign-in, would happen again, and no password is tried twice. A server without a list can still flush.
bool keepsFromFlushing(const Error &error)
{
    return error.delivery == Error::Delivery::NotSent && error.kind != Error::Kind::Unsupported;
}

} // namespace

void FlushCommand::start()
{
    if (!std::holds_alternative<FlushNamed>(job().operation) || job().options.has(u"allow-unknown"_s))
        carryOut();
    else
        compareNext();
}

void FlushCommand::stop()
{
    m_stopped = true;
    if (m_reading)
        m_reading->cancel();
    ActionCommand::stop();
}

void FlushCommand::compareNext()
{
    if (m_stopped || (m_next == nodes().size() && !m_hasUnknownNames)) {
        carryOut();
    } else if (m_next == nodes().size()) {
        say(tr("Nothing was flushed. To flush a name that the server does not list, such as a table, add "
               "--allow-unknown."));
        finish(ExitCode::Usage);
    } else {
        auto *call = nodes().at(m_next).session->call(ListCaches{}, this);
        m_reading = call;
        call->then(this,
                   [this](const Result<CacheList> &list) { compare(std::get<FlushNamed>(job().operation), list); });
    }
}

void FlushCommand::compare(const FlushNamed &selected, const Result<CacheList> &list)
{
    if (m_stopped) {
        carryOut();
        return;
    }
    if (list) {
        if (const auto unknown = unknownNames(*list, selected); !unknown.isEmpty())
            handleUnknownNames(unknown, *list);
    } else if (keepsFromFlushing(list.error())) {
        giveUp(m_next, list.error());
    } else {
        remark(tr("The names were not checked, because the list of caches could not be read: %1")
                   .arg(sentenceOf(list.error())));
    }
    ++m_next;
    compareNext();
}

void FlushCommand::handleUnknownNames(const QStringList &unknown, const CacheList &list)
{
    m_hasUnknownNames = true;
    for (const auto &name : unknown) {
        const auto similar = list.names.filter(QRegularExpression(
            u'^' + QRegularExpression::escape(name.trimmed()) + u'$', QRegularExpression::CaseInsensitiveOption));
        remark(similar.isEmpty() ? tr("The server lists no cache “%1”.").arg(name)
                                 : tr("The server lists no cache “%1”, but “%2”.").arg(name, similar.join(u"”, “"_s)));
    }
}

void FlushCommand::remark(const QString &sentence) const
{
    nodes().size() > 1 ? sayAbout(nodes().at(m_next).place, sentence) : say(sentence);
}

Problem readFlush(const ParsedLine &line, ServerJob &job)
{
    if (line.options.has(u"all"_s)) {
        job.operation = FlushAll{};
        return {};
    }
    auto flush = checked(FlushNamed{line.options.values(u"cache"_s)});
    if (!flush)
        return flush.error().message;
    job.operation = std::move(*flush);
    return {};
}

} // namespace sluice::ctl
