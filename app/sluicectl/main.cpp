// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/program.h"
#include "app/sluicectl/render/englishtexts.h"
#include "core/process/coredump.h"
#include "core/process/descriptors.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QLoggingCategory>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

sluice::Ending run(int argc, char *argv[])
{
    // What concerns people is said in the program's own words. QT_LOGGING_RULES shows what its libraries say.
    QLoggingCategory::setFilterRules(u"*.warning=false"_s);

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"sluicectl"_s);
    QCoreApplication::setApplicationVersion(u"" SLUICE_VERSION ""_s);

    sluice::ctl::RememberingTranslator qtTexts;
    if (qtTexts.load(QLocale::system(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtTexts);
    sluice::ctl::RememberingTranslator texts;
    if (texts.load(QLocale::system(), u"sluice"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&texts);

    return sluice::ctl::run(QByteArrayList(argv + 1, argv + argc));
}

} // namespace

int main(int argc, char *argv[])
{
    sluice::openStandardDescriptors();
    sluice::allowManyDescriptors();
    sluice::forbidCoreDumps();
    // When a reader such as head goes away, writing fails and that is handled there.
    std::signal(SIGPIPE, SIG_IGN);
    return sluice::endWith(run(argc, argv));
}
