// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QGuiApplication>
#include <QStringList>
#include <QTest>

#include <utility>

namespace sluice::test {

/// Records the alerts for screen readers while it exists. Only one may exist at a time.
class Alerts
{
public:
    Alerts()
        : m_previous(QAccessible::installUpdateHandler(&Alerts::hear))
    {
        heardTexts().clear();
    }
    /// The offscreen platform has no assistive technology and passes nothing on; xcb does with
    /// QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1.
    static bool canBeHeard()
    {
        return QGuiApplication::platformName() != QStringLiteral("offscreen")
            && QTest::qWaitFor([] { return QAccessible::isActive(); });
    }

    ~Alerts() { QAccessible::installUpdateHandler(m_previous); }
    Q_DISABLE_COPY_MOVE(Alerts)

    /// The alerts since the last call.
    static QStringList take() { return std::exchange(heardTexts(), {}); }

private:
    static QStringList &heardTexts()
    {
        static QStringList texts;
        return texts;
    }

    static void hear(QAccessibleEvent *event)
    {
        if (event->type() == QAccessible::Alert)
            heardTexts() << event->accessibleInterface()->text(QAccessible::Name);
    }

    QAccessible::UpdateHandler m_previous;
};

} // namespace sluice::test
