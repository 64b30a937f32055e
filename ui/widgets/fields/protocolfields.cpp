// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/protocolfields.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ProtocolFieldText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ProtocolFields)
};

constexpr std::array servicesVersions{88, 87, 86, 85, 84, 83, 82, 81, 80, 75, 73};

void chooseData(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

void fillInterfaces(QComboBox *box, const Product &product, const InterfaceChoice &chosen)
{
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto &interface : product.interfaces)
        box->addItem(interface.label, QVariant::fromValue(InterfaceChoice{interface.protocolId, interface.binding}));
    chooseInterface(box, chosen);
}

InterfaceChoice chosenInterface(const QComboBox *box)
{
    return box->currentData().value<InterfaceChoice>();
}

void chooseInterface(QComboBox *box, const InterfaceChoice &chosen)
{
    chooseData(box, QVariant::fromValue(chosen));
}

void fillServices(QComboBox *box, std::optional<int> chosen)
{
    box->addItem(ProtocolFieldText::tr("Automatic"));
    for (const int version : servicesVersions)
        box->addItem(u"Services%1"_s.arg(version), version);
    if (chosen)
        chooseData(box, *chosen);
}

std::optional<int> chosenServices(const QComboBox *box)
{
    const auto version = box->currentData();
    return version.isValid() ? std::optional(version.toInt()) : std::nullopt;
}

void fillEnvelopes(QComboBox *box, EnvelopeForm chosen)
{
    box->addItem(ProtocolFieldText::tr("As used by servers"), QVariant::fromValue(EnvelopeForm::Wire));
    box->addItem(ProtocolFieldText::tr("As published by the vendor"), QVariant::fromValue(EnvelopeForm::Published));
    chooseData(box, QVariant::fromValue(chosen));
}

EnvelopeForm chosenEnvelope(const QComboBox *box)
{
    return box->currentData().value<EnvelopeForm>();
}

bool offers(const Product &product, const QString &protocolId, ProtocolOption option)
{
    const auto *protocol = product.protocol(protocolId);
    return protocol && protocol->offers.contains(option);
}

} // namespace sluice
