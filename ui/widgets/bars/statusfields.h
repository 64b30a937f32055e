// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLabel;
class QStatusBar;

namespace sluice {

class ElidedLabel;
class Session;

/// The fields of the status bar while somebody is signed in: account, server, expiry of the ticket, encryption.
class StatusFields final : public QObject
{
    Q_OBJECT

public:
    /// Adds the fields at the end of \a bar, which owns them.
    explicit StatusFields(QStatusBar *bar);

    /// \a session: null hides the fields.
    void showSession(const Session *session);

private:
    ElidedLabel *const m_account;
    ElidedLabel *const m_server;
    ElidedLabel *const m_expiry; ///< shrinks first when there is not enough space
    QLabel *const m_encryption;  ///< never elided
};

} // namespace sluice
