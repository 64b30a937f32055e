// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/journal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sluice::mock {

QJsonObject JournalEntry::toJson() const
{
    if (transport.isEmpty()) {
        return {{u"op"_s, operation}, {u"accepted"_s, accepted}, {u"faults"_s, QJsonArray::fromStringList(faults)}};
    }
    QJsonObject json{
        {u"op"_s, operation},         {u"transport"_s, transport}, {u"auth"_s, signIn},
        {u"appToken"_s, hasAppToken}, {u"user"_s, user},           {u"names"_s, QJsonArray::fromStringList(names)},
        {u"accepted"_s, accepted},    {u"services"_s, services},   {u"httpStatus"_s, httpStatus},
    };
    if (!faults.isEmpty())
        json.insert(u"faults"_s, QJsonArray::fromStringList(faults));
    if (passwordOk)
        json.insert(u"passwordOk"_s, *passwordOk);
    if (configuration) {
        json.insert(u"configuration"_s,
                    QJsonObject{{u"application"_s, configuration->application},
                                {u"instance"_s, configuration->instance},
                                {u"forAllAssociates"_s, configuration->forAllAssociates}});
    }
    return json;
}

} // namespace sluice::mock
