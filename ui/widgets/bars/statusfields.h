// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLabel;
class QStatusBar;

namespace sluice {

class ElidedLabel;
class Session;

/// What a status bar tells as long as somebody is signed in: who it is, what server, until when the ticket is good and
/// whether what is sent can be read on its way.
class StatusFields final : public QObject
{
    Q_OBJECT

public:
    /// Puts them at the end of \a bar, which owns them.
    explicit StatusFields(QStatusBar *bar);

    /// Null: nothing is shown.
    void showSession(const Session *session);

private:
    ElidedLabel *const m_account;
    ElidedLabel *const m_server;
    ElidedLabel *const m_expiry; ///< gives way first
    QLabel *const m_encryption;  ///< never cut
};

} // namespace sluice
