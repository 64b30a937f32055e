// SPDX-License-Identifier: GPL-3.0-or-later
// A file of servers that is without a mistake stays the same when it is written and read again, and no rule in it is
// read as a weaker one. Imported servers can be told apart.
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

/// The rules of one policy as another reader sees them, and the usual ones where it has none.
class Written final
{
public:
    Written(QJsonObject policy, Policy usual)
        : m_policy(std::move(policy))
        , m_usual(std::move(usual))
    {
    }

    /// A policy that is read-only forbids everything.
    bool isWeakenedBy(const Policy &read) const
    {
        if (read.readOnly)
            return false;
        const auto delay = m_policy.value("delaySeconds"_L1).toDouble(m_usual.delaySeconds);
        return flag("readOnly"_L1, m_usual.readOnly)
            || (flag("reasonRequired"_L1, m_usual.reasonRequired) && !read.reasonRequired)
            || (flag("planRequired"_L1, m_usual.planRequired) && !read.planRequired) || delay > read.delaySeconds
            || rank("confirmation"_L1, m_usual.confirmation) > static_cast<int>(read.confirmation)
            || rank("graveConfirmation"_L1, m_usual.graveConfirmation) > static_cast<int>(read.graveConfirmation)
            || texts("reasonPatterns"_L1, m_usual.reasonPatterns) != read.reasonPatterns
            || texts("protectedCaches"_L1, m_usual.protectedCaches) != read.protectedCaches || hours() != read.hours;
    }

private:
    bool flag(QLatin1StringView key, bool usual) const { return m_policy.value(key).toBool(usual); }

    int rank(QLatin1StringView key, Confirmation usual) const
    {
        static const QStringList fromTheWeakest{u"button"_s, u"buttonAfterCancel"_s, u"typedName"_s};
        const auto word = m_policy.value(key);
        return word.isString() ? static_cast<int>(fromTheWeakest.indexOf(word.toString())) : static_cast<int>(usual);
    }

    QStringList texts(QLatin1StringView key, const QStringList &usual) const
    {
        const auto list = m_policy.value(key);
        return list.isArray() ? list.toVariant().toStringList() : usual;
    }

    static int minutes(const QString &clock) { return clock.left(2).toInt() * 60 + clock.right(2).toInt(); }

    QList<AllowedHours> hours() const
    {
        if (!m_policy.value("hours"_L1).isArray())
            return m_usual.hours;
        QList<AllowedHours> all;
        const auto array = m_policy.value("hours"_L1).toArray();
        for (const auto &entry : array) {
            AllowedHours hours;
            const auto days = entry.toObject().value("days"_L1);
            if (days.isArray()) {
                hours.days.clear();
                for (const auto &day : days.toArray())
                    hours.days.append(static_cast<int>(day.toDouble()));
            }
            if (const auto from = entry.toObject().value("from"_L1); from.isString())
                hours.from = minutes(from.toString());
            if (const auto until = entry.toObject().value("until"_L1); until.isString())
                hours.until = minutes(until.toString());
            all.append(hours);
        }
        return all;
    }

    const QJsonObject m_policy;
    const Policy m_usual;
};

/// Compares with the rules as another reader sees them.
void judgeRules(const QJsonObject &root, PolicyBase base, const ServerDocument &document)
{
    const auto policies = root.value("policies"_L1).toObject();
    for (const auto &[word, environment] : environmentWords) {
        if (!policies.contains(word))
            continue;
        if (!document.policies.contains(environment))
            broken(u"the policy of %1 was lost"_s.arg(word));
        const auto usual =
            base == PolicyBase::Defaults ? defaultPolicy(environment) : Policy{.protectedCaches = QStringList()};
        if (Written(policies.value(word).toObject(), usual).isWeakenedBy(document.policies.value(environment)))
            broken(u"the policy of %1 became weaker"_s.arg(word));
    }
    const auto unknown = root.value("unknownAddresses"_L1);
    if (base == PolicyBase::Nothing && unknown.isString() && document.unknownAddresses != Environment::Production)
        broken(u"the class of unknown addresses was lost"_s);
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
    const auto &document = reading->document;
    const auto root = QJsonDocument::fromJson(json).object();
    judgeRules(root, base, document);
    if (document.servers.size() != root.value("servers"_L1).toArray().size())
        broken(u"a server was lost"_s);
    const auto again = readServers(written(document), PolicyBase::Nothing);
    if (!again)
        broken(u"what was read cannot be read after it was written"_s);
    if (const auto mistakes = mistakesIn(*again); !mistakes.isEmpty())
        broken(u"what was read is a mistake after it was written: "_s + mistakes.constFirst());
    if (serversOf(again->document) != serversOf(document))
        broken(u"servers are not the same after they were written"_s);
    if (again->document.policies != document.policies)
        broken(u"policies are not the same after they were written"_s);
    if (base == PolicyBase::Nothing && again->document.unknownAddresses != document.unknownAddresses)
        broken(u"the class of unknown addresses is not the same after it was written"_s);
    if (toJson(again->document) != toJson(document)) // also what a newer version added
        broken(u"other keys are not the same after they were written"_s);
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
