// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons/icons.h"

#include <QFontDatabase>
#include <QPainter>

#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

QIcon ownIcon(const QString &name, const QColor &color)
{
    // Other sizes are scaled down from the next larger one.
    constexpr std::array sizes{16, 18, 22, 24, 26, 32, 48, 64, 96};
    const QIcon shape(u":/icons/%1.svg"_s.arg(name));
    QIcon icon;
    for (const int size : sizes) {
        auto pixmap = shape.pixmap(QSize(size, size), 1.0);
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QIcon themedIcon(const QString &themeName, const QString &ownName, const QColor &color)
{
    return QIcon::hasThemeIcon(themeName) ? QIcon::fromTheme(themeName) : ownIcon(ownName, color);
}

QColor environmentColor(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return {0x9b, 0x1c, 0x1c};
    case Environment::Staging:
        return {0x7a, 0x40, 0x00};
    case Environment::Test:
        return {0x5b, 0x2a, 0x86};
    case Environment::Development:
        return {0x1b, 0x5e, 0x20};
    case Environment::Demo:
        return {0x0b, 0x4f, 0x7c};
    }
    Q_UNREACHABLE();
}

QColor environmentForeground()
{
    return Qt::white;
}

QIcon environmentIcon(Environment environment)
{
    const auto name = [environment] {
        switch (environment) {
        case Environment::Production:
            return u"environment-production"_s;
        case Environment::Staging:
            return u"environment-staging"_s;
        case Environment::Test:
            return u"environment-test"_s;
        case Environment::Development:
            return u"environment-development"_s;
        case Environment::Demo:
            return u"environment-demo"_s;
        }
        Q_UNREACHABLE();
    };
    return ownIcon(name(), environmentForeground());
}

QFont fixedFont(const QFont &font)
{
    auto fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.pointSizeF() > 0 ? fixed.setPointSizeF(font.pointSizeF()) : fixed.setPixelSize(font.pixelSize());
    return fixed;
}

} // namespace sluice
