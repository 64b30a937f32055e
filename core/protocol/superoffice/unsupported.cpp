// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/unsupported.h"

#include <QCoreApplication>

namespace sluice::superoffice {

namespace {

struct UnsupportedText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::RestProtocol)
};

} // namespace

Error unsupportedOperation(const QString &sentence)
{
    auto error =
        inputError(sentence.isEmpty() ? UnsupportedText::tr("This server does not offer this operation.") : sentence);
    error.kind = Error::Kind::Unsupported;
    return error;
}

} // namespace sluice::superoffice
