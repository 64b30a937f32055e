// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/asmxexchange.h"

#include "core/mock/http/htmlpages.h"
#include "core/mock/inforouter/asmx/asmxpages.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

AsmxExchange::AsmxExchange(const InfoRouterSettings &settings, Installation &installation, const HttpCall &call)
    : m_settings(settings)
    , m_call(call)
    , m_installation(installation)
{
}

HttpAnswer AsmxExchange::run()
{
    identify();
    auto answer = insteadOfAnswers(m_settings);
    if (!answer)
        answer = judge();
    applyFaults(*answer);
    m_entry.httpStatus = answer->status;
    return *answer;
}

std::optional<HttpAnswer> AsmxExchange::rejectEarly(const AsmxOperation &operation) const
{
    if (operation.kind == AsmxOperation::Kind::SignInViaWindows && m_settings.windowsAuth
        && m_call.authorization.isEmpty())
        return windowsChallenge();
    if (operation.kind == AsmxOperation::Kind::Flush && m_settings.actionStatus != 0)
        return htmlAnswer(m_settings.actionStatus);
    return {};
}

AsmxResult AsmxExchange::perform(const AsmxOperation &operation, const AsmxArguments &arguments)
{
    AsmxService service(m_settings, m_installation, m_entry, m_call.cookie);
    return service.perform(operation, arguments);
}

void AsmxExchange::applyFaults(HttpAnswer &answer) const
{
    if (!answer.contentType.contains("xml"))
        return;
    if (m_settings.truncate)
        answer.body.truncate(answer.body.size() / 2);
    if (m_settings.bom)
        answer.body.prepend("\xef\xbb\xbf");
}

QString mediaTypeOf(const QByteArray &contentType)
{
    return QString::fromLatin1(contentType).section(u';', 0, 0).trimmed().toLower();
}

} // namespace sluice::mock
