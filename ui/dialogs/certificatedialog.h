// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QDialog>

#include <memory>

namespace Ui {
class CertificateDialog;
}

namespace sluice {

/// Shows why a server is not trusted, and the certificates that it showed. Changes nothing.
class CertificateDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a host names the server.
    CertificateDialog(const TlsProblem &problem, const QString &host, QWidget *parent);
    ~CertificateDialog() override;

private:
    void showCertificate(int row);

    std::unique_ptr<Ui::CertificateDialog> m_ui;
    const TlsProblem m_problem;
};

} // namespace sluice
