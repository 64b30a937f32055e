// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/scenario/connectionfaults.h"

#include "core/mock/scenario/faulttext.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

constexpr int MostBytes = 1'000'000'000;
constexpr int MostMs = 600'000;

/// Where an answer is interrupted.
QList<FaultParameter> place()
{
    return {FaultParameter::word(u"where"_s, {u"before"_s, u"head"_s, u"body"_s}),
            FaultParameter::number(u"bytes"_s, 0, MostBytes)};
}

int upToMost(qsizetype bytes)
{
    return static_cast<int>(qMin<qsizetype>(bytes, MostBytes));
}

/// The number of bytes of \a answer that pass.
int passingBytes(const FaultValues &values, const WireAnswer &answer)
{
    if (values.has(u"bytes"_s))
        return values.number(u"bytes"_s);
    const auto where = values.text(u"where"_s);
    if (where == "head"_L1)
        return upToMost(answer.head.size() / 2);
    return where == "body"_L1 ? upToMost(answer.head.size() + answer.body.size() / 2) : 0;
}

QList<FaultKind> faultsOfConnections()
{
    return {
        {u"refuse"_s,
         FaultText::tr("The port is closed from this connection on. It stays closed, so there is no “to”."),
         {},
         ClosesPort{}},
        {u"close"_s,
         FaultText::tr("A connection is accepted and closed at once."),
         {},
         OnConnection{[](const FaultValues &) { return Fault::refuse(); }}},
        {u"closeAtRequest"_s,
         FaultText::tr("A connection is closed when its first request has come, which nobody carries out."),
         {},
         OnConnection{[](const FaultValues &) { return Fault::cutAtRequest(); }}},
        {u"resetInRequest"_s,
         FaultText::tr("A connection is reset after so many bytes of requests."),
         {FaultParameter::number(u"bytes"_s, 0, MostBytes, 0)},
         OnConnection{[](const FaultValues &values) { return Fault::resetInRequest(values.number(u"bytes"_s)); }}},
        {u"silence"_s,
         FaultText::tr("A connection is accepted, and nobody reads or answers its requests."),
         {},
         OnConnection{[](const FaultValues &) { return Fault::stall(); }}},
    };
}

QList<FaultKind> faultsOnTheWay()
{
    return {
        {u"cut"_s, FaultText::tr("The request is carried out, and the connection ends in the answer."), place(),
         OnTheWay{[](const FaultValues &values, const WireAnswer &answer) {
             return Fault::cutInAnswer(passingBytes(values, answer));
         }}},
        {u"reset"_s, FaultText::tr("The request is carried out, and the connection is reset in the answer."), place(),
         OnTheWay{[](const FaultValues &values, const WireAnswer &answer) {
             return Fault::resetInAnswer(passingBytes(values, answer));
         }}},
        {u"stall"_s,
         FaultText::tr("The request is carried out, and the answer stops without an end while the connection stays "
                       "open."),
         place(), OnTheWay{[](const FaultValues &values, const WireAnswer &answer) {
             return Fault::stallInAnswer(passingBytes(values, answer));
         }}},
        {u"delay"_s,
         FaultText::tr("The answer comes late."),
         {FaultParameter::number(u"ms"_s, 0, MostMs, 1000)},
         OnTheWay{[](const FaultValues &values, const WireAnswer &) { return Fault::delay(values.number(u"ms"_s)); }}},
        {u"trickle"_s,
         FaultText::tr("The answer comes in small pieces."),
         {FaultParameter::number(u"bytes"_s, 1, MostBytes, 1), FaultParameter::number(u"everyMs"_s, 0, MostMs, 10)},
         OnTheWay{[](const FaultValues &values, const WireAnswer &) {
             return Fault::trickle(values.number(u"bytes"_s), values.number(u"everyMs"_s));
         }}},
        {u"garble"_s,
         FaultText::tr("After so many bytes the answer is nonsense."),
         {FaultParameter::number(u"bytes"_s, 0, MostBytes, 0)},
         OnTheWay{
             [](const FaultValues &values, const WireAnswer &) { return Fault::garble(values.number(u"bytes"_s)); }}},
    };
}

} // namespace

QList<FaultKind> connectionFaults()
{
    return faultsOfConnections() + faultsOnTheWay();
}

} // namespace sluice::mock
