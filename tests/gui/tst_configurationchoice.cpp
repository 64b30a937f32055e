// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/policy.h"
#include "tests/support/suite.h"
#include "ui/dialogs/action/clearcaption.h"
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
    void saysWhatTheButtonDoes_data();
    void saysWhatTheButtonDoes();
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
    Destination server;
    server.policy = {.confirmation = Confirmation::Button, .graveConfirmation = Confirmation::TypedHost};
    QCOMPARE(demandFor(server, choice).confirmation, Confirmation::TypedHost);
    QCOMPARE(demandFor(server, ConfigurationChoice{.whose = Whose::OwnOnly}).confirmation, Confirmation::Button);
    QCOMPARE(demandFor(server, ConfigurationChoice{.whose = Whose::Everybodys}).confirmation, Confirmation::TypedHost);
    const ConfigurationChoice alone{.whose = Whose::Nobodys, .rebuilds = {DeltaKind::TaskMenu}};
    QCOMPARE(stepsOf(alone), QList<Operation>{RebuildDeltas{DeltaKind::TaskMenu}});
    QCOMPARE(demandFor(server, alone).confirmation, Confirmation::TypedHost);
}

void TestConfigurationChoice::saysWhatTheButtonDoes_data()
{
    QTest::addColumn<ConfigurationChoice>("choice");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    using enum DeltaKind;
    const auto row = [](const char *title, const ConfigurationChoice &choice, const QString &account,
                        const QString &text,
                        const QString &name) { QTest::newRow(title) << choice << account << text << name; };
    row("nobody chosen", {.rebuilds = {Udef}}, u"ADM0"_s, u"C&lear Configurations"_s, u"Clear Configurations"_s);
    row("all", {.whose = Whose::Everybodys}, u"ADM0"_s, u"C&lear for All Associates"_s, u"Clear for All Associates"_s);
    row("own", {.whose = Whose::OwnOnly}, u"ADM0"_s, u"C&lear for ADM0"_s, u"Clear for ADM0"_s);
    row("own, of whom nothing is known", {.whose = Whose::OwnOnly}, {}, u"Clear Configurations for This Account"_s,
        u"Clear Configurations for This Account"_s);
    row("own, with signs of ours", {.whose = Whose::OwnOnly}, u"A&B%1"_s, u"C&lear for A&&B%1"_s, u"Clear for A&B%1"_s);
    row("one kind", {.whose = Whose::Everybodys, .rebuilds = {Udef}}, u"ADM0"_s,
        u"C&lear for All Associates and Rebuild 1 Kind"_s, u"Clear for All Associates and Rebuild 1 Kind"_s);
    row("nothing", {.whose = Whose::Nobodys}, u"ADM0"_s, u"&Rebuild"_s, u"Rebuild"_s);
    row("only one kind", {.whose = Whose::Nobodys, .rebuilds = {Udef}}, u"ADM0"_s, u"&Rebuild 1 Kind"_s,
        u"Rebuild 1 Kind"_s);
    row("only two kinds", {.whose = Whose::Nobodys, .rebuilds = {Udef, TaskMenu}}, u"ADM0"_s, u"&Rebuild 2 Kinds"_s,
        u"Rebuild 2 Kinds"_s);
    row("two kinds", {.whose = Whose::OwnOnly, .rebuilds = {Udef, TaskMenu}}, u"A&B%n"_s,
        u"C&lear for A&&B%n and Rebuild 2 Kinds"_s, u"Clear for A&B%n and Rebuild 2 Kinds"_s);
}

void TestConfigurationChoice::saysWhatTheButtonDoes()
{
    QFETCH(const ConfigurationChoice, choice);
    QFETCH(const QString, account);
    const auto caption = clearCaption(choice, account);
    QTEST(caption.text, "text");
    QTEST(caption.name, "name");
}

SLUICE_TEST(TestConfigurationChoice)

} // namespace tst_configurationchoice

#include "tst_configurationchoice.moc"
