// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/xmlelement.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

QString XmlElement::toString() const
{
    QString start = u'<' + name;
    for (const auto &[attribute, value] : attributes)
        start += u" %1=\"%2\""_s.arg(attribute, value.toHtmlEscaped());
    if (children.isEmpty() && text.isEmpty())
        return start + " />"_L1;

    QString content = text.toHtmlEscaped();
    for (const auto &child : children)
        content += child.toString();
    return start + u'>' + content + "</"_L1 + name + u'>';
}

} // namespace sluice::mock
