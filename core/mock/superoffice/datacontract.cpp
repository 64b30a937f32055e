// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/datacontract.h"

#include "core/mock/http/soaprequest.h"
#include "core/mock/superoffice/contract.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

QHash<QString, QDomElement> members(const QDomElement &parent, const QString &namespaceUri, const QStringList &names)
{
    QHash<QString, QDomElement> found;
    qsizetype next = 0;
    for (auto element = parent.firstChildElement(); !element.isNull(); element = element.nextSiblingElement()) {
        const auto place = names.indexOf(element.localName(), next);
        if (place < 0 || element.namespaceURI() != namespaceUri)
            continue;
        found.insert(names.at(place), element);
        next = place + 1;
    }
    return found;
}

QStringList arrayItems(const QDomElement &array)
{
    QStringList items;
    for (auto element = array.firstChildElement(); !element.isNull(); element = element.nextSiblingElement()) {
        if (element.localName() == "string"_L1 && element.namespaceURI() == ns::Arrays && !isNil(element))
            items.append(textOf(element));
    }
    return items;
}

bool isNil(const QDomElement &element)
{
    const auto nil = element.attributeNS(ns::Instance, u"nil"_s).trimmed();
    return nil == "true"_L1 || nil == "1"_L1;
}

} // namespace sluice::mock
