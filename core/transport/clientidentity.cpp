// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/clientidentity.h"

#include "core/process/wipe.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>

namespace sluice {

namespace {

struct IdentityText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ClientIdentity)
};

Failure identityFailure(QString message, QString detail = {})
{
    return Failure(inputError(std::move(message), std::move(detail)));
}

Result<QByteArray> contentOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return identityFailure(IdentityText::tr("The file %1 of the client certificate cannot be read.").arg(name),
                               file.errorString());
    return file.readAll();
}

bool isPem(const QByteArray &content)
{
    return content.contains("-----BEGIN ");
}

/// Not every file says which kind of key it holds, so each kind is tried.
QSslKey keyIn(const QByteArray &pem, const QByteArray &passphrase)
{
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        auto key = QSslKey(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase);
        if (!key.isNull())
            return key;
    }
    return {};
}

Failure noKey(const QString &name, const QByteArray &pem, bool withPassphrase)
{
    if (!pem.contains("ENCRYPTED"))
        return identityFailure(IdentityText::tr("The file %1 holds no private key that can be used.").arg(name));
    return withPassphrase
        ? identityFailure(IdentityText::tr("The passphrase does not open the private key in %1.").arg(name))
        : identityFailure(
            IdentityText::tr("The private key in %1 is encrypted, so its passphrase is needed.").arg(name));
}

Result<ClientIdentity> identityInPem(const QByteArray &certificates, const TransportOptions &options,
                                     const QByteArray &passphrase)
{
    const bool oneFile = options.clientKeyFile.isEmpty();
    const auto &keyFile = oneFile ? options.clientCertificateFile : options.clientKeyFile;
    auto keyPem = oneFile ? Result<QByteArray>(certificates) : contentOf(keyFile);
    if (!keyPem)
        return Failure(std::move(keyPem.error()));
    ClientIdentity identity{.chain = QSslCertificate::fromData(certificates, QSsl::Pem),
                            .key = keyIn(*keyPem, passphrase)};
    const bool encrypted = identity.key.isNull();
    const auto problem = noKey(keyFile, *keyPem, !passphrase.isEmpty());
    wipe(*keyPem);
    if (identity.chain.isEmpty())
        return identityFailure(
            IdentityText::tr("The file %1 holds no certificate in PEM form.").arg(options.clientCertificateFile));
    if (encrypted)
        return problem;
    return identity;
}

/// What the TLS library warns of in this thread while this object lives. It belongs into the error, and not onto the
/// standard error stream.
class LibraryWarnings final
{
public:
    LibraryWarnings()
    {
        s_text = &m_text;
        s_previous = qInstallMessageHandler(&LibraryWarnings::take);
    }
    ~LibraryWarnings()
    {
        qInstallMessageHandler(s_previous);
        s_text = nullptr;
    }
    Q_DISABLE_COPY_MOVE(LibraryWarnings)

    const QString &text() const { return m_text; }

private:
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        if (s_text)
            *s_text += text;
        else if (s_previous)
            s_previous(type, context, text);
    }

    static inline thread_local QString *s_text = nullptr;
    static inline QtMessageHandler s_previous = nullptr;
    QString m_text;
};

Result<ClientIdentity> identityInPkcs12(QByteArray content, const QString &name, const QByteArray &passphrase)
{
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    QSslCertificate own;
    QList<QSslCertificate> others;
    ClientIdentity identity;
    const LibraryWarnings warnings;
    if (!QSslCertificate::importPkcs12(&buffer, &identity.key, &own, &others, passphrase) || own.isNull()
        || identity.key.isNull())
        return identityFailure(
            IdentityText::tr("The file %1 cannot be opened: it is not PKCS#12, it is encrypted in a way that "
                             "is no longer supported, or the passphrase does not fit.")
                .arg(name),
            warnings.text());
    identity.chain = QList<QSslCertificate>{own} + others;
    return identity;
}

} // namespace

Result<ClientIdentity> identityIn(const TransportOptions &options, const QString &passphrase)
{
    auto content = contentOf(options.clientCertificateFile);
    if (!content)
        return Failure(std::move(content.error()));
    auto secret = passphrase.toUtf8();
    auto identity = isPem(*content) ? identityInPem(*content, options, secret)
                                    : identityInPkcs12(*content, options.clientCertificateFile, secret);
    wipe(secret);
    wipe(*content);
    return identity;
}

} // namespace sluice
