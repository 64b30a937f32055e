// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/dialogs/action/configurationchoice.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_configurationchoice {

/// Choices of configurations to clear, and their problems; without a window.
class TestConfigurationChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyAChoiceCannotBeSent_data();
    void saysWhyAChoiceCannotBeSent();
    void sendsTheStepsInOneOrder();
};

void TestConfigurationChoice::saysWhyAChoiceCannotBeSent_data()
{
    QTest::addColumn<ConfigurationChoice>("choice");
    QTest::addColumn<QString>("objection");
    const auto row = [](const char *name, const ConfigurationChoice &choice, const QString &objection) {
        QTest::newRow(name) << choice << objection;
    };
    row("no application", {.application = {}, .whose = Whose::Everybodys},
        u"Name the application whose configurations you want to clear."_s);
    row("a blank as application", {.application = u" "_s, .whose = Whose::Everybodys},
        u"Name the application whose configurations you want to clear."_s);
    row("no instance", {.instance = {}, .whose = Whose::Everybodys},
        u"Name the instance whose configurations you want to clear."_s);
    row("nobody chosen", {}, u"Choose whose configurations to clear."_s);
    row("nobody chosen, but a rebuild", {.rebuilds = {DeltaKind::Udef}}, u"Choose whose configurations to clear."_s);
    row("nothing at all", {.whose = Whose::Nobodys}, u"Choose what to rebuild."_s);
    row("only a rebuild, and no application",
        {.application = {}, .whose = Whose::Nobodys, .rebuilds = {DeltaKind::Udef}}, {});
    row("all", {.whose = Whose::Everybodys}, {});
    row("own", {.whose = Whose::OwnOnly}, {});
}

void TestConfigurationChoice::saysWhyAChoiceCannotBeSent()
{
    QFETCH(const ConfigurationChoice, choice);
    QFETCH(const QString, objection);
    QCOMPARE(problemOf(choice), objection);
    QCOMPARE(stepsOf(choice).isEmpty(), !objection.isEmpty());
}

void TestConfigurationChoice::sendsTheStepsInOneOrder()
{
    const ConfigurationChoice choice{.application = u"A"_s,
                                     .instance = u"B"_s,
                                     .whose = Whose::OwnOnly,
                                     .rebuilds = {DeltaKind::TaskMenu, DeltaKind::Udef}};
    const QList<Operation> steps{ClearConfiguration{u"A"_s, u"B"_s, false}, RebuildDeltas{DeltaKind::Udef},
                                 RebuildDeltas{DeltaKind::TaskMenu}};
    QCOMPARE(stepsOf(choice), steps);
    const ConfigurationChoice alone{.whose = Whose::Nobodys, .rebuilds = {DeltaKind::TaskMenu}};
    QCOMPARE(stepsOf(alone), QList<Operation>{RebuildDeltas{DeltaKind::TaskMenu}});
}

SLUICE_TEST(TestConfigurationChoice)

} // namespace tst_configurationchoice

#include "tst_configurationchoice.moc"
