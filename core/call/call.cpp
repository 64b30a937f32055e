// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/call/call.h"

namespace sluice {

AbstractCall::AbstractCall(QObject *parent)
    : QObject(parent)
{
}

AbstractCall::~AbstractCall() = default;

void AbstractCall::adopt(QObject *work)
{
    work->setParent(this);
    m_work = work;
}

void AbstractCall::setDelivery(Error::Delivery delivery)
{
    m_delivery = delivery;
    m_request.clear();
}

void AbstractCall::takeDeliveryFrom(AbstractCall *request)
{
    m_request = request;
}

Error::Delivery AbstractCall::delivery() const
{
    if (m_request)
        return m_request->delivery();
    const auto *inner = qobject_cast<const AbstractCall *>(m_work.data());
    return inner ? inner->delivery() : m_delivery;
}

Error AbstractCall::cancelledError() const
{
    return {.kind = Error::Kind::Cancelled,
            .delivery = delivery(),
            .message = delivery() == Error::Delivery::NotSent ? tr("Stopped before it was sent.")
                                                              : tr("Stopped while waiting for the answer.")};
}

void AbstractCall::end()
{
    // The work may be the caller, so it must not be deleted right now.
    if (m_work)
        m_work->deleteLater();
    const auto announce = [this] {
        // Must be last: a handler may delete the call or its owner.
        deleteLater();
        Q_EMIT finished();
    };
    QMetaObject::invokeMethod(this, announce, Qt::QueuedConnection);
}

} // namespace sluice
