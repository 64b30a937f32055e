// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QDomDocument>

#include <functional>
#include <optional>

namespace sluice::mock {

namespace ns {

inline constexpr QLatin1StringView Soap11{"http://schemas.xmlsoap.org/soap/envelope/"};
inline constexpr QLatin1StringView Soap12{"http://www.w3.org/2003/05/soap-envelope"};

} // namespace ns

/// Why a body holds no envelope.
enum class NoEnvelope {
    Malformed, ///< it is not UTF-8, or readXml() refuses it
    Foreign,   ///< its root element is another one
};

/// The envelope of a request, read with Qt Xml's DOM, on purpose not with the reader of the protocols.
class SoapRequest final
{
public:
    [[nodiscard]] static tl::expected<SoapRequest, NoEnvelope> read(const QByteArray &body);

    [[nodiscard]] QString envelopeNamespace() const { return m_envelope.namespaceURI(); }
    /// The first element in the envelope's Body; null when there is none.
    [[nodiscard]] QDomElement operation() const;
    /// The envelope's Header; null when there is none.
    [[nodiscard]] QDomElement header() const;
    [[nodiscard]] QDomElement envelope() const { return m_envelope; }
    /// The first header that the receiver must understand (SOAP 1.1 §4.2.3, SOAP 1.2 §5.2.3) and does not; null when
    /// there is none.
    [[nodiscard]] QDomElement notUnderstood(const std::function<bool(const QDomElement &)> &isUnderstood) const;

private:
    explicit SoapRequest(const QDomDocument &document);

    QDomDocument m_document;
    QDomElement m_envelope;
};

/// The action in the Content-Type of SOAP 1.2; empty when there is none.
[[nodiscard]] QString actionIn(const QByteArray &contentType);

/// The first child of \a parent with this name and namespace.
[[nodiscard]] QDomElement child(const QDomElement &parent, const QString &namespaceUri, const QString &name);

/// The text of the element, with all white space.
[[nodiscard]] QString textOf(const QDomElement &element);

} // namespace sluice::mock
