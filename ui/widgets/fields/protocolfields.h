// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/product.h"

class QComboBox;

namespace sluice {

// Input fields for ProtocolOptions that several dialogs share.

/// The interface that is chosen: see ProductInterface.
struct InterfaceChoice
{
    QString protocolId{};
    std::optional<Binding> binding{}; ///< nothing: automatic, or the product has no bindings

    friend bool operator==(const InterfaceChoice &, const InterfaceChoice &) = default;
};

/// Fills \a box with the interfaces of \a product. The first one is chosen if \a chosen is not among them.
void fillInterfaces(QComboBox *box, const Product &product, const InterfaceChoice &chosen);
InterfaceChoice chosenInterface(const QComboBox *box);

/// Makes \a chosen the current interface of \a box, or the first one if it is not among them.
void chooseInterface(QComboBox *box, const InterfaceChoice &chosen);

/// Fills \a box with the Services versions, and with "Automatic" for nothing.
void fillServices(QComboBox *box, std::optional<int> chosen);
std::optional<int> chosenServices(const QComboBox *box);

void fillEnvelopes(QComboBox *box, EnvelopeForm chosen);
EnvelopeForm chosenEnvelope(const QComboBox *box);

/// Whether a form offers \a option for \a protocolId, a protocol of \a product.
bool offers(const Product &product, const QString &protocolId, ProtocolOption option);

} // namespace sluice
