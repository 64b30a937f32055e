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
    enum class Blame { Client, Server };

    [[nodiscard]] HttpAnswer judgeLegacy();
    [[nodiscard]] HttpAnswer judgeModern();
    [[nodiscard]] HttpAnswer answer(const AsmxOperation &operation, const AsmxArguments &arguments);
    [[nodiscard]] HttpAnswer fault(int status, const QString &text, Blame blame = Blame::Client) const;
    [[nodiscard]] HttpAnswer inEnvelope(int status, const XmlElement &content) const;
    [[nodiscard]] QString named(const QString &name) const;

    const bool m_isSoap12;
    const std::optional<SoapRequest> m_request;
    const QString m_action; ///< without quotes; empty when there was none
};

} // namespace sluice::mock
