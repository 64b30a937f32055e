// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the pictures of the window for people, from the real window with a mock server: screenshots FOLDER [SCENE…]
// Language and scale are those of the environment (LC_ALL, QT_SCALE_FACTOR).
#include "tests/gui/bench.h"
#include "tests/gui/screenshots/historyscenes.h"
#include "tests/gui/screenshots/manyscenes.h"
#include "tests/gui/screenshots/planscenes.h"
#include "tests/gui/screenshots/policyscenes.h"
#include "tests/gui/screenshots/requestscenes.h"
#include "tests/gui/screenshots/runscenes.h"
#include "tests/gui/screenshots/serverscenes.h"
#include "ui/dialogs/action/clearconfigurationdialog.h"
#include "ui/dialogs/signin/signindialog.h"
#include "ui/window/cachepage.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QStyleFactory>
#include <QTextStream>
#include <QTranslator>

using namespace sluice;
using namespace sluice::test;

namespace {

/// Does not wait for the focus, because a display without a window manager gives none.
template<typename AnyBench>
void signIn(AnyBench &bench, Environment environment = Environment::Demo)
{
    bench.console.signIn(bench.request(), environment);
    if (!bench.becomesIdle())
        qFatal("Nobody could sign in.");
}

void flush(const Bench &bench)
{
    click(bench.window.findChild<QPushButton *>(u"flushTickedButton"_s));
    if (!QTest::qWaitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }))
        qFatal("No confirmation was opened.");
}

/// Finds widgets by object name, because accessible names are translated.
void tickSome(const Bench &bench)
{
    auto *table = bench.window.findChild<CachePage *>()->findChild<QTableView *>(u"table"_s);
    for (const auto &name : {u"CategoryCache"_s, u"CountryCache"_s, u"ExtAppCache"_s}) {
        const auto *model = table->model();
        const auto found =
            model->match(model->index(0, CacheModel::NameColumn), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        table->setCurrentIndex(found.constFirst());
        QTest::keyClick(table, Qt::Key_Space);
    }
}

void showResults(Bench &bench)
{
    signIn(bench);
    tickSome(bench);
    flush(bench);
    bench.dialog<ConfirmDialog>()->accept();
    bench.becomesIdle();
}

void firstStart(const Save &save)
{
    Bench bench;
    save(bench.window);
}

void results(const Save &save)
{
    Bench bench;
    showResults(bench);
    save(bench.window);
}

void confirmation(const Save &save)
{
    Bench bench;
    signIn(bench, Environment::Production);
    tickSome(bench);
    flush(bench);
    save(*bench.dialog<ConfirmDialog>());
}

void errorBar(const Save &save)
{
    mock::Settings settings;
    settings.actionStatus = 503;
    Bench bench(settings);
    showResults(bench);
    save(bench.window);
}

/// \a names are those of the radio button and the ticks to choose.
void clearConfiguration(const Save &save, Environment environment, const QStringList &names, bool isReviewed = false)
{
    Bench bench;
    signIn(bench, environment);
    bench.window.findChild<QAction *>(u"actionClearConfiguration"_s)->trigger();
    if (!QTest::qWaitFor([&] { return bench.dialog<ClearConfigurationDialog>() != nullptr; }))
        qFatal("Nobody asked what is to be cleared.");
    auto *dialog = bench.dialog<ClearConfigurationDialog>();
    for (const auto &name : names)
        dialog->findChild<QAbstractButton *>(name)->click();
    if (!isReviewed) {
        save(*dialog);
        return;
    }
    dialog->accept();
    save(*bench.dialog<ConfirmDialog>());
}

void clearOwn(const Save &save)
{
    clearConfiguration(save, Environment::Demo, {u"ownButton"_s});
}

void clearForAll(const Save &save)
{
    clearConfiguration(save, Environment::Production, {u"allButton"_s, u"panelsBox"_s});
}

void clearReviewed(const Save &save)
{
    clearConfiguration(save, Environment::Production, {u"allButton"_s, u"panelsBox"_s}, true);
}

/// The dialog for sending an action with an unknown outcome again.
void clearAgain(const Save &save)
{
    mock::Settings settings;
    settings.actionStatus = 503;
    Bench bench(settings);
    signIn(bench, Environment::Production);
    bench.console.flush(ClearConfiguration{u"WebClient"_s, u"Web"_s, true});
    bench.becomesIdle();
    click(bench.window.findChild<QPushButton *>(u"stepButton"_s));
    if (!QTest::qWaitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }))
        qFatal("No confirmation was opened.");
    save(*bench.dialog<ConfirmDialog>());
}

