// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/formexchange.h"

#include "core/mock/http/htmlpages.h"
#include "core/mock/inforouter/asmx/asmxpages.h"
#include "core/mock/inforouter/asmx/frameworktexts.h"

#include <QRegularExpression>

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
        return methodNotAllowed(DescribedMethods);
    if (!m_settings.httpGetPost)
        return unrecognizedFormat(m_settings, u'/' + m_name);
    const auto text = [this](FrameworkText which) { return frameworkText(m_settings, which); };
    const auto operation = operationNamed(m_settings, m_name, Qt::CaseSensitive);
    if (!operation) {
        const auto similar = operationNamed(m_settings, m_name, Qt::CaseInsensitive);
        return plainError(similar ? text(FrameworkText::MethodInOtherCase).arg(m_name, similar->name)
                                  : text(FrameworkText::UnknownMethod).arg(m_name));
    }
    if (!isForm())
        return plainError(text(FrameworkText::InvalidFormat).arg(QString::fromLatin1(m_call.contentType)));
    for (const auto &parameter : operation->parameters) {
        if (!m_arguments.has(parameter))
            return plainError(text(FrameworkText::MissingParameter).arg(parameter));
    }
    if (const auto early = rejectMarkup(*operation))
        return *early;
    return answer(*operation);
}

/// Request validation, which quotes what it refuses (dossier §12).
std::optional<HttpAnswer> FormExchange::rejectMarkup(const AsmxOperation &operation) const
{
    static const QRegularExpression dangerous(u"<[a-zA-Z!/?]|&#"_s);
    if (!m_settings.requestValidation)
        return {};
    for (const auto &parameter : operation.parameters) {
        const auto value = m_arguments.value(parameter).value_or(QString());
        if (dangerous.match(value).hasMatch())
            return plainError(frameworkText(m_settings, FrameworkText::DangerousValue).arg(parameter, value));
    }
    return {};
}

HttpAnswer FormExchange::judgeModern()
{
    const auto operation = operationNamed(m_settings, m_name, Qt::CaseInsensitive);
    if (!operation)
        return {404, {}, {}};
    if (m_call.method == HttpCall::Method::Other)
        return {405, {}, {}, {}, {{"Allow", DescribedMethods}}};
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
