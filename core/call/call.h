// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace sluice {

/// Something that runs and ends once. What a caller may rely on:
///  - it is already running when you get it, and never ends before you return to the event loop;
///  - finished() comes exactly once, then the call deletes itself;
///  - deleting it, or its parent, stops it without a word; cancel() stops it and it ends as Cancelled;
///  - Call<T>::result() is valid inside the handler of finished().
class AbstractCall : public QObject
{
    Q_OBJECT

public:
    ~AbstractCall() override;

    /// Also for what has already ended: then nothing happens.
    virtual void cancel() = 0;

    /// For who does the work: \a work becomes a child, lives as long as the call runs, and is deleted when it ends.
    void adopt(QObject *work);

    /// For who does the work: what a cancel has to admit. NotSent until told otherwise. A call
    /// whose work is another call admits what that one does.
    void setDelivery(Error::Delivery delivery) { m_delivery = delivery; }

Q_SIGNALS:
    void finished();

protected:
    explicit AbstractCall(QObject *parent);

    Error cancelledError() const;
    void end();

private:
    Error::Delivery delivery() const;

    QPointer<QObject> m_work;
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

    /// Only after the end.
    const Result<T> &result() const { return *m_result; }

    /// Runs \a handler with the result, unless \a context is gone by then.
    template<typename Handler>
    void then(QObject *context, Handler &&handler)
    {
        connect(this, &AbstractCall::finished, context,
                [this, handler = std::forward<Handler>(handler)]() mutable { handler(result()); });
    }

    void cancel() override { finish(Failure(cancelledError())); }

    /// For who does the work. The first end counts, later ones are ignored.
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
