// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/exitcode.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace tst_exitcode {

using Kind = Error::Kind;

namespace {

struct Known
{
    Evidence evidence;
    std::optional<Kind> kind;
    bool hasCertificate = false; ///< the server has shown one
};

const Known ok{Evidence::Acknowledged, {}};

Error errorOf(Kind kind)
{
    Error error;
    error.kind = kind;
    return error;
}

QList<Cell> cellsOf(const QList<Known> &known)
{
    QList<Cell> cells;
    for (const auto &one : known) {
        Cell cell;
        cell.evidence = one.evidence;
        if (one.kind)
            cell.error = errorOf(*one.kind);
        if (one.hasCertificate)
            cell.error->tls = TlsProblem{.chainPem = {u"-----BEGIN CERTIFICATE-----"_s}};
        cells.append(cell);
    }
    return cells;
}

} // namespace

class TestExitCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsCellsUp_data();
    void sumsCellsUp();
    void isNotDoneInProductionWithoutItsRecord();
    void namesTheReasonOfAnError_data();
    void namesTheReasonOfAnError();
    void blamesThisMachineForItsKeychain();
};

void TestExitCode::sumsCellsUp_data()
{
    QTest::addColumn<QList<Known>>("known");
    QTest::addColumn<bool>("reached");
    QTest::addColumn<ExitCode>("code");
    const auto row = [](const char *name, const QList<Known> &known, bool reached, ExitCode code) {
        QTest::newRow(name) << known << reached << code;
    };
    using enum Evidence;
    const Known denied{Refused, Kind::Forbidden};
    const Known badPassword{Failed, Kind::SignInRefused};
    const Known unreachable{Failed, Kind::Network};
    const Known untrusted{Failed, Kind::Tls};
    const Known untrustedCertificate{Failed, Kind::Tls, true};
    const Known late{Unknown, Kind::Timeout};
    const Known skipped{Skipped, Kind::Unsupported};
    const Known notSent{Evidence::Cancelled, Kind::Cancelled};
    const Known stoppedWaiting{Unknown, Kind::Cancelled};

    row("all acknowledged", {ok, ok}, true, ExitCode::Done);
    row("one acknowledged, one refused", {ok, denied}, true, ExitCode::Partly);
    row("one acknowledged, one skipped", {ok, skipped}, true, ExitCode::Partly);
    row("one acknowledged, one unknown", {late, ok}, true, ExitCode::Partly);
    row("one acknowledged, one server not reached", {ok, unreachable}, true, ExitCode::Partly);
    row("all refused", {denied, denied}, true, ExitCode::Failed);
    row("all skipped", {skipped}, true, ExitCode::Failed);
    row("unknown after the server was reached", {late}, true, ExitCode::Unknown);
    row("connection lost after the server was reached", {{Unknown, Kind::Network}}, true, ExitCode::Unknown);
    row("one unknown, one refused", {denied, late}, true, ExitCode::Unknown);
    row("every sign-in refused", {badPassword, badPassword}, true, ExitCode::SignInRefused);
    row("one sign-in refused, one denied", {badPassword, denied}, true, ExitCode::Failed);
    row("one sign-in refused, one acknowledged", {badPassword, ok}, true, ExitCode::Partly);
    row("no server there", {unreachable}, false, ExitCode::NotReached);
    row("no server there, another not trusted", {unreachable, untrusted}, false, ExitCode::NotReached);
    row("no answer at all", {late}, false, ExitCode::Unknown);
    row("not there, and nothing was to be sent", {unreachable, skipped}, false, ExitCode::Failed);
    row("held back", {{Failed, Kind::Blocked}}, false, ExitCode::NotConfirmed);
    row("found unfit before it was sent", {{Failed, Kind::InvalidInput}}, false, ExitCode::Usage);
    row("stopped before", {notSent, notSent}, false, ExitCode::Cancelled);
    row("stopped while waiting", {stoppedWaiting}, true, ExitCode::Cancelled);
    row("stopped when a part was acknowledged", {ok, notSent}, true, ExitCode::Cancelled);
    row("a yes that was something else", {{Unknown, {}}}, true, ExitCode::Unknown);
    row("none trusted", {untrustedCertificate, untrustedCertificate}, false, ExitCode::Certificate);
    row("one not trusted, one not there", {untrustedCertificate, unreachable}, false, ExitCode::Failed);
    row("not recorded", {{Failed, Kind::Machine}}, false, ExitCode::Machine);
    row("gone meanwhile", {{Failed, Kind::Name}}, false, ExitCode::Name);
    row("nothing", {}, false, ExitCode::Failed);
}

