// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of stored servers, to be compared with their schema.
//   judgedservers judge         reads a document on each line of stdin; writes "valid" or the first mistake, and what
//                               is written after reading it
//   judgedservers make COUNT    writes COUNT documents, a line each, that the reader accepts
#include "core/storage/servers/serverdocument.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/randomservers.h"
#include "tests/support/stores.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace {

QByteArray line(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact) + '\n';
}

void judge(const QByteArray &json)
{
    const auto read = readServers(json, PolicyBase::Defaults);
    const auto mistakes = read ? mistakesIn(*read) : QStringList{mistakeOf(read.error()) + u"."_s};
    std::fputs(mistakes.isEmpty() ? "valid\n" : (mistakes.constFirst().simplified().toUtf8() + '\n').constData(),
               stdout);
    std::fputs(mistakes.isEmpty() ? line(written(read->document)).constData() : "\n", stdout);
}

void make(int count)
{
    test::RandomServers random(17);
    for (int made = 0; made < count;) {
        ServerDocument document;
        ServerStore store;
        if (const auto id = store.add(random.server()))
            document.servers.append(entryOf(*store.find(*id)));
        if (const auto policy = random.policy(); test::setPolicy(store, Environment::Test, policy))
            document.policies.insert(Environment::Test, policy);
        if (document.servers.isEmpty() && document.policies.isEmpty())
            continue;
        ++made;
        std::fputs(line(written(document)).constData(), stdout);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "make"_L1) {
        make(arguments.value(2).toInt());
        return 0;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    for (auto json = input.readLine(); !json.isEmpty(); json = input.readLine())
        judge(json);
    return 0;
}
