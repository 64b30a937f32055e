// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/classlabel.h"

#include "app/sluicectl/terminal/output.h"

#include <QCoreApplication>
#include <QMetaEnum>

#include <unistd.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ClassText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::ClassLabel)
};

struct Mark
{
    QChar shape;
    int colour; ///< number of an ANSI colour
};

Mark markOf(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return {u'\u25A0', 31};
    case Environment::Staging:
        return {u'\u25C6', 33};
    case Environment::Test:
        return {u'\u25B2', 35};
    case Environment::Development:
        return {u'\u25CF', 32};
    case Environment::Demo:
        return {u'\u25CB', 34};
    }
    Q_UNREACHABLE();
}

bool isColoured(Stream stream)
{
    // https://no-color.org: any value but an empty one turns colours off.
    const bool isUnwanted = !qEnvironmentVariableIsEmpty("NO_COLOR");
    return !isUnwanted && ::isatty(stream == Stream::Out ? STDOUT_FILENO : STDERR_FILENO) == 1;
}

} // namespace

QString classLabel(Environment environment, Stream stream)
{
    const auto mark = markOf(environment);
    const auto text = mark.shape + u' ' + environmentWord(environment).toUpper();
    return isColoured(stream) ? u"\u001b[1;%1m%2\u001b[0m"_s.arg(mark.colour).arg(text) : text;
}

QString labelText(const NodeLabel &place, Stream stream)
{
    const auto server = printable(place.server);
    const auto name = place.node.isEmpty() ? server : ClassText::tr("%1, node %2").arg(server, printable(place.node));
    return place.environment ? classLabel(*place.environment, stream) + u' ' + name : name;
}

QString classWord(Environment environment)
{
    return QString::fromLatin1(QMetaEnum::fromType<Environment>().valueToKey(static_cast<int>(environment))).toLower();
}

QString originWord(ClassOrigin origin)
{
    switch (origin) {
    case ClassOrigin::Stored:
        return u"stored"_s;
    case ClassOrigin::SameAddress:
        return u"sameAddress"_s;
    case ClassOrigin::Said:
        return u"said"_s;
    case ClassOrigin::Required:
        return u"required"_s;
    case ClassOrigin::ThisMachine:
        return u"thisMachine"_s;
    case ClassOrigin::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

} // namespace sluice::ctl
