// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace sluice {

/// An asynchronous operation that ends exactly once. Callers can rely on this:
///  - it is already running when you get it, and never ends before you return to the event loop;
///  - finished() is emitted exactly once, then the call deletes itself;
///  - deleting it or its parent stops it silently; cancel() ends it as Cancelled;
///  - Call<T>::result() is valid in the handler of finished().
class AbstractCall : public QObject
{
    Q_OBJECT

public:
    ~AbstractCall() override;

    /// Does nothing when the call has already ended.
    virtual void cancel() = 0;

    /// For implementations: \a work becomes a child of the call and is deleted when the call ends.
    void adopt(QObject *work);

    /// For implementations: the delivery that cancel() reports; NotSent at first.
    void setDelivery(Error::Delivery delivery);

    /// For implementations: until \a request is gone, or another delivery is set, cancel() reports the delivery of
    /// \a request. This is also so if the work itself is a call.
    void takeDeliveryFrom(AbstractCall *request);

    /// The error with which cancel() would end it now.
    Error cancelledError() const;

Q_SIGNALS:
    void finished();

protected:
    explicit AbstractCall(QObject *parent);

    void end();

private:
    Error::Delivery delivery() const;

    QPointer<QObject> m_work;
    QPointer<AbstractCall> m_request;
    Error::Delivery m_delivery = Error::Delivery::NotSent;
};

template<typename T>
class Call final : public AbstractCall
{
public:
    explicit Call(QObject *parent)
        : AbstractCall(parent)
    {
    }

    bool isFinished() const { return m_result.has_value(); }

    /// Valid only after the end.
    const Result<T> &result() const { return *m_result; }

    /// Calls \a handler with the result, unless \a context was deleted before.
    template<typename Handler>
    void then(QObject *context, Handler &&handler)
    {
        connect(this, &AbstractCall::finished, context,
                [this, handler = std::forward<Handler>(handler)]() mutable { handler(result()); });
    }

    void cancel() override { finish(Failure(cancelledError())); }

    /// For implementations. Only the first end counts; later ones are ignored.
    void finish(Result<T> result)
    {
        if (m_result)
            return;
        m_result.emplace(std::move(result));
        end();
    }

private:
    std::optional<Result<T>> m_result;
};

} // namespace sluice
