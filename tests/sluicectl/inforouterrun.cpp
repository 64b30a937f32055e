// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sluicectl/inforouterrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sluice::test {

namespace {

QStringList on(const mock::InfoRouterServer &server)
{
    return {u"--protocol"_s, u"inforouter"_s, u"--url"_s, server.url().toString()};
}

Ended checkedRun(ProgramRun &program, const mock::InfoRouterServer &server)
{
    const auto ended = program.runToEnd();
    checkForSecrets(ended.out + ended.err);
    QJsonArray journal;
    const auto entries = server.journal();
    for (const auto &entry : entries)
        journal.append(entry);
    checkForSecrets(QString::fromUtf8(QJsonDocument(journal).toJson()));
    return ended;
}

} // namespace

Person administrator()
{
    return {u"opsadmin"_s, u"p+&é"_s};
}

Person secondAdministrator()
{
    return {u"opsadmin2"_s, u"+ & % é <"_s};
}

Person auditor()
{
    return {u"auditor"_s, u"sluice-demo"_s};
}

mock::InfoRouterSettings infoRouterSettingsOf(const QStringList &pairs)
{
    mock::InfoRouterSettings settings;
    for (const auto &pair : pairs) {
        if (const auto problem = settings.set(pair.section(u'=', 0, 0), pair.section(u'=', 1)))
            qFatal("%s", qPrintable(*problem));
    }
    return settings;
}

QStringList operations(const mock::InfoRouterServer &server)
{
    QStringList names;
    const auto journal = server.journal();
    for (const auto &entry : journal) {
        const auto name = entry.value(u"op"_s).toString();
        if (name != "ServerInfo"_L1)
            names.append((entry.value(u"accepted"_s).toBool() ? QString() : u"-"_s) + name);
    }
    return names;
}

QStringList transports(const mock::InfoRouterServer &server)
{
    QStringList names;
    const auto journal = server.journal();
    for (const auto &entry : journal) {
        if (const auto name = entry.value(u"transport"_s).toString(); !names.contains(name))
            names.append(name);
    }
    return names;
}

std::pair<int, int> passwords(const mock::InfoRouterServer &server)
{
    std::pair counts(0, 0);
    const auto journal = server.journal();
    for (const auto &entry : journal) {
        counts.first += entry.contains(u"passwordOk"_s) ? 1 : 0;
        counts.second += entry.value(u"passwordOk"_s).toBool() ? 1 : 0;
    }
    return counts;
}

void addDialects()
{
    QTest::addColumn<QString>("binding");
    QTest::addColumn<QString>("transport");
    QTest::addColumn<bool>("legacy");
    for (const bool legacy : {false, true}) {
        for (const auto &[binding, transport] :
             {std::pair("post", "post"), {"soap", "soap11"}, {"soap12", "soap12"}, {"get", "get"}}) {
            QTest::addRow("%s on a %s server", binding, legacy ? "legacy" : "modern")
                << QString::fromLatin1(binding) << QString::fromLatin1(transport) << legacy;
        }
    }
}

Dialect Dialect::fetched()
{
    QFETCH(QString, binding);
    QFETCH(QString, transport);
    QFETCH(bool, legacy);
    return {binding, transport, legacy};
}

QStringList Dialect::settings(const QStringList &more) const
{
    return QStringList{legacy ? u"generation=legacy"_s : u"generation=modern"_s} + more;
}

QStringList Dialect::arguments(const QStringList &command) const
{
    return command + QStringList{u"--binding"_s, binding};
}

Ended runAs(const Person &person, const mock::InfoRouterServer &server, const QStringList &arguments)
{
    ProgramRun program(arguments + on(server) + QStringList{u"--user"_s, person.user}, person.password);
    return checkedRun(program, server);
}

Ended runWithTicket(const QString &ticket, const mock::InfoRouterServer &server, const QStringList &arguments)
{
    ProgramRun program(arguments + on(server));
    program.setVariable(u"SLUICE_TICKET"_s, ticket);
    return checkedRun(program, server);
}

void checkForSecrets(const QString &text)
{
    // A ticket is a GUID. The passwords are searched as plain text and as JSON, XML and addresses encode them.
    static const QRegularExpression ticket(u"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-"_s);
    const QStringList secrets{u"p+&"_s,       u"p+&amp;"_s,   u"p%2B"_s,        u"p%2b"_s,          u"+ & %"_s,
                              u"+ &amp; %"_s, u"%2B%20%26"_s, u"sluice-demo"_s, u"wrong-password"_s};
    for (const auto &secret : secrets) {
        if (text.contains(secret))
            qFatal("A password is shown: %s", qPrintable(text));
    }
    if (text.contains(ticket))
        qFatal("A ticket is shown: %s", qPrintable(text));
}

} // namespace sluice::test