void TestExitCode::sumsCellsUp()
{
    QFETCH(QList<Known>, known);
    QFETCH(bool, reached);
    QTEST(exitCodeOf(cellsOf(known), reached), "code");
}

void TestExitCode::isNotDoneInProductionWithoutItsRecord()
{
    QCOMPARE(withRecord(ExitCode::Done, true, true), ExitCode::Done);
    QCOMPARE(withRecord(ExitCode::Done, false, true), ExitCode::Failed);
    QCOMPARE(withRecord(ExitCode::Done, false, false), ExitCode::Done);
    QCOMPARE(withRecord(ExitCode::Partly, false, true), ExitCode::Partly);
}

void TestExitCode::namesTheReasonOfAnError_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<ExitCode>("whenReached");
    QTest::addColumn<ExitCode>("whenNot");
    const auto row = [](Kind kind, ExitCode whenReached, ExitCode whenNot) {
        QTest::addRow("%s", QMetaEnum::fromType<Kind>().valueToKey(static_cast<int>(kind)))
            << kind << whenReached << whenNot;
    };
    row(Kind::Network, ExitCode::Failed, ExitCode::NotReached);
    row(Kind::Timeout, ExitCode::Failed, ExitCode::NotReached);
    row(Kind::Tls, ExitCode::Failed, ExitCode::NotReached);
    row(Kind::Http, ExitCode::Failed, ExitCode::Failed);
    row(Kind::SessionExpired, ExitCode::Failed, ExitCode::Failed);
    row(Kind::SignInRefused, ExitCode::SignInRefused, ExitCode::SignInRefused);
    row(Kind::Forbidden, ExitCode::Failed, ExitCode::Failed);
    row(Kind::Fault, ExitCode::Failed, ExitCode::Failed);
    row(Kind::Unsupported, ExitCode::Failed, ExitCode::Failed);
    row(Kind::Protocol, ExitCode::Failed, ExitCode::Failed);
    row(Kind::InvalidInput, ExitCode::Usage, ExitCode::Usage);
    row(Kind::Machine, ExitCode::Machine, ExitCode::Machine);
    row(Kind::Name, ExitCode::Name, ExitCode::Name);
    row(Kind::Blocked, ExitCode::NotConfirmed, ExitCode::NotConfirmed);
    row(Kind::Cancelled, ExitCode::Cancelled, ExitCode::Cancelled);
}

void TestExitCode::namesTheReasonOfAnError()
{
    QFETCH(Kind, kind);
    QTEST(exitCodeOf(errorOf(kind), true), "whenReached");
    QTEST(exitCodeOf(errorOf(kind), false), "whenNot");
}

void TestExitCode::blamesThisMachineForItsKeychain()
{
    auto error = errorOf(Kind::Unsupported);
    error.cause = Error::Cause::NoKeychain;
    QCOMPARE(exitCodeOf(error, false), ExitCode::Machine);
    error = errorOf(Kind::Forbidden);
    error.cause = Error::Cause::KeychainLocked;
    QCOMPARE(exitCodeOf(error, true), ExitCode::Machine);
}

SLUICE_TEST(TestExitCode)

} // namespace tst_exitcode

#include "tst_exitcode.moc"
