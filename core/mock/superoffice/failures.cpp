// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/failures.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

Failure noSession()
{
    return {u"SoSessionException"_s, u"Failed to validate tokens: no valid session."_s,
            u"Your session is no longer valid. Log in again."_s};
}

Failure noRight()
{
    return {u"SoSentryException"_s, u"The function right admin-all is missing."_s,
            u"You do not have the right to do this."_s};
}

Failure noCacheNamed()
{
    return {u"SoIllegalOperationException"_s, u"No cache was named."_s, u"Name at least one cache."_s};
}

Failure noSuchCache(const QString &name)
{
    return {u"SoIllegalOperationException"_s, u"There is no cache named '%1'."_s.arg(name),
            u"A cache of that name does not exist."_s};
}

} // namespace sluice::mock
