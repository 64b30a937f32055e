// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/asmxentry.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

QJsonObject AsmxEntry::toJson() const
{
    QJsonObject json{
        {u"product"_s, u"infoRouter"_s}, {u"op"_s, operation}, {u"transport"_s, transport},
        {u"ticket"_s, ticket},           {u"user"_s, user},    {u"accepted"_s, accepted},
        {u"httpStatus"_s, httpStatus},
    };
    if (passwordOk)
        json.insert(u"passwordOk"_s, *passwordOk);
    if (oldTicket)
        json.insert(u"oldTicket"_s, true);
    if (!language.isEmpty())
        json.insert(u"lang"_s, language);
    return json;
}

} // namespace sluice::mock
