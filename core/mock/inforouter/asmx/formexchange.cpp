// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/formexchange.h"

#include "core/mock/http/htmlpages.h"
#include "core/mock/inforouter/asmx/asmxpages.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

FormExchange::FormExchange(const InfoRouterSettings &settings, Installation &installation, const HttpCall &call,
                           const QString &operation)
    : AsmxExchange(settings, installation, call)
    , m_name(operation)
    , m_arguments(AsmxArguments::ofForm(call.method == HttpCall::Method::Get ? call.query : call.body))
{
}

void FormExchange::identify()
{
    m_entry.operation = ownSpelling(m_name);
    m_entry.transport = isGet() ? u"get"_s : u"post"_s;
}

HttpAnswer FormExchange::judge()
{
    return m_settings.isLegacy() ? judgeLegacy() : judgeModern();
}

HttpAnswer FormExchange::judgeLegacy()
{
    if (m_call.method == HttpCall::Method::Other)
        return htmlAnswer(405);
    if (!m_settings.httpGetPost || !isForm())
        return unrecognizedFormat(m_settings, u'/' + m_name);
    const auto operation = operationNamed(m_settings, m_name, Qt::CaseSensitive);
    if (!operation)
        return plainError(m_name + " Web Service method name is not valid."_L1);
    for (const auto &parameter : operation->parameters) {
        if (!m_arguments.has(parameter))
            return plainError(u"Missing parameter: %1."_s.arg(parameter));
    }
    return answer(*operation);
}

HttpAnswer FormExchange::judgeModern()
{
    const auto operation = operationNamed(m_settings, m_name, Qt::CaseInsensitive);
    if (!operation)
        return {404, {}, {}};
    if (m_call.method == HttpCall::Method::Other)
        return {405, {}, {}};
    if (!isForm())
        return problemDetails(415, u"Unsupported Media Type"_s);
    for (const auto &parameter : operation->required) {
        if (!m_arguments.value(parameter))
            return problemDetails(400, u"The %1 field is required."_s.arg(parameter));
    }
    return answer(*operation);
}

HttpAnswer FormExchange::answer(const AsmxOperation &operation)
{
    if (const auto early = rejectEarly(operation))
        return *early;
    const auto result = perform(operation, m_arguments).toElement(m_settings, operation).toString().toUtf8();
    if (!m_settings.isLegacy())
        return {200, "application/xml; charset=utf-8", result};
    return {200,
            "text/xml; charset=utf-8",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + result,
            {},
            {{"Cache-Control", "private, max-age=0"}}};
}

bool FormExchange::isForm() const
{
    const bool isEmpty = m_call.body.isEmpty() && m_call.contentType.isEmpty();
    return isGet() || isEmpty || mediaTypeOf(m_call.contentType) == "application/x-www-form-urlencoded"_L1;
}

} // namespace sluice::mock
