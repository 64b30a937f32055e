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

/// Shows why a server is not trusted, and the certificates that it sent. A certificate that differs from the trusted
/// one is shown as an alarm. The dialog stores nothing: the caller handles trusted().
class CertificateDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a host: the name of the server, for people.
    CertificateDialog(const TlsProblem &problem, const QString &host, QWidget *parent);
    ~CertificateDialog() override;

    /// Shows the class of the server. Call it if the class is known.
    void showEnvironment(Environment environment);

    /// Offers to trust the certificate of the server, if it sent one. Call it if the caller can store that.
    void offerTrust();

Q_SIGNALS:
    /// A person decided, in two steps, to trust the certificate with this \a fingerprint, "0A:1B:…".
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
    const QString m_host; ///< prepared for a sentence: see inSentence()
};

} // namespace sluice
