// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace sluice::test {

using namespace Qt::StringLiterals;

/// The contents of a certificate.
struct CertificateWish
{
    QString name{};   ///< of its files, and its common name
    QString issuer{}; ///< name of one that was made before; empty: self-signed
    QString extension = u"subjectAltName=IP:127.0.0.1,DNS:localhost"_s;
    QString from = u"20200101000000Z"_s;
    QString until = u"20490101000000Z"_s;
    QString digest = u"sha256"_s;
    QString key = u"ec -pkeyopt ec_paramgen_curve:prime256v1"_s;
};

inline const auto forAuthorities = u"basicConstraints=critical,CA:TRUE"_s;

/// Certificates made by the command openssl in a temporary folder: NAME.crt and NAME.key. Ends the program when one
/// cannot be made.
class Certificates final
{
public:
    Certificates()
    {
        write(u"index"_s, {});
        write(u"conf"_s,
              "[ca]\ndefault_ca=any\n[any]\ndatabase=index\nnew_certs_dir=.\nrand_serial=yes\nunique_subject=no\n"
              "policy=names\ncopy_extensions=copy\n[names]\ncommonName=supplied\n"
              "[req]\ndistinguished_name=none\n[none]\n");
    }

    static bool areAvailable() { return !QStandardPaths::findExecutable(u"openssl"_s).isEmpty(); }

    void make(const CertificateWish &wish) const
    {
        run(u"req -new -nodes -config conf -newkey %1 -subj /CN=%2 -addext %3 -keyout %2.key -out %2.csr"_s.arg(
            wish.key, wish.name, wish.extension));
        const auto signer = wish.issuer.isEmpty() ? u"-selfsign -keyfile %1.key"_s.arg(wish.name)
                                                  : u"-cert %1.crt -keyfile %1.key"_s.arg(wish.issuer);
        run(u"ca -batch -notext -config conf -in %1.csr -out %1.crt -startdate %2 -enddate %3 -md %4 %5"_s.arg(
            wish.name, wish.from, wish.until, wish.digest, signer));
    }

    QString path(const QString &file) const { return m_folder.filePath(file); }

    QByteArray content(const QString &file) const
    {
        QFile source(path(file));
        if (!source.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read.", qPrintable(file));
        return source.readAll();
    }

    void write(const QString &file, const QByteArray &bytes) const
    {
        QFile target(path(file));
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size())
            qFatal("%s cannot be written.", qPrintable(file));
    }

    QSslCertificate certificate(const QString &name) const { return QSslCertificate(content(name + u".crt"_s)); }

    QSslKey key(const QString &name) const
    {
        return QSslKey(content(name + u".key"_s), certificate(name).publicKey().algorithm());
    }

    /// The fingerprint in the form "0A:1B:…".
    QString fingerprint(const QString &name) const
    {
        return QString::fromLatin1(certificate(name).digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    }

    /// The settings of a server that shows the first of \a chain, together with the others.
    QSslConfiguration serverTls(const QStringList &chain) const
    {
        QList<QSslCertificate> certificates;
        for (const auto &name : chain)
            certificates.append(certificate(name));
        QSslConfiguration tls;
        tls.setLocalCertificateChain(certificates);
        tls.setPrivateKey(key(chain.constFirst()));
        return tls;
    }

    /// Runs openssl in the folder. Arguments must not contain spaces.
    void run(const QString &arguments) const
    {
        QProcess openssl;
        openssl.setWorkingDirectory(m_folder.path());
        openssl.start(u"openssl"_s, arguments.split(u' '));
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            qFatal("openssl %s: %s", qPrintable(arguments), openssl.readAllStandardError().constData());
    }

private:
    const QTemporaryDir m_folder;
};

} // namespace sluice::test
