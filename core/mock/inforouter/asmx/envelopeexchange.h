// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/soaprequest.h"
#include "core/mock/inforouter/asmx/asmxexchange.h"

namespace sluice::mock {

/// A call over SOAP 1.1 or 1.2, answered in the same version (dossier §4).
class EnvelopeExchange final : public AsmxExchange
{
public:
    EnvelopeExchange(const InfoRouterSettings &settings, Installation &installation, const HttpCall &call);

protected:
    void identify() override;
    [[nodiscard]] HttpAnswer judge() override;

private:
    enum class Blame { Client, Server, Version, Understanding };

    [[nodiscard]] HttpAnswer judgeLegacy();
    [[nodiscard]] HttpAnswer judgeWithoutEnvelope() const;
    [[nodiscard]] std::optional<AsmxOperation> classicOperation() const;
    [[nodiscard]] HttpAnswer unknownAction() const;
    [[nodiscard]] HttpAnswer judgeModern();
    [[nodiscard]] std::optional<HttpAnswer> rejectHeader() const;
    [[nodiscard]] HttpAnswer answer(const AsmxOperation &operation, const AsmxArguments &arguments);
    [[nodiscard]] HttpAnswer fault(int status, const QString &text, Blame blame = Blame::Client) const;
    [[nodiscard]] HttpAnswer inEnvelope(int status, const XmlElement &content) const;
    [[nodiscard]] static QString codeOf(Blame blame, const QString &client, const QString &server);
    [[nodiscard]] QString named(const QString &name) const;

    const bool m_isTypedAs12; ///< the Content-Type is that of SOAP 1.2
    const tl::expected<SoapRequest, NoEnvelope> m_request;
    const bool m_isSoap12;  ///< the answer is in SOAP 1.2
    const QString m_action; ///< without quotes; empty when there was none
};

} // namespace sluice::mock
