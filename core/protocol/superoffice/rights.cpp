// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/rights.h"

#include <QCoreApplication>

namespace sluice::superoffice {

using namespace Qt::StringLiterals;

namespace {

struct RightsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::Rights)
};

} // namespace

FlushHint hintFrom(const QStringList &rights)
{
    if (rights.contains("admin-all"_L1))
        return {Likelihood::Probably,
                RightsText::tr("This account probably may flush: it is a general administrator.")};
    return {Likelihood::ProbablyNot,
            RightsText::tr("This account probably may not flush: it is not a general administrator.")};
}

} // namespace sluice::superoffice
