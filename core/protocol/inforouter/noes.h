// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/wire/statements.h"
#include "core/protocol/wire/xmlcursor.h"

#include <QStringList>

namespace sluice::inforouter {

/// Finds what speaks against a yes of infoRouter, at any place of an answer and in any namespace: a success that is not
/// true, an error, an errorCode, a Fault, and each of them in a document that is the text of an element. Where it does
/// not belong it is no refusal, but a yes beside it is doubtful.
class Noes final : public wire::XmlWatcher
{
public:
    /// \a says outlives this.
    explicit Noes(wire::Statements &says);

    void see(const QXmlStreamReader &reader) override;

private:
    struct Open
    {
        QString name;
        QString text; ///< without that of elements in it
    };

    void judge(const QXmlStreamReader &element);
    void judge(const Open &element);

    wire::Statements &m_says;
    QList<Open> m_open;
    bool m_isInText = false;
};

} // namespace sluice::inforouter