void dark(const Save &save)
{
    inTheDark([&save] { results(save); });
}

void clearInTheDark(const Save &save)
{
    inTheDark([&save] { clearForAll(save); });
}

void hiddenTicks(const Save &save)
{
    Bench bench;
    signIn(bench);
    tickSome(bench);
    bench.window.findChild<QLineEdit *>(u"filterEdit"_s)->setText(u"cat"_s);
    save(bench.window);
}

void thousand(const Save &save)
{
    mock::Settings settings;
    for (int i = 1; i <= 963; ++i)
        settings.extraCaches.append(u"MDOListTableExample%1Cache"_s.arg(i, 3, 10, QLatin1Char('0')));
    Bench bench(settings);
    showResults(bench);
    save(bench.window);
}

void infoRouterResults(const Save &save)
{
    InfoRouterBench bench;
    signIn(bench);
    bench.console.carryOut({.steps = {FlushAll{}},
                            .destination = bench.console.destination(),
                            .observe = true}); // reads the settings for the first time
    bench.becomesIdle();
    bench.server.setStored(u"SEARCHPAGESIZE"_s, u"50"_s);
    bench.console.carryOut({.steps = {FlushAll{}}, .destination = bench.console.destination(), .observe = true});
    bench.becomesIdle();
    save(bench.window);
}

void infoRouterConfirm(const Save &save)
{
    InfoRouterBench bench;
    signIn(bench, Environment::Production);
    click(bench.window.findChild<QPushButton *>(u"flushAllButton"_s));
    if (!QTest::qWaitFor([&] { return bench.dialog<ConfirmDialog>() != nullptr; }))
        qFatal("No confirmation was opened.");
    save(*bench.dialog<ConfirmDialog>());
}

/// With an account that may not flush.
void infoRouterRefused(const Save &save)
{
    InfoRouterBench bench;
    bench.console.signIn(bench.requestOf(u"auditor"_s), Environment::Test);
    bench.becomesIdle();
    bench.console.carryOut({.steps = {FlushAll{}}, .destination = bench.console.destination(), .observe = true});
    bench.becomesIdle();
    save(bench.window);
}

void infoRouterInTheDark(const Save &save)
{
    inTheDark([&save] { infoRouterResults(save); });
}

void signInOptions(const Save &save)
{
    SignInRequest request;
    request.protocolId = protocolIds().constFirst();
    request.address = u"sod/Cust12345"_s;
    request.options.online = true;
    request.options.signIn = SignInKind::AccessToken;
    SignInDialog dialog(request, nullptr);
    dialog.show();
    save(dialog);
}

/// Opens the dialog, and presses its button.
void signInWith(const Bench &bench, const QString &address, const QString &password)
{
    bench.window.findChild<QAction *>(u"actionSignIn"_s)->trigger();
    if (!QTest::qWaitFor([&] { return bench.dialog<SignInDialog>() != nullptr; }))
        qFatal("No dialog to sign in was opened.");
    const auto *dialog = bench.dialog<SignInDialog>();
    dialog->findChild<QComboBox *>(u"addressBox"_s)->setEditText(address);
    dialog->findChild<QLineEdit *>(u"userEdit"_s)->setText(bench.server.user());
    dialog->findChild<QLineEdit *>(u"secretEdit"_s)->setText(password);
    click(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok));
}

void signInRefused(const Save &save)
{
    Bench bench;
    signIn(bench);
    signInWith(bench, bench.server.url().toString(), u"not-the-password"_s);
    bench.becomesIdle();
    save(*bench.dialog<SignInDialog>());
}

void signInRefusedInTheDark(const Save &save)
{
    inTheDark([&save] { signInRefused(save); });
}

void signInUnderWay(const Save &save)
{
    Bench bench;
    signIn(bench);
    mock::FaultRelay relay(bench.server.port());
    relay.setFault(mock::Fault::stall());
    if (!relay.listen())
        qFatal("No port to listen on.");
    signInWith(bench, relay.through(bench.server.url()).toString(), bench.server.password());
    save(*bench.dialog<SignInDialog>());
}

/// The question before the window closes.
void closing(const Save &save)
{
    Bench bench;
    mock::FaultRelay relay(bench.server.port());
    if (!relay.listen())
        qFatal("No port to listen on.");
    auto request = bench.request();
    request.address = relay.through(bench.server.url()).toString();
    bench.console.signIn(request, Environment::Staging);
    bench.becomesIdle();
    relay.setFaultEverywhere(mock::Fault::stall());
    bench.console.flush(FlushAll{});
    QTest::qWait(100);
    bench.window.close();
    save(*bench.dialog<QMessageBox>());
}

