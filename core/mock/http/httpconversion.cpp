// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/http/httpconversion.h"

#include <QHttpServerRequest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

HttpCall::Method toMethod(QHttpServerRequest::Method method)
{
    using Method = QHttpServerRequest::Method;
    if (method == Method::Post)
        return HttpCall::Method::Post;
    return method == Method::Get || method == Method::Head ? HttpCall::Method::Get : HttpCall::Method::Other;
}

} // namespace

HttpCall toCall(const QHttpServerRequest &request, const QString &scheme, bool isHttp10)
{
    HttpCall call;
    call.method = toMethod(request.method());
    call.path = request.url().path();
    call.query = request.url().query(QUrl::FullyEncoded).toLatin1();
    call.host = request.value("Host");
    call.origin = u"%1://%2"_s.arg(scheme, QString::fromLatin1(call.host));
    call.accept = request.value("Accept");
    call.contentType = request.value("Content-Type");
    call.soapAction = request.value("SOAPAction");
    call.authorization = request.value("Authorization");
    call.cookie = request.value("Cookie");
    call.xsrfToken = request.value("X-XSRF-TOKEN");
    call.appToken = request.value("SO-AppToken");
    call.body = request.body();
    call.saysLength = !request.value("Content-Length").isEmpty() || !request.value("Transfer-Encoding").isEmpty();
    call.isHead = request.method() == QHttpServerRequest::Method::Head;
    const auto connection = request.value("Connection").toLower();
    call.wantsClose = isHttp10 ? !connection.contains("keep-alive") : connection.contains("close");
    return call;
}

} // namespace sluice::mock
