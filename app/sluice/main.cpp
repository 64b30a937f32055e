// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/application.h"
#include "app/sluice/translations.h"
#include "core/process/coredump.h"
#include "ui/accessibility/accessibility.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    sluice::forbidCoreDumps();

    // --help and --version work without a display.
    const auto prints = [](const QByteArray &word) {
        return word == "--help" || word == "-h" || word == "--version" || word == "-v";
    };
    const bool onlyPrints = std::any_of(argv + 1, argv + argc, prints);
    const std::unique_ptr<QCoreApplication> app(onlyPrints ? new QCoreApplication(argc, argv)
                                                           : new QApplication(argc, argv));
    QApplication::setOrganizationName(u"Sluice"_s);
    QApplication::setApplicationName(u"sluice"_s);
    QApplication::setApplicationDisplayName(u"Sluice"_s);
    QApplication::setApplicationVersion(QStringLiteral(SLUICE_VERSION));
    QApplication::setDesktopFileName(u"sluice"_s);
    sluice::installTranslations(*app);
    sluice::installAccessibility();

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Flushes the caches of application servers."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(
        u"demo"_s,
        QApplication::translate("main", "Start the SuperOffice demo server and sign in to it. Nothing is stored."));
    const QCommandLineOption infoRouterDemo(
        u"demo-inforouter"_s,
        QApplication::translate("main", "Start the infoRouter demo server and sign in to it. Nothing is stored."));
    parser.addOptions({demo, infoRouterDemo});
    parser.process(*app);
    if (parser.isSet(demo) && parser.isSet(infoRouterDemo)) {
        const auto objection = QApplication::translate("main", "Choose one of --demo and --demo-inforouter.");
        std::fputs(qPrintable(objection + u'\n'), stderr);
        return 1;
    }

    using sluice::Application;
    const bool throwAway = parser.isSet(demo) || parser.isSet(infoRouterDemo);
    Application program(throwAway ? Application::Memory::ThrownAway : Application::Memory::Kept);
    program.showWindow();
    if (throwAway)
        program.startDemo(parser.isSet(demo) ? sluice::DemoProduct::SuperOffice : sluice::DemoProduct::InfoRouter);
    return QApplication::exec();
}
