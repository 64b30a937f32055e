// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"
#include "core/mock/http/soaprequest.h"
#include "core/mock/journal.h"
#include "core/mock/serverstate.h"
#include "core/mock/superoffice/soapwriter.h"

namespace sluice::mock {

/// Handles one call to a .svc, from its bytes to the answer and the journal entry. Made for one call.
class SoapExchange final
{
public:
    SoapExchange(const Settings &settings, ServerState &state, int services, Agent agent);

    /// Carries out the call and returns the answer.
    [[nodiscard]] HttpAnswer run(const HttpCall &call);
    /// The journal entry; complete after run().
    [[nodiscard]] const JournalEntry &entry() const { return m_entry; }

private:
    /// The answer if this step ends the call; nothing if the call continues.
    using EarlyAnswer = std::optional<HttpAnswer>;

    [[nodiscard]] HttpAnswer judge(const HttpCall &call);
    [[nodiscard]] bool isPublished() const { return m_settings.strictness == Strictness::Published; }
    [[nodiscard]] EarlyAnswer rejectMediaType(const QByteArray &contentType) const;
    [[nodiscard]] EarlyAnswer rejectEnvelope() const;
    [[nodiscard]] EarlyAnswer rejectHeader() const;
    [[nodiscard]] EarlyAnswer rejectOperation(const QString &action) const;

    [[nodiscard]] HttpAnswer perform();
    [[nodiscard]] HttpAnswer signInByPassword();
    [[nodiscard]] HttpAnswer signInByAccessToken();
    [[nodiscard]] HttpAnswer signedIn(const Account *account);

    [[nodiscard]] HttpAnswer performWithTicket();
    [[nodiscard]] std::optional<Failure> failureOfCredentials();
    [[nodiscard]] QDomElement headers() const;
    [[nodiscard]] QString ticket() const;
    [[nodiscard]] HttpAnswer getCacheNames();
    [[nodiscard]] HttpAnswer flushCaches();
    [[nodiscard]] HttpAnswer flushCachesByName();
    [[nodiscard]] HttpAnswer getCacheState();
    [[nodiscard]] HttpAnswer getGenerations();
    [[nodiscard]] HttpAnswer clearConfigurationCache();

    [[nodiscard]] SoapWriter writer() const { return {m_settings, m_services, m_agent}; }
    [[nodiscard]] HttpAnswer succeed(const SoapWriter::Body &writeBody = {});
    [[nodiscard]] HttpAnswer fail(const Failure &failure) const;
    [[nodiscard]] HttpAnswer fault(const SoapFault &fault) const;
    [[nodiscard]] HttpAnswer unreadable(const QString &what) const;
    [[nodiscard]] HttpAnswer inSoap(int status, const QByteArray &document) const;

    const Settings &m_settings;
    ServerState &m_state;
    const int m_services;
    const Agent m_agent;
    const QString m_namespace;
    std::optional<SoapRequest> m_request;
    QDomElement m_operation;
    JournalEntry m_entry;
};

} // namespace sluice::mock
