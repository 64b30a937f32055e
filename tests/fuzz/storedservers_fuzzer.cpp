// SPDX-License-Identifier: GPL-3.0-or-later
// A file of servers that is without a mistake stays the same when it is written and read again, and no rule in it is
// read as a weaker one.
#include "core/storage/servers/serverdocument.h"
#include "core/storage/servers/serverimport.h"
#include "core/storage/servers/storedwords.h"
#include "tests/fuzz/fuzzing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <array>

using namespace sluice;
using namespace sluice::fuzz;
using namespace Qt::StringLiterals;

namespace {

/// Compares with the policy as another reader sees it; a policy that is read-only forbids everything.
void judgePolicies(const QByteArray &json, const ServerDocument &document)
{
    const auto policies = QJsonDocument::fromJson(json).object().value("policies"_L1).toObject();
    for (const auto &[word, environment] : environmentWords) {
        if (!policies.contains(word))
            continue;
        const auto written = policies.value(word).toObject();
        const auto read = document.policies.value(environment, Policy());
        if (!document.policies.contains(environment))
            broken(u"the policy of %1 was lost"_s.arg(word));
        if (read.readOnly)
            continue;
        const auto delay = written.value("delaySeconds"_L1);
        if (written.value("readOnly"_L1).toBool()
            || (written.value("reasonRequired"_L1).toBool() && !read.reasonRequired)
            || (delay.isDouble() && delay.toDouble() > read.delaySeconds)
            || written.value("hours"_L1).toArray().size() > read.hours.size()
            || written.value("reasonPatterns"_L1).toArray().size() > read.reasonPatterns.size()
            || written.value("protectedCaches"_L1).toArray().size() > read.protectedCaches.size())
            broken(u"the policy of %1 became weaker"_s.arg(word));
    }
}

QList<Server> serversOf(const ServerDocument &document)
{
    QList<Server> servers;
    for (const auto &entry : document.servers)
        servers.append(entry.server);
    return servers;
}

void judge(const QByteArray &json, PolicyBase base)
{
    const auto reading = readServers(json, base);
    if (!reading)
        return;
    if (!mistakesIn(*reading).isEmpty()) // then everything is forbidden
        return;
    judgePolicies(json, reading->document);
    const auto again = readServers(written(reading->document), PolicyBase::Nothing);
    if (!again)
        broken(u"what was read cannot be read after it was written"_s);
    if (const auto mistakes = mistakesIn(*again); !mistakes.isEmpty())
        broken(u"what was read is a mistake after it was written: "_s + mistakes.constFirst());
    if (serversOf(again->document) != serversOf(reading->document))
        broken(u"servers are not the same after they were written"_s);
    if (again->document.policies != reading->document.policies)
        broken(u"policies are not the same after they were written"_s);
}

void judgeImport(const QByteArray &json)
{
    const auto imported = importOf(json, {});
    if (!imported)
        return;
    QSet<QString> names;
    QSet<QString> ids;
    for (const auto &server : imported->servers) {
        names.insert(server.name.toCaseFolded());
        ids.insert(server.id);
    }
    if (names.size() != imported->servers.size() || ids.size() != imported->servers.size())
        broken(u"two imported servers cannot be told apart"_s);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const auto base = input.oneOf(std::array{PolicyBase::Defaults, PolicyBase::Nothing});
    withinTime(size, [&] {
        judge(input.rest(), base);
        judgeImport(input.rest());
    });
    return 0;
}
