// SPDX-License-Identifier: GPL-3.0-or-later
// historywriter FILE RUN COUNT [FILLER]: appends COUNT requests of the run RUN to the history FILE, eight at a time, and
// prints the number of each one whose record was written. If one fails it prints why, removes FILLER, and appends one more.
#include "core/storage/history/history.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <functional>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace {

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

RunRecord requestNumber(const QString &run, int number)
{
    return {.run = run,
            .at = QDateTime::currentDateTimeUtc(),
            .event = RequestIntended{.dispatch = {.step = 0, .node = number, .attempt = 1},
                                     .server = u"CRM Nord"_s,
                                     .node = u"web%1"_s.arg(number),
                                     .operation = u"flush-named"_s,
                                     .targets = {u"CurrencyCache"_s}}};
}

class Writer final : public QObject
{
public:
    Writer(const QStringList &arguments)
        : m_history(arguments.at(1))
        , m_run(arguments.at(2))
        , m_count(arguments.at(3).toInt())
        , m_filler(arguments.value(4))
    {
        for (int i = 0; i < 8; ++i)
            appendNext();
    }

private:
    void appendNext()
    {
        if (m_next == m_count || m_hasFailed)
            return;
        const int number = m_next++;
        m_history.append(requestNumber(m_run, number), this)->then(this, [this, number](const Result<void> &result) {
            if (!result) {
                fail(result.error());
                return;
            }
            print(QString::number(number));
            appendNext();
            if (++m_written == m_count)
                QCoreApplication::quit();
        });
    }

    void fail(const Error &error)
    {
        if (std::exchange(m_hasFailed, true))
            return;
        print(u"failed: %1"_s.arg(error.message));
        QFile::remove(m_filler);
        // Only once all others have heard of it.
        QMetaObject::invokeMethod(this, &Writer::appendLast, Qt::QueuedConnection);
    }

    void appendLast()
    {
        m_history.append(requestNumber(m_run, m_count), this)->then(this, [this](const Result<void> &result) {
            print(result ? u"again: %1"_s.arg(m_count) : u"failed again: %1"_s.arg(result.error().message));
            QCoreApplication::quit();
        });
    }

    History m_history;
    const QString m_run;
    const int m_count;
    const QString m_filler;
    int m_next = 0;
    int m_written = 0;
    bool m_hasFailed = false;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const Writer writer(arguments);
    return QCoreApplication::exec();
}
