// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/http/xmldocument.h"

#include <QXmlStreamReader>

namespace sluice::mock {

namespace {

constexpr int DeepestElement = 256;

bool isTooDeep(const QString &xml)
{
    QXmlStreamReader reader(xml);
    int depth = 0;
    while (!reader.atEnd() && depth <= DeepestElement) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement)
            ++depth;
        else if (token == QXmlStreamReader::EndElement)
            --depth;
    }
    return depth > DeepestElement;
}

} // namespace

std::optional<QDomDocument> readXml(const QString &xml)
{
    QDomDocument document;
    if (isTooDeep(xml) || !document.setContent(xml, true) || !document.doctype().name().isEmpty())
        return {};
    return document;
}

} // namespace sluice::mock
