// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/wipe.h"

namespace sluice {

namespace {

template<typename Text>
void overwrite(Text &secret)
{
    if (secret.isDetached()) {
        // The pointer is volatile, because a compiler may remove writes that are never read.
        auto *const data = reinterpret_cast<volatile char *>(secret.data());
        const auto size = secret.size() * static_cast<qsizetype>(sizeof(*secret.constData()));
        for (qsizetype i = 0; i < size; ++i)
            data[i] = 0;
    }
    secret = Text();
}

} // namespace

void wipe(QString &secret)
{
    overwrite(secret);
}

void wipe(QByteArray &secret)
{
    overwrite(secret);
}

} // namespace sluice
