// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/secrets/household.h"

#include <QDir>
#include <QFile>

namespace sluice::test {

using namespace Qt::StringLiterals;

namespace {

mock::Settings withCertificate()
{
    mock::Settings settings;
    settings.tlsCertificate = QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.crt");
    settings.tlsKey = QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.key");
    return settings;
}

} // namespace

Household::Household()
    : m_untrusted(withCertificate())
{
    m_scan.lookFor(u"what no server takes"_s, wrong({}));
    m_scan.lookFor(u"the password"_s, m_superOffice.password());
    m_scan.lookFor(u"the access token"_s, m_superOffice.accessToken());
    m_scan.lookFor(u"the application token"_s, m_superOffice.applicationToken());
    m_scan.lookFor(u"the cookie"_s, m_superOffice.cookie());
    m_scan.lookFor(u"the XSRF token"_s, m_superOffice.xsrfToken());
    // So begins every ticket that the mock of SuperOffice gives out.
    m_scan.lookFor(u"a ticket of SuperOffice"_s, m_superOffice.ticket().first(11));
    m_scan.lookFor(u"the password of infoRouter"_s, infoRouterPassword());
    m_scan.lookFor(u"the ticket of infoRouter"_s, m_infoRouter.ticket());
}

QString Household::problem()
{
    if (!m_session.startBus() || !m_session.startKeychain())
        return u"There is no keychain."_s;
    if (!m_superOffice.listen() || !m_infoRouter.listen() || !m_untrusted.listen())
        return u"The mocks cannot listen."_s;
    return QDir(home()).mkdir(u"said"_s) ? QString() : u"Home cannot be written to."_s;
}

QProcessEnvironment Household::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"SLUICE_PASSWORD",
                             "SLUICE_TICKET",
                             "SLUICE_TOKEN",
                             "SLUICE_COOKIE",
                             "SLUICE_XSRF",
                             "SLUICE_APP_TOKEN",
                             "SLUICE_PROXY_PASSWORD",
                             "SLUICE_KEY_PASSPHRASE",
                             "XDG_CONFIG_DIRS",
                             "XDG_CONFIG_HOME",
                             "XDG_DATA_HOME",
                             "XDG_CACHE_HOME",
                             "XDG_STATE_HOME",
                             "DISPLAY",
                             "WAYLAND_DISPLAY",
                             "LANG",
                             "LANGUAGE",
                             "http_proxy",
                             "https_proxy",
                             "all_proxy",
                             "HTTP_PROXY",
                             "HTTPS_PROXY",
                             "ALL_PROXY"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"HOME"_s, home());
    environment.insert(u"XDG_RUNTIME_DIR"_s, home());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    return environment;
}

void Household::keep(const QString &name, const QByteArray &bytes) const
{
    QFile file(home() + "/said/"_L1 + name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written.", qPrintable(file.fileName()));
}

QStringList Household::found()
{
    m_watch.look();
    return m_scan.foundBelow(home()) + m_watch.found();
}

} // namespace sluice::test
