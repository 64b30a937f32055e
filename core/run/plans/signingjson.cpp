// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/signingjson.h"

#include "core/storage/files/jsonreader.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct SigningJsonText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::PlanFile)
};

} // namespace

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray hexFrom(JsonReader &reader, QLatin1StringView key, qsizetype size)
{
    reader.need({key});
    const auto text = reader.text(key);
    auto bytes = QByteArray::fromHex(text.toLatin1());
    if (hexOf(bytes) == text && (bytes.isEmpty() || bytes.size() == size))
        return bytes;
    reader.report(
        key,
        SigningJsonText::tr("%1 has to be %2 bytes in lower-case hexadecimal.").arg(u"%1"_s, QString::number(size)));
    return {};
}

void putOperator(QJsonObject &json, const Operator &who)
{
    json.insert("user"_L1, who.user);
    json.insert("machine"_L1, who.machine);
    json.insert("program"_L1, who.program);
}

Operator operatorFrom(JsonReader &reader)
{
    reader.need({"user"_L1, "machine"_L1, "program"_L1});
    return {.user = reader.text("user"_L1), .machine = reader.text("machine"_L1), .program = reader.text("program"_L1)};
}

} // namespace sluice
