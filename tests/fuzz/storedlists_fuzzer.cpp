// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of recent addresses and of kept secrets, read from a file with any contents, are the same when they were
// written and are read again.
#include "core/storage/recentaddresses.h"
#include "core/storage/secrets/secretindex.h"
#include "tests/fuzz/fuzzing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

using namespace sluice;
using namespace sluice::fuzz;
using namespace Qt::StringLiterals;

namespace {

QString fileWith(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(u"list.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The file cannot be written.");
    return file.fileName();
}

void judgeAddresses(const QString &path)
{
    RecentAddresses addresses(path);
    const auto loaded = addresses.load();
    if (!loaded && !addresses.entries().isEmpty())
        broken(u"a list that cannot be read has entries"_s);
    for (const auto &entry : addresses.entries()) {
        if (!addresses.find(entry.address))
            broken(u"an address is not found in its own list"_s);
        if (!QUrl(entry.address).userInfo().isEmpty())
            broken(u"an address was kept with its user"_s);
    }
    if (!loaded)
        return;
    if (!addresses.remember({.protocolId = u"superoffice"_s, .address = u"https://crm.example.test/"_s}))
        broken(u"a list that can be read cannot be written"_s);
    RecentAddresses again(path);
    if (!again.load() || again.entries() != addresses.entries())
        broken(u"addresses are not the same after they were written"_s);
}

void judgeSecrets(const QString &path)
{
    const SecretIndex index(path);
    auto kept = index.load();
    if (!kept)
        return;
    const KeptSecret another{.key = {.serverId = u"another"_s, .kind = SecretKind::Ticket}, .serverName = u"crm"_s};
    if (!index.remove(another.key) || !index.add(another))
        broken(u"a list that can be read cannot be written"_s);
    kept->removeIf([&another](const KeptSecret &entry) { return entry.key == another.key; });
    kept->append(another);
    if (index.load() != kept)
        broken(u"kept secrets are not the same after they were written"_s);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const bool isAddresses = input.choice(2) == 0;
    const auto path = fileWith(input.rest());
    withinTime(size, [&] { isAddresses ? judgeAddresses(path) : judgeSecrets(path); });
    return 0;
}
