// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice::wire {

/// Why \a xml must not be given to QXmlStreamReader, with line and column; empty if it may be. The reader's time grows
/// with the square of the attributes of one element, and with the number of namespaces that are declared where a name is
/// looked up. So both are limited, and so are the depth of elements and the length of tags. A DTD is not accepted at all.
/// Whether the document is well-formed is left to the reader. Takes one pass over the text.
QString problemOfMarkup(QStringView xml);

} // namespace sluice::wire
