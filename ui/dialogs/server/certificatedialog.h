// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/server/environment.h"

#include <QDialog>

#include <memory>

namespace Ui {
class CertificateDialog;
}

namespace sluice {

/// Shows why a server is not trusted, and the certificates that it showed. That another one came than the one that is
/// trusted is an alarm. Changes nothing: who opened it keeps what trusted() says.
class CertificateDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a host names the server.
    CertificateDialog(const TlsProblem &problem, const QString &host, QWidget *parent);
    ~CertificateDialog() override;

    /// The class of the server, for where it is known.
    void showEnvironment(Environment environment);

    /// Offers to trust the certificate of the server; for where that can be kept. Not offered where none was shown.
    void offerTrust();

Q_SIGNALS:
    /// Somebody decided, in two steps, to trust the certificate with this \a fingerprint, "0A:1B:…".
    void trusted(const QString &fingerprint);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isChanged() const { return !m_problem.expected.isEmpty(); }
    void fillAlarm();
    void fillChain();
    void fillTrust();
    void showCertificate(int row);
    void askForTrust();
    void showDecision();
    QString missingText() const;
    void makeRoom();
    QString fingerprint() const { return m_problem.chain.value(0).fingerprint; }

    std::unique_ptr<Ui::CertificateDialog> m_ui;
    const TlsProblem m_problem;
    const QString m_host; ///< as it may stand in a sentence
};

} // namespace sluice
