// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

namespace sluice::test {

/// The bytes of tests/data/\a name. Ends the program when the fixture is missing.
inline QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(SLUICE_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The fixture %s cannot be read.", qPrintable(name));
    return file.readAll();
}

inline QByteArray soapFixture(const QString &name)
{
    return fixture(QStringLiteral("superoffice/soap/") + name);
}

} // namespace sluice::test
