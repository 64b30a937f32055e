// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/asmxpages.h"

#include "core/mock/http/htmlpages.h"
#include "core/mock/inforouter/asmx/asmxcontract.h"
#include "core/mock/inforouter/asmx/frameworktexts.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sluice::mock {

std::optional<HttpAnswer> insteadOfAnswers(const InfoRouterSettings &settings)
{
    if (!settings.redirect.isEmpty())
        return HttpAnswer{302, {}, {}, settings.redirect.toUtf8()};
    if (settings.htmlError)
        return htmlAnswer(200);
    return {};
}

HttpAnswer servicePage(const InfoRouterSettings &settings)
{
    QStringList names;
    const auto operations = operationsOf(settings);
    for (const auto &operation : operations)
        names.append(operation.name);
    return page(200, "srv", names.join(u", "_s).toUtf8());
}

HttpAnswer unrecognizedFormat(const InfoRouterSettings &settings, const QString &ending)
{
    if (settings.customErrors)
        return page(500, "Runtime Error", "The details of this error are not shown to other computers.");
    const auto text = frameworkText(settings, FrameworkText::UnrecognizedFormat).arg(ending).toHtmlEscaped();
    return page(500, "Server Error", text.toUtf8());
}

HttpAnswer plainError(const QString &text)
{
    return {500, "text/plain; charset=utf-8", text.toUtf8()};
}

HttpAnswer problemDetails(int status, const QString &title)
{
    const QJsonObject details{{u"title"_s, title}, {u"status"_s, status}};
    return {status, "application/problem+json; charset=utf-8", QJsonDocument(details).toJson(QJsonDocument::Compact)};
}

HttpAnswer windowsChallenge()
{
    auto answer = htmlAnswer(401);
    answer.headers = {{"WWW-Authenticate", "Negotiate"}, {"WWW-Authenticate", "NTLM"}};
    return answer;
}

} // namespace sluice::mock
