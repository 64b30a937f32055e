// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/history/historycheckpoints.h"

#include "app/sluicectl/render/historytext.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"

#include <QDir>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

HistoryCheckpointsCommand::HistoryCheckpointsCommand(HistoryJob job)
    : HistoryCommand(std::move(job))
    , m_secrets(KeychainSecrets::usualIndexFile())
{
}

std::optional<CheckpointPlaces> HistoryCheckpointsCommand::wanted(CheckpointPlaces places)
{
    if (options().has(u"journal"_s)) {
        const auto word = options().value(u"journal"_s);
        if (word != "yes"_L1 && word != "no"_L1) {
            failUsage(tr("Say --journal yes or --journal no."));
            return {};
        }
        places.journal = word == "yes"_L1;
    }
    if (options().has(u"no-file"_s))
        places.files.clear();
    const auto files = options().values(u"file"_s);
    for (const auto &file : files) {
        const auto path = file.isEmpty() ? QString() : QDir::cleanPath(QDir::current().absoluteFilePath(file));
        if (!places.files.contains(path))
            places.files.append(path);
    }
    if (options().has(u"every"_s)) {
        bool isNumber = false;
        places.every = options().value(u"every"_s).toInt(&isNumber);
        if (!isNumber)
            places.every = 0; // which the check below names
    }
    if (const auto problem = problemOf(places)) {
        failUsage(*problem);
        return {};
    }
    return places;
}

void HistoryCheckpointsCommand::run()
{
    const auto file = usualCheckpointPlacesFile();
    const auto base = readCheckpointPlaces(file);
    if (!base) {
        fail(base.error());
        return;
    }
    const auto places = wanted(*base);
    if (!places)
        return;
    if (*places != *base) {
        if (const auto changed = changeCheckpointPlaces(file, *base, *places); !changed) {
            fail(changed.error());
            return;
        }
    }
    readKey(*places);
}

void HistoryCheckpointsCommand::readKey(const CheckpointPlaces &places)
{
    if (options().has(u"make-key"_s)) {
        signingKey(m_secrets, this)->then(this, [this, places](const Result<ed25519::KeyPair> &key) {
            if (key)
                report(places, *key);
            else
                fail(key.error());
        });
        return;
    }
    keptSigningKey(m_secrets, this)->then(this, [this, places](const Result<std::optional<ed25519::KeyPair>> &key) {
        if (key)
            report(places, *key);
        else
            fail(key.error());
    });
}

void HistoryCheckpointsCommand::report(const CheckpointPlaces &places, const std::optional<ed25519::KeyPair> &key)
{
    JsonAnswer::ofProgram().set(u"checkpoints"_s,
                                QJsonObject{{u"journal"_s, places.journal},
                                            {u"files"_s, QJsonArray::fromStringList(places.files)},
                                            {u"every"_s, places.every},
                                            {u"key"_s, key ? QString::fromLatin1(key->publicKey.toHex()) : QString()}});
    finishPrinted(printText(checkpointsText(places, key ? key->publicKey : QByteArray())));
}

} // namespace sluice::ctl
