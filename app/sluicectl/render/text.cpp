// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/text.h"

#include "app/sluicectl/render/cellgroup.h"
#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/terminal/output.h"
#include "core/domain/server/clockskew.h"
#include "core/protocol/preview.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct RenderText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Output)
};

QString printableLines(const QString &text)
{
    auto lines = text.split(u'\n');
    for (auto &line : lines)
        line = printable(line);
    const auto joined = lines.join(u'\n');
    return joined.endsWith(u'\n') ? joined : joined + u'\n';
}

QString observationText(const SettingsObservation &observation)
{
    QString text = printable(RenderText::tr("Observation: %1").arg(observationSentence(observation))) + u'\n';
    const auto lines = changeLines(observation);
    for (const auto &line : lines)
        text += u"  %1\n"_s.arg(printable(line));
    return text;
}

QString clockOf(const ServerInfo &info, std::optional<qint64> skew)
{
    const auto time = info.clock.isEmpty() ? info.utc : info.clock;
    //: "2026-11-22T14:03:22. The server's clock agrees with the one of this computer."
    return time.isEmpty() || !skew ? time : RenderText::tr("%1. %2").arg(time, skewSentence(*skew));
}

QString interfaceOf(const ServerInfo &info)
{
    return info.reason.isEmpty() ? info.transport
                                 : RenderText::tr("%1 (%2)", "REST v1 (why so)").arg(info.transport, info.reason);
}

} // namespace

QString listText(const QStringList &caches)
{
    QString text;
    for (const auto &name : caches)
        text += printable(name) + u'\n';
    return text;
}

QString probeText(const QString &server, const ServerInfo &info, std::optional<qint64> clockSkew)
{
    const QList<std::pair<QString, QString>> rows{{RenderText::tr("Server:"), server},
                                                  {RenderText::tr("Interface:"), interfaceOf(info)},
                                                  {RenderText::tr("Services:"), info.services},
                                                  {RenderText::tr("Version:"), info.version},
                                                  {RenderText::tr("Description:"), info.description},
                                                  {RenderText::tr("Company:"), info.company},
                                                  {RenderText::tr("Database:"), info.database},
                                                  {RenderText::tr("Clock:"), clockOf(info, clockSkew)},
                                                  {RenderText::tr("Note:"), info.warning}};
    qsizetype width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.first.size());
    QString text;
    for (const auto &[key, value] : rows) {
        if (!value.isEmpty())
            text += key.leftJustified(width + 1) + printable(value) + u'\n';
    }
    return text;
}

QString stateText(const std::optional<CacheFingerprint> &state, const GenerationList &list)
{
    QString text;
    if (state)
        text += RenderText::tr("state: %1").arg(fingerprintOf(*state)) + u'\n';
    for (const auto &[name, number] : list.generations)
        text += RenderText::tr("%1: generation %2").arg(printable(name), QString::number(number)) + u'\n';
    return text;
}

QString signedOutText(const QString &server, const SignedOut &signedOut)
{
    const auto sentence = signedOut.wasKnown
        ? RenderText::tr("%1 took the ticket back.")
        : RenderText::tr("%1 does not know this ticket: it may have ended already, or be mistyped.");
    return printable(sentence.arg(server)) + u'\n';
}

QString cellsText(const CellGroup &group, bool amongOthers)
{
    auto place = labelText(group.place, Stream::Out);
    if (group.step)
        place = RenderText::tr("%1, step %2", "crm, node crm01, step 2").arg(place, QString::number(*group.step));
    QString text = amongOthers ? place + u'\n' : QString();
    const auto indent = amongOthers ? u"  "_s : QString();
    for (const auto &cell : group.cells) {
        const bool isWhole = cell.target == "*"_L1 && !group.wholeCache.isEmpty();
        text += indent + printable(u"%1: %2"_s.arg(isWhole ? group.wholeCache : cell.target, evidenceSentence(cell)))
            + u'\n';
        if (cell.observation)
            text += observationText(*cell.observation);
    }
    return text;
}

QString cellsText(const QList<CellGroup> &groups)
{
    QString text;
    for (const auto &group : groups)
        text += cellsText(group, groups.size() > 1);
    return text;
}

QString requestText(const HttpRequest &request)
{
    return printableLines(toText(request));
}

QString fingerprintOf(const CacheFingerprint &state)
{
    constexpr qsizetype digits = 16;
    const auto hash = QCryptographicHash::hash(state.value.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(digits));
}

} // namespace sluice::ctl
