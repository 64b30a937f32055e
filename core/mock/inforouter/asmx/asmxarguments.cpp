// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/asmxarguments.h"

#include "core/mock/http/soaprequest.h"

namespace sluice::mock {

namespace {

/// Decodes percent signs and pluses like ASP.NET, which treats addresses and forms alike.
QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

} // namespace

AsmxArguments AsmxArguments::ofForm(const QByteArray &form)
{
    AsmxArguments arguments;
    arguments.m_isForm = true;
    const auto pairs = form.trimmed().split('&');
    for (const auto &pair : pairs) {
        const auto equals = pair.indexOf('=');
        const auto name = arguments.key(decoded(pair.left(equals < 0 ? pair.size() : equals)));
        if (!name.isEmpty() && !arguments.m_values.contains(name))
            arguments.m_values.insert(name, equals < 0 ? QString() : decoded(pair.mid(equals + 1)));
    }
    return arguments;
}

AsmxArguments AsmxArguments::ofElement(const QDomElement &wrapper, const QString &namespaceUri)
{
    AsmxArguments arguments;
    for (auto element = wrapper.firstChildElement(); !element.isNull(); element = element.nextSiblingElement()) {
        if (namespaceUri.isEmpty() || element.namespaceURI() == namespaceUri)
            arguments.m_values.insert(element.localName(), textOf(element));
    }
    return arguments;
}

std::optional<QString> AsmxArguments::value(const QString &name) const
{
    const auto found = m_values.constFind(key(name));
    if (found == m_values.cend() || (m_isForm && found->isEmpty()))
        return {};
    return *found;
}

} // namespace sluice::mock
