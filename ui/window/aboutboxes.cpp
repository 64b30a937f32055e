// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/aboutboxes.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace sluice {

namespace {

struct AboutText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::About)
};

void open(const QString &title, const QString &text, const QPixmap &picture, QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Ok, parent);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setIconPixmap(picture);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

void openAbout(QWidget *parent)
{
    const auto text = AboutText::tr("Sluice %1 flushes the caches of application servers.\n\n"
                                    "It is free software under the GNU General Public License, version 3 or later, and "
                                    "comes without any warranty.");
    open(AboutText::tr("About Sluice"), text.arg(QCoreApplication::applicationVersion()),
         parent->windowIcon().pixmap(64), parent);
}

void openAboutQt(QWidget *parent)
{
    const auto text = AboutText::tr("Sluice uses Qt %1, a toolkit for programs on many platforms, under the GNU Lesser "
                                    "General Public License, version 3.\n\nMore about it: https://www.qt.io/");
    open(AboutText::tr("About Qt"), text.arg(QLatin1StringView(qVersion())), {}, parent);
}

} // namespace sluice