void closingInTheDark(const Save &save)
{
    inTheDark([&save] { closing(save); });
}

void rebuildAlone(const Save &save)
{
    clearConfiguration(save, Environment::Test, {u"noneButton"_s, u"panelsBox"_s, u"menusBox"_s});
}

void rebuildNothing(const Save &save)
{
    clearConfiguration(save, Environment::Test, {u"noneButton"_s});
}

void signInToInfoRouter(const Save &save)
{
    SignInRequest request;
    request.protocolId = u"inforouter"_s;
    request.address = u"https://files.example.com/InfoRouter/srv.asmx?WSDL"_s;
    request.credentials.user = u"opsadmin"_s;
    request.options.binding = Binding::Get;
    SignInDialog dialog(request, nullptr);
    dialog.show();
    save(dialog);
}

QList<Scene> allScenes()
{
    const QList<Scene> scenes{
        {u"first-start"_s, firstStart},
        {u"demo"_s, results},
        {u"confirmation"_s, confirmation},
        {u"error-bar"_s, errorBar},
        {u"dark"_s, dark},
        {u"hidden-ticks"_s, hiddenTicks},
        {u"1000-caches"_s, thousand},
        {u"clear-own"_s, clearOwn},
        {u"clear-all"_s, clearForAll},
        {u"clear-reviewed"_s, clearReviewed},
        {u"clear-again"_s, clearAgain},
        {u"clear-dark"_s, clearInTheDark},
        {u"inforouter"_s, infoRouterResults},
        {u"inforouter-confirm"_s, infoRouterConfirm},
        {u"inforouter-dark"_s, infoRouterInTheDark},
        {u"inforouter-refused"_s, infoRouterRefused},
        {u"sign-in-options"_s, signInOptions},
        {u"sign-in-inforouter"_s, signInToInfoRouter},
        {u"sign-in-refused"_s, signInRefused},
        {u"sign-in-refused-dark"_s, signInRefusedInTheDark},
        {u"sign-in-under-way"_s, signInUnderWay},
        {u"closing"_s, closing},
        {u"closing-dark"_s, closingInTheDark},
        {u"rebuild-alone"_s, rebuildAlone},
        {u"rebuild-nothing"_s, rebuildNothing},
    };
    return scenes + historyScenes() + manyScenes() + planScenes() + policyScenes() + requestScenes() + runScenes()
        + serverScenes();
}

QString usage(const QStringList &scenes)
{
    return u"Usage: screenshots FOLDER [SCENE…]\n\nSaves pictures of the window as PNG files in FOLDER, of all scenes "
           "or those that are named:\n  %1\n"_s.arg(scenes.join(u"\n  "_s));
}

} // namespace

int main(int argc, char **argv)
{
    const auto scenes = allScenes();
    QStringList names;
    for (const auto &scene : scenes)
        names.append(scene.first);
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto folderName = arguments.value(0);
    const auto wanted = arguments.mid(1);
    const bool asksForHelp = folderName == "--help"_L1 || folderName == "-h"_L1;
    if (asksForHelp || folderName.isEmpty() || folderName.startsWith(u'-')) {
        QTextStream(asksForHelp ? stdout : stderr) << usage(names);
        return asksForHelp ? 0 : 2;
    }
    const QDir folder(folderName);
    if (!folder.exists()) {
        QTextStream(stderr) << u"There is no folder %1.\n"_s.arg(folderName);
        return 2;
    }
    for (const auto &name : wanted) {
        if (!names.contains(name)) {
            QTextStream(stderr) << u"There is no scene %1.\n\n"_s.arg(name) << usage(names);
            return 2;
        }
    }

    QApplication app(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QTranslator qt;
    if (qt.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qt);
    QTranslator own;
    if (own.load(QLocale(), u"sluice"_s, u"_"_s, u":/i18n"_s))
        QApplication::installTranslator(&own);

    for (const auto &[name, scene] : scenes) {
        if (!wanted.isEmpty() && !wanted.contains(name))
            continue;
        scene([&folder, file = name + ".png"_L1](QWidget &widget) {
            QTest::qWait(200); // for the last repaint and pending announcements
            widget.grab().save(folder.filePath(file));
        });
    }
    return 0;
}
