// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/serverrequests.h"
#include "tests/gui/serverbench.h"
#include "tests/support/fixtures.h"
#include "tests/support/suite.h"
#include "ui/dialogs/server/serverdialog.h"

#include <QFile>

#include <sys/inotify.h>
#include <unistd.h>

using namespace sluice;
using namespace sluice::test;

namespace tst_authoritiesfile {

namespace {

/// Counts how often a file is opened.
class Openings
{
public:
    explicit Openings(const QString &file)
        : m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        if (::inotify_add_watch(m_descriptor, QFile::encodeName(file).constData(), IN_OPEN | IN_CLOSE) < 0)
            qFatal("The file cannot be watched.");
    }
    ~Openings() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(Openings)

    /// Since the last call. The closings are between the openings, so the kernel does not join these.
    int take()
    {
        int openings = 0;
        inotify_event event{};
        while (::read(m_descriptor, &event, sizeof event) == sizeof event)
            openings += (event.mask & IN_OPEN) != 0 ? 1 : 0;
        return openings;
    }

private:
    const int m_descriptor;
};

QByteArray certificateOfTheFixtures()
{
    return fixture(u"tls/localhost.crt"_s);
}

/// A file with a certificate authority, and servers that trust it.
struct FileBench
{
    FileBench()
        : file(folder.filePath(u"company.pem"_s))
    {
        write(certificateOfTheFixtures());
    }

    void write(const QByteArray &contents) const
    {
        QFile pem(file);
        if (!pem.open(QIODevice::WriteOnly) || pem.write(contents) != contents.size())
            qFatal("The file cannot be written.");
    }
    Server farm(int nodes) const
    {
        auto farm = named(u"crm-farm"_s);
        farm.transport.authoritiesFile = file;
        for (int i = 0; i < nodes; ++i)
            farm.nodes.append({.name = u"crm%1"_s.arg(i), .address = u"https://10.0.0.%1/SuperOffice"_s.arg(i)});
        return farm;
    }

    QTemporaryDir folder;
    QString file;
};

} // namespace

/// The file with certificate authorities is read when it may have changed, not for each node and each key.
class TestAuthoritiesFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadOnceForAllNodes();
    void isNotReadAgainForEachKeyInTheServerDialog();
    void isNotReadAgainForEachKeyInTheSignInDialog();
    void isReadAgainWhenItHasChanged();
};

void TestAuthoritiesFile::isReadOnceForAllNodes()
{
    const FileBench bench;
    const auto farm = bench.farm(200);
    Openings openings(bench.file);
    QVERIFY(!problemOf(farm));
    QCOMPARE(openings.take(), 1);
    bench.write("nothing");
    QVERIFY(problemOf(farm));
}

void TestAuthoritiesFile::isNotReadAgainForEachKeyInTheServerDialog()
{
    const FileBench bench;
    ServerDialog dialog(bench.farm(200), {}, nullptr);
    dialog.show();
    auto *name = shown<QLineEdit>(dialog, u"Name"_s);
    QVERIFY(name);
    Openings openings(bench.file);
    QTest::keyClicks(name, QString(20, u'x'));
    QCOMPARE(openings.take(), 0);
}

void TestAuthoritiesFile::isNotReadAgainForEachKeyInTheSignInDialog()
{
    const FileBench bench;
    auto request = test::requestFor(QUrl(crm));
    request.transport.authoritiesFile = bench.file;
    SignInDialog dialog(request, nullptr);
    dialog.show();
    auto *user = shown<QLineEdit>(dialog, u"User"_s);
    Openings openings(bench.file);
    QTest::keyClicks(user, QString(20, u'x'));
    QCOMPARE(openings.take(), 0);
}

void TestAuthoritiesFile::isReadAgainWhenItHasChanged()
{
    const FileBench bench;
    ServerDialog dialog(bench.farm(3), {}, nullptr);
    dialog.show();
    auto *name = shown<QLineEdit>(dialog, u"Name"_s);
    QVERIFY(!says(dialog, bench.file));
    bench.write("nothing");
    QTest::keyClicks(name, u"x"_s);
    QVERIFY(says(dialog, u"The file %1 holds no certificate in PEM form."_s.arg(bench.file)));
    QFile::remove(bench.file);
    QTest::keyClicks(name, u"x"_s);
    QVERIFY(says(dialog, u"The certificate file %1 cannot be read: "_s.arg(bench.file)));
    bench.write(certificateOfTheFixtures());
    QTest::keyClicks(name, u"x"_s);
    QVERIFY(!says(dialog, bench.file));
}

SLUICE_GUI_TEST(TestAuthoritiesFile)

} // namespace tst_authoritiesfile

#include "tst_authoritiesfile.moc"
