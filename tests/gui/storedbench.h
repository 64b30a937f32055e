// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/bench.h"
#include "tests/gui/storesbench.h"
#include "tests/support/stores.h"
#include "ui/dialogs/signin/secretsdialog.h"
#include "ui/window/servers/windowservers.h"

#include <QAction>

namespace sluice::test {

/// The entry for \a server, of the class \a environment.
inline Server entryFor(const mock::MockServer &server, const QString &name, Environment environment)
{
    auto entry = named(name, {}, environment);
    entry.protocolId = u"superoffice-soap"_s;
    entry.address = server.url().toString();
    entry.user = server.user();
    return entry;
}

/// A window with stored servers, as in the program.
struct StoredBench
    : Stores
    , WindowBench
{
    StoredBench() { window.setServers(servers, secrets); }

    /// Signs in to the stored server \a id, and enters \a password when it is asked for.
    bool signInTo(const QString &id, const QString &password)
    {
        Q_EMIT window.findChild<WindowServers *>()->signInRequested(id);
        if (!QTest::qWaitFor([this] { return dialog<SecretsDialog>() != nullptr; }))
            return false;
        shown<QLineEdit>(dialog<SecretsDialog>(), u"Password"_s)->setText(password);
        dialog<SecretsDialog>()->accept();
        return becomesIdle() && console.session();
    }
    bool signInTo(const Server &entry, const mock::MockServer &server)
    {
        return signInTo(add(entry), server.password());
    }
    void change(const QString &id, const std::function<void(Server &)> &how)
    {
        auto changed = *servers.find(id);
        how(changed);
        if (!test::replace(servers, changed))
            qFatal("The server cannot be changed.");
    }
    QAction *action(const QString &name) const { return window.findChild<QAction *>(name); }
    /// The rows of the list of activities, the newest first, each in one line.
    QStringList activities()
    {
        QStringList rows;
        const auto *model = console.activities();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
            rows << cells.join(u" | "_s);
        }
        return rows;
    }
};

} // namespace sluice::test
