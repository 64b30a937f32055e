// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/wire/statements.h"
#include "core/protocol/wire/xmlcursor.h"

#include <QList>

namespace sluice::superoffice {

/// Finds each no of NetServer at any place of an answer and in any namespace: Succeeded false, an ExceptionInfo with
/// something in it, a Fault. Where it does not belong it is no refusal, but a yes beside it is doubtful.
class SoapNoes final : public wire::XmlWatcher
{
public:
    /// \a says outlives this.
    explicit SoapNoes(wire::Statements &says);

    void see(const QXmlStreamReader &reader) override;

private:
    /// An element that may be a no, as long as it is not closed.
    struct Open
    {
        QString name;
        int depth;
        QString text; ///< also that of elements in it
    };

    void begin(const QString &name);
    void end();
    void judge(const Open &element);

    wire::Statements &m_says;
    QList<Open> m_open;
    int m_depth = 0;
};

} // namespace sluice::superoffice
