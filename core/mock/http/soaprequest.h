// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDomDocument>

#include <optional>

namespace sluice::mock {

namespace ns {

inline constexpr QLatin1StringView Soap11{"http://schemas.xmlsoap.org/soap/envelope/"};
inline constexpr QLatin1StringView Soap12{"http://www.w3.org/2003/05/soap-envelope"};

} // namespace ns

/// The envelope of a request, read with Qt Xml's DOM, on purpose not with the reader of the protocols.
class SoapRequest final
{
public:
    /// Nothing when \a body is not well-formed UTF-8 XML, has a document type, is nested more deeply than any
    /// request, or is not an Envelope.
    [[nodiscard]] static std::optional<SoapRequest> read(const QByteArray &body);

    [[nodiscard]] QString envelopeNamespace() const { return m_envelope.namespaceURI(); }
    /// The first element in the envelope's Body; null when there is none.
    [[nodiscard]] QDomElement operation() const;
    /// The envelope's Header; null when there is none.
    [[nodiscard]] QDomElement header() const;
    [[nodiscard]] QDomElement envelope() const { return m_envelope; }

private:
    explicit SoapRequest(const QDomDocument &document);

    QDomDocument m_document;
    QDomElement m_envelope;
};

/// The first child of \a parent with this name and namespace.
[[nodiscard]] QDomElement child(const QDomElement &parent, const QString &namespaceUri, const QString &name);

/// The text of the element, with all white space.
[[nodiscard]] QString textOf(const QDomElement &element);

} // namespace sluice::mock
