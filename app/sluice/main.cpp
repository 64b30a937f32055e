// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluice/application.h"
#include "app/sluice/translations.h"
#include "core/process/coredump.h"
#include "core/process/descriptors.h"
#include "core/process/ending.h"
#include "core/process/stopsignals.h"
#include "ui/accessibility/accessibility.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

sluice::Ending run(int argc, char **argv)
{
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
    const auto demos = sluice::DemoServers::all();
    for (const auto &demo : demos)
        parser.addOption({demo.option, demo.help});
    parser.addPositionalArgument(u"plan"_s, QApplication::translate("main", "A plan file (*.sluiceplan) to open."),
                                 u"[plan…]"_s);
    parser.process(*app);
    QString options; // "--demo and --demo-inforouter"
    QStringList chosen;
    for (const auto &demo : demos) {
        const auto option = u"--"_s + demo.option;
        options = options.isEmpty() ? option : QApplication::translate("main", "%1 and %2").arg(options, option);
        if (parser.isSet(demo.option))
            chosen.append(demo.offer.productId);
    }
    if (chosen.size() > 1) {
        const auto problem = QApplication::translate("main", "Choose one of %1.").arg(options);
        std::fputs(qPrintable(problem + u'\n'), stderr);
        return {.status = 1};
    }

    sluice::Application program;
    program.showWindow();
    if (!chosen.isEmpty())
        program.startDemo(chosen.constFirst());
    const auto plans = parser.positionalArguments();
    for (const auto &plan : plans)
        program.openPlan(plan);
    const int status = QApplication::exec();
    return {.status = status, .signal = sluice::StopSignals::first()};
}

} // namespace

int main(int argc, char **argv)
{
    sluice::openStandardDescriptors();
    sluice::allowManyDescriptors();
    sluice::forbidCoreDumps();
    return sluice::endWith(run(argc, argv));
}
