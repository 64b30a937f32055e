// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

#include <memory>

namespace Ui {
class HostCheck;
}

namespace sluice {

/// Has the name of a server typed by somebody who is about to change something there.
class HostCheck final : public QWidget
{
    Q_OBJECT

public:
    explicit HostCheck(QWidget *parent = nullptr);
    ~HostCheck() override;

    /// \a address is that of the server, \a online says that it ends with a tenant. Where nothing is \a required, it is
    /// not shown.
    void setUp(const QUrl &address, bool online, bool required);

    /// What is still to be done, in one sentence; empty when the name was typed or none is required.
    QString objection() const;

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    std::unique_ptr<Ui::HostCheck> m_ui;
    QUrl m_address;
    bool m_online = false;
    bool m_required = false;
};

} // namespace sluice
