// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/onlinesignin.h"

#include <QCoreApplication>

namespace sluice::superoffice {

namespace {

struct OnlineText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::superoffice::OnlineSignIn)
};

bool isInDomain(QString host, const QString &domain)
{
    if (host.endsWith(u'.')) // the same host, written in full
        host.chop(1);
    return !domain.isEmpty()
        && (host.compare(domain, Qt::CaseInsensitive) == 0 || host.endsWith(u'.' + domain, Qt::CaseInsensitive));
}

} // namespace

std::optional<Error> problemOfOnlinePassword(const Context &context, const QUrl &root)
{
    if (context.options.signIn != SignInKind::Password)
        return {};
    const auto host = root.host();
    const bool isOnline = context.options.online || isInDomain(host, context.options.vendorDomain)
        || isInDomain(host, ProtocolOptions().vendorDomain);
    if (!isOnline)
        return {};
    return inputError(OnlineText::tr("SuperOffice Online forbids programs such as this one to ask for a user name and "
                                     "a password. Sign in with an access token or a ticket instead."));
}

} // namespace sluice::superoffice
