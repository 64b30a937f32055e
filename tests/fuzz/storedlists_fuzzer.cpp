// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of recent addresses and of kept secrets, read from a file with any contents.
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

void readAddresses(const QString &path)
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
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const bool isAddresses = input.choice(2) == 0;
    const auto path = fileWith(input.rest());
    withinTime(size, [&] {
        if (isAddresses)
            readAddresses(path);
        else
            (void)SecretIndex(path).load();
    });
    return 0;
}
