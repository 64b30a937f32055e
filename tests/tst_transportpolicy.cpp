// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/transportpolicy.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

class TestTransportPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCertificatesFromAFile();
};

void TestTransportPolicy::readsCertificatesFromAFile()
{
    const auto read = policyFor({.authoritiesFile = QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.crt")}, {});
    QVERIFY(read);
    QCOMPARE(read->authorities.size(), 1);
    QCOMPARE(policyFor({.authoritiesFile = u"/nowhere/at.pem"_s}, {}).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(policyFor({.authoritiesFile = QStringLiteral(SLUICE_TEST_DATA "/superoffice/soap/flush-ok.xml")}, {})
                 .error()
                 .kind,
             Error::Kind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestTransportPolicy)
#include "tst_transportpolicy.moc"
