// SPDX-License-Identifier: GPL-3.0-or-later
// interruptedrun FILE POINT: sends one flush to a mock server of its own, records it in the history FILE, and kills itself
// at that point. POINT "never": it comes to its end. Prints "arrived" when the flush has arrived at the server, and "told"
// when its outcome is told.
#include "core/mock/mockserver.h"
#include "core/run/run.h"
#include "core/session/sessions.h"
#include "core/storage/history/history.h"
#include "core/storage/servers/serverstore.h"
#include "core/transport/httpclient.h"

#include <QCoreApplication>
#include <QTextStream>

#include <csignal>
#include <unistd.h>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace {

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

void killAt(const QString &point)
{
    if (QCoreApplication::arguments().at(2) == point)
        ::kill(::getpid(), SIGKILL);
}

/// Kills the program before and after a record is written.
class DeadlyLog final : public RunLog
{
public:
    explicit DeadlyLog(const QString &path)
        : m_history(path)
    {
    }

    Call<void> *append(const RunRecord &record, QObject *parent) override
    {
        const bool isIntent = std::holds_alternative<RequestIntended>(record.event);
        const bool isOutcome = std::holds_alternative<RequestEnded>(record.event);
        if (isIntent)
            killAt(u"before the intent"_s);
        if (isOutcome)
            killAt(u"before the outcome"_s);
        auto *call = m_history.append(record, parent);
        call->then(this, [isIntent, isOutcome](const Result<void> &written) {
            if (!written)
                qFatal("%s", qPrintable(written.error().message));
            if (isIntent)
                killAt(u"after the intent"_s);
            if (isOutcome)
                killAt(u"after the outcome"_s);
        });
        return call;
    }
    Call<QList<UnansweredRequest>> *unanswered(QObject *parent) override { return m_history.unanswered(parent); }
    std::optional<Error> problem() const override { return m_history.problem(); }

private:
    History m_history;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    mock::MockServer server;
    if (arguments.size() != 3 || !server.listen())
        return 2;
    const ServerStore store;
    const Destinations destinations(store);
    HttpClient client;
    SignInRequest request{.protocolId = u"superoffice-soap"_s, .address = server.url().toString()};
    const auto destination = destinations.at(request, Environment::Test).value();
    request.credentials = {.user = server.user(), .password = server.password()};
    QObject owner;
    const PlanNode node{.server = u"crm"_s,
                        .node = u"crm01"_s,
                        .session = Sessions(client).open(request, &owner).value(),
                        .destination = destination};
    DeadlyLog log(arguments.at(1));
    Run run({.steps = stepsOf({FlushNamed{{u"CurrencyCache"_s}}}), .nodes = {node}}, destinations, log);
    QObject::connect(&server, &mock::MockServer::journalled, &owner, [&server] {
        if (server.flushCount(u"CurrencyCache"_s) == 0)
            return;
        print(u"arrived"_s);
        killAt(u"before the answer"_s);
    });
    QObject::connect(&run, &Run::ended, &owner, [] {
        print(u"told"_s);
        killAt(u"after it was told"_s);
    });
    QObject::connect(&run, &Run::finished, &application, &QCoreApplication::quit);
    run.start();
    return QCoreApplication::exec();
}
