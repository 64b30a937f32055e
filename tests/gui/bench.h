// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluice/demoservers.h"
#include "core/mock/faultrelay.h"
#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"
#include "core/protocol/registry.h"
#include "core/session/requestlog.h"
#include "core/storage/servers/serverstore.h"
#include "core/transport/httpclient.h"
#include "ui/console/console.h"
#include "ui/dialogs/action/confirmdialog.h"
#include "ui/window/mainwindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

namespace sluice::test {

using namespace Qt::StringLiterals;

/// The visible widget with the accessible name \a name; null if there is none.
template<typename Widget>
Widget *shown(const QWidget *in, const QString &name)
{
    const auto widgets = in->findChildren<Widget *>();
    for (auto *widget : widgets) {
        if (widget->isVisible() && widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

/// Whether a visible label contains \a text.
inline bool says(const QWidget *in, const QString &text)
{
    const auto labels = in->findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

/// A request that signs in to \a server.
template<typename Server>
SignInRequest requestFor(const Server &server)
{
    SignInRequest request;
    request.protocolId = std::is_same_v<Server, mock::InfoRouterServer> ? u"inforouter"_s : u"superoffice"_s;
    request.address = server.url().toString();
    request.credentials.user = server.user();
    request.credentials.password = server.password();
    return request;
}

/// The \a address, which is not stored, with the class that was \a said for it.
inline Destination destinationTo(const QString &address, Environment said)
{
    SignInRequest request;
    request.protocolId = protocolIds().constFirst();
    request.address = address;
    const ServerStore none;
    return Destinations(none).at(request, said).value();
}

/// A window with its console, as in the program.
struct WindowBench
{
    WindowBench()
    {
        window.setDemos(DemoServers::offers());
        window.show();
    }

    bool signIn(const SignInRequest &with, Environment environment = Environment::Demo)
    {
        if (!QTest::qWaitForWindowActive(&window))
            return false;
        console.signIn(with, environment);
        return becomesIdle();
    }
    bool becomesIdle()
    {
        return QTest::qWaitFor([this] { return !console.isBusy(); });
    }

    QTableView *table() const
    {
        auto *table = shown<QTableView>(&window, u"Caches"_s);
        return table ? table : shown<QTableView>(&window, u"Cache"_s);
    }
    QLineEdit *filter() const { return shown<QLineEdit>(&window, u"Filter caches"_s); }
    QPushButton *button(const QString &name) const { return shown<QPushButton>(&window, name); }
    template<typename Dialog>
    Dialog *dialog() const
    {
        auto *found = window.findChild<Dialog *>();
        return found && found->isVisible() ? found : nullptr;
    }

    QModelIndex cell(const QString &cache, int column = CacheModel::NameColumn) const
    {
        const auto *model = table()->model();
        const auto found = model->match(model->index(0, CacheModel::NameColumn), Qt::DisplayRole, cache, 1,
                                        Qt::MatchExactly | Qt::MatchCaseSensitive);
        return found.isEmpty() ? QModelIndex() : found.constFirst().siblingAtColumn(column);
    }
    QString state(const QString &cache) const { return cell(cache, CacheModel::StateColumn).data().toString(); }
    bool isTicked(const QString &cache) const { return cell(cache).data(Qt::CheckStateRole).toInt() == Qt::Checked; }

    void tick(const QString &cache) const
    {
        table()->setFocus();
        table()->setCurrentIndex(cell(cache, CacheModel::StateColumn));
        QTest::keyClick(table(), Qt::Key_Space);
    }

    HttpClient client;
    RequestLog requests;
    Sessions sessions{client, &requests};
    Console console{sessions};
    MainWindow window{console};
};

/// A window and a mock server of SuperOffice.
struct Bench : WindowBench
{
    explicit Bench(const mock::Settings &settings = {})
        : server(settings)
    {
        listening = server.listen();
    }

    SignInRequest request() const { return requestFor(server); }

    using WindowBench::signIn;
    bool signIn() { return listening && signIn(request()); }
    bool signInOverSoap()
    {
        auto soap = request();
        soap.protocolId = u"superoffice-soap"_s;
        return signIn(soap);
    }

    int actionsReceived() const { return received("Flush"_L1); }
    /// The number of calls whose operation begins with \a operation.
    int received(QLatin1StringView operation) const
    {
        const auto journal = server.journal();
        return static_cast<int>(
            std::count_if(journal.cbegin(), journal.cend(), [operation](const mock::JournalEntry &entry) {
                return entry.operation.startsWith(operation);
            }));
    }

    mock::MockServer server;
    bool listening = false;
};

/// A window and a mock server of infoRouter.
struct InfoRouterBench : WindowBench
{
    explicit InfoRouterBench(const mock::InfoRouterSettings &settings = {})
        : server(settings)
    {
        listening = server.listen();
    }

    SignInRequest request() const { return requestFor(server); }
    /// A request for another account of the server.
    SignInRequest requestOf(const QString &user) const
    {
        auto other = request();
        other.credentials.user = user;
        other.credentials.password = u"sluice-demo"_s;
        return other;
    }

    using WindowBench::signIn;
    bool signIn() { return listening && signIn(request()); }

    /// Signs in through \a relay. Afterwards no call is running, not even in the background.
    bool signInThrough(mock::FaultRelay &relay)
    {
        auto request = this->request();
        if (!relay.listen())
            return false;
        request.address = relay.through(server.url()).toString();
        return signIn(request)
            && QTest::qWaitFor([this] { return received(u"GetGroupMembershipsOfUser"_s) == 1; }, 10000);
    }

    QString label() const { return console.wholeLabel(); }
    /// The button on the page, which asks before it flushes.
    QPushButton *flushButton() const { return button(label() + u'…'); }
    int received(const QString &operation) const
    {
        const auto journal = server.journal();
        return static_cast<int>(std::count_if(journal.cbegin(), journal.cend(), [&](const QJsonObject &entry) {
            return entry.value("op"_L1) == operation;
        }));
    }

    mock::InfoRouterServer server;
    bool listening = false;
};

/// The button that sends the action.
inline QPushButton *flushButton(const ConfirmDialog *dialog)
{
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
        return button->accessibleName().startsWith("Flush "_L1);
    });
    return found == buttons.cend() ? nullptr : *found;
}

/// Notes in which the request to each node is \a text.
inline ActionNotes notesWithRequest(const QString &text)
{
    return {.requests = [text](qsizetype, const QList<Operation> &) { return ExactRequest{.text = text}; }};
}

/// Turns to the requests that would be sent.
inline void showRequests(const ConfirmDialog *dialog)
{
    dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
}

inline void click(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

} // namespace sluice::test
