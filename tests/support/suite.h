// SPDX-License-Identifier: GPL-3.0-or-later
// Several tests in one program: `suite_run tst_run [arguments of Qt Test]` runs the one of that name.
#pragma once

#include <QCoreApplication>
#include <QTest>

namespace sluice::test {

/// Runs one test with the arguments after its name, and returns the exit code of the process.
using TestMain = int (*)(int argc, char **argv);

/// Registers \a run under the name of \a file without folder and ".cpp". Call it before main(): see SLUICE_TEST.
bool addTest(const char *file, TestMain run);

/// \tparam Application QCoreApplication, or QApplication for tests of widgets.
template<typename Test, typename Application>
int runTest(int argc, char **argv)
{
    const Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace sluice::test

/// Registers the test \a Class of this file. It needs a QCoreApplication.
#define SLUICE_TEST(Class) SLUICE_TEST_MAIN(Class, (&sluice::test::runTest<Class, QCoreApplication>))

/// Registers a test of widgets. The file includes <QApplication>.
#define SLUICE_GUI_TEST(Class) SLUICE_TEST_MAIN(Class, (&sluice::test::runTest<Class, QApplication>))

/// Registers a test with a main function of its own.
#define SLUICE_TEST_MAIN(Class, run)                                                                                   \
    [[maybe_unused]] static const bool is##Class##Added = sluice::test::addTest(__FILE__, run);
