// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/xmldocument.h"

#include "core/protocol/wire/charset.h"
#include "core/protocol/wire/xmlguard.h"

#include <utility>

namespace sluice::wire {

using namespace Qt::StringLiterals;

namespace {

/// White space and marks before a document say nothing, but the reader refuses them before an XML declaration.
QString withoutLead(const QString &text)
{
    constexpr QChar mark(0xFEFF);
    qsizetype start = 0;
    while (start < text.size() && (text.at(start).isSpace() || text.at(start) == mark))
        ++start;
    return start == 0 ? text : text.sliced(start);
}

} // namespace

XmlDocument xmlDocumentOf(const HttpResponse &response)
{
    const auto body = decodedBody(response);
    return body.problem.isEmpty() ? xmlDocumentOf(body.text) : XmlDocument{.problem = body.problem};
}

XmlDocument xmlDocumentOf(const QString &text)
{
    auto document = withoutLead(text);
    auto problem = problemOfMarkup(document);
    return problem.isEmpty() ? XmlDocument{.text = std::move(document)} : XmlDocument{.problem = std::move(problem)};
}

} // namespace sluice::wire
