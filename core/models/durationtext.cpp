// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/durationtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice {

namespace {

struct DurationText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::RequestModel)
};

} // namespace

QString durationText(qint64 milliseconds)
{
    if (milliseconds < 1000)
        return DurationText::tr("%1 ms").arg(milliseconds);
    return DurationText::tr("%1 s").arg(QLocale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1));
}

} // namespace sluice
