// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/http/htmlpages.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

HttpAnswer page(int status, const QByteArray &title, const QByteArray &text)
{
    return {status, "text/html; charset=utf-8",
            "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head>\n<body><h1>" + title + "</h1><p>" + text
                + "</p></body></html>\n"};
}

HttpAnswer htmlAnswer(int status)
{
    switch (status) {
    case 200:
        return page(status, "Sign in", "Sign in to continue.");
    case 204:
    case 304:
        return {status, {}, {}}; // these have no body
    case 404:
        return page(status, "404 - File or directory not found.",
                    "The resource you are looking for might have been removed, had its name changed, or is temporarily "
                    "unavailable.");
    default:
        return page(status, "HTTP " + QByteArray::number(status), "This page stands in for the service's answer.");
    }
}

HttpAnswer methodNotAllowed(const QByteArray &allowed)
{
    auto answer = htmlAnswer(405);
    answer.headers.emplaceBack("Allow", allowed);
    return answer;
}

HttpAnswer standIn(const Settings &settings)
{
    auto answer = htmlAnswer(settings.actionStatus);
    if (settings.actionBody) {
        answer.body = settings.actionBody->toUtf8();
        answer.contentType = "application/json; charset=utf-8";
    }
    answer.location = settings.actionLocation.toUtf8();
    return answer;
}

HttpAnswer signInRedirect(const QString &folder)
{
    return {302, {}, {}, folder.toUtf8() + "/login.aspx"};
}

HttpAnswer helpPage(const QByteArray &service)
{
    return page(200, "Wcf" + service + "Service Service", "You have created a service.");
}

HttpAnswer descriptionPage(const QString &agent, const QString &operation)
{
    return page(200, (agent + u'.' + operation).toHtmlEscaped().toUtf8(),
                "POST to this address to perform the operation.");
}

HttpAnswer indexPage()
{
    return page(200, "NetServer WebAPI", "Version 1 of the API is at v1.");
}

} // namespace sluice::mock
