// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/call/call.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_call {

class TestCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverEndsBeforeTheEventLoop();
    void endsOnceAndKeepsItsFirstResult();
    void deletesItselfAndItsWork();
    void saysNothingWhenItIsDeleted();
    void saysNothingToAContextThatIsGone();
    void admitsHowFarItCameWhenCancelled();
};

void TestCall::neverEndsBeforeTheEventLoop()
{
    auto *call = new Call<int>(this);
    QSignalSpy ended(call, &AbstractCall::finished);
    call->finish(1);
    QCOMPARE(ended.count(), 0);
    QVERIFY(ended.wait());
}

void TestCall::endsOnceAndKeepsItsFirstResult()
{
    auto *call = new Call<int>(this);
    QList<int> results;
    call->then(this, [&results](const Result<int> &result) { results.append(result.value_or(-1)); });
    call->finish(1);
    call->finish(2);
    call->cancel();
    QSignalSpy gone(call, &QObject::destroyed);
    QVERIFY(gone.wait());
    QCOMPARE(results, QList<int>{1});
}

void TestCall::deletesItselfAndItsWork()
{
    auto *call = new Call<int>(this);
    QPointer<QObject> work = new QObject;
    call->adopt(work);
    QCOMPARE(work->parent(), call);
    QPointer<Call<int>> guard = call;
    call->finish(1);
    QVERIFY(work); // not deleted while it is the caller
    QTRY_VERIFY(!work);
    QTRY_VERIFY(!guard);
}

void TestCall::saysNothingWhenItIsDeleted()
{
    bool told = false;
    auto owner = std::make_unique<QObject>();
    auto *call = new Call<int>(owner.get());
    call->then(this, [&told](const Result<int> &) { told = true; });
    call->finish(1);
    owner.reset();
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

void TestCall::saysNothingToAContextThatIsGone()
{
    bool told = false;
    auto *call = new Call<int>(this);
    {
        const QObject context;
        call->then(const_cast<QObject *>(&context), [&told](const Result<int> &) { told = true; });
    }
    call->finish(1);
    QSignalSpy gone(call, &QObject::destroyed);
    QVERIFY(gone.wait());
    QVERIFY(!told);
}

void TestCall::admitsHowFarItCameWhenCancelled()
{
    for (const auto delivery : {Error::Delivery::NotSent, Error::Delivery::MaybeSent}) {
        auto *call = new Call<int>(this);
        std::optional<Error> error;
        call->then(this, [&error](const Result<int> &result) { error = result.error(); });
        call->setDelivery(delivery);
        call->cancel();
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Cancelled);
        QCOMPARE(error->delivery, delivery);
    }
}

SLUICE_TEST(TestCall)

} // namespace tst_call

#include "tst_call.moc"
