// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/registry.h"
#include "core/storage/recentaddresses.h"
#include "tests/gui/warnings.h"
#include "ui/dialogs/signin/signindialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace sluice::test {

using namespace Qt::StringLiterals;

/// The visible widget with the accessible name \a name; null if there is none.
template<typename Widget>
Widget *shown(const QWidget &in, const QString &name)
{
    const auto widgets = in.findChildren<Widget *>();
    for (auto *widget : widgets) {
        if (widget->isVisible() && widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

inline bool says(const QWidget &in, const QString &text)
{
    const auto labels = in.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

inline void openAdvanced(const QWidget &dialog)
{
    shown<QToolButton>(dialog, u"Advanced"_s)->setChecked(true);
}

/// Chooses \a text in the box that a screen reader finds as \a box.
inline void choose(const QWidget &dialog, const QString &box, const QString &text)
{
    openAdvanced(dialog);
    auto *combo = shown<QComboBox>(dialog, box);
    QVERIFY2(combo->findText(text) >= 0, qPrintable(text));
    combo->setCurrentText(text);
}

using Fields = QList<std::pair<QString, QString>>; ///< by accessible name

inline void enter(const QWidget &dialog, const Fields &fields)
{
    for (const auto &[name, text] : fields) {
        auto *edit = shown<QLineEdit>(dialog, name);
        QVERIFY2(edit, qPrintable(name));
        edit->setText(text);
    }
}

inline void chooseProduct(const QWidget &dialog, const QString &product)
{
    shown<QComboBox>(dialog, u"Product"_s)->setCurrentText(product);
}

inline QLineEdit *addressIn(const QWidget &dialog)
{
    return shown<QLineEdit>(dialog, u"Server address"_s);
}

/// What the sign-in dialog says against \a binding of infoRouter; empty if nothing.
inline QString bindingWarning(std::optional<Binding> binding)
{
    const auto id = u"inforouter"_s;
    return productOf(id)->interface(id, binding)->warning;
}

inline bool isInfoRouter(const QString &protocolId)
{
    return productOf(protocolId)->id == "inforouter"_L1;
}

inline SignInRequest requestFor(const QUrl &url, const QString &user = u"ADM0"_s)
{
    SignInRequest request;
    request.protocolId = protocolIds().constFirst();
    request.address = url.toString();
    request.credentials.user = user;
    return request;
}

inline SignInRequest infoRouterRequest(const QUrl &url = {}, const QString &user = u"opsadmin"_s)
{
    auto request = requestFor(url, user);
    request.protocolId = u"inforouter"_s;
    return request;
}

inline const auto files = u"https://files.example.com/InfoRouter/"_s;
inline const auto superOffice = u"SuperOffice NetServer"_s;
inline const auto infoRouter = u"infoRouter"_s;
inline const auto crm = u"https://crm.example.com/SuperOffice/"_s;

inline RecentAddresses someAddresses()
{
    RecentAddresses recent;
    for (const auto &entry : {RecentAddress{u"superoffice-soap"_s, u"https://old.example.com/"_s, u"OLD"_s},
                              RecentAddress{u"superoffice-soap"_s, crm, u"ANNA"_s, Environment::Test}})
        (void)recent.remember(entry);
    return recent;
}

/// The widgets that are too small for their texts.
inline QStringList cutOff(const QWidget &in)
{
    QStringList found;
    const auto widgets = in.findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->wordWrap()) {
            if (label->height() < label->heightForWidth(label->width()))
                found += u"%1 is too low"_s.arg(label->objectName());
            continue;
        }
        const bool hasText = label || qobject_cast<const QAbstractButton *>(widget)
            || (qobject_cast<const QComboBox *>(widget) && !qobject_cast<const QComboBox *>(widget)->isEditable());
        if (hasText && widget->width() < widget->sizeHint().width())
            found += u"%1 is too narrow: %2 for %3"_s.arg(widget->objectName())
                         .arg(widget->width())
                         .arg(widget->sizeHint().width());
        if (!in.rect().contains(QRect(widget->mapTo(&in, QPoint()), widget->size())) && !widget->isWindow())
            found += u"%1 is outside"_s.arg(widget->objectName());
    }
    return found;
}

} // namespace sluice::test
