// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"

#include "core/protocol/inforouter/product.h"
#include "core/protocol/superoffice/product.h"

namespace sluice {

namespace {

/// The one table: a line for each product, with its protocols.
QList<QList<const Protocol *>> &table()
{
    static QList<QList<const Protocol *>> products{
        superoffice::protocols(),
        inforouter::protocols(),
    };
    return products;
}

} // namespace

QList<Product> products()
{
    QList<Product> all;
    for (const auto &protocols : std::as_const(table()))
        all.append(protocols.constFirst()->product());
    return all;
}

std::optional<Product> productOf(const QString &protocolId)
{
    const auto *protocol = protocolById(protocolId);
    return protocol ? std::optional(protocol->product()) : std::nullopt;
}

QStringList protocolIds()
{
    QStringList ids;
    for (const auto &protocols : std::as_const(table())) {
        for (const auto *protocol : protocols)
            ids.append(protocol->id());
    }
    return ids;
}

QString defaultProtocolId()
{
    return std::as_const(table()).constFirst().constFirst()->id();
}

const Protocol *protocolById(const QString &id)
{
    for (const auto &protocols : std::as_const(table())) {
        for (const auto *protocol : protocols) {
            if (protocol->id() == id)
                return protocol;
        }
    }
    return nullptr;
}

void addProduct(const QList<const Protocol *> &protocols)
{
    Q_ASSERT(!protocols.isEmpty() && !protocolById(protocols.constFirst()->id()));
    table().append(protocols);
}

} // namespace sluice
