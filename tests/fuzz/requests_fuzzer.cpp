// SPDX-License-Identifier: GPL-3.0-or-later
// The names in a request are exactly those that were confirmed.
#include "core/protocol/registry.h"
#include "tests/fuzz/fuzzing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

#include <array>

using namespace sluice;
using namespace sluice::fuzz;
using namespace Qt::StringLiterals;

namespace {

/// The texts of the elements with one of these names, in order.
QStringList textsIn(const QByteArray &xml, const QStringList &names)
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && names.contains(reader.name().toString()))
            texts.append(reader.readElementText());
    }
    if (reader.hasError())
        broken(u"the request is not well-formed: "_s + reader.errorString());
    return texts;
}

QStringList namesIn(const HttpRequest &request, const Operation &operation)
{
    const bool isClear = std::holds_alternative<ClearConfiguration>(operation);
    if (!request.body.startsWith('{'))
        return textsIn(request.body, isClear ? QStringList{u"Application"_s, u"Instance"_s} : QStringList{u"string"_s});
    const auto object = QJsonDocument::fromJson(request.body).object();
    if (isClear)
        return {object.value("Application"_L1).toString(), object.value("Instance"_L1).toString()};
    QStringList names;
    const auto array = object.value("CacheNames"_L1).toArray();
    for (const auto &name : array)
        names.append(name.toString());
    return names;
}

QStringList confirmedNames(const Operation &operation)
{
    if (const auto *clear = std::get_if<ClearConfiguration>(&operation))
        return {clear->application, clear->instance};
    return std::get<FlushNamed>(operation).names;
}

Operation operationFrom(bool isClear, const QByteArray &bytes)
{
    QStringList names;
    const auto parts = bytes.split('\n');
    for (const auto &part : parts)
        names.append(QString::fromUtf8(part));
    if (isClear)
        return ClearConfiguration{names.value(0), names.value(1), true};
    return FlushNamed{names};
}

void judge(const Protocol &protocol, EnvelopeForm envelope, const Operation &operation)
{
    const auto confirmed = checked(operation);
    if (!confirmed)
        return;
    Context context;
    context.address = u"https://crm.example.test/SuperOffice"_s;
    context.options.envelope = envelope;
    context.options.services = 88;
    context.credentials.ticket = u"7T:ticket"_s;
    context.signedIn = true;
    const auto request = protocol.encode(context, *confirmed);
    if (request && namesIn(*request, *confirmed) != confirmedNames(*confirmed))
        broken(u"%1 are sent instead of %2"_s.arg(namesIn(*request, *confirmed).join(u'|'),
                                                  confirmedNames(*confirmed).join(u'|')));
    if (!request && request.error().delivery != Error::Delivery::NotSent)
        broken(u"what was not encoded counts as sent"_s);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    static const std::array ids{u"superoffice-soap"_s, u"superoffice-rest"_s};
    const auto *protocol = protocolById(input.oneOf(ids));
    const auto envelope = input.oneOf(std::array{EnvelopeForm::Wire, EnvelopeForm::Published});
    const bool isClear = input.choice(2) == 1;
    const auto operation = operationFrom(isClear, input.rest());
    withinTime(size, [&] { judge(*protocol, envelope, operation); });
    return 0;
}
